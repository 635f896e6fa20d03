import { parse } from '../document/parse';
import type { Analysis } from '../engine/analysis';
import { Facts } from '../facts/facts';
import type { RetentionClaim } from '../facts/retention';
import { scheduleFor } from '../facts/retention/schedule';
import { findDurations } from '../text/durations';
import type { Span } from '../text/span';

/** A line of the retention schedule to write: its period, or its category. */
export interface ScheduleCompletion {
  readonly label: string;
  readonly detail: string;
  /** What it takes the place of: what is already typed of it. */
  readonly span: Span;
}

/** What leads to a length of time. */
const BEFORE_PERIOD = /^(?:for|within|after|than|to|of)$/i;
/** What leads to the data. */
const BEFORE_DATA =
  /^(?:keeps?|retains?|stores?|holds?|archives?|preserves?|deletes?|erases?|removes?|destroys?|purges?)$/i;
/** More words of a line than this are typed of no period. */
const MOST_WORDS = 4;
/** As far back as is looked for what leads to it. */
const REACH = 120;
/** Any length: what matters is whether the text would then say how long which data are kept. */
const SOME_PERIOD = '30 days';

type Source = Pick<Analysis, 'document' | 'settings' | 'state'>;

/**
 * What the retention schedule says, where a text is about to say it: the period of the data that a sentence, list item or
 * row names ("… log files for |"), and the scheduled data behind a verb of keeping or deleting ("we keep |").
 *
 * Whether it is about to is found by reading the text with a period put in.
 */
export function scheduleCompletionsAt(source: Source, offset: number): ScheduleCompletion[] {
  const { document, settings } = source;
  const { retention } = settings.project;
  if (Object.keys(retention).length === 0) return [];
  const { lines, text } = document;
  const line = text.slice(Math.max(lines.startOf(lines.lineAt(offset)), offset - REACH), offset);
  for (const { before, typed } of splits(line)) {
    const span = { start: offset - typed.length, end: offset };
    if (BEFORE_PERIOD.test(before) || before === '|' || before.endsWith(':')) return periods(source, span, before);
    if (BEFORE_DATA.test(before)) return categories(source, span);
  }
  return [];
}

/** What may be typed so far, the shortest first, with the word in front of it. */
function splits(line: string): { readonly before: string; readonly typed: string }[] {
  const words = [...line.matchAll(/\S+/g)];
  const open = /\s$/.test(line) ? 0 : 1;
  const most = Math.min(MOST_WORDS, words.length - 1);
  return Array.from({ length: Math.max(0, most - open + 1) }, (_, i) => {
    const count = open + i;
    const first = words.at(words.length - count);
    const start = count === 0 ? line.length : (first?.index ?? line.length);
    return { before: words.at(words.length - count - 1)?.[0] ?? '', typed: line.slice(start) };
  });
}

/** The claim that the text makes once `words` stand at `span`, if its period is one that starts at `period`. */
function claimWith({ document, state }: Source, span: Span, words: string, period: number): RetentionClaim | undefined {
  const text = `${document.text.slice(0, span.start)}${words}${document.text.slice(span.end)}`;
  const { retention } = new Facts(parse(text, document.format, state).document);
  return retention.find(({ periods }) =>
    periods.some(({ at }) => at.span.start === period && !at.block.markAt(at.start, 'code')),
  );
}

function periods(source: Source, span: Span, before: string): ScheduleCompletion[] {
  const typed = source.document.text.slice(span.start, span.end).toLowerCase();
  const claim = claimWith(source, span, SOME_PERIOD, span.start);
  if (!claim) return [];
  // "for until …" is no sentence; a cell or what stands behind a colon can say anything.
  const free = !BEFORE_PERIOD.test(before);
  return scheduleFor(claim, source.settings.project.retention)
    .filter(({ period }) => free || findDurations(period)[0]?.start === 0)
    .filter(({ period }) => period.toLowerCase().startsWith(typed) && period.toLowerCase() !== typed)
    .map(({ category, period }) => ({ label: period, detail: `${category}: retention schedule`, span }));
}

function categories(source: Source, span: Span): ScheduleCompletion[] {
  const { document, settings } = source;
  const typed = document.text.slice(span.start, span.end).toLowerCase();
  const entries = Object.entries(settings.project.retention).filter(([category]) => {
    const name = category.toLowerCase();
    return name.startsWith(typed) && name !== typed;
  });
  const [first] = entries;
  const rest = document.text.slice(span.end, document.lines.endOf(document.lines.lineAt(span.end)));
  if (!first || !/^\s*\.?\s*$/.test(rest)) return [];
  const words = `${first[0]} for `;
  if (!claimWith(source, span, `${words}${SOME_PERIOD}`, span.start + words.length)) return [];
  return entries.map(([category, period]) => ({ label: category, detail: `${period}: retention schedule`, span }));
}
