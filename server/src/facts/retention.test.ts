import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import type { Format } from '../document/policy-document';
import { Facts } from './facts';
import type { RetentionClaim } from './retention';

const claimsIn = (text: string, format: Format = 'markdown') => new Facts(parse(text, format).document).retention;

/** A claim in short: what is done to what, for how long, counted from what. */
function inShort({ action, category, periods, event, criterion, indefinite }: RetentionClaim): string {
  const lengths = periods.map(({ bound, amount, unit }) => `${bound === 'exact' ? '' : `${bound} `}${amount} ${unit}`);
  const parts = [
    action,
    category.at?.text ?? '-',
    ...lengths,
    event && `from ${event.kind}`,
    criterion && `as ${criterion.kind}`,
    indefinite && 'for ever',
  ];
  return parts.filter((part) => part !== undefined).join(' | ');
}

const sentences: readonly (readonly [string, ...string[]])[] = [
  ['We keep booking data for two years.', 'keep | booking data | 2 year'],
  ['Your letters are held for seven (7) years.', 'keep | Your letters | 7 year'],
  ['Door logs are deleted after 90 days.', 'delete | Door logs | 90 day'],
  ['After half a year we destroy visitor badges.', 'delete | visitor badges | 0.5 year'],
  ['Once twelve months have passed, we delete voice notes.', 'delete | voice notes | 12 month'],
  ['We never store trip photos for longer than 6 months.', 'keep | trip photos | maximum 6 month'],
  ['No trip photo is kept beyond 30 days.', 'keep | No trip photo | maximum 30 day'],
  ['Meter readings are archived for at least three years.', 'keep | Meter readings | minimum 3 year'],
  ['Votes are kept between two and five years.', 'keep | Votes | maximum 5 year'],
  ['We erase your profile 30 days after you close your account.', 'delete | your profile | 30 day | from closure'],
  ['Once you ask us to, we remove your entry within 10 days.', 'delete | your entry | maximum 10 day | from request'],
  [
    'Badges that have not been used for two years are removed.',
    'delete | Badges that have not been used for two years | 2 year | from last-activity',
  ],
  ['We retain personal data for as long as necessary to run the club.', 'keep | personal data | as need'],
  ['Scores are kept until you leave the league.', 'keep | Scores | from closure | as relation'],
  ['Scores are kept for the life of your account plus 12 months.', 'keep | Scores | as relation'],
  ['Your drawings are stored forever.', 'keep | Your drawings | for ever'],
  ['Your drawings are never deleted.', 'keep | Your drawings | for ever'],
  ['Drawings are not stored permanently.'],
  ['Recipes sit in a box, and drafts are retained for three days and then deleted.', 'keep | drafts | 3 day'],
  ['Drafts are encrypted and deleted after 3 days.', 'delete | Drafts | 3 day'],
  ['Our cameras record all visits, which are kept for 48 hours.', 'keep | all visits | 48 hour'],
  ['We are required to keep receipts for ten years.', 'keep | receipts | 10 year'],
  ['The retention period for job interviews is six months.', 'keep | job interviews | 6 month'],
  ['Entries have a storage period of 2 years.', 'keep | Entries | 2 year'],
  ['Used tickets: deleted within 24 hours', 'delete | Used tickets | maximum 24 hour'],
];
for (const [sentence, ...expected] of sentences) {
  test(`retention: ${sentence}`, () => {
    assert.deepEqual(claimsIn(sentence).map(inShort), expected);
  });
}

const otherLengths = [
  'You can cancel your booking within 14 days and keep the tickets.',
  'We answer requests within 30 days.',
  'The notice period for price changes is 30 days.',
  'You may ask us to delete your data, and we confirm within a week.',
  'Children under 13 years cannot store photos.',
  'In the past 12 months we have not sold any data that we keep.',
  'We store your choice in a cookie.',
  'Our store is open for 12 hours.',
  'You can keep your photos for as long as you like.',
  'We retain the right to change this text for 30 days.',
  'We are not required to keep tapes for two years.',
  'How long do we keep logs? 30 days.',
];
for (const sentence of otherLengths) {
  test(`no retention: ${sentence}`, () => {
    assert.deepEqual(claimsIn(sentence).map(inShort), []);
  });
}

