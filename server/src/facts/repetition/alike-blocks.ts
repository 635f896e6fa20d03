import { perLeaf } from '../../document/leaf';
import type { Block } from '../../document/passage';
import { sharedShingles, shingles, sketch, type Shared } from '../../text/similarity';
import type { ReadFact } from '../facts';

/** Blocks, headings aside, and how much wording each two of them, by their place among these blocks, have in common. */
export interface AlikeBlocks {
  readonly blocks: readonly Block[];
  readonly pairs: readonly Shared[];
}

const leafSketch = perLeaf((leaf) => sketch(shingles(leaf.text)));

/** All pairs of blocks that may repeat each other in whole or in part. */
export const readAlikeBlocks: ReadFact<AlikeBlocks> = (document) => {
  const blocks = document.blocks.filter(({ kind, text }) => kind !== 'heading' && text !== '');
  return { blocks, pairs: sharedShingles(blocks.map(({ leaf }) => leafSketch(leaf))) };
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
  { blocks, pairs }: AlikeBlocks,
  wholes: readonly (readonly Block[])[],
  least: number,
): AlikeWholes[] {
  const byBlock = holdersOf(wholes);
  const holders = blocks.map(({ index }) => byBlock[index]);
  const sizes = wholes.map((whole) => whole.reduce((sum, { leaf }) => sum + leafSketch(leaf).length, 0));
  const counts = new Map<number, number>();
  for (const { first, second, count } of pairs) {
    const others = holders[second];
    if (!others) continue;
    for (const one of holders[first] ?? []) {
      for (const other of others) {
        if (one === other) continue;
        const key = Math.min(one, other) * wholes.length + Math.max(one, other);
        counts.set(key, (counts.get(key) ?? 0) + count);
      }
    }
  }
  const found = [...counts].map(([key, count]) => {
    const [first, second] = [Math.floor(key / wholes.length), key % wholes.length];
    return { first, second, share: Math.min(1, count / Math.max(1, Math.min(sizes[first] ?? 0, sizes[second] ?? 0))) };
  });
  return found.filter(({ share }) => share >= least).sort((x, y) => x.second - y.second || x.first - y.first);
}

/** The wholes that hold each block, by the block's index. */
function holdersOf(wholes: readonly (readonly Block[])[]): readonly (readonly number[] | undefined)[] {
  const holders: number[][] = [];
  wholes.forEach((blocks, whole) => {
    for (const { index } of blocks) {
      const known = holders[index];
      if (known) known.push(whole);
      else holders[index] = [whole];
    }
  });
  return holders;
}
