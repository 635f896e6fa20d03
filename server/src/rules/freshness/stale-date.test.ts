import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule, runRule } from '../../testing/fixture';
import { staleDate } from './stale-date';

checkRule(staleDate, '# Privacy Policy\n\nEffective: May 1, 2023. Last updated: ⟦November 21, 2025⟧(stale)\n');
checkRule(staleDate, '# Privacy Policy\n\nLast updated: November 22, 2025\n');
checkRule(staleDate, '# Privacy Policy\n\nLast updated: November 2025\n');
checkRule(staleDate, '# Privacy Policy\n\nLast updated: ⟦October 2025⟧(stale)\n');
checkRule(staleDate, '# Privacy Policy\n\nLast updated: 2025\n');
checkRule(staleDate, '# Privacy Policy\n\nUpdated 1 May 2024, effective 1 January 2027\n');
checkRule(staleDate, '# Privacy Policy\n\nUpdated 31 June 2024\n');
checkRule(staleDate, '---\ndate: ⟦2024-02-03⟧(stale)\n---\n\n# Privacy Policy\n');
checkRule(
  staleDate,
  '| Change | Date |\n| --- | --- |\n| Created | 12.9.2024 |\n| Text updated | ⟦3.5.2025⟧(stale) |\n| Text revised | 25.6.2023 |\n',
);
checkRule(staleDate, '# Privacy Policy\n\nWe keep mails that are older than May 1, 2019.\n');

test('stale-date names the date and its age', () => {
  const age = (text: string) => runRule(staleDate, text).map(({ message }) => /is (.*) old/.exec(message)?.[1]);
  assert.deepEqual(age('Last updated: 20 November 2025'), ['12 months']);
  assert.deepEqual(age('Last updated: 23 November 2024'), ['23 months']);
  assert.deepEqual(age('Last updated: 22 November 2024'), ['2 years']);
});
