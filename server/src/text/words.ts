import type { Span } from './span';

/** A word with its place; `text` as written. */
export interface Word extends Span {
  readonly text: string;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Letters and digits among the first 128 characters, looked up far faster than matched. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Where the run of letters and digits ends that begins at `start`; `start` itself where none does. */
export function alphanumericEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (ASCII[code] === 0) break;
      at += 1;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(at) ?? code);
    if (!LETTER_OR_DIGIT.test(char)) break;
    at += char.length;
  }
  return at;
}

/** Hyphens, apostrophes and ampersands join words. */
const joins = (code: number): boolean => code === 45 || code === 39 || code === 0x2019 || code === 38;

/** The words of a text in order; hyphens, apostrophes and ampersands inside a word belong to it. */
export function findWords(text: string): Word[] {
  return wordSpans(text).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

/** Where such a word ends that begins at `start`; `start` itself where none does. */
export function wordEnd(text: string, start: number): number {
  let end = alphanumericEnd(text, start);
  if (end === start) return start;
  while (joins(text.charCodeAt(end))) {
    const next = alphanumericEnd(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** Where these words stand. */
export function wordSpans(text: string): Span[] {
  const words: Span[] = [];
  for (let start = 0; start < text.length;) {
    const end = wordEnd(text, start);
    if (end > start) words.push({ start, end });
    start = Math.max(end, start + 1);
  }
  return words;
}

/** How many words a text has, as a word processor counts them. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const space = code <= 32 || code === 160;
    if (!space && !inside) count += 1;
    inside = !space;
  }
  return count;
}
