import type { Span } from './span';

/** A word with its place; `text` as written. */
export interface Word extends Span {
  readonly text: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’&-][\p{L}\p{N}]+)*/gu;

/** The words of a text in order; hyphens, apostrophes and ampersands inside a word belong to it. */
export function findWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
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
