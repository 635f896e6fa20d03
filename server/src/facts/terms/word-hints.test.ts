import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../document/parse';
import { textHint, wordHint } from './word-hints';

const speaksOfLocks = wordHint(/\block(?:s|ed)?\b/i);
const hasYear = wordHint(/\d{4}/);

const leafOf = (text: string) => {
  const leaf = parse(text, 'markdown').document.blocks[0]?.leaf;
  assert.ok(leaf);
  return leaf;
};

void test('a leaf has a word that the pattern matches, or none', () => {
  assert.equal(speaksOfLocks(leafOf('The door is Locked.')), true);
  assert.equal(speaksOfLocks(leafOf('A time-lock, set in May.')), true);
  assert.equal(speaksOfLocks(leafOf('The blocks and the locker.')), false);
  assert.equal(speaksOfLocks(leafOf('—')), false);
});

void test('each hint is told apart from the others', () => {
  const leaf = leafOf('Built in 1999 and never opened.');
  assert.equal(hasYear(leaf), true);
  assert.equal(speaksOfLocks(leaf), false);
});

void test('a part of the text, or a pattern over several words, is looked for as it is', () => {
  assert.equal(textHint('[')(leafOf('Write to [us].')), true);
  assert.equal(textHint(/\bwe at /)(leafOf('Here we at the quay.')), true);
  assert.equal(textHint(/\bwe at /)(leafOf('Here we are.')), false);
});
