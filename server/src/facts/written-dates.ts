import { findDates, type CalendarDate } from '../text/dates';
import type { Span } from '../text/span';
import { allMatches } from '../text/matches';
import { Taken } from '../text/taken';

/** How exact a date is as written. */
export type DatePrecision = 'day' | 'month' | 'year';

/** A date in a text; a month or year without a day counts as its first day. */
export interface WrittenDate extends Span {
  readonly date: CalendarDate;
  readonly precision: DatePrecision;
  /** False for a day that no calendar has. */
  readonly valid: boolean;
}

const JOINTS = /(?<=\p{L})[-/](?=\d)|(?<=\d)[-/](?=\p{L})|(?<=\d-\d\d)T(?=\d)/gu;
const SHORT_YEAR = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{2})(?![\d./-])/g;
const MONTH_YEAR = /(?<![\d./-])(0?[1-9]|1[0-2])[./-](20\d\d)(?![\d./-])/g;
/** The figures first: they are rarer than the words before them. */
const YEAR =
  /(20\d\d)(?![\d./-]|\s\p{L})(?<=\b(?:updated?|modified|revised|revision|effective(?: date)?|version(?: of)?|dated?)\b[: (]{1,3}20\d\d)/giu;

/**
 * Every date in a text, also as a date line writes it: "05/2023", "4/7/24", "APRIL-2024", "September/11, 2025", and
 * the year alone behind a label ("Updated 2024").
 */
export function findWrittenDates(text: string): WrittenDate[] {
  if (!/\d{2}/.test(text)) return [];
  // Same length, so that offsets stay: a stroke or hyphen between a month's name and a figure is as good as a space,
  // and so is the T before a time.
  const plain = /[-/]\d|\d[-/T]/.test(text) ? text.replace(JOINTS, ' ') : text;
  const found: WrittenDate[] = findDates(plain).map(({ start, end, year, month, day, valid }) => {
    const precision = /\d{1,2}(?:st|nd|rd|th)?\D+\d{4}|\d[-/.]\d/.test(plain.slice(start, end)) ? 'day' : 'month';
    return { start, end, date: { year, month, day }, precision, valid };
  });
  const taken = new Taken();
  for (const date of found) taken.take(date);
  const add = (match: RegExpMatchArray, date: CalendarDate, precision: DatePrecision) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (!taken.take({ start, end })) return;
    const valid = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
    found.push({ start, end, date, precision, valid });
  };
  for (const match of allMatches(plain, SHORT_YEAR)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const dayFirst = match[2] === '.' || first > 12;
    add(
      match,
      { year: 2000 + Number(match[4]), month: dayFirst ? second : first, day: dayFirst ? first : second },
      'day',
    );
  }
  for (const match of allMatches(plain, MONTH_YEAR))
    add(match, { year: Number(match[2]), month: Number(match[1]), day: 1 }, 'month');
  for (const match of allMatches(plain, YEAR)) add(match, { year: Number(match[1]), month: 1, day: 1 }, 'year');
  return found.sort((a, b) => a.start - b.start);
}
