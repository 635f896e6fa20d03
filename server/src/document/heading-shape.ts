import { findDates } from '../text/dates';
import { perLeaf } from './leaf';
import { isFurniture } from './page-furniture';

/** How much a line looks like a heading, from the line alone. */
export interface HeadingShape {
  /** The number as written, without its last stop. */
  readonly number: string | undefined;
  /** Where the title starts and ends in the text. */
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly words: number;
  /** Most of its weighty words are capitalised, or all of it is in capitals. */
  readonly titleCase: boolean;
  readonly allCaps: boolean;
  readonly question: boolean;
}

const NUMBER =
  /^(?:(?:section|article|part|chapter|clause|appendix|annex)\s{1,2})?(?:(\d{1,3}(?:\.\d{1,3}){1,4})[.):]?(?=\s|\p{Lu}|$)|\(?(\d{1,2}[A-Za-z]?|[A-Za-z]|[IVXL]{1,6}|[ivxl]{1,6})[.):]+(?=\s|\p{Lu}(?!\.)|$)|(\d{1,2})(?=\s\p{Lu}|\s[-–—]\s))\s*(?:[-–—]\s+)?/u;
const SMALL = new Set(
  'a an and are as at be by do does for from how if in is it its may nor not of on or our over per so than that the their they this to under up us via was we what when where which who why will with you your about after before between into other such any all can have has these those here there'.split(
    ' ',
  ),
);
const LABELLED =
  /^(?:(?:e-?mail|phone|tel|telephone|fax|address|web|website|attn)\s*(?::|$)|(?:version|effective|last (?:updated|modified|revised))\b)/i;

/** The number at the start of a heading and where the title behind it begins. */
export function splitNumber(text: string): { number: string | undefined; titleStart: number } {
  const match = NUMBER.exec(text);
  const number = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || number === undefined) return { number: undefined, titleStart: 0 };
  // "I" and "A" are words too: they number a heading only with a stop behind them, which the pattern asks for.
  return { number, titleStart: match[0].length };
}

/** Whether the words of a title are capitalised, small words aside. */
export function isTitleCase(title: string): boolean {
  let weighty = 0;
  let capital = 0;
  for (const word of title.split(/[\s/–—-]+/)) {
    const letters = word.replace(/^[^\p{L}\p{N}]+/u, '');
    if (letters === '' || (SMALL.has(letters.toLowerCase()) && weighty > 0)) continue;
    weighty += 1;
    if (/^[\p{Lu}\p{N}]/u.test(letters)) capital += 1;
  }
  return weighty > 0 && capital / weighty >= 0.75;
}

/** Whether a word only joins others ("of", "or", "which"), so that a line that ends with it breaks off. */
export function isSmallWord(word: string): boolean {
  return SMALL.has(word.toLowerCase());
}

/** Opening marks and what closes them; a straight quote may close a curly one. */
const PAIRS = [
  [/[([]/g, /[)\]]/g],
  [/“/g, /[”"]/g],
] as const;

/** Whether a line is torn out of a sentence: '(the “Annual License', "… OF YOUR WARRANTIES; OR", "or". */
function isTorn(title: string): boolean {
  if (/(?:[;,]\s*|^)(?:and|or)$/i.test(title)) return true;
  return PAIRS.some(([open, close]) => (title.match(open)?.length ?? 0) > (title.match(close)?.length ?? 0));
}

/** A stop at the end belongs to a numbered heading ("2.1 Billing."), not to a numbered sentence. */
const FINITE_VERB = /\b(?:is|are|was|were|will|shall|may|must)\b/;

/** The look of a leaf's text as a heading, or undefined where no heading looks so. */
export const headingShape = perLeaf((leaf): HeadingShape | undefined => {
  const { text } = leaf;
  if (text.length === 0 || text.length > 140 || text.includes('\n')) return undefined;
  const { number, titleStart } = splitNumber(text);
  const title = text.slice(titleStart);
  const words = title.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (words === 0 || words > 16 || !/\p{L}/u.test(title)) return undefined;
  if (/[;,]$/.test(title) || /@|https?:|www\./.test(title)) return undefined;
  if (/[.!]$/.test(title) && (number === undefined || words > 8 || FINITE_VERB.test(title))) return undefined;
  if (isTorn(title)) return undefined;
  if (!/^[\p{Lu}\p{N}"“'‘(]/u.test(title)) return undefined;
  if (/[a-z)]\.\s/.test(title) || LABELLED.test(title) || findDates(title).length > 0) return undefined;
  if (number === undefined && /:\s/.test(title)) return undefined;
  if (isFurniture(text)) return undefined;
  const allCaps = /\p{Lu}{2}/u.test(title) && !/\p{Ll}/u.test(title);
  const question = title.endsWith('?');
  return {
    number,
    titleStart,
    titleEnd: text.replace(/[:.]$/, '').length,
    words,
    allCaps,
    question,
    titleCase: allCaps || isTitleCase(title),
  };
});
