import type { Span } from './span';

/** Abbreviations whose full stop ends no sentence, lower case, without the last stop. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e etc cf vs no nos inc ltd llc corp co mr mrs ms dr prof st art arts sec para p pp v approx dept est fig ' +
    'incl max min tel u.s u.k e.u a.k.a jan feb mar apr jun jul aug sep sept oct nov dec cal civ u.s.c reg dir ' +
    'rec ext attn ave blvd rd bldg pty gmbh s.a n.v b.v p.o'
  ).split(' '),
);
/** Abbreviations that may also close a sentence when a capital follows. */
const MAY_CLOSE = new Set([
  'etc',
  'inc',
  'ltd',
  'llc',
  'corp',
  'co',
  'u.s',
  'u.k',
  'e.u',
  'a.k.a',
  'u.s.c',
  'pty',
  'gmbh',
  's.a',
  'n.v',
  'b.v',
]);
/** Words that open a new sentence after an abbreviation that may close one. */
const OPENERS =
  /^(?:we|you|our|your|the|this|these|those|if|when|where|for|in|on|to|please|it|they|such|any|all|by|as|however|some)$/i;

const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '*', '_']);
const isSpace = (code: number) => code === 32 || code === 10 || code === 9 || code === 13 || code === 160;
const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';

/** "24. Feb, 2025": the stop makes an ordinal of the day. */
const MONTH_AND_YEAR = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6}[.,]?\s\d{4}\b/iu;

/** Whether a UTF-16 unit may be part of an abbreviation: a letter, a stop, an ampersand. */
const abbreviating = (code: number) =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 46 || code === 38
    : /\p{L}/u.test(String.fromCharCode(code));

/** The word that ends right before `end`, with inner stops ("e.g" for "e.g."). */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 12 && abbreviating(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

/** Whether the full stop at `at` only abbreviates, judged by the word before it and the text after it. */
function abbreviates(text: string, at: number, next: string): boolean {
  const word = wordBefore(text, at);
  if (/^\p{Lu}$/u.test(word)) return /^\p{Lu}/u.test(next);
  const known = word.toLowerCase().replace(/^[^\p{L}]+/u, '');
  if (!ABBREVIATIONS.has(known)) return false;
  if (known === 'no' && !/^\d/.test(next)) return false;
  if (!MAY_CLOSE.has(known)) return true;
  const following = /^["“(]?([\p{L}]+)/u.exec(next)?.[1] ?? '';
  return !OPENERS.test(following) || /^\p{Ll}/u.test(following);
}

/** Behind the last word that is whole within the longest sentence from `start` on; words of that length are cut, too. */
function cutAt(text: string, start: number): number {
  let space = text.lastIndexOf(' ', start + LONGEST);
  while (space > start && isSpace(text.charCodeAt(space - 1))) space -= 1;
  return space > start ? space : start + LONGEST;
}

/** Whether the mark at `at` (one of . ! ?) ends a sentence; `after` is the first offset behind its closers. */
function endsSentence(text: string, at: number, after: number): boolean {
  if (after >= text.length) return true;
  if (!isSpace(text.charCodeAt(after))) return false;
  let next = after;
  while (next < text.length && isSpace(text.charCodeAt(next))) next += 1;
  if (next >= text.length) return true;
  const rest = text.slice(next, next + 24);
  if (text[at] !== '.') return !/^\p{Ll}/u.test(rest);
  if (isDigit(text[at - 1]) && /^\s*(?:\d+\.)+$/.test(text.slice(Math.max(0, at - 8), at + 1))) return false;
  if (/^\p{Ll}/u.test(rest) || (isDigit(text[at - 1]) && MONTH_AND_YEAR.test(rest))) return false;
  return !abbreviates(text, at, rest);
}

/** What runs on for longer without a stop is cut between words: no reader takes it for one sentence, and no rule has to. */
const LONGEST = 3000;

/**
 * Splits prose into sentences; one that runs on for more than 3000 characters is cut between words.
 *
 * @param text one paragraph, list item or cell; line breaks inside count as spaces.
 * @returns trimmed spans in order; together they hold every character that is not white space.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from += 1;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
    while (to - from > LONGEST) {
      const cut = cutAt(text, from);
      sentences.push({ start: from, end: cut });
      from = cut;
      while (isSpace(text.charCodeAt(from))) from += 1;
    }
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char !== '.' && char !== '!' && char !== '?') continue;
    let after = i + 1;
    while (after < text.length && CLOSERS.has(text.charAt(after))) after += 1;
    if (!endsSentence(text, i, after)) continue;
    push(after);
    i = after - 1;
  }
  push(text.length);
  return sentences;
}
