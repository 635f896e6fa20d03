import { defineRule } from '../define-rule';
import { brokenAcross } from './broken-across';
import { brokenPromises } from './broken-promise';

/**
 * A promise not to sell, rent or trade data beside a statement that they are sold, rented or traded, here or in another
 * policy of the workspace that this one leads to.
 *
 * Silent for disclosures to service providers, which are no sale, for the sale of the business, for anonymous data, for
 * what others sell, and where a sentence only says what a law would call a sale.
 */
export const contradictorySale = defineRule({
  id: 'contradictory-sale',
  summary: 'Promise not to sell data only where none are sold.',
  severity: 'warning',
  basis: ['Cal. Civ. Code §1798.140(ad)', 'Cal. Civ. Code §1798.140(ah)', 'FTC Act §5'],
  messages: {
    broken: '“{promise}” here, but “{other}” at line {line}. Say which of the two holds.',
    across: '“{here}” here, but “{there}” in {document}, line {line}. Say which of the two holds.',
  },
  *check(context) {
    yield* brokenPromises(context, 'sell');
    yield* brokenAcross(context, 'sell');
  },
});
