import type { PolicyDate } from '../../facts/dates';
import { daysBetween, type CalendarDate } from '../../text/dates';
import { defineRule } from '../define-rule';

/** The last day that the date as written can mean: "May 2025" may be its 31st. */
function lastDay({ date, precision }: PolicyDate): CalendarDate {
  if (precision === 'day') return date;
  return precision === 'month' ? { ...date, day: 31 } : { year: date.year, month: 12, day: 31 };
}

/** Whole months from `a` to `b`. */
function monthsBetween(a: CalendarDate, b: CalendarDate): number {
  return (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
}

const inWords = (months: number) => (months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`);

/** The date that counts: the newest, and of two for one day the one that says "updated". */
function newest(dates: readonly PolicyDate[]): PolicyDate | undefined {
  const rank = ({ role }: PolicyDate) => (role === 'updated' ? 0 : 1);
  return [...dates].sort((a, b) => daysBetween(lastDay(a), lastDay(b)) || rank(a) - rank(b))[0];
}

/**
 * A document whose newest date is more than twelve months old: the CCPA asks for an update every twelve months
 * (Cal. Civ. Code § 1798.130(a)(5)), and a reader doubts an older one under any law.
 *
 * Silent where a date lies in the future (a new version is announced) or no calendar has it (`inconsistent-date`).
 */
export const staleDate = defineRule({
  id: 'stale-date',
  summary: 'Review the document at least once a year and renew its date.',
  severity: 'info',
  basis: ['Cal. Civ. Code § 1798.130(a)(5)'],
  messages: {
    stale: 'The newest date, “{date}”, is {age} old: review the text and renew the date.',
  },
  *check({ facts, today }) {
    const date = newest(facts.dates.filter(({ valid }) => valid));
    if (!date) return;
    const months = monthsBetween(lastDay(date), today);
    if (months < 12 || (months === 12 && lastDay(date).day === today.day)) return;
    yield { at: date.span, message: 'stale', data: { date: date.text, age: inWords(months) } };
  },
});
