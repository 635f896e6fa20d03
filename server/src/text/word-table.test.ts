import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WordTable } from './word-table';

void test('a word is read once, wherever it stands', () => {
  const read: string[] = [];
  const table = new WordTable((word) => {
    read.push(word);
    return { word };
  });
  const text = 'port, Port and port';
  const first = table.get(text, 0, 4);
  assert.deepEqual(first, { word: 'port' });
  assert.equal(table.get(text, 15, 19), first);
  assert.deepEqual(table.get(text, 6, 10), { word: 'Port' });
  assert.deepEqual(read, ['port', 'Port']);
});

void test('it tells thousands of words apart, and goes on when it has too many', () => {
  const table = new WordTable((word) => word.toUpperCase());
  for (let i = 0; i < 50_000; i += 1) {
    const word = `w${i.toString(36)}é`;
    assert.equal(table.get(` ${word} `, 1, word.length + 1), word.toUpperCase());
  }
  assert.equal(table.get('wé', 0, 2), 'WÉ');
});
