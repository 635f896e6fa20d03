import { perLeaf, type Leaf } from '../document/leaf';
import { readEnumerator, writeEnumerator, type EnumeratorStyle } from '../text/enumerators';
import type { Span } from '../text/span';
import { allMatches } from '../text/matches';

/** A mark in running text: "(b)" in "(a) …; (b) …". */
export interface InlineMark {
  /** Prose offsets of the label inside the brackets. */
  readonly label: Span;
  readonly value: number;
}

/** Marks in one paragraph that count on from each other, from the first on. */
export interface InlineEnumeration {
  readonly style: EnumeratorStyle;
  readonly marks: readonly InlineMark[];
}

/** A mark that stands before an item's first word… */
const MARK =
  /(?<=^|[\s:;,—–])(\(?)([a-z]|[ivx]{2,5}|\d{1,2}|[A-Z])\)(?=\s+(?!(?:and|or|to|through)\s\()(?!(?:above|below|of)\b)[\p{L}"“])/gu;
/** … and not in a reference ("under paragraph (b)"). */
const REFERRING =
  /(?:\b(?:sections?|clauses?|paragraphs?|articles?|items?|points?|parts?|options?)(?:\s\d[\d.]*)?|\d|§|\)\s(?:and|or|to)|[-–])\s?$/i;
/** What stands before the mark of a further item: a stop or a comma, perhaps with "and"… */
const BETWEEN_ITEMS = /[:;,.—–]\s{0,2}(?:(?:and|or|and\/or)\s)?$/i;
/** … or "and" alone. */
const JOINED = /\s(?:and|or|and\/or)\s$/i;

/** More left-out marks than these are another enumeration's. */
const WIDEST_GAP = 3;
/** An enumeration with so many others begun behind it goes on no more. */
const MOST_OPEN = 8;

interface Draft {
  readonly style: EnumeratorStyle;
  readonly open: boolean;
  readonly marks: InlineMark[];
}

/** The enumerations in the running text of a leaf. */
export const inlineEnumerations = perLeaf(({ text }: Leaf): readonly InlineEnumeration[] => {
  if (!text.includes(')')) return [];
  const drafts: Draft[] = [];
  for (const match of allMatches(text, MARK)) {
    if (REFERRING.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    const open = match[1] === '(';
    const readings = readEnumerator(match[2] ?? '');
    const start = match.index + (open ? 1 : 0);
    const label = { start, end: start + (match[2] ?? '').length };
    const last = (draft: Draft) => draft.marks.at(-1)?.value ?? 0;
    const fits = (draft: Draft, style: EnumeratorStyle) => draft.open === open && draft.style === style;
    const recent = drafts.slice(-MOST_OPEN);
    const next = recent.findLast((draft) =>
      readings.some(({ style, value }) => fits(draft, style) && last(draft) === value - 1),
    );
    const first = readings.find(({ value }) => value === 1);
    const near = (draft: Draft) =>
      readings.some(({ style, value }) => fits(draft, style) && Math.abs(value - last(draft)) <= WIDEST_GAP + 1);
    const known = next ?? (first ? undefined : recent.findLast(near));
    const reading = readings.find(({ style }) => style === known?.style) ?? first ?? readings.at(-1);
    if (!reading) continue;
    const draft = known ?? { style: reading.style, open, marks: [] };
    if (!known) drafts.push(draft);
    draft.marks.push({ label, value: reading.value });
  }
  return drafts;
});

/** A mark that does not count on. */
export interface InlineBreak {
  readonly enumeration: InlineEnumeration;
  readonly at: number;
  readonly kind: 'gap' | 'repeat';
  /** For a gap: where a sign stands that a word processor made of the missing mark ("©" of "(c)"). */
  readonly corrected: Span | undefined;
  readonly before: InlineMark;
  readonly mark: InlineMark;
}

/** The marks of a leaf that leave out others or stand twice. */
export const inlineBreaks = perLeaf((leaf: Leaf): readonly InlineBreak[] =>
  inlineEnumerations(leaf).flatMap((enumeration) => {
    const { marks, style } = enumeration;
    if (marks.length < 3 || marks[0]?.value !== 1) return [];
    const breaks: InlineBreak[] = [];
    marks.forEach((mark, at) => {
      const before = marks[at - 1];
      if (!before || mark.value === before.value + 1) return;
      const kind = mark.value === before.value ? 'repeat' : 'gap';
      if (before.value < 2 || mark.value < before.value) return;
      const lead = leaf.text.slice(Math.max(0, mark.label.start - 12), mark.label.start).replace(/\($/, '');
      if (!BETWEEN_ITEMS.test(lead) && !(kind === 'gap' && JOINED.test(lead))) return;
      if (kind === 'gap' && standsIn(leaf.text, style, before.value + 1)) return;
      const corrected = kind === 'gap' ? signFor(leaf.text, style, before, mark) : undefined;
      breaks.push({ enumeration, at, kind, corrected, before, mark });
    });
    return breaks.length > 1 ? [] : breaks;
  }),
);

/** What word processors make of marks. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['c', '©'],
  ['C', '©'],
  ['r', '®'],
  ['R', '®'],
]);

/** Where the sign stands that was made of the one mark missing between two. */
function signFor(text: string, style: EnumeratorStyle, before: InlineMark, mark: InlineMark): Span | undefined {
  const sign = SIGNS.get(writeEnumerator(style, before.value + 1) ?? '');
  if (sign === undefined || mark.value !== before.value + 2) return undefined;
  const start = text.indexOf(sign, before.label.end);
  return start < 0 || start > mark.label.start ? undefined : { start, end: start + sign.length };
}

/** Whether the label stands in the text in brackets after all. */
function standsIn(text: string, style: EnumeratorStyle, value: number): boolean {
  const label = writeEnumerator(style, value);
  return label === undefined || text.includes(`(${label})`) || new RegExp(`\\b${label}\\)`).test(text);
}
