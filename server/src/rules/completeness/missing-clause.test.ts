import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFix, checkRule, runRule } from '../../testing/fixture';
import type { AppliedLaw } from '../define-rule';
import { missingClause } from './missing-clause';

const baseline: AppliedLaw = { law: 'baseline', declared: false, reason: 'it is good practice' };
const inferred: AppliedLaw = { law: 'gdpr', declared: false, reason: 'it names the GDPR' };
const declared: AppliedLaw = { law: 'gdpr', declared: true, reason: 'policywright.yaml names it' };

/** States what good practice asks of every policy, but for the parts left out. */
const policy = (...left: string[]) => {
  const parts = {
    retention: '## Storage\n\nBookings are kept for two years.\n',
    security: '## Safety\n\nBookings are encrypted.\n',
    children: '## Guests under 18\n\nChildren travel with a guardian.\n',
    changes: '## News\n\nWe may change this policy and say so here.\n',
  };
  const kept = Object.entries(parts).flatMap(([id, text]) => (left.includes(id) ? [] : [text]));
  return `# Privacy policy of the night ferry\n\n${kept.join('\n')}`;
};

checkRule(missingClause, policy());
checkRule(missingClause, policy('children').replace(/^# (.*)$/m, '# ⟦$1⟧(missing)'));
checkRule(missingClause, policy('children'), { kind: 'terms' });
checkRule(missingClause, policy().replace(/\n## Storage[^]*?(?=\n## )/, '\n## How long we keep bookings\n\nAsk us.\n'));

test('missing-clause: one finding a clause, with what asks for it', () => {
  const [first, ...others] = runRule(missingClause, policy('retention'), { laws: [inferred, baseline] }).filter(
    ({ data }) => data.clause === 'retention',
  );
  assert.equal(others.length, 0);
  assert.ok(first);
  assert.deepEqual(first.data, { clause: 'retention', law: 'gdpr', citation: 'GDPR Art. 13(2)(a)' });
  assert.equal(first.severity, 'info');
  assert.match(first.message, /GDPR Art\. 13\(2\)\(a\) \(taken to apply because it names the GDPR\) and good practice/);
});

test('missing-clause: a declared law makes it a warning', () => {
  const found = runRule(missingClause, policy('changes'), { laws: [declared, baseline] });
  const severity = (clause: string) => found.find(({ data }) => data.clause === clause)?.severity;
  assert.equal(severity('complaint'), 'warning');
  assert.equal(severity('changes'), 'info');
  assert.match(
    found.find(({ data }) => data.clause === 'complaint')?.message ?? '',
    /\(applies because policywright\.yaml/,
  );
});

test('missing-clause: the contact and what depends on a condition are not asked for', () => {
  const clauses = runRule(missingClause, '# Policy\n\nHello.\n', { laws: [declared, baseline] }).map(
    ({ data }) => data.clause,
  );
  for (const id of ['contact', 'dpo', 'international-transfers', 'cookies']) assert.ok(!clauses.includes(id), id);
  assert.ok(clauses.includes('legal-basis') && clauses.includes('retention'));
});

test('missing-clause: an unknown law asks for nothing', () => {
  const moon: AppliedLaw = { law: 'moon-act', declared: true, reason: 'front matter names it' };
  assert.deepEqual(runRule(missingClause, policy(), { laws: [moon, baseline] }), []);
});

checkFix(
  missingClause,
  policy('security'),
  policy('security').replace(
    '\n## Guests',
    '\n## How we protect your data\n\nWe protect personal data with measures that fit the risk. Among them are ${1:encryption in transit and at rest}, ${2:access limited to staff who need it} and ${3:regular tests of our systems}. No system is free of every risk; if a breach is likely to harm you, we will tell you without delay.\n\n## Guests',
  ),
  { title: 'after “Storage”' },
);
