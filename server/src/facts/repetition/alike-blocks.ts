import { perLeaf } from '../../document/leaf';
import type { Block } from '../../document/passage';
import { sharedShingles, shingles, sketch, type Shared, type Sketch } from '../../text/similarity';
import type { ReadFact } from '../facts';

/** How much wording the blocks of a document, by their index, have in common; headings have none. */
export interface AlikeBlocks {
  /** The size of each block's sketch. */
  readonly sizes: readonly number[];
  readonly shared: Shared;
}

const leafSketch = perLeaf((leaf) => sketch(shingles(leaf.text)));
const NOTHING: Sketch = [];

/** All pairs of blocks that may repeat each other in whole or in part. */
export const readAlikeBlocks: ReadFact<AlikeBlocks> = ({ blocks }) => {
  const sketches = blocks.map(({ kind, leaf }) => (kind === 'heading' ? NOTHING : leafSketch(leaf)));
  return { sizes: sketches.map(({ length }) => length), shared: sharedShingles(sketches) };
};

/** Two wholes made of blocks, by their index, and the share of the smaller one's wording that both hold, 0 to 1. */
export interface AlikeWholes {
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

/**
 * The pairs of wholes (sections, lists) that have wording in common, from their blocks. A whole and its part are none.
 *
 * @param wholes the blocks of each, in the order of the text; a list may stand before its points.
 * @param least the share from which on a pair counts.
 * @returns pairs sorted by the second, then the first whole; the first is the earlier one.
 */
export function alikeWholes(alike: AlikeBlocks, wholes: readonly (readonly Block[])[], least: number): AlikeWholes[] {
  const sizes = wholes.map((whole) => whole.reduce((sum, { index }) => sum + (alike.sizes[index] ?? 0), 0));
  const holders = new Holders(alike.sizes.length);
  const counts = new Int32Array(wholes.length);
  const found: AlikeWholes[] = [];
  wholes.forEach((whole, second) => {
    const [start] = whole;
    const likely: AlikeWholes[] = [];
    for (const first of countShared(alike.shared, whole, holders, counts)) {
      const share = Math.min(1, (counts[first] ?? 0) / Math.max(1, Math.min(sizes[first] ?? 0, sizes[second] ?? 0)));
      counts[first] = 0;
      if (share >= least && start && !wholes[first]?.includes(start)) likely.push({ first, second, share });
    }
    found.push(...likely.sort((x, y) => x.first - y.first));
    for (const { index } of whole) holders.add(index, second);
  });
  return found;
}

/**
 * Adds to the count of each whole how many shingles its blocks share with the later blocks given.
 *
 * @returns the wholes that share any.
 */
function countShared(
  { starts, earlier, counts: shared }: Shared,
  blocks: readonly Block[],
  holders: Holders,
  counts: Int32Array,
): number[] {
  const met: number[] = [];
  for (const { index } of blocks) {
    const end = starts[index + 1] ?? 0;
    for (let at = starts[index] ?? 0; at < end; at += 1) {
      for (let entry = holders.first(earlier[at] ?? 0); entry >= 0; entry = holders.next(entry)) {
        const whole = holders.whole(entry);
        const count = counts[whole] ?? 0;
        if (count === 0) met.push(whole);
        counts[whole] = count + (shared[at] ?? 0);
      }
    }
  }
  return met;
}

/** The wholes that hold each block, by the block's index: chains of entries, so that no block needs a list of its own. */
class Holders {
  private readonly last: Int32Array;
  private readonly wholes: number[] = [];
  private readonly before: number[] = [];

  constructor(blocks: number) {
    this.last = new Int32Array(blocks).fill(-1);
  }

  add(block: number, whole: number): void {
    this.before.push(this.first(block));
    this.last[block] = this.wholes.push(whole) - 1;
  }

  /** The first entry of a block, or -1. */
  first(block: number): number {
    return this.last[block] ?? -1;
  }

  /** The entry behind another one of the same block, or -1. */
  next(entry: number): number {
    return this.before[entry] ?? -1;
  }

  whole(entry: number): number {
    return this.wholes[entry] ?? 0;
  }
}
