import type { RetentionClaim } from '../../facts/retention';
import { defineRule } from '../define-rule';

/** What may stay: a list of those who do not want to be written to, and what law or a dispute asks for. */
const KEPT_RIGHTLY =
  /\b(?:suppress\w*|opt(?:ed)?[- ]?out|unsubscrib\w*|do[- ]not[- ](?:contact|call|e-?mail)|not to (?:contact|write|call|e-?mail|be contacted)|block ?lists?|ban(?:ned|s)?)\b/i;

/** "Once they are anonymised, they …": nobody is identified by them. */
const NAMELESS = /\b(?:anonymi[sz]ed|de-?identified)\b/i;

/** Whether data about persons are kept for ever. */
function keptForEver({ indefinite, category, actor, onDevice, legal, exception, at }: RetentionClaim): boolean {
  if (!indefinite || onDevice || legal || actor.kind === 'other' || exception) return false;
  if (NAMELESS.test(at.text) || KEPT_RIGHTLY.test(at.text)) return false;
  return !category.kinds.some(({ anonymous }) => anonymous);
}

/**
 * Personal data kept indefinitely, for ever, or never deleted.
 *
 * Silent for anonymous and aggregated data, for suppression lists, where law or an exception decides, for what stays on
 * the reader's own device, and for what others keep.
 */
export const indefiniteRetention = defineRule({
  id: 'indefinite-retention',
  summary: 'Give every kind of personal data an end.',
  severity: 'warning',
  basis: ['GDPR Art. 5(1)(e)', '16 CFR 312.10'],
  messages: {
    endless: '“{words}” gives these data no end. State a period, or what decides when they are deleted.',
  },
  *check({ facts }) {
    for (const claim of facts.retention)
      if (keptForEver(claim))
        yield { at: claim.phrase, message: 'endless', data: { words: claim.indefinite?.text ?? '' } };
  },
});
