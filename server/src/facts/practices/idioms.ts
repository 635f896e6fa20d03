import { clauseIdioms, type ClauseIdiom } from '../../knowledge/practice-vocabulary';
import type { Token } from './tokens';

const matches = ({ said }: ClauseIdiom, tokens: readonly Token[], at: number): boolean =>
  said.every((words, i) => words.has(tokens[at + i]?.text ?? ''));

/** The words of the reading, each at the place of the whole turn of phrase. */
function reading({ said, read }: ClauseIdiom, tokens: readonly Token[], at: number): Token[] {
  const first = tokens[at];
  const last = tokens[at + said.length - 1];
  if (!first || !last) return [];
  const choice = said.findIndex((words) => words.size > 1);
  return read.map((word) => ({
    text: word === '$1' ? (tokens[at + choice]?.text ?? '') : word,
    start: first.start,
    end: last.end,
    capital: first.capital,
    word: true,
  }));
}

/** Puts the verb that it means in the place of every turn of phrase ("make use of"). Changes the list given. */
export function readIdioms(tokens: Token[]): Token[] {
  for (let at = 0; at < tokens.length; at += 1) {
    const found = clauseIdioms
      .get(tokens[at]?.text ?? '')
      ?.find((idiom) => at >= idiom.anchor && matches(idiom, tokens, at - idiom.anchor));
    if (!found) continue;
    const start = at - found.anchor;
    const words = reading(found, tokens, start);
    tokens.splice(start, found.said.length, ...words);
    at = start + words.length - 1;
  }
  return tokens;
}
