import { clauseWords as words } from '../../knowledge/practice-vocabulary';
import type { Token } from './tokens';
import type { VerbChain } from './verb-chains';

const HARD = new Set([';', '—', '–', '?', '!', '|', '•']);
const OPENS_LIST = new Set(['following', 'with', 'to', 'by', 'from', 'include', 'includes', 'including']);

const isFiniteMark = (word: string): boolean =>
  words.be.has(word) || words.modal.has(word) || words.do.has(word) || word === 'has' || word === 'have';

/** Whether a clause with a subject of its own starts behind the coordinator or comma at `at`. */
function opensClause(tokens: readonly Token[], at: number, end: number): boolean {
  let next = at + 1;
  while (
    next < end &&
    (words.coordinator.has(tokens[next]?.text ?? '') ||
      /ly$|^(?:then|also|however|therefore|thus|so)$/.test(tokens[next]?.text ?? ''))
  )
    next += 1;
  const first = tokens[next]?.text ?? '';
  if (tokens[next - 1]?.text === 'nor' && (words.do.has(first) || words.modal.has(first))) return true;
  if (words.person.has(first)) return true;
  if (words.preposition.has(first) || words.relative.has(first)) return false;
  for (let i = next; i < Math.min(end, next + 7); i += 1) {
    const word = tokens[i]?.text ?? '';
    if (isFiniteMark(word)) return i > next || word !== 'be';
    if (
      words.relative.has(word) ||
      words.preposition.has(word) ||
      words.person.has(word) ||
      word === ',' ||
      words.coordinator.has(word)
    )
      return false;
  }
  return false;
}

/** Where the next chain's own words start: its subject, its coordinator, its relative pronoun. */
function startOf(tokens: readonly Token[], next: VerbChain, from: number): number {
  let at = next.from;
  while (at > from && (words.person.has(tokens[at - 1]?.text ?? '') || words.relative.has(tokens[at - 1]?.text ?? '')))
    at -= 1;
  return at;
}

const CONCEDING = new Set(['although', 'though', 'while', 'whereas']);

/** "Although we do not …, our …": the clause ends where the main one starts. */
function isConceded(tokens: readonly Token[], chain: VerbChain): boolean {
  const subject = tokens[chain.from - 1]?.text ?? '';
  return words.person.has(subject) && CONCEDING.has(tokens[chain.from - 2]?.text ?? '');
}

const opensMain = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.text ?? '';
  return words.person.has(word) || words.determiner.has(word);
};

/**
 * The index behind the last token that can belong to a chain's clause. Relative clauses inside it ("the data we
 * collect") do not end it.
 */
export function stretchEnd(tokens: readonly Token[], chain: VerbChain, next: VerbChain | undefined): number {
  const conceded = isConceded(tokens, chain);
  for (let i = chain.to; i < tokens.length; i += 1) {
    const { text = '' } = tokens[i] ?? {};
    if (HARD.has(text)) return i;
    if (conceded && text === ',' && opensMain(tokens, i + 1)) return i;
    if (text === ':') {
      if (
        !OPENS_LIST.has(tokens[i - 1]?.text ?? '') &&
        !tokens.slice(chain.to, i).some((token) => token.text === 'following')
      )
        return i;
    } else if (text === 'but' || text === 'however' || text === 'whereas') return i;
    else if (
      text === ',' &&
      /^(?:which|who|where|but|so|however|whereas|although|though)$/.test(tokens[i + 1]?.text ?? '')
    )
      return i;
    else if ((text === ',' || words.coordinator.has(text)) && opensClause(tokens, i, tokens.length)) return i;
    if (
      next &&
      !(next.infinitive && !words.governing.has(tokens[next.from - 1]?.text ?? '')) &&
      i === startOf(tokens, next, chain.to)
    ) {
      const before = tokens[i - 1]?.text ?? '';
      // "…, share it with" goes on with a shared subject; "the data we collect with" is part of this clause.
      if (words.coordinator.has(before) || before === ',') return i - 1;
      if (!isRelative(tokens, i)) return i;
    }
  }
  return tokens.length;
}

/** Whether a subject and verb behind a noun say more about the noun. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  return words.person.has(word) || words.relative.has(word);
}
