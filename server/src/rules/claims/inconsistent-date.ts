import { datesOfWhole } from '../../facts/date-reach';
import type { PolicyDate } from '../../facts/dates';
import { daysBetween, type CalendarDate } from '../../text/dates';
import { writeDate } from '../../text/written-day';
import { defineRule, type Finding, type Fix } from '../define-rule';

const messages = {
  impossible: 'No calendar has the day “{date}”: correct it.',
  future: '“{date}” is still to come, and nothing can have been changed then: correct the year or the day.',
  distant: '“{date}” is more than a year ahead: correct it, or say what applies until then.',
  reversed: 'It applies from “{effective}” and was changed after that, on “{updated}”: bring the two dates in line.',
  differ: 'The document was last changed on “{here}” here and on “{there}” at line {line}: keep one of the dates.',
} as const;
type Found = Finding<typeof messages>;

/** A date of tomorrow may be today's east of here. */
const TOLERANCE = 1;
/** A version may be announced this far ahead. */
const ANNOUNCED = 366;
const LENGTH = { day: 1, month: 31, year: 366 } as const;

/** Whether `a` lies before `b` whatever day a month or year without a day means. */
const isBefore = (a: PolicyDate, b: PolicyDate) => daysBetween(a.date, b.date) >= LENGTH[a.precision];
const differ = (a: PolicyDate, b: PolicyDate) => isBefore(a, b) || isBefore(b, a);

function replaceBy(date: PolicyDate, text: string): Fix {
  return { title: `Say “${text}”`, kind: 'suggestion', edits: [{ span: date.span, text }] };
}

/** What is wrong with one date by itself. */
function* checkEach(dates: readonly PolicyDate[], today: CalendarDate): Generator<Found> {
  for (const date of dates) {
    const ahead = daysBetween(today, date.date);
    const data = { date: date.text };
    const fixes = [replaceBy(date, writeDate(today, date.text))];
    if (!date.valid) yield { at: date.span, message: 'impossible', data };
    else if (date.role === 'updated' && ahead > TOLERANCE) yield { at: date.span, message: 'future', data, fixes };
    else if (ahead > ANNOUNCED) yield { at: date.span, message: 'distant', data, fixes };
  }
}

/** What does not fit together among the dates of the whole document. */
function* checkPairs(dates: readonly PolicyDate[], lineOf: (date: PolicyDate) => number): Generator<Found> {
  const [updated, ...further] = dates.filter(({ role }) => role === 'updated');
  for (const date of further) {
    // "Reviewed in May and updated in June" names two events.
    if (!updated || updated.block === date.block || !differ(updated, date)) continue;
    yield {
      at: date.span,
      message: 'differ',
      data: { here: date.text, there: updated.text, line: lineOf(updated) },
      related: [{ at: updated.span, message: 'The other date of the last change' }],
      fixes: [replaceBy(date, updated.text)],
    };
    return;
  }
  const effective = dates.find(({ role }) => role === 'effective');
  if (!effective || !updated || !isBefore(effective, updated)) return;
  const [first, second] = effective.span.start < updated.span.start ? [effective, updated] : [updated, effective];
  yield {
    at: second.span,
    message: 'reversed',
    data: { effective: effective.text, updated: updated.text },
    related: [{ at: first.span, message: 'The other date' }],
    fixes: [replaceBy(effective, updated.text)],
  };
}

/**
 * Dates of the document that cannot be right: a day that no calendar has, a last change that is still to come, a
 * version in force before its last change, two dates of the last change.
 *
 * Silent for a version announced up to a year ahead, for the dates of parts and the rows of a history, for a month that
 * holds the other date's day, and for what front matter says besides the text.
 */
export const inconsistentDate = defineRule({
  id: 'inconsistent-date',
  summary: 'Bring the dates of the document in line.',
  severity: 'warning',
  basis: ['Cal. Bus. & Prof. Code § 22575(b)(4)', 'WP260 rev.01 § 29'],
  messages,
  *check({ document, facts, today }) {
    yield* checkEach(oneRoleEach(facts.dates), today);
    const sound = datesOfWhole(document, facts.dates).filter(
      ({ valid, date }) => valid && daysBetween(today, date) <= TOLERANCE,
    );
    yield* checkPairs(sound, ({ span }) => document.lines.lineAt(span.start) + 1);
  },
});

/** One entry for each date as written: "Last updated & effective" counts as updated. */
function oneRoleEach(dates: readonly PolicyDate[]): PolicyDate[] {
  const byPlace = new Map<number, PolicyDate>();
  for (const date of dates)
    if (date.role === 'updated' || !byPlace.has(date.span.start)) byPlace.set(date.span.start, date);
  return [...byPlace.values()];
}
