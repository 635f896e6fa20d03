import { defineRule } from '../define-rule';
import { brokenPromises } from './broken-promise';

/**
 * A promise not to collect, or not to store, some data beside a statement that the same data, or a kind of them, are
 * collected or stored: an e-mail address is personal information.
 *
 * Silent where either sentence limits itself (children, "knowingly", "when you only visit", "unless"), where somebody
 * else collects, for anonymous data, and for data that the promise names more narrowly than the other sentence.
 */
export const contradictoryCollection = defineRule({
  id: 'contradictory-collection',
  summary: 'Deny collecting data only where none of them are collected.',
  severity: 'warning',
  basis: ['GDPR Art. 5(1)(a)', 'FTC Act §5'],
  messages: {
    broken: '“{promise}” here, but “{other}” at line {line}. Name the exception, or correct one of the two.',
  },
  *check(context) {
    yield* brokenPromises(context, 'collect', 'store');
  },
});
