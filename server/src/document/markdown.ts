import { TreeFragment } from '@lezer/common';
import { GFM, parser as commonMark } from '@lezer/markdown';
import { ChunkCache, type PlacedChunk } from './leaf';
import { readMarkdownChunk } from './markdown-chunk';

/** Text pasted from the web is often indented; a policy holds no code that is told by its indentation. */
const parser = commonMark.configure([GFM, { remove: ['IndentedCode'] }]);

/** What a parse leaves for the next one, so that only what changed is read again. */
export interface MarkdownState {
  readonly body: string;
  readonly fragments: readonly TreeFragment[];
}

/** The only stretch in which the texts differ: equal before and after it. */
function changedRange(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { fromA: start, toA: before.length - tail, fromB: start, toB: after.length - tail };
}

/**
 * Parses Markdown into chunks.
 *
 * @param body the text without front matter; chunk starts count from its start.
 * @param previous the state that the last parse of this document returned.
 */
export function parseMarkdown(
  body: string,
  cache: ChunkCache,
  previous?: MarkdownState,
): { chunks: PlacedChunk[]; state: MarkdownState } {
  let kept: readonly TreeFragment[] = [];
  if (previous)
    kept =
      previous.body === body
        ? previous.fragments
        : TreeFragment.applyChanges(previous.fragments, [changedRange(previous.body, body)]);
  const tree = parser.parse(body, kept);
  const chunks: PlacedChunk[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const current = node;
    const chunk = cache.get(`${node.name}\n${body.slice(node.from, node.to)}`, () => readMarkdownChunk(body, current));
    chunks.push({ chunk, start: node.from });
  }
  return { chunks, state: { body, fragments: TreeFragment.addTree(tree) } };
}
