import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';

const SMALL = new Set('of and the for in on to & a an'.split(' '));
const REACH = 160;

/**
 * What an acronym in a bracket shortens: the words right before it whose initials, or first letters, it is made of,
 * small words skipped. "UK GDPR" behind "UK General Data Protection Regulation" keeps its first word.
 *
 * @param at where the bracket opens.
 * @returns undefined where the words before do not spell it.
 */
export function longFormBefore(text: string, at: number, acronym: string): Span | undefined {
  const [, kept = '', short = ''] = /^((?:[\p{L}\p{N}.-]+ )*)([^\s]+)$/u.exec(acronym) ?? [];
  const parts = partsOf(short.replace(/s$/, ''));
  if (parts.length === 0) return undefined;
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  const words = allMatches(before, /[\p{L}\p{N}’'.]+|&/gu).map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    index,
  }));
  const last = words.at(-1);
  if (!last || /[.;:!?]/.test(before.slice(last.index + last.word.length))) return undefined;
  for (const spelling of parts) {
    const start = spelledFrom(words, spelling);
    if (start === undefined) continue;
    const whole = start - kept.length;
    if (before.slice(Math.max(0, whole), start).toLowerCase() !== kept.toLowerCase()) continue;
    return { start: from + whole, end: from + last.index + last.word.length };
  }
  return undefined;
}

/** How an acronym may be taken apart: into its letters, or before each capital: "CalSPA" into "cal", "s", "p", "a". */
function partsOf(acronym: string): readonly (readonly string[])[] {
  const letters = acronym.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters.length > 8 || !/\p{Lu}.*\p{Lu}/u.test(letters)) return [];
  const single = letters.toLowerCase().split('');
  const pieces = letters.match(/\p{Lu}\p{Ll}*/gu) ?? [];
  const mixed = pieces.length > 2 && pieces.length < single.length && pieces.join('') === letters;
  return mixed ? [single, pieces.map((piece) => piece.toLowerCase())] : [single];
}

/** Where the last words begin that start with the parts in turn; undefined where they do not spell them. */
function spelledFrom(
  words: readonly { readonly word: string; readonly index: number }[],
  parts: readonly string[],
): number | undefined {
  let left = parts.length - 1;
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const { word, index } = words[i] ?? { word: '', index: 0 };
    if (word.startsWith(parts[left] ?? ' ')) left -= 1;
    else if (!SMALL.has(word)) return undefined;
    if (left < 0) return index;
  }
  return undefined;
}
