import { findDurations } from '../../text/durations';
import type { Facts } from '../facts';
import type { RetentionClaim, RetentionPeriod } from './claim';
import { readDataKinds, type DataKind } from './data-kind';
import { isStorageRule, type ScheduleEntry } from './schedule';

/** As many lines are a schedule; more come from a text that is none. */
const MOST_ENTRIES = 60;

/**
 * The lines that a document's statements would add to a schedule: one for each kind of data that they name and for which
 * they give one definite period. Left out are kinds of which the text says two things, minimum periods, what holds under
 * conditions only, and what the schedule has already.
 */
export function newScheduleEntries(
  { retention, retentionConflicts }: Pick<Facts, 'retention' | 'retentionConflicts'>,
  schedule: Readonly<Record<string, string>>,
): ScheduleEntry[] {
  const closed = new Set(Object.keys(schedule).flatMap((category) => keysOf(readDataKinds(category))));
  for (const { earlier, later } of retentionConflicts)
    for (const key of keysOf([...earlier.category.kinds, ...later.category.kinds])) closed.add(key);
  const found = new Map<string, { readonly entry: ScheduleEntry; readonly days: number }>();
  for (const claim of retention) {
    if (!isStorageRule(claim)) continue;
    const [period] = claim.periods;
    for (const kind of claim.category.kinds) {
      if (kind.reach !== 'named' || kind.anonymous || kind.narrowing !== '' || closed.has(kind.key)) continue;
      const category = period && isDefinite(claim) ? nameOf(kind, claim) : undefined;
      const known = found.get(kind.key);
      if (period && category !== undefined && (!known || known.days === period.days))
        found.set(kind.key, known ?? { entry: { category, period: periodText(claim, period) }, days: period.days });
      else if (period || claim.indefinite) closed.add(kind.key);
    }
  }
  const open = [...found].filter(([key]) => !closed.has(key)).map(([, { entry }]) => entry);
  return [...new Map(open.map((entry) => [entry.category, entry])).values()].slice(0, MOST_ENTRIES);
}

const keysOf = (kinds: readonly DataKind[]): string[] =>
  kinds.filter(({ reach }) => reach === 'named').map(({ key }) => key);

/** Whether a claim gives one period, for its data always and everywhere. */
function isDefinite(claim: RetentionClaim): boolean {
  const { periods, optional, indefinite, places, category, purpose, general } = claim;
  if (optional || indefinite || general || places !== '' || purpose !== '' || category.group !== '') return false;
  const [period] = periods;
  return period !== undefined && periods.length === 1 && period.bound !== 'minimum' && !goesOn(period);
}

/** "30 days or 60 days". */
function goesOn({ at }: RetentionPeriod): boolean {
  const [, behind] = /^\s*(?:or|to|and|–|-|\/)\s*(.*)$/s.exec(at.block.text.slice(at.end, at.end + 40)) ?? [];
  return behind !== undefined && findDurations(behind)[0]?.start === 0;
}

/** A name for the line that reads back as the same kind. */
function nameOf({ key, label }: DataKind, { category }: RetentionClaim): string | undefined {
  const said = category.at?.text.replace(/\s+/g, ' ').trim() ?? '';
  return [label, said.charAt(0).toLowerCase() + said.slice(1)].find(
    (name) => name !== '' && readDataKinds(name).some((kind) => kind.key === key && kind.narrowing === ''),
  );
}

/** The period as written, with the event behind it. */
function periodText({ event }: RetentionClaim, { at }: RetentionPeriod): string {
  const follows = event?.at.block === at.block && event.at.start > at.end && event.at.start - at.end <= LONGEST_LINK;
  const end = follows ? event.at.end : at.end;
  return at.block.text.slice(at.start, end).replace(/\s+/g, ' ').trim();
}

/** Between a period and its event stands " after ", " from the date of ". */
const LONGEST_LINK = 24;
