import type { RetentionClaim } from '../../facts/retention';
import { defineRule, type Fix } from '../define-rule';
import { shortened } from '../../text/shorten';

const LONGEST_QUOTE = 90;

/** Room for a longest period behind the words. */
function addPeriod({ criterion }: RetentionClaim): Fix[] {
  const end = criterion?.at.span.end;
  if (end === undefined) return [];
  const text = ', and no longer than ${1:period} after ${2:event}';
  return [
    { title: 'Add a longest period', kind: 'suggestion', edits: [{ span: { start: end, end }, text, snippet: true }] },
  ];
}

/**
 * A statement of how long data are kept that gives neither a period nor what decides it (GDPR Art. 13(2)(a)): "as long
 * as necessary for our services", "for a reasonable period".
 *
 * Silent where the sentence names what ends the need (an order, a tax law, an account), where its section goes on with
 * periods or with what is considered, and where the document gives a schedule.
 */
export const vagueRetention = defineRule({
  id: 'vague-retention',
  summary: 'State how long data are kept, or what decides it.',
  severity: 'info',
  basis: ['GDPR Art. 13(2)(a)', 'WP260 rev.01 p. 38'],
  kinds: ['privacy-policy', 'cookie-policy'],
  messages: {
    openEnded: '“{words}” gives neither a period nor what decides it: state one of them for each kind of data.',
  },
  *check({ facts }) {
    for (const claim of facts.vagueRetention) {
      const words = shortened((claim.criterion?.at ?? claim.phrase).text, LONGEST_QUOTE);
      yield { at: claim.phrase, message: 'openEnded', data: { words }, fixes: addPeriod(claim) };
    }
  },
});
