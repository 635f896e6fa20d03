import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../engine/analysis';
import { plainSettings } from '../engine/document-settings';
import { readMarks } from '../testing/fixture';
import { scheduleCompletionsAt } from './schedule-completion';

const SCHEDULE = {
  'log files': '30 days',
  'account data': 'until the account is closed',
  invoices: 'ten years from the end of the year',
  photos: 'indefinitely',
};

/** What is offered at the cursor `⟦⟧`, with what it takes the place of where something is typed. */
function offered(fixture: string, retention: Record<string, string> = SCHEDULE): string[] {
  const { text, marks } = readMarks(`# Privacy Policy\n\n${fixture}\n`);
  const plain = plainSettings(true);
  const settings = () => ({ ...plain, project: { ...plain.project, retention } });
  const analysis = analyse({ path: 'file:///w/privacy-policy.md', text, format: 'markdown', settings });
  return scheduleCompletionsAt(analysis, marks[0]?.start ?? 0).map(({ label, span }) => {
    const typed = text.slice(span.start, span.end);
    return typed === '' ? label : `${typed} → ${label}`;
  });
}

test('the scheduled period of the data that a sentence names is offered', () => {
  assert.deepEqual(offered('We keep server logs for ⟦⟧'), ['30 days']);
  assert.deepEqual(offered('We keep server logs for ⟦⟧ after your visit.'), ['30 days']);
  assert.deepEqual(offered('Invoices are deleted after ⟦⟧.'), ['ten years from the end of the year']);
  assert.deepEqual(offered('We keep server logs for 3⟦⟧'), ['3 → 30 days']);
  assert.deepEqual(offered('We keep server logs for 30 d⟦⟧'), ['30 d → 30 days']);
});

test('in rows and list items the line is offered as it stands', () => {
  assert.deepEqual(offered('| Data | Retention period |\n| --- | --- |\n| Account data | ⟦⟧ |'), [
    'until the account is closed',
  ]);
  assert.deepEqual(offered('We keep your data for these periods:\n\n- Server logs: ⟦⟧\n- Reviews: one year'), [
    '30 days',
  ]);
});

test('the scheduled data are offered behind a verb of keeping', () => {
  assert.deepEqual(offered('We keep ⟦⟧'), Object.keys(SCHEDULE));
  assert.deepEqual(offered('We delete inv⟦⟧'), ['inv → invoices']);
  assert.deepEqual(offered('We retain account d⟦⟧'), ['account d → account data']);
});

test('nothing is offered elsewhere', () => {
  for (const text of [
    'We thank you for ⟦⟧',
    'We keep server logs for security. Thank you for ⟦⟧',
    'We keep recipes for ⟦⟧',
    'We keep photos for ⟦⟧',
    'We answer within ⟦⟧',
    'Our hosting provider keeps ⟦⟧ your password.',
    '| Cookie | Lifetime |\n| --- | --- |\n| log files | ⟦⟧ |',
    '`We keep server logs for ⟦⟧`',
    'We keep server logs for 2⟦⟧',
    '⟦⟧',
  ])
    assert.deepEqual(offered(text), [], text);
  assert.deepEqual(offered('We keep server logs for ⟦⟧', {}), []);
});
