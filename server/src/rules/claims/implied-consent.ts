import { defineRule } from '../define-rule';
import { quote } from './quote';

/**
 * Consent, or agreement to the policy, taken from using a site, placing an order, giving data or staying on. One finding
 * for each of the two, and for consent that is said to be implied, at the first such sentence; the others are linked.
 *
 * Silent in terms of service, where a contract can be concluded that way, for agreement to such terms, for a tick or a
 * click that says "I agree", and where the sentence denies that use is consent.
 */
export const impliedConsent = defineRule({
  id: 'implied-consent',
  summary: 'Ask for consent by a clear act; do not take it from use.',
  severity: 'info',
  basis: ['GDPR Art. 4(11)', 'GDPR Art. 7', 'GDPR rec. 32'],
  kinds: ['privacy-policy', 'cookie-policy'],
  messages: {
    data: '“{quote}” takes consent from what readers do anyway. Ask for it by a clear act, or say what else the processing rests on.',
    document:
      '“{quote}” takes agreement to this document from what readers do anyway. Say that it informs them; ask for consent where you need it.',
  },
  *check({ facts }) {
    for (const kind of ['data', 'document', 'unnamed'] as const) {
      const alike = facts.impliedConsents.filter(({ object }) => object === kind);
      const message = kind === 'document' ? ('document' as const) : ('data' as const);
      const [first, ...others] = alike;
      if (!first) continue;
      const related = others.map(({ phrase }) => ({ at: phrase, message: `“${quote(phrase.text)}”` }));
      yield { at: first.phrase, message, data: { quote: quote(first.phrase.text) }, related };
    }
  },
});
