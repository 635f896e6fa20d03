import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Format } from '../document/policy-document';
import { analyse } from '../engine/analysis';
import { plainSettings } from '../engine/document-settings';
import { readMarks } from '../testing/fixture';
import { applyEdits } from '../text/edits';
import { clauseCompletionsAt, type ClauseCompletion } from './clause-completion';

const POLICY = `# Privacy Policy of the Ferry

## 1. What we collect

We collect your name and your berth.

⟦⟧

## 2. How to contact us

Write to ferry@pier.example, see Section 2.
`;

interface Call {
  readonly asked?: boolean;
  readonly byPrefix?: boolean;
  readonly format?: Format;
  readonly laws?: readonly string[];
  readonly kind?: 'privacy-policy' | 'cookie-policy' | 'terms';
}

function completed(fixture: string, call: Call = {}): { text: string; found: ClauseCompletion[] } {
  const { text, marks } = readMarks(fixture);
  const { format = 'markdown', kind = 'privacy-policy', laws = ['gdpr'] } = call;
  const reason = 'the test says so';
  const settings = { ...plainSettings(true), kind: { kind, reason }, laws: { ids: laws, reason } };
  const analysis = analyse({ path: 'policy.md', text, format, settings: () => settings });
  const { asked = false, byPrefix = true } = call;
  return { text, found: clauseCompletionsAt(analysis, marks[0]?.start ?? 0, { asked, byPrefix }) };
}

const typed = (words: string, call?: Call) => completed(POLICY.replace('⟦⟧', `${words}⟦⟧`), call).found;
const labels = (found: readonly ClauseCompletion[]) =>
  found.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label);

test('clause completion: what the text lacks comes first, what stands already is not offered', () => {
  const asked = typed('', { asked: true });
  const first = asked.filter(({ detail }) => detail.endsWith('(missing)'));
  assert.ok(first.length > 10);
  assert.deepEqual(labels(asked).slice(0, first.length), labels(first));
  assert.ok(labels(first).includes('How long we keep your data') && labels(first).includes('Complaints'));
  assert.ok(!labels(asked).includes('How to contact us'));
  assert.deepEqual(
    asked.filter(({ label }) => label === 'Complaints in Brazil' || label === 'Your account'),
    [],
  );
});

test('clause completion: by the prefix, by a word of the id, by the heading', () => {
  assert.ok(typed('policy-ret').every(({ label }) => /keep|long|Storage/.test(label)));
  assert.equal(typed('policy-ret').length, 5);
  assert.deepEqual(typed('policy-ret', { byPrefix: false }), []);
  assert.deepEqual(labels(typed('complaint')), ['Complaints', 'Complaining to us']);
  assert.deepEqual(labels(typed('How long')).slice(0, 1), ['How long we keep your data']);
  assert.ok(labels(typed('## Comp')).includes('Complaints'));
  assert.deepEqual(labels(typed('portab')), ['Taking your data with you']);
});

test('clause completion: running text is left alone', () => {
  for (const words of ['', 'We', 'We collect', 'You can', 'the', 'W', '- How', '# Comp', 'See policy-ret'])
    assert.deepEqual(labels(typed(words)), [], words);
  assert.deepEqual(completed('# Policy\n\nHow long⟦⟧ we keep it\n').found, []);
  assert.deepEqual(completed('# Policy\n\n```\nHow long⟦⟧\n```\n').found, []);
  assert.deepEqual(completed('---\npolicy-ret⟦⟧\n---\n\n# Policy\n').found, []);
});

test('clause completion: a clause takes its number, the sections behind it count on', () => {
  const { text, found } = completed(POLICY.replace('⟦⟧', '## How long⟦⟧'));
  const [clause] = found;
  assert.ok(clause);
  const result = applyEdits(text, [clause.edit, ...clause.further]);
  assert.match(
    result,
    /\n\n## 2\. How long we keep your data\n\nWe keep account data [^\n]+\n\n## 3\. How to contact us/,
  );
  assert.match(result, /see Section 3\.\n$/);
  assert.equal(clause.filterText, '## How long');
});

test('clause completion: the heading being typed is no heading that stands already', () => {
  const [clause] = typed('## Children');
  assert.match(clause?.edit.text ?? '', /^## 2\. Children\n/);
});

test('clause completion: blank lines only where there are none', () => {
  const { text, found } = completed('# Policy\n\nText.\npolicy-security⟦⟧\nMore.\n');
  const [clause] = found;
  assert.ok(clause);
  assert.match(applyEdits(text, [clause.edit]), /Text\.\n\n## How we protect your data\n\nWe [^\n]+\n\nMore\.\n$/);
});

test('clause completion: plain text gets plain text, cookie policies and terms their own clauses', () => {
  const plain = completed('Privacy Policy\n\nWho we are\nThe ferry.\n\npolicy-gdpr⟦⟧', { format: 'plain' }).found;
  assert.equal(plain.length, 1);
  assert.match(plain[0]?.edit.text ?? '', /^Your rights\n/);
  assert.doesNotMatch(plain[0]?.edit.text ?? '', /\*\*|#/);
  const cookies = completed('# Cookies\n\n⟦⟧', { asked: true, kind: 'cookie-policy' }).found;
  assert.ok(labels(cookies).includes('Your choice') && !labels(cookies).includes('Complaints'));
  const terms = completed('# Terms\n\n⟦⟧', { asked: true, kind: 'terms' }).found;
  assert.ok(labels(terms).includes('Liability') && !labels(terms).includes('Your choice'));
});
