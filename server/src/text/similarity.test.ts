import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../testing/document-shape';
import { sharedShingles, shingles, sketch, type Sketch } from './similarity';

const words = (count: number, seed: string) => Array.from({ length: count }, (_, i) => `${seed}${(i * 7919) % 104729}`);
const sketchOf = (text: string) => sketch(shingles(text));

/** The pairs as first, second and count, sorted. */
function pairsOf(sketches: readonly Sketch[]): [number, number, number][] {
  const { starts, earlier, counts } = sharedShingles(sketches);
  const pairs = sketches.flatMap((_, text) => {
    const [start, end] = [starts[text] ?? 0, starts[text + 1] ?? 0];
    return earlier.slice(start, end).map((other, i): [number, number, number] => [other, text, counts[start + i] ?? 0]);
  });
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

test('shingles: a text of one or two words is one run', () => {
  assert.equal(shingles('E-mail').length, 1);
  assert.deepEqual(shingles('Your name'), shingles('your NAME.'));
  assert.equal(shingles('').length, 0);
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
  const pairs = pairsOf(sketches);
  assert.deepEqual(
    pairs.map(([first, second]) => [first, second]),
    [[0, 2]],
  );
  assert.ok(pairs.every(([, , count]) => count >= (sketches[0]?.length ?? 0) / 2));
});

test('sharedShingles: what stands everywhere pairs nobody', () => {
  assert.deepEqual(pairsOf(Array.from({ length: 40 }, () => sketchOf('back to the top'))), []);
  assert.equal(pairsOf(Array.from({ length: 24 }, () => sketchOf('back to the top'))).length, (24 * 23) / 2);
});

test('sharedShingles: counts as one does who compares each two texts', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const random = randomFrom(seed);
    const [texts, kinds] = [Math.floor(random() * 60), 1 + Math.floor(random() * 200)];
    const sketches = Array.from({ length: texts }, () =>
      Array.from(new Set(Array.from({ length: random() * 16 }, () => Math.floor(random() * kinds) * 65536 - 7))),
    );
    const common = (shingle: number) => sketches.filter((one) => one.includes(shingle)).length > 24;
    const expected = sketches.flatMap((second, j) =>
      sketches.slice(0, j).flatMap((first, i): [number, number, number][] => {
        const count = first.filter((shingle) => second.includes(shingle) && !common(shingle)).length;
        return count > 0 && count >= Math.min(first.length, second.length) * 0.15 ? [[i, j, count]] : [];
      }),
    );
    assert.deepEqual(
      pairsOf(sketches),
      expected.sort(([a, b], [c, d]) => a - c || b - d),
    );
  }
});
