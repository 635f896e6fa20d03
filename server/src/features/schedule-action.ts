import type { Analysis } from '../engine/analysis';
import type { Diagnostic } from '../engine/diagnostic';
import type { ScheduleEntry } from '../facts/retention/schedule';
import { newScheduleEntries } from '../facts/retention/schedule-entries';
import { overlaps, type Span } from '../text/span';

/** The policy's retention claims as lines of the schedule in `policywright.yaml`. */
export interface ScheduleAction {
  readonly title: string;
  readonly entries: readonly ScheduleEntry[];
  /** The finding in the range that a line is missing. */
  readonly unscheduled: Diagnostic | undefined;
  /** The range touches a statement of how long data are kept. */
  readonly onClaim: boolean;
}

/** What could be written into the schedule; undefined where the text gives no kind of data a period that it lacks. */
export function scheduleAction(
  { facts, settings }: Pick<Analysis, 'facts' | 'settings'>,
  diagnostics: readonly Diagnostic[],
  range: Span,
): ScheduleAction | undefined {
  const entries = newScheduleEntries(facts, settings.project.retention);
  if (entries.length === 0) return undefined;
  const unscheduled = diagnostics.find(
    ({ rule, messageId, span }) =>
      rule === 'retention-schedule-mismatch' && messageId === 'unscheduled' && overlaps(span, range),
  );
  const onClaim = facts.retention.some(({ phrase, periods }) => periods.length > 0 && overlaps(phrase.span, range));
  const title = 'Write the retention claims of this policy into policywright.yaml';
  return { title, entries, unscheduled, onClaim };
}
