import type { Span } from '../../text/span';
import { allMatches } from '../../text/matches';
import { WordTable } from '../../text/word-table';
import { clauseIdioms } from '../../knowledge/practice-vocabulary';
import { readIdioms } from './idioms';

/** A word or a mark of punctuation. */
export interface Token extends Span {
  /** Lower case, straight apostrophes. */
  readonly text: string;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  readonly word: boolean;
}

/** Whether a UTF-16 unit is a letter or a digit; halves of pairs count as letters. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || (code >= 0x3000 && code < 0x3040)) return false;
  return code >= 0xd800 && code < 0xe000 ? true : /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));
}

/** Apostrophe, full stop, ampersand, hyphen: inside a word they belong to it. */
const isJoiner = (code: number): boolean => code === 39 || code === 0x2019 || code === 46 || code === 38 || code === 45;

/** Where the word that starts at `start` ends. */
function wordEnd(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code) && !(isJoiner(code) && isWordCode(text.charCodeAt(at + 1)))) break;
  }
  return at;
}

const BRACKETS = /\([^()]{0,600}\)|\[[^[\]]{0,300}\]/g;

/** "We do not “sell” data": quotes round a verb only say that a law gives it a sense. */
const QUOTED_VERB = /["“](sell|sells|sold|share|shares|shared|rent|trade)["”]/gi;

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

/** A word as written, read once: texts say the same words over and over. */
interface WordRead {
  /** Lower case; two where it is short for two. */
  readonly parts: readonly string[];
  readonly capital: boolean;
  /** A turn of phrase may stand around it. */
  readonly turn: boolean;
}

const words = new WordTable((raw): WordRead => {
  const lower = raw.toLowerCase();
  const word = isWordCode(raw.charCodeAt(0));
  const parts = word && /['’]/.test(lower) ? expand(lower.replaceAll('’', "'")) : [lower];
  const turn = parts.some((part) => part === 'one' || clauseIdioms.has(part));
  return { parts, capital: word && !lower.startsWith(raw.charAt(0)), turn };
});

/**
 * The tokens of a sentence; what stands in brackets is no part of its skeleton. Short forms are written out ("don't" →
 * "do", "not"), both with the place of the whole, and turns of phrase are read as the verb that they mean. A full stop at the end of the last word does not belong to it.
 *
 * @returns offsets count in `text`.
 */
export function tokenise(text: string): Token[] {
  const skeleton = /[([]/.test(text) ? text.replace(BRACKETS, (inner) => ' '.repeat(inner.length)) : text;
  const bare = /["“]/.test(skeleton) ? skeleton.replace(QUOTED_VERB, ' $1 ') : skeleton;
  const tokens: Token[] = [];
  let turned = false;
  let start = 0;
  while (start < bare.length) {
    const code = bare.charCodeAt(start);
    if (code <= 32 || code === 160) {
      start += 1;
      continue;
    }
    const word = isWordCode(code);
    const end = word ? wordEnd(bare, start) : start + 1;
    const { parts, capital, turn } = words.get(bare, start, end);
    turned ||= turn;
    for (const part of parts) tokens.push({ text: part, start, end, capital, word });
    start = end;
  }
  return turned ? readIdioms(joinNoOne(tokens)) : tokens;
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
  return text.includes('(') ? allMatches(text, BRACKETS).map(([inner]) => inner.slice(1, -1)) : [];
}
