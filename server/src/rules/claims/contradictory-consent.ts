import { defineRule } from '../define-rule';
import { quote } from './quote';

/**
 * "Only with your explicit consent" beside a sentence that takes consent from use. Reported at the promise.
 *
 * Silent where the promise states exceptions or speaks of one kind of data or one use of them.
 */
export const contradictoryConsent = defineRule({
  id: 'contradictory-consent',
  summary: 'Where explicit consent is promised, do not take it from use.',
  severity: 'info',
  basis: ['GDPR Art. 4(11)', 'GDPR rec. 32'],
  kinds: ['privacy-policy', 'cookie-policy'],
  messages: {
    implied: '“{promise}” here, but consent is taken from use at line {line} (“{other}”). Keep one of the two.',
  },
  *check({ document, facts }) {
    const implied = facts.impliedConsents.filter(({ object }) => object !== 'unnamed');
    const [first] = implied;
    if (!first) return;
    for (const promise of facts.consentPromises) {
      yield {
        at: promise.phrase,
        message: 'implied',
        data: {
          promise: quote(promise.phrase.text),
          other: quote(first.phrase.text),
          line: document.lines.lineAt(first.phrase.span.start) + 1,
        },
        related: implied.map(({ phrase }) => ({ at: phrase, message: 'Consent is taken from use here' })),
      };
    }
  },
});
