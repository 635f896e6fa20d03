import { touches } from '../text/span';
import type { Block } from './passage';
import type { PolicyDocument } from './policy-document';

/** A place in the prose of a document. */
export interface ProsePlace {
  readonly block: Block;
  /** Offset in the block's prose. */
  readonly offset: number;
}

/** The prose at a source offset; undefined in markup, code, addresses of links and between blocks. */
export function findProse({ blocks, text }: PolicyDocument, offset: number): ProsePlace | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block || block.text === '' || !touches(block.span, offset)) return undefined;
  const at = block.proseOffset(offset);
  const { start, end } = block.sourceSpan(at, at + 1);
  const inside =
    start === offset ||
    (end === offset && at === block.text.length) ||
    (offset < start && text.slice(offset, start).trim() === '');
  if (!inside || block.markAt(at, 'code')) return undefined;
  return { block, offset: Math.min(at, block.text.length) };
}
