import { defineRule } from '../define-rule';
import { quote } from './quote';

/**
 * Words that promise complete security: "100 % secure", "we guarantee the safety of your data", "cannot be hacked".
 *
 * Silent where the sentence denies it ("no system is completely secure"), aims at it ("we strive to", "designed to"),
 * speaks of an appropriate level, or of the reader's own part.
 */
export const absoluteSecurityClaim = defineRule({
  id: 'absolute-security-claim',
  summary: 'Describe the safeguards; do not promise complete security.',
  severity: 'warning',
  basis: ['FTC Act §5', 'GDPR Art. 32(1)'],
  messages: {
    absolute: '“{quote}” promises what no system can keep. Describe the safeguards that are in place.',
  },
  *check({ facts }) {
    for (const { phrase } of facts.securityPromises)
      yield { at: phrase, message: 'absolute', data: { quote: quote(phrase.text) } };
  },
});
