import type { Block } from '../../document/passage';
import { wordCount, type Compared } from './wording';

/** A paragraph, a point of a list, or a whole list or table. */
export interface Unit extends Compared {
  readonly kind: 'paragraph' | 'point' | 'list' | 'table';
  /** For a point: the list it belongs to. */
  readonly whole: Unit | undefined;
}

/** The paragraphs among the blocks, the lists (with those nested in them) and their points, and the tables. */
export function readUnits(blocks: readonly Block[], fewestWords: number): Unit[] {
  const units: Unit[] = [];
  let open: Block[] = [];
  const close = () => {
    units.push(...unitsOf(open, fewestWords));
    open = [];
  };
  for (const block of blocks) {
    const skipped = block.kind === 'heading' || block.text === '' || block.leaf.quoted;
    if (skipped || !continues(open, block)) close();
    if (!skipped) open.push(block);
  }
  close();
  return units;
}

/** Whether a block belongs to the list or table whose blocks are open; nested lists do. */
function continues(open: readonly Block[], block: Block): boolean {
  const [first] = open;
  if (first?.group === undefined || block.group === undefined) return false;
  if (Boolean(first.cell) !== Boolean(block.cell)) return false;
  return block.group === first.group || (block.list?.depth ?? 1) > 1;
}

function unitsOf(blocks: readonly Block[], fewestWords: number): Unit[] {
  const [first] = blocks;
  if (!first || wordCount(blocks) < fewestWords) return [];
  if (first.cell) return [makeUnit('table', blocks)];
  if (blocks.length === 1) return [makeUnit(first.list ? 'point' : 'paragraph', blocks)];
  const list = makeUnit('list', blocks);
  const points = blocks.filter((block) => wordCount([block]) >= fewestWords);
  return [list, ...points.map((block) => makeUnit('point', [block], list))];
}

function makeUnit(kind: Unit['kind'], blocks: readonly Block[], whole?: Unit): Unit {
  return { kind, blocks, whole, section: blocks[0]?.section };
}
