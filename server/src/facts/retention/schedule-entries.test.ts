import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../document/parse';
import { Facts } from '../facts';
import { compareWithSchedule } from './schedule';
import { newScheduleEntries } from './schedule-entries';

const factsOf = (text: string) => new Facts(parse(text, 'markdown').document);
const entriesOf = (text: string, schedule: Record<string, string> = {}) =>
  Object.fromEntries(newScheduleEntries(factsOf(text), schedule).map(({ category, period }) => [category, period]));

const POLICY = `# Privacy Policy

We keep server logs for 30 days. Invoices are deleted ten (10) years after the end of the year.

| Data | Period |
| --- | --- |
| Harvest diaries | 18 months |
`;

test('claims with a kind of data and one period become lines of a schedule', () => {
  assert.deepEqual(entriesOf(POLICY), {
    'log files': '30 days',
    'invoices and accounting records': 'ten (10) years after the end of the year',
    'harvest diaries': '18 months',
  });
});

test('the lines written are those that the text is then found to keep to', () => {
  const { retention } = factsOf(POLICY);
  assert.deepEqual(compareWithSchedule(retention, entriesOf(POLICY)), []);
});

test('what is not definite is left out', () => {
  for (const text of [
    'We keep your data for two years. We keep log files as long as necessary.',
    'Log files are kept for 30 days.\n\nServer logs are kept for one year.',
    'We keep log files for at least 30 days. We may keep photos for a year.',
    'If you complain, we keep log files for two years. In Norway we keep photos for one year.',
    'Log files are kept for 30 days or 60 days. Anonymous photos are kept for one year.',
    'Log files are deleted within 30 days after you ask us to.',
    'Our hosting provider keeps log files for 30 days.',
    'Photos are kept for one year. Photos are kept indefinitely.',
  ])
    assert.deepEqual(entriesOf(`# Privacy Policy\n\n${text}\n`), {}, text);
});

test('what the schedule has already is left out, under whatever name', () => {
  assert.deepEqual(Object.keys(entriesOf(POLICY, { 'Access logs': '1 year', 'server logs': '1 year' })), [
    'invoices and accounting records',
    'harvest diaries',
  ]);
});