test('retention: every part has its exact place', () => {
  const text = '## Logs\n\nUnless a court asks for them, **door logs** are deleted after *ninety days*.\n';
  const [claim] = claimsIn(text);
  assert.ok(claim);
  const words = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);
  assert.equal(words(claim.category.at?.span), 'door logs');
  assert.equal(words(claim.period?.at.span), 'ninety days');
  assert.equal(words(claim.phrase.span), 'are deleted after *ninety days');
  assert.equal(words(claim.exception?.at.span)?.startsWith('Unless a court'), true);
});

test('retention: lists and tables name the data and make bare lengths periods', () => {
  const list =
    'We keep the following for these periods:\n\n- Loans: two years\n- reminders for 30 days\n- Fines – 5 years\n';
  assert.deepEqual(claimsIn(list).map(inShort), [
    'keep | Loans | 2 year',
    'keep | reminders | 30 day',
    'keep | Fines | 5 year',
  ]);
  const table =
    '| Data | Why | Retention period |\n|---|---|---|\n| Loans | service | 2 years |\n| Fines | law | at most 5 years |\n';
  assert.deepEqual(claimsIn(table).map(inShort), ['keep | Loans | 2 year', 'keep | Fines | maximum 5 year']);
  assert.deepEqual(claimsIn('- Loans: two years\n- Fines: 5 years\n').map(inShort), []);
  const cookies = '| Cookie | Purpose | Retention period |\n|---|---|---|\n| sid | login | 30 days |\n';
  assert.deepEqual(claimsIn(cookies).map(inShort), []);
});

test('retention: a list completes its introduction', () => {
  const list = '- delete your photos within 30 days';
  assert.deepEqual(claimsIn(`When you leave, we will:\n\n${list}\n`).map(inShort), [
    'delete | your photos | maximum 30 day',
  ]);
  assert.deepEqual(claimsIn(`You can:\n\n${list}\n`).map(inShort), []);
});

test('retention: who keeps the data', () => {
  const [ours, theirs, agents] = claimsIn(
    'We keep tapes for a year. Acme Hosting keeps tapes for a week. Tapes are stored by our hosting provider for a day.',
  );
  assert.deepEqual([ours?.actor.kind, theirs?.actor.kind, agents?.actor.kind], ['we', 'other', 'other']);
  assert.equal(theirs?.actor.name, 'Acme Hosting');
});

test('retention: plain text', () => {
  const text = 'Privacy Policy\n\nStorage\nWe keep booking data for two years.\n• Loans: kept for 30 days\n';
  assert.deepEqual(claimsIn(text, 'plain').map(inShort), ['keep | booking data | 2 year', 'keep | Loans | 30 day']);
});

test('retention: long sentences and long texts are read', () => {
  const clause = 'if we store it for 2 years we delete it unless you remove it within 3 days and ';
  const { document } = parse(
    `We keep it ${clause.repeat(30)} so on. We say ${clause.repeat(300)}.\n\n`.repeat(20),
    'markdown',
  );
  assert.ok(new Facts(document).retention.length > 10);
});

test('cells say when data go under a head that says so', () => {
  const table = [
    '| Data | Term of storage |',
    '| --- | --- |',
    '| Ship logs | Until you close your account |',
    '| Payment data | For six (6) years after deletion of the account |',
    '| Photos | As long as the album is shared |',
  ].join('\n');
  assert.deepEqual(claimsIn(table).map(inShort), [
    'keep | Ship logs | from closure | as relation',
    'keep | Payment data | 6 year | from closure',
    'keep | Photos | as other',
  ]);
});

test('what is deleted for good is not kept for ever', () => {
  assert.deepEqual(
    claimsIn('After the statutory retention periods, the data will be permanently deleted.').map(inShort),
    [],
  );
});
