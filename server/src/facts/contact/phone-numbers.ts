import { perLeaf, type Leaf } from '../../document/leaf';
import type { Span } from '../../text/span';
import { allMatches } from '../../text/matches';
import { Taken } from '../../text/taken';

/** A telephone or fax number in a leaf's prose. */
export interface WrittenPhone extends Span {
  /** Figures only, with a leading "+" where a country code is written so; letters as written ("1-800-TIDEPOOL"). */
  readonly number: string;
  readonly fax: boolean;
}

/** A country code says what it is; so does the American grouping. Other runs of figures need a label. */
const SHAPES = [
  /(?<![\w+./-])(?:\+|00)\s?\d{1,3}[\s.()/-]{0,3}\d(?:[\s.()/-]{0,3}\d){5,14}(?![\w/-])/g,
  /(?<![\w+./-])(?:1[\s.-])?(?:\(\d{3}\)\s?\d{3}[\s.-]|\d{3}([\s.-])\d{3}\1)\d{4}(?![\w/-])/g,
  /(?<![\w+./-])1?[\s.-]?\(?8(?:00|33|44|55|66|77|88)\)?[\s.-][A-Z\d](?:-?[A-Z\d]){6,9}(?![\w/-])/g,
];
const LABELLED =
  /\b(?:tele)?(?:phone|tel|fax|hotline|toll[- ]free|mobile|helpline|switchboard|call(?:ing)?(?: us)?)\b[^\d+\n]{0,40}?(?:number\s)?[:\s]\s?(\(?\+?\d(?:[\s.()/-]{0,3}\d){4,13})(?![\w/-])/gi;

/** Shorter runs of figures are extensions and parts of something else. */
const SHORTEST = 7;

const figuresOf = (text: string) => text.replace(/[^\d+A-Z]/g, '');

/** Every telephone number in the prose of a leaf; dates, identifiers and amounts have neither shape nor label. */
export const phonesOf = perLeaf((leaf: Leaf): readonly WrittenPhone[] => {
  const { text } = leaf;
  if (!/\d{3}/.test(text)) return [];
  const found: WrittenPhone[] = [];
  const taken = new Taken();
  const add = (start: number, end: number, written = text.slice(start, end)) => {
    const number = figuresOf(written);
    if (number.replace('+', '').length < SHORTEST || !taken.take({ start, end })) return;
    const fax = /\bfax\b[^\n\d]{0,20}$/i.test(text.slice(Math.max(0, start - 24), start));
    found.push({ start, end, number, fax });
  };
  for (const shape of SHAPES)
    for (const match of allMatches(text, shape)) add(match.index, match.index + match[0].trimEnd().length);
  for (const match of allMatches(text, LABELLED)) {
    const end = match.index + match[0].length;
    add(end - (match[1] ?? '').length, end);
  }
  for (const mark of leaf.marks) if (/^tel:/i.test(mark.href ?? '')) add(mark.start, mark.end, mark.href);
  return found.sort((a, b) => a.start - b.start);
});
