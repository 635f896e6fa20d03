import { NUMBER_SOURCE, readNumber } from './numbers';
import type { Span } from './span';
import { allMatches } from './matches';

export type DurationUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** A length of time as the text states it; `days` makes lengths comparable (a month is 30.44 days). */
export interface Duration extends Span {
  readonly amount: number;
  readonly unit: DurationUnit;
  readonly days: number;
}

const DAYS: Readonly<Record<DurationUnit, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.44, year: 365.25 };
/** Units that are so many of another. */
const MULTIPLES: Readonly<Record<string, readonly [amount: number, unit: DurationUnit]>> = {
  fortnight: [2, 'week'],
  quarter: [3, 'month'],
};
const DURATION = new RegExp(
  String.raw`(?<![\w.])(${NUMBER_SOURCE})(?:\s?\(\s?(?:(\d{1,5})|[a-z-]{3,15})\s?\))?[\s-]{1,2}(?:(?:full|calendar|business|working|consecutive|additional|further|more)\s)?(hour|day|week|fortnight|month|quarter|year)s?(?![\w])`,
  'gi',
);

/** Every length of time in the text ("30 days", "twelve (12) months", "half a year"), in order. */
export function findDurations(text: string): Duration[] {
  const found: Duration[] = [];
  for (const match of allMatches(text, DURATION)) {
    const number = readNumber(match[2] ?? match[1] ?? '');
    const word = match[3]?.toLowerCase() ?? '';
    const [each, unit] = MULTIPLES[word] ?? [1, word as DurationUnit];
    if (number === undefined) continue;
    const amount = number * each;
    found.push({ start: match.index, end: match.index + match[0].length, amount, unit, days: amount * DAYS[unit] });
  }
  return found;
}

/** Whether two lengths mean the same ("12 months" and "1 year", "30 days" and "one month"): within a twentieth. */
export function sameDuration(a: Duration, b: Duration): boolean {
  return Math.abs(a.days - b.days) <= Math.max(a.days, b.days) * 0.05;
}
