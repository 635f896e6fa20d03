import type { Span } from './span';
import { Taken } from './taken';
import { allMatches } from './matches';

/** A calendar day without a time zone; `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
/** A date in a text; `valid` is false for a day that no calendar has (30 February). */
export interface DateMention extends CalendarDate, Span {
  readonly valid: boolean;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const MONTH_FIRST = new RegExp(String.raw`\b${MONTH}\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})\b`, 'gi');
const DAY_FIRST = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th|\.)?\s{1,3}(?:of\s)?${MONTH},?\s{1,3}(\d{4})\b`,
  'gi',
);
const MONTH_ONLY = new RegExp(String.raw`\b${MONTH},?\s{1,3}(\d{4})\b`, 'gi');
const ISO = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/g;
const NUMERIC = /\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b/g;

const monthNumber = (name: string) => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;

/** The number of days in a month of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Every date in the text, in order. A month without a day counts as its first day. In "3/4/2025" the month stands
 * first unless that cannot be (most such policies are American), in "3.4.2025" the day.
 */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  const taken = new Taken();
  const add = (match: RegExpMatchArray, year: string | undefined, month: number, day: number) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (!taken.take({ start, end })) return;
    const value = Number(year);
    const valid = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(value, month);
    found.push({ start, end, year: value, month, day, valid });
  };
  if (!/\d{4}/.test(text)) return found;
  for (const m of allMatches(text, MONTH_FIRST)) add(m, m[3], monthNumber(m[1] ?? ''), Number(m[2]));
  for (const m of allMatches(text, DAY_FIRST)) add(m, m[3], monthNumber(m[2] ?? ''), Number(m[1]));
  for (const m of allMatches(text, ISO)) add(m, m[1], Number(m[2]), Number(m[3]));
  for (const m of allMatches(text, NUMERIC)) {
    const [first, second] = [Number(m[1]), Number(m[3])];
    if (first > 12 || (m[2] === '.' && second <= 12)) add(m, m[4], second, first);
    else add(m, m[4], first, second);
  }
  for (const m of allMatches(text, MONTH_ONLY)) add(m, m[2], monthNumber(m[1] ?? ''), 1);
  return found.sort((a, b) => a.start - b.start);
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return Math.round((Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / 86_400_000);
}

/** Reads `YYYY-MM-DD`; undefined where the text is not that or names no day of the calendar. */
export function readIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined;
}

/** The day of a JavaScript date in local time. */
export function calendarDate(date: Date): CalendarDate {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

/** `YYYY-MM-DD`. */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
