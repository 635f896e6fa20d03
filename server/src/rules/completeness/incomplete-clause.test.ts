import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule, runRule } from '../../testing/fixture';
import type { AppliedLaw } from '../define-rule';
import { incompleteClause } from './incomplete-clause';

const ccpa: AppliedLaw = { law: 'ccpa', declared: true, reason: 'front matter names it' };
const gdpr: AppliedLaw = { law: 'gdpr', declared: false, reason: 'it names the GDPR' };

const CALIFORNIA =
  '⟦California residents have the right to know what we hold and to request that we delete it.⟧(incomplete)';

checkRule(incompleteClause, CALIFORNIA, { laws: [ccpa] });
checkRule(incompleteClause, 'You have the right to know what we hold and to request deletion.', { laws: [ccpa] });
checkRule(incompleteClause, '⟦We transfer orders to countries outside the EEA.⟧(incomplete)', { laws: [gdpr] });
checkRule(incompleteClause, 'We transfer orders to countries outside the EEA under standard contractual clauses.', {
  laws: [gdpr],
});
checkRule(incompleteClause, 'We never transfer orders to countries outside the EEA.', { laws: [gdpr] });

test('incomplete-clause: limiting sensitive data only where they are used', () => {
  const text = `${CALIFORNIA.replace(/[⟦⟧]|\(incomplete\)/g, '')} We collect health data of our patients.`;
  assert.match(runRule(incompleteClause, text, { laws: [ccpa] })[0]?.message ?? '', /right to limit/);
});

test('incomplete-clause: names what is lacking', () => {
  const [found, ...others] = runRule(incompleteClause, CALIFORNIA.replace(/[⟦⟧]|\(incomplete\)/g, ''), {
    laws: [ccpa],
  });
  assert.equal(others.length, 0);
  assert.equal(found?.severity, 'info');
  assert.match(found.message, /right to correct, no retaliation .* \(11 CCR 7011\(e\)\(2\)\)/);
});
