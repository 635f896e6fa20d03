import type { Span } from '../../text/span';

/** A word or a mark of punctuation. */
export interface Token extends Span {
  /** Lower case, straight apostrophes. */
  readonly text: string;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  readonly word: boolean;
}

const TOKEN = /[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const BRACKETS = /\([^()]{0,600}\)|\[[^[\]]{0,300}\]/g;

/** What a word with an apostrophe is short for. */
const TAILS: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'d", 'would'],
  ["'m", 'am'],
];
const SHORT = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ['cannot', ['can', 'not']],
  ["it's", ['it', 'is']],
  ["that's", ['that', 'is']],
  ["there's", ['there', 'is']],
]);

function expand(text: string): readonly string[] {
  const known = SHORT.get(text);
  if (known) return known;
  if (!text.includes("'")) return [text];
  for (const [tail, word] of TAILS) if (text.endsWith(tail)) return [text.slice(0, -tail.length), word];
  return [text];
}

/**
 * The tokens of a sentence; what stands in brackets is no part of its skeleton. Short forms are written out ("don't" →
 * "do", "not"), both with the place of the whole. A full stop at the end of the last word does not belong to it.
 *
 * @returns offsets count in `text`.
 */
export function tokenise(text: string): Token[] {
  const bare = text.replace(BRACKETS, (inner) => ' '.repeat(inner.length));
  const tokens: Token[] = [];
  for (const match of bare.matchAll(TOKEN)) {
    const raw = match[0];
    const [start, end] = [match.index, match.index + raw.length];
    const code = raw.charCodeAt(0);
    const word = raw.length > 1 || /[\p{L}\p{N}]/u.test(raw);
    const capital = word && (code >= 65 && code <= 90 ? true : code > 127 && /^\p{Lu}/u.test(raw));
    for (const part of expand(raw.toLowerCase().replace(/’/g, "'")))
      tokens.push({ text: part, start, end, capital, word });
  }
  return joinNoOne(tokens);
}

/** "no one" is one word; so is "no-one". */
function joinNoOne(tokens: Token[]): Token[] {
  for (let i = 1; i < tokens.length; i += 1) {
    const [no, one] = [tokens[i - 1], tokens[i]];
    if (no?.text === 'no' && one?.text === 'one') tokens.splice(i - 1, 2, { ...no, text: 'no-one', end: one.end });
  }
  return tokens;
}

/** The brackets of a sentence, their content only. */
export function bracketsOf(text: string): string[] {
  return text.includes('(') ? [...text.matchAll(BRACKETS)].map(([inner]) => inner.slice(1, -1)) : [];
}
