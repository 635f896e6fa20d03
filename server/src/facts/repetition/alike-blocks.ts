import { perLeaf } from '../../document/leaf';
import type { Block } from '../../document/passage';
import { sharedShingles, shingles, sketch } from '../../text/similarity';
import type { ReadFact } from '../facts';

/** Two blocks that have some wording in common, and how much of it. */
export interface AlikeBlocks {
  readonly first: Block;
  readonly second: Block;
  readonly shared: number;
}

const leafSketch = perLeaf((leaf) => sketch(shingles(leaf.text)));

/** All pairs of blocks, headings aside, that may repeat each other in whole or in part. */
export const readAlikeBlocks: ReadFact<readonly AlikeBlocks[]> = ({ blocks }) => {
  const texts = blocks.filter(({ kind, text }) => kind !== 'heading' && text !== '');
  return sharedShingles(texts.map(({ leaf }) => leafSketch(leaf))).flatMap(({ first, second, count }) => {
    const [a, b] = [texts[first], texts[second]];
    return a && b ? [{ first: a, second: b, shared: count }] : [];
  });
};

/** Two wholes made of blocks, by their index, and the share of the smaller one's wording that both hold, 0 to 1. */
export interface AlikeWholes {
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

/**
 * The pairs of wholes (sections, lists) that have wording in common, from their blocks.
 *
 * @param wholes the blocks of each; a block may belong to several.
 * @param least the share from which on a pair counts.
 * @returns pairs sorted by the second, then the first whole; the first is the earlier one.
 */
export function alikeWholes(
  alike: readonly AlikeBlocks[],
  wholes: readonly (readonly Block[])[],
  least: number,
): AlikeWholes[] {
  const holders = new Map<Block, number[]>();
  const sizes = wholes.map((blocks) => blocks.reduce((sum, { leaf }) => sum + leafSketch(leaf).length, 0));
  wholes.forEach((blocks, index) => {
    for (const block of blocks) holders.set(block, [...(holders.get(block) ?? []), index]);
  });
  const counts = new Map<number, number>();
  for (const { first, second, shared } of alike) {
    for (const one of holders.get(first) ?? []) {
      for (const other of holders.get(second) ?? []) {
        if (one === other) continue;
        const key = Math.min(one, other) * wholes.length + Math.max(one, other);
        counts.set(key, (counts.get(key) ?? 0) + shared);
      }
    }
  }
  const pairs = [...counts].map(([key, count]) => {
    const [first, second] = [Math.floor(key / wholes.length), key % wholes.length];
    return { first, second, share: Math.min(1, count / Math.max(1, Math.min(sizes[first] ?? 0, sizes[second] ?? 0))) };
  });
  return pairs.filter(({ share }) => share >= least).sort((x, y) => x.second - y.second || x.first - y.first);
}
