import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDataKinds } from './data-kind';

const keys = (phrase: string) =>
  readDataKinds(phrase).map(({ key, narrowing }) => (narrowing ? `${key} ~ ${narrowing}` : key));
const reach = (phrase: string) => readDataKinds(phrase).map((kind) => kind.reach);

const same: readonly (readonly [string, string])[] = [
  ['call recordings', 'Recordings of calls'],
  ['server logs', 'the log files'],
  ['Your payment records', 'billing information'],
  ['data about your purchases', 'purchase data'],
  ['camera footage', 'video recordings from our cameras'],
  ['Chat transcripts', 'transcripts of your chats with our support team'],
  ['a copy of your passport scans', 'passport scans'],
  ['documents that you upload', 'uploaded documents'],
];
for (const [a, b] of same) {
  test(`data kinds: "${a}" is "${b}"`, () => {
    assert.deepEqual(keys(a), keys(b));
    assert.ok(keys(a).length > 0);
  });
}

const different: readonly (readonly [string, string])[] = [
  ['call recordings', 'interview recordings'],
  ['employee data', 'customer data'],
  ['messages with drivers', 'messages with support staff'],
  ['log files that are evidence', 'log files'],
  ['account data', 'your account'],
];
for (const [a, b] of different) {
  test(`data kinds: "${a}" is not "${b}"`, () => {
    assert.notDeepEqual(keys(a), keys(b));
  });
}

test('data kinds: coordinated nouns are kinds of their own', () => {
  assert.deepEqual(keys('applications and CVs of unsuccessful applicants'), ['#application-data', '#cv']);
  assert.deepEqual(keys('tents, stoves or lamps'), ['tent', 'stove', 'lamp']);
});

test('data kinds: how far data named in general reach', () => {
  assert.deepEqual(reach('your personal information'), ['all']);
  assert.deepEqual(reach('all data we collect about you'), ['all']);
  assert.deepEqual(reach('customer data'), ['all']);
  assert.deepEqual(reach('nothing'), ['all']);
  assert.deepEqual(reach('the data'), ['pointed']);
  assert.deepEqual(reach('such personal data'), ['pointed']);
  assert.deepEqual(reach('it'), ['pointed']);
  assert.deepEqual(reach('certain information about you'), ['some']);
  assert.deepEqual(reach('most of your data'), ['some']);
  assert.deepEqual(reach('data in relation to boat trips'), ['named']);
});

test('data kinds: what identifies nobody', () => {
  assert.deepEqual(
    ['Anonymised figures', 'aggregated usage data', 'usage data'].map((phrase) => readDataKinds(phrase)[0]?.anonymous),
    [true, true, false],
  );
});
