import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparableWords, likeness } from './comparable-words';

const compare = (first: string, second: string, most = 0.5) =>
  likeness(comparableWords(first), comparableWords(second), most);

test('comparableWords: case, punctuation and the number of a clause do not count', () => {
  assert.deepEqual(comparableWords('2.1 We don’t sell “Data”.').keys, ['we', "don't", 'sell', 'data']);
  assert.deepEqual(comparableWords('(a) your name; and').keys, ['your', 'name', 'and']);
  assert.equal(compare('3.2 Ask us first.', '7.2 ask us, first')?.changed, 0);
});

test('comparableWords: numbers, addresses and names tell texts apart, the first word of a sentence does not', () => {
  const telling = (text: string) => {
    const { keys, telling } = comparableWords(text);
    return keys.filter((_, i) => telling[i]);
  };
  assert.deepEqual(telling('Ask Fernleaf within 30 days. Write to desk@fernleaf.example'), [
    'fernleaf',
    '30',
    'desk@fernleaf.example',
  ]);
});

test('likeness: the share of words that differ, the longest exchange, and whether they tell', () => {
  const found = compare('we keep your letters for a year', 'we keep your letters for one whole year');
  assert.equal(found?.changed, 2 / 8);
  assert.equal(found.longest, 2);
  assert.deepEqual([...found.words].sort(), ['a', 'one', 'whole']);
  assert.equal(found.telling, false);
  assert.equal(compare('we keep letters for 2 years', 'we keep letters for 3 years')?.telling, true);
});

test('likeness: undefined for texts that differ by more than is allowed', () => {
  assert.equal(compare('we keep your letters', 'they burn all books', 0.5), undefined);
  assert.equal(compare('we keep your letters', 'we keep all letters', 0.2), undefined);
});
