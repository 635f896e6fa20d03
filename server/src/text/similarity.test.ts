import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedShingles, shingles, sketch } from './similarity';

const words = (count: number, seed: string) => Array.from({ length: count }, (_, i) => `${seed}${(i * 7919) % 104729}`);
const sketchOf = (text: string) => sketch(shingles(text));

test('shingles: a text of one or two words is one run', () => {
  assert.equal(shingles('E-mail').size, 1);
  assert.deepEqual(shingles('Your name'), shingles('your NAME.'));
  assert.equal(shingles('').size, 0);
});

test('sketch: stays small, is never empty, and is the same for the same text', () => {
  const long = words(4000, 'w').join(' ');
  assert.ok(sketchOf(long).length < 60);
  for (let count = 3; count < 200; count += 1) assert.ok(sketchOf(words(count, 'w').join(' ')).length > 0);
  assert.deepEqual(sketchOf(long), sketchOf(long.toUpperCase()));
});

test('sharedShingles: finds a text with every twentieth word changed, and no stranger', () => {
  const original = words(200, 'w');
  const changed = original.map((word, i) => (i % 20 === 7 ? 'such' : word));
  const sketches = [original, words(200, 'x'), changed].map((text) => sketchOf(text.join(' ')));
  const [pair, ...others] = sharedShingles(sketches);
  assert.deepEqual(others, []);
  assert.deepEqual([pair?.first, pair?.second], [0, 2]);
  assert.ok((pair?.count ?? 0) >= (sketches[0]?.length ?? 0) / 2);
});

test('sharedShingles: what stands everywhere pairs nobody', () => {
  assert.deepEqual(sharedShingles(Array.from({ length: 40 }, () => sketchOf('back to the top'))), []);
});
