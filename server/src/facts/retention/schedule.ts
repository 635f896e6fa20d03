import { findDurations, type Duration } from '../../text/durations';
import type { RetentionClaim } from './claim';
import { readDataKinds } from './data-kind';

/** One line of a retention schedule. */
export interface ScheduleEntry {
  readonly category: string;
  /** As written. */
  readonly period: string;
}

/** What the text says against what a schedule says of the same data. */
export type ScheduleMismatch =
  | { readonly kind: 'differs'; readonly claim: RetentionClaim; readonly entry: ScheduleEntry }
  /** The text gives a period for a kind that the schedule does not name. */
  | { readonly kind: 'unscheduled'; readonly claim: RetentionClaim }
  /** The schedule names a kind of which the text says nothing. */
  | { readonly kind: 'unstated'; readonly entry: ScheduleEntry };

interface Line extends ScheduleEntry {
  readonly keys: ReadonlySet<string>;
  /** All of a person's data: the line for what no other line names. */
  readonly general: boolean;
  readonly durations: readonly Duration[];
  readonly endless: boolean;
}

const ENDLESS = /\b(?:indefinite\w*|for ?ever|permanent\w*|unlimited)\b/i;
const GENERAL_KEY = '*';

function readLine([category, period]: readonly [string, string]): Line {
  const kinds = readDataKinds(category);
  const general = kinds.length > 0 && kinds.every(({ reach }) => reach === 'all');
  const keys = new Set(general ? [GENERAL_KEY] : kinds.map(({ key }) => key));
  return { category, period, keys, general, durations: findDurations(period), endless: ENDLESS.test(period) };
}

/** Keys of the data that a claim speaks of, where its words alone say what they are. */
function keysOf({ category }: RetentionClaim): string[] {
  return category.kinds.flatMap(({ reach, key, narrowing, anonymous }) => {
    if (anonymous || narrowing !== '') return [];
    if (reach === 'named') return [key];
    return reach === 'all' && category.scope === '' && category.group === '' ? [GENERAL_KEY] : [];
  });
}

/** The lines of a schedule for the data that a claim speaks of. */
export function scheduleFor(claim: RetentionClaim, schedule: Readonly<Record<string, string>>): ScheduleEntry[] {
  const keys = new Set(keysOf(claim));
  const lines = Object.entries(schedule).map(readLine);
  return lines.filter((line) => [...line.keys].some((key) => keys.has(key)));
}

/** Whether a claim states how long the organisation itself keeps data, outside special cases. */
export function isStorageRule({ actor, onDevice, condition, event, legal, exception }: RetentionClaim): boolean {
  if (actor.kind === 'other' || onDevice || condition !== '' || event?.kind === 'request') return false;
  return !legal && exception?.kind !== 'backup';
}

const alike = (a: number, b: number) => Math.abs(a - b) <= Math.max(a, b) * 0.05;

/** Whether a claim's period, or that it has no end, is another than the line's. */
function differs(claim: RetentionClaim, { durations, endless }: Line): boolean {
  if (claim.indefinite) return !endless && durations.length > 0;
  if (claim.periods.length === 0) return false;
  if (endless) return true;
  if (durations.length === 0) return false;
  return !claim.periods.some(({ days }) => durations.some((duration) => alike(duration.days, days)));
}

/**
 * Compares the statements of a document with a schedule: what differs, what the schedule lacks, what the text lacks.
 * Nothing is lacking in a text that gives no periods at all (`missing-clause` and `vague-retention` speak of it).
 */
export function compareWithSchedule(
  claims: readonly RetentionClaim[],
  schedule: Readonly<Record<string, string>>,
): ScheduleMismatch[] {
  const lines = Object.entries(schedule).map(readLine);
  if (lines.length === 0) return [];
  const byKey = new Map(lines.flatMap((line) => [...line.keys].map((key): [string, Line] => [key, line])));
  const stated = new Set<Line>();
  const found: ScheduleMismatch[] = [];
  for (const claim of claims) {
    const keys = keysOf(claim);
    for (const key of keys) {
      const line = byKey.get(key);
      if (line) stated.add(line);
    }
    if (!isStorageRule(claim) || keys.length === 0) continue;
    const known = keys.flatMap((key) => byKey.get(key) ?? []);
    const entry = known.find((line) => differs(claim, line));
    if (entry) found.push({ kind: 'differs', claim, entry });
    else if (known.length === 0 && claim.periods.length > 0 && !keys.includes(GENERAL_KEY))
      found.push({ kind: 'unscheduled', claim });
  }
  if (stated.size === 0) return found;
  return [
    ...found,
    ...lines.filter((line) => !stated.has(line)).map((entry) => ({ kind: 'unstated' as const, entry })),
  ];
}
