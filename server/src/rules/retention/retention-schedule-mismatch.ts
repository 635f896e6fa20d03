import { titleSpan } from '../../document/place';
import type { RetentionClaim } from '../../facts/retention';
import { compareWithSchedule } from '../../facts/retention/schedule';
import { findDurations } from '../../text/durations';
import { defineRule, type Fix } from '../define-rule';

/** The scheduled period in place of the one in the text, where each gives one. */
function saySchedule({ period, periods }: RetentionClaim, scheduled: string): Fix[] {
  const [length] = findDurations(scheduled);
  if (!period || periods.length > 1 || !length) return [];
  const text = scheduled.slice(length.start, length.end);
  return [
    { title: `Say “${text}”, as the schedule does`, kind: 'suggestion', edits: [{ span: period.at.span, text }] },
  ];
}

/**
 * Statements of how long data are kept that differ from the schedule in `policywright.yaml`, periods for data that the
 * schedule does not name, and data of the schedule of which the text says nothing.
 *
 * Silent for what law, a dispute, a condition or a request decides, for backups, for what others or the reader's own
 * device keep, and for criteria beside a period.
 */
export const retentionScheduleMismatch = defineRule({
  id: 'retention-schedule-mismatch',
  summary: 'Say of storage periods what the retention schedule says.',
  severity: 'warning',
  basis: ['GDPR Art. 5(1)(e)', 'GDPR Art. 30(1)(f)'],
  kinds: ['privacy-policy'],
  messages: {
    differs: 'For {data} the text says “{words}”, the schedule in policywright.yaml “{period}”: bring them in line.',
    unscheduled: 'The schedule in policywright.yaml has no line for {data}: add one, or say what they belong to.',
    unstated: 'The schedule in policywright.yaml keeps {data} for “{period}”, and the text says nothing of them.',
  },
  *check({ document, facts, project }) {
    for (const mismatch of compareWithSchedule(facts.retention, project.retention)) {
      if (mismatch.kind === 'unstated') {
        const { category, period } = mismatch.entry;
        yield { at: titleSpan(document), message: 'unstated', severity: 'info', data: { data: category, period } };
        continue;
      }
      const { claim } = mismatch;
      const data = claim.category.label;
      if (mismatch.kind === 'unscheduled') {
        yield { at: claim.phrase, message: 'unscheduled', severity: 'info', data: { data } };
        continue;
      }
      const { period } = mismatch.entry;
      const words = (claim.period?.at ?? claim.indefinite ?? claim.phrase).text;
      yield {
        at: claim.phrase,
        message: 'differs',
        data: { data, words, period },
        fixes: saySchedule(claim, period),
      };
    }
  },
});
