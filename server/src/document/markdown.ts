import { TreeFragment } from '@lezer/common';
import { GFM, parser as commonMark } from '@lezer/markdown';
import type { ChunkCache, Piece } from './chunk-cache';
import type { PlacedChunk } from './leaf';
import { readMarkdownChunk } from './markdown-chunk';
import { plainRuns } from './plain-runs';

/** Text pasted from the web is often indented; a policy holds no code that is told by its indentation. */
const parser = commonMark.configure([GFM, plainRuns, { remove: ['IndentedCode'] }]);

/**
 * An empty line in front of the text: of a block at offset 0, Lezer takes the offsets less "-0", and numbers that have
 * met a negative zero are kept as fractions from then on, those of all spans made from them included.
 */
const FIRST_LINE = '\n';

/** What a parse leaves for the next one, so that only what changed is read again. */
export interface MarkdownState {
  readonly text: string;
  readonly fragments: readonly TreeFragment[];
}

/** Where the lines begin that no blank line parts from `offset`. */
function runStart(text: string, offset: number): number {
  const lineStart = (at: number) => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);
  let start = lineStart(offset);
  while (start > 0) {
    const above = lineStart(start - 1);
    if (text.slice(above, start).trim() === '') break;
    start = above;
  }
  return start;
}

/** Texts are compared by stretches of this length first: far quicker than by characters. */
const STRETCH = 512;

/** How many characters the texts have in common at their start, `most` at most. */
function commonStart(a: string, b: string, most: number): number {
  let at = 0;
  while (at + STRETCH <= most && a.slice(at, at + STRETCH) === b.slice(at, at + STRETCH)) at += STRETCH;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** The same at their end. */
function commonEnd(a: string, b: string, most: number): number {
  const stretch = (text: string, at: number) => text.slice(text.length - at - STRETCH, text.length - at);
  let at = 0;
  while (at + STRETCH <= most && stretch(a, at) === stretch(b, at)) at += STRETCH;
  while (at < most && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at += 1;
  return at;
}

/**
 * The stretch in which the texts differ: equal before and after it. It takes in the lines right above, because the
 * parser looks ahead (a line of dashes below makes a table of a paragraph) without noting how far.
 */
function changedRange(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  const start = runStart(before, commonStart(before, after, shorter));
  const tail = commonEnd(before, after, shorter - start);
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
  const text = FIRST_LINE + body;
  let kept: readonly TreeFragment[] = [];
  if (previous)
    kept =
      previous.text === text
        ? previous.fragments
        : TreeFragment.applyChanges(previous.fragments, [changedRange(previous.text, text)]);
  const tree = parser.parse(text, kept);
  const pieces: Piece[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const current = node;
    const key = `${node.name}\n${text.slice(node.from, node.to)}`;
    pieces.push({ key, start: node.from - FIRST_LINE.length, read: () => readMarkdownChunk(text, current) });
  }
  return { chunks: cache.place(pieces), state: { text, fragments: TreeFragment.addTree(tree) } };
}
