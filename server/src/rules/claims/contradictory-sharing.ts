import { defineRule } from '../define-rule';
import { brokenAcross } from './broken-across';
import { brokenPromises } from './broken-promise';

/**
 * An unlimited promise that data are shared with nobody, or not with a kind of recipient, beside a statement that they
 * are shared, provided, passed on or disclosed to them, here or in another policy of the workspace that this one leads
 * to. Reported at the promise, with what breaks it beside it; across two documents, at the place in this one.
 *
 * Silent where the promise or the sentence after it states an exception, where consent, the reader's own choice, a
 * legal duty, the sale of the business, another purpose, group or region lets both stand, for anonymous data, for
 * "share" in the sense of the Californian law, and where somebody else acts.
 */
export const contradictorySharing = defineRule({
  id: 'contradictory-sharing',
  summary: 'Promise not to share data only where that holds throughout.',
  severity: 'warning',
  basis: ['FTC Act §5', 'GDPR Art. 5(1)(a)'],
  messages: {
    broken:
      '“{promise}” here, but “{other}” at line {line}. State the exception in the promise, or take one of them out.',
    across:
      '“{here}” here, but “{there}” in {document}, line {line}. State the exception in the promise, or take one of them out.',
  },
  *check(context) {
    yield* brokenPromises(context, 'share');
    yield* brokenAcross(context, 'share');
  },
});
