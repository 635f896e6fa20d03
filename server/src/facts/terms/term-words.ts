import { perLeaf } from '../../document/leaf';
import type { Span } from '../../text/span';
import { WordTable } from '../../text/word-table';

/** What a spelling tells by itself, wherever it stands; each is looked at once, as texts repeat their words. */
export interface Spelling {
  /** As written. */
  readonly raw: string;
  /** Lower case, singular. */
  readonly stem: string;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** Two or more letters, all of them capitals. */
  readonly upper: boolean;
  /** Has a capital or a digit behind its first letter, or starts with a digit: "OpenRouter", "B2B", "iOS". */
  readonly odd: boolean;
  /** Ends in the s of a plural. */
  readonly plural: boolean;
  /** Which hints it gives (see `wordHint`), once that was asked. */
  hints?: readonly number[];
}

/** A word of prose as the term index sees it: hyphens part words, an apostrophe and s belongs to none. */
export class TermWord implements Span {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly spelling: Spelling,
    /** Followed by an apostrophe that makes it possessive. */
    readonly possessive: boolean,
  ) {}

  get stem(): string {
    return this.spelling.stem;
  }
  get capital(): boolean {
    return this.spelling.capital;
  }
  get upper(): boolean {
    return this.spelling.upper;
  }
  get odd(): boolean {
    return this.spelling.odd;
  }
  get plural(): boolean {
    return this.spelling.plural;
  }
}

const isUpper = (code: number) => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
const isDigit = (code: number) => code >= 48 && code <= 57;

/** Whether the UTF-16 unit belongs to a word: letters and digits of any script. */
export function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !((code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xfe00);
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019;

const KEPT = new Set(['news', 'always', 'hers', 'perhaps', 'whereas', 'yes', 'series', 'species']);
const ENDS_IN_IE = new Set(['cookies', 'movies', 'selfies', 'calories']);
const ENDINGS_KEPT = ['ss', 'us', 'is', 'ics', 'ous'];
const ES_DROPPED = ['ses', 'xes', 'zes', 'ches', 'shes'];
const ONLY_S_DROPPED = /(?:[aeiou]ses|nses|rses|aches)$/;

/** The singular of a lower-case noun, as far as its ending tells; anything else comes back as it is. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || KEPT.has(word) || ENDINGS_KEPT.some((ending) => word.endsWith(ending)))
    return word;
  if (word.endsWith('ies') && word.length > 4 && !ENDS_IN_IE.has(word)) return `${word.slice(0, -3)}y`;
  if (ES_DROPPED.some((ending) => word.endsWith(ending)) && !ONLY_S_DROPPED.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const spellings = new WordTable((raw): Spelling => {
  const lower = raw.toLowerCase();
  const acronyms = /^\p{Lu}{2,}s$/u.test(raw);
  const stem = acronyms ? lower.slice(0, -1) : singular(lower);
  const first = raw.charCodeAt(0);
  const upper = acronyms || (raw.length > 1 && raw !== lower && raw === raw.toUpperCase());
  let odd = isDigit(first);
  if (!upper)
    for (let i = 1; i < raw.length && !odd; i += 1) odd = isUpper(raw.charCodeAt(i)) || isDigit(raw.charCodeAt(i));
  return { raw, stem, capital: isUpper(first), upper, odd, plural: stem !== lower };
});

function makeWord(text: string, start: number, end: number): TermWord {
  const possessive = isApostrophe(text.charCodeAt(end)) && (text[end + 1] === 's' || text[end - 1] === 's');
  return new TermWord(start, end, spellings.get(text, start, end), possessive);
}

/** The words of a text in order. */
export function termWords(text: string): TermWord[] {
  const words: TermWord[] = [];
  let start = -1;
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && isWordUnit(text.charCodeAt(i))) {
      if (start < 0) start = i;
      continue;
    }
    if (start < 0) continue;
    words.push(makeWord(text, start, i));
    start = -1;
    // The "s" of a possessive and the "t" of "don't" are no words of their own.
    if (isApostrophe(text.charCodeAt(i))) while (i + 1 < text.length && isWordUnit(text.charCodeAt(i + 1))) i += 1;
  }
  return words;
}

/** The words of a leaf's prose. */
export const leafWords = perLeaf((leaf): readonly TermWord[] => termWords(leaf.text));

/** What the forms of one term share: its words in the singular and in lower case; hyphens count as spaces. */
export function termKey(name: string): string {
  return termWords(name)
    .map(({ stem }) => stem)
    .join(' ');
}

/** The plural of a noun as English forms it mostly. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}
