import { diffWords } from './word-diff';
import { WordTable } from './word-table';

/** The words of a text as they are compared with another text's. */
export interface ComparableWords {
  /** Each word in lower case, without punctuation around it. */
  readonly keys: readonly string[];
  /** Which of them name or count something: numbers, addresses, capitalised words within a sentence. */
  readonly telling: readonly boolean[];
}

/** From the first letter or digit to the last. */
const CORE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su;
/** Digits, and what holds an address together. */
const COUNTS_OR_ADDRESSES = /\p{N}|@|:\/\/|\p{L}{2}\.\p{L}{2}/u;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));

/** Where the ASCII letters end that begin at `start`. */
function lettersEnd(text: string, start: number): number {
  let at = start;
  while (isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

/** Words of ASCII letters in lower case. */
const lowered = new WordTable((word) => word.toLowerCase());

/** A number in front of a clause: "3.2", "(a)", "iv.". */
const CLAUSE_NUMBER = /^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,5})[.):]+|\d{1,3}(?:\.\d{1,3}){1,4})\s+/i;

/** Reads the words of one paragraph, list item or cell; a clause's number in front is none of them. */
export function comparableWords(text: string): ComparableWords {
  const keys: string[] = [];
  const telling: boolean[] = [];
  let opensSentence = true;
  let end = CLAUSE_NUMBER.exec(text)?.[0].length ?? 0;
  for (let start = end; start < text.length; start = end + 1) {
    const letters = lettersEnd(text, start);
    end = letters;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
    // Most words are letters alone, or with one mark behind them: no pattern is needed to read them.
    if (letters > start && letters >= end - 1) {
      const mark = letters < end ? text.charAt(letters) : '';
      if (mark === '' || '.,;:!?'.includes(mark)) {
        keys.push(lowered.get(text, start, letters));
        telling.push(!opensSentence && text.charCodeAt(start) <= 90);
        opensSentence = mark !== '' && mark !== ',';
        continue;
      }
    }
    const written = text.slice(start, end);
    const word = CORE.exec(written)?.[0];
    if (word === undefined) continue;
    keys.push(word.toLowerCase().replace(/’/g, "'"));
    telling.push(COUNTS_OR_ADDRESSES.test(word) || (!opensSentence && /^\p{Lu}/u.test(word)));
    opensSentence = /[.!?:;•][)”"*]*$/.test(written);
  }
  return { keys, telling };
}

/** Puts the words of several texts behind one another. */
export function joinWords(parts: readonly ComparableWords[]): ComparableWords {
  const keys: string[] = [];
  const telling: boolean[] = [];
  for (const part of parts) {
    for (const key of part.keys) keys.push(key);
    for (const tells of part.telling) telling.push(tells);
  }
  return { keys, telling };
}

/** How two texts differ that say nearly the same. */
export interface Likeness {
  /** The share of words that were changed, added or left out, 0 where they are word for word the same. */
  readonly changed: number;
  /** The longest run of words that stands in place of other words. */
  readonly longest: number;
  /** The words that stand in one of them only. */
  readonly words: ReadonlySet<string>;
  /** One of those words names or counts something, so that the texts speak of different things. */
  readonly telling: boolean;
}

/**
 * Compares two texts word by word.
 *
 * @param most the share of words (0 to 1) that may be changed.
 * @returns undefined where more than that is changed.
 */
export function likeness(first: ComparableWords, second: ComparableWords, most: number): Likeness | undefined {
  const longer = Math.max(first.keys.length, second.keys.length);
  if (longer - countShared(first.keys, second.keys) > longer * most) return undefined;
  const differences = diffWords(first.keys, second.keys, Math.ceil(longer * most * 2));
  if (!differences) return undefined;
  let count = 0;
  let longest = 0;
  let telling = false;
  const words = new Set<string>();
  for (const { first: left, second: right } of differences) {
    const [gone, come] = [left.end - left.start, right.end - right.start];
    count += Math.max(gone, come);
    if (gone > 0 && come > 0) longest = Math.max(longest, gone, come);
    const here = new Set(first.keys.slice(left.start, left.end));
    const there = new Set(second.keys.slice(right.start, right.end));
    const note = (source: ComparableWords, at: number, other: ReadonlySet<string>) => {
      const key = source.keys[at] ?? '';
      if (other.has(key)) return;
      words.add(key);
      telling ||= source.telling[at] ?? false;
    };
    for (let i = left.start; i < left.end; i += 1) note(first, i, there);
    for (let i = right.start; i < right.end; i += 1) note(second, i, here);
  }
  const changed = longer === 0 ? 0 : count / longer;
  return changed <= most ? { changed, longest, words, telling } : undefined;
}

/** How many words the texts have in common in whatever order: a quick bound for what a comparison can find. */
function countShared(first: readonly string[], second: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const key of first) counts.set(key, (counts.get(key) ?? 0) + 1);
  let shared = 0;
  for (const key of second) {
    const left = counts.get(key) ?? 0;
    if (left > 0) shared += 1;
    counts.set(key, left - 1);
  }
  return shared;
}
