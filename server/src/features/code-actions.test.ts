import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse, check, formatOf } from '../engine/analysis';
import { plainSettings } from '../engine/document-settings';
import { applyEdits } from '../text/edits';
import { automaticEdits, codeActions } from './code-actions';

/** Reads a text and finds what the light bulb offers anywhere in it. */
function open(path: string, text: string) {
  const analysis = analyse({ path, text, format: formatOf(path), settings: () => plainSettings(true) });
  const onRuleError = (_: string, error: unknown) => {
    throw error;
  };
  const diagnostics = check(analysis, { today: { year: 2026, month: 11, day: 22 }, onRuleError });
  return { diagnostics, actions: codeActions(analysis, diagnostics, { start: 0, end: text.length }) };
}

const GAPS =
  '# Privacy Policy\n\n## 1. Data\n\nWe collect names.\n\n## 3. Use\n\nWe use them.\n\n## 4. Rights\n\nAsk us.\n';

for (const [path, comment] of [
  ['privacy.md', '<!-- policywright-disable-next-line section-numbering -- why -->'],
  ['privacy.mdx', '{/* policywright-disable-next-line section-numbering -- why */}'],
] as const) {
  test(`a finding can be silenced by a comment that ${path} knows, and then is silent`, () => {
    const action = open(path, GAPS).actions.find(
      ({ kind, diagnostic }) => kind === 'suppress' && diagnostic.rule === 'section-numbering',
    );
    assert.ok(action);
    const silenced = applyEdits(GAPS, action.edits);
    assert.ok(silenced.includes(`${comment}\n## 3. Use`), silenced);
    const rules = open(path, silenced).diagnostics.map(({ rule }) => rule);
    assert.ok(!rules.includes('section-numbering') && !rules.includes('unused-suppression'), rules.join());
  });
}

test('findings of one rule at one place are silenced by one comment', () => {
  const { actions, diagnostics } = open('privacy.md', GAPS);
  const missing = diagnostics.filter(({ rule }) => rule === 'missing-clause');
  assert.ok(missing.length > 1);
  const silencing = actions.filter(
    ({ kind, diagnostic }) => kind === 'suppress' && diagnostic.rule === 'missing-clause',
  );
  assert.equal(silencing.length, 1);
});

test('plain text has no comments, so nothing offers one', () => {
  assert.ok(open('privacy.txt', GAPS.replaceAll('#', '')).actions.every(({ kind }) => kind !== 'suppress'));
});

test('all automatic fixes together leave nothing automatic to fix', () => {
  const { diagnostics } = open('privacy.md', GAPS);
  const fixed = applyEdits(GAPS, automaticEdits(diagnostics));
  assert.match(fixed, /## 2\. Use[^]*## 3\. Rights/);
  assert.deepEqual(automaticEdits(open('privacy.md', fixed).diagnostics), []);
});
