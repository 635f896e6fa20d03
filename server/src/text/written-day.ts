import { formatDate, type CalendarDate } from './dates';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day in words, in the order of the date that it stands beside or takes the place of. */
export function writeDate(date: CalendarDate, like = 'January 1, 2000'): string {
  const month = MONTHS[date.month - 1] ?? '';
  if (/^\d{4}/.test(like)) return formatDate(date);
  if (/^\p{L}{3,9}\.?,? \d{4}$/u.test(like)) return `${month} ${date.year}`;
  return /^\d{1,2}(?:st|nd|rd|th)? (?:of )?\p{L}/u.test(like)
    ? `${date.day} ${month} ${date.year}`
    : `${month} ${date.day}, ${date.year}`;
}
