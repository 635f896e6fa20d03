import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closest, editDistance } from './closest';
import { daysBetween, findDates, readIsoDate } from './dates';
import { findDurations, sameDuration } from './durations';
import { applyEdits } from './edits';
import { LineIndex } from './line-index';
import { readNumber, readRoman } from './numbers';
import { splitSentences } from './sentences';
import { alikePairs, shingles } from './similarity';
import { ownCopy } from './own-copy';

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test('sentences end at stops that end sentences', () => {
  assert.deepEqual(sentences('We sell books. Ask us!  Why not? '), ['We sell books.', 'Ask us!', 'Why not?']);
  assert.deepEqual(sentences('He said “No.” Then he left.'), ['He said “No.”', 'Then he left.']);
});

test('what runs on without a stop is cut between words, and nothing of it is lost', () => {
  const text = 'we keep records and '.repeat(400).trim();
  const parts = sentences(text);
  assert.ok(
    parts.every((part) => part.length <= 3000 && /^(?:we|keep|records|and)\b.*\b(?:we|keep|records|and)$/.test(part)),
  );
  assert.equal(parts.join(' '), text);
  assert.deepEqual(
    sentences('x'.repeat(7000)).map(({ length }) => length),
    [3000, 3000, 1000],
  );
});

test('abbreviations, initials, numbers and addresses end no sentence', () => {
  for (const text of [
    'We use tools, e.g. Matomo, for statistics.',
    'Fernleaf Inc. and its staff read it.',
    'Write to J. P. Brown at no. 5 Mill St. in Leeds.',
    'Version 2.1 is kept at fernleaf.co.uk for 1.5 years.',
    'See Art. 6 and Sec. 4.2 of it.',
  ])
    assert.deepEqual(sentences(text), [text]);
  assert.deepEqual(sentences('We work with Fernleaf Inc. We like it.'), ['We work with Fernleaf Inc.', 'We like it.']);
});

test('lines and columns, whatever ends a line', () => {
  const text = 'ab\r\nc\n\rd';
  const lines = new LineIndex(text);
  assert.equal(lines.lineCount, 4);
  for (let offset = 0; offset <= text.length; offset += 1) {
    if (text[offset] === '\n' && text[offset - 1] === '\r') continue;
    assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
  }
  assert.deepEqual(lines.positionAt(4), { line: 1, column: 0 });
  assert.equal(lines.offsetAt({ line: 0, column: 99 }), 2);
  assert.equal(lines.offsetAt({ line: 99, column: 0 }), text.length);
});

test('numbers in figures, words and roman numerals', () => {
  assert.deepEqual(['24', '1,000', 'twenty-four', 'twelve', 'a', 'half a', 'bees'].map(readNumber), [
    24,
    1000,
    24,
    12,
    1,
    0.5,
    undefined,
  ]);
  assert.deepEqual(['iv', 'IX', 'xl', 'civil', 'iiii'].map(readRoman), [4, 9, 40, undefined, undefined]);
});

test('durations in figures, words and both', () => {
  const found = findDurations(
    'after 30 days, twelve (12) months, half a year, two weeks or a 3-year term; 1999 yearbooks',
  );
  assert.deepEqual(
    found.map(({ amount, unit }) => `${amount} ${unit}`),
    ['30 day', '12 month', '0.5 year', '2 week', '3 year'],
  );
  const [days, months] = findDurations('12 months, 1 year');
  assert.ok(days && months && sameDuration(days, months));
});

test('dates as people write them', () => {
  const found = findDates(
    '1 May 2024, May 2nd, 2024; 2024-05-03, 04.05.2024, 25/12/2024, June 2024, February 30, 2024',
  );
  assert.deepEqual(
    found.map(({ year, month, day, valid }) => `${year}-${month}-${day}${valid ? '' : '!'}`),
    ['2024-5-1', '2024-5-2', '2024-5-3', '2024-5-4', '2024-12-25', '2024-6-1', '2024-2-30!'],
  );
  assert.equal(readIsoDate('2025-02-29'), undefined);
  assert.equal(daysBetween({ year: 2024, month: 2, day: 28 }, { year: 2024, month: 3, day: 1 }), 2);
});

test('the nearest word, within reason', () => {
  assert.equal(closest('empty-sektion', ['empty-section', 'placeholder']), 'empty-section');
  assert.equal(closest('bees', ['empty-section', 'placeholder']), undefined);
  assert.equal(editDistance('ab', 'ba', 3), 1);
});

test('alike texts are found, common phrases are not enough', () => {
  const copy = 'the parcel leaves our store on the day after you order it and a note tells you when it comes';
  const texts = [
    copy,
    'a wholly different text about the weather in Norwich and the boats on its river',
    copy.replace('note', 'card'),
  ];
  const sets = texts.map((text) => new Set(shingles(text)));
  assert.deepEqual(
    alikePairs(sets, 0.6).map(({ first, second }) => [first, second]),
    [[0, 2]],
  );
});

test('edits apply together, in the order of the text', () => {
  const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });
  assert.equal(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, 'A'), edit(2, 2, '-'), edit(2, 2, '+')]), 'Ab-+cdEf');
});

test('a byte order mark is in no column', () => {
  const lines = new LineIndex('\uFEFF# Privacy\nWe keep it.\n');
  assert.deepEqual(lines.positionAt(3), { line: 0, column: 2 });
  assert.equal(lines.offsetAt({ line: 0, column: 2 }), 3);
  assert.deepEqual(lines.positionAt(0), { line: 0, column: 0 });
  assert.deepEqual(lines.positionAt(11), { line: 1, column: 0 });
});

test('a copy has the same words', () => {
  assert.equal(ownCopy('responsibilities of the harbour master'.slice(0, 16)), 'responsibilities');
  assert.equal(ownCopy(''), '');
});
