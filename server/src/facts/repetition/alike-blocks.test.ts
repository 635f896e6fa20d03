import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../document/parse';
import type { Block } from '../../document/passage';
import { randomFrom } from '../../testing/document-shape';
import { alikeWholes, type AlikeBlocks } from './alike-blocks';

/** Blocks of which each two share as many shingles as `shares` says. */
function makeBlocks(size: number, shares: (first: number, second: number) => number) {
  const text = Array.from({ length: size }, (_, i) => `Paragraph ${i}.`).join('\n\n');
  const rows = Array.from({ length: size }, (_, second) =>
    Array.from({ length: second }, (__, first) => ({ first, count: shares(first, second) })),
  );
  let end = 0;
  const starts = Int32Array.from([0, ...rows.map((row) => (end += row.length))]);
  const [earlier, counts] = [rows.flat().map(({ first }) => first), rows.flat().map(({ count }) => count)];
  const alike: AlikeBlocks = { sizes: rows.map((_, index) => 4 + (index % 5)), shared: { starts, earlier, counts } };
  return { alike, blocks: parse(text, 'markdown').document.blocks };
}

/** Runs of blocks one behind the other; long ones are lists, which stand before their points. */
function makeWholes(blocks: readonly Block[], random: () => number): (readonly Block[])[] {
  const wholes: (readonly Block[])[] = [];
  for (let at = 0; at < blocks.length;) {
    const whole = blocks.slice(at, at + 1 + Math.floor(random() * 4));
    wholes.push(whole, ...(whole.length > 2 ? whole.map((block) => [block]) : []));
    at += whole.length + Math.floor(random() * 2);
  }
  return wholes;
}

test('alikeWholes: adds up what the blocks of two wholes share, as one does who goes through all pairs', () => {
  let pairs = 0;
  for (let seed = 1; seed <= 30; seed += 1) {
    const random = randomFrom(seed);
    const size = 1 + Math.floor(random() * 20);
    const table = Array.from({ length: size * size }, () => Math.max(0, Math.floor(random() * 8) - 4));
    const shares = (first: number, second: number) => table[first * size + second] ?? 0;
    const { alike, blocks } = makeBlocks(size, shares);
    const wholes = makeWholes(blocks, random);
    const sizeOf = (whole: readonly Block[]) => whole.reduce((sum, { index }) => sum + (alike.sizes[index] ?? 0), 0);
    const expected = wholes.flatMap((second, j) =>
      wholes.slice(0, j).flatMap((first, i) => {
        if (first.some((block) => second.includes(block))) return [];
        const all = first.flatMap((one) => second.map((other) => shares(one.index, other.index)));
        const count = all.reduce((sum, some) => sum + some, 0);
        const share = Math.min(1, count / Math.max(1, Math.min(sizeOf(first), sizeOf(second))));
        return share >= 0.3 ? [{ first: i, second: j, share }] : [];
      }),
    );
    assert.deepEqual(alikeWholes(alike, wholes, 0.3), expected);
    pairs += expected.length;
  }
  assert.ok(pairs > 100);
});
