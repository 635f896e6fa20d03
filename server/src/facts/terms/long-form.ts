import type { Span } from '../../text/span';
import { allMatches } from '../../text/matches';

const SMALL = new Set('of and the for in on to & a an'.split(' '));
const REACH = 160;

/**
 * What an acronym in a bracket shortens: the words right before it whose initials it is made of, small words skipped.
 *
 * @param at where the bracket opens.
 * @returns undefined where the words before do not spell it.
 */
export function longFormBefore(text: string, at: number, acronym: string): Span | undefined {
  const letters = acronym
    .replace(/s$/, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  if (letters.length < 2 || letters.length > 8 || /\s/.test(acronym) || !/\p{Lu}.*\p{Lu}/u.test(acronym))
    return undefined;
  const from = Math.max(0, at - REACH);
  const words = allMatches(text.slice(from, at), /[\p{L}\p{N}’'.]+|&/gu);
  let left = letters.length - 1;
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = words[i];
    const spelled = word?.[0].toLowerCase() ?? '';
    if (!word || (i === words.length - 1 && /[.;:!?]/.test(text.slice(from + word.index + spelled.length, at))))
      return undefined;
    if (spelled.startsWith(letters.charAt(left))) left -= 1;
    else if (!SMALL.has(spelled)) return undefined;
    if (left < 0) return { start: from + word.index, end: text.slice(0, at).trimEnd().length };
  }
  return undefined;
}
