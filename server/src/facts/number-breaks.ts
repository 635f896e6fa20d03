import type { PolicyDocument } from '../document/policy-document';
import { writeEnumerator } from '../text/enumerators';
import type { NumberSeries, SeriesItem } from './number-series';

/** A place where a series does not count on. */
export interface NumberBreak {
  readonly series: NumberSeries;
  /** Position in the series of the item that is wrong or comes too late. */
  readonly at: number;
  /**
   * gap: numbers are left out before it; repeat: it has the number of the one before; back: it counts below the one
   * before; stray: it alone is wrong, what follows counts on from what was before; swapped: it stands before the
   * number that it should follow.
   */
  readonly kind: 'gap' | 'repeat' | 'back' | 'stray' | 'swapped';
  readonly before: SeriesItem;
  readonly item: SeriesItem;
  /** The value that would count on. */
  readonly expected: number;
}

/** Fewer numbers than this are no series. */
const SHORTEST = 3;
/** Two headings in markup are one too where the second leaves out one number: "## 1. …", "## 3. …". */
const isPair = ({ items: [first, second] }: NumberSeries) =>
  first?.value === 1 &&
  second?.value === 3 &&
  [first, second].every(({ numbered }) => numbered.section?.evidence === 'markup');
/** A series with more breaks than one in so many numbers mixes several ways of counting. */
const MIXED = 3;

function classify(expected: number, value: number, after: readonly (number | undefined)[]): NumberBreak['kind'] {
  const [next, second] = after;
  const goesOn = second === undefined || second === expected + 2;
  if (value === expected + 1 && next === expected && goesOn) return 'swapped';
  if (next === expected + 1) return 'stray';
  if (value === expected - 1) return 'repeat';
  return value > expected ? 'gap' : 'back';
}

/** The breaks of a series, without a look at the text between its numbers. */
function breaksOf(series: NumberSeries): NumberBreak[] {
  const { items } = series;
  const breaks: NumberBreak[] = [];
  let count = items[0]?.value ?? 0;
  for (let at = 1; at < items.length; at += 1) {
    const [before, item] = [items[at - 1], items[at]];
    if (!before || !item) continue;
    const expected = count + 1;
    count = item.value;
    if (item.value === expected) continue;
    const kind = classify(expected, item.value, [items[at + 1]?.value, items[at + 2]?.value]);
    breaks.push({ series, at, kind, before, item, expected });
    if (kind === 'stray') count = expected;
    if (kind === 'swapped') at += 1;
  }
  return breaks;
}

/**
 * Whether the number that is missing stands between the two items after all, as a line or in running text: the one
 * that was left out, or for a step back the one that a new series counts on from.
 */
function standsBetween(document: PolicyDocument, { series, before, item, expected, kind }: NumberBreak): boolean {
  const missing = kind === 'repeat' || kind === 'back' ? item.value - 1 : expected;
  const label = writeEnumerator(series.style, missing);
  if (label === undefined || kind === 'swapped') return false;
  const number = [...before.numbered.prefix, label].join('\\\\?\\.\\s?');
  const between = document.text.slice(before.numbered.block.span.end, item.numbered.block.span.start);
  const opening = new RegExp(`(?:^|\\n)[\\s>#*_|(\\\\-]{0,20}(?:[A-Za-z]{4,8} )?${number}(?![\\p{L}\\p{N}])`, 'u');
  const running = new RegExp(`[\\s(]${number}\\\\?[.)]`, 'u');
  return opening.test(between) || running.test(between);
}

/**
 * Whether Markdown counts there and not the author: items of one list are shown with running numbers, and a list that a
 * paragraph cut in two goes on where the page it was copied from went on.
 */
function isCountedByMarkdown(document: PolicyDocument, { before, item }: NumberBreak): boolean {
  if (document.format !== 'markdown') return false;
  const [first, second] = [before.numbered.block, item.numbered.block];
  if (first.list?.opens && second.list?.opens && first.group === second.group) return true;
  return [first, second].some((block) => block.list?.opens === true && block.kind !== 'heading');
}

/** The places where the document's series do not count on, in the order of the text. */
export function findNumberBreaks(document: PolicyDocument, all: readonly NumberSeries[]): NumberBreak[] {
  return all
    .filter((series) => series.items.length >= SHORTEST || isPair(series))
    .flatMap((series) => {
      const breaks = breaksOf(series);
      return breaks.length * MIXED > Math.max(series.items.length, SHORTEST) ? [] : breaks;
    })
    .filter((found) => !isCountedByMarkdown(document, found) && !standsBetween(document, found))
    .sort((a, b) => a.item.numbered.block.index - b.item.numbered.block.index);
}
