import { LineIndex } from '../text/line-index';
import { allMatches } from '../text/matches';
import { ChunkCache } from './chunk-cache';
import { findHeadings } from './headings';
import type { Chunk, Comment, Leaf, PlacedChunk, PlacedLeaf } from './leaf';
import { blocksWith, groupLeaves, type LeafGroup } from './leaf-group';
import { parseMarkdown, type MarkdownState } from './markdown';
import { Block } from './passage';
import { parsePlainText } from './plain-text';
import type { Format, FrontMatter, Link, PolicyDocument } from './policy-document';
import { buildSections } from './section-builder';

/** A parsed document with what the next parse of it can reuse. */
export interface Parsed {
  readonly document: PolicyDocument;
  readonly state: ParseState;
}
/** Opaque: hand it to the next `parse` of the same document. */
export interface ParseState {
  readonly format: Format;
  readonly chunks: ReadonlyMap<string, Chunk>;
  readonly groups: readonly LeafGroup[];
  readonly markdown: MarkdownState | undefined;
}

/** The front matter of a Markdown text: `---`, YAML, `---` at its very start. */
function findFrontMatter(text: string): FrontMatter | undefined {
  const open = /^\uFEFF?---[ \t]*(?:\r\n|\n)/.exec(text);
  if (!open) return undefined;
  const close = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
  const rest = text.slice(open[0].length);
  const match = close.exec(rest);
  if (!match || !/^[ \t]*(?:$|#|[\w"'-]+[ \t]*:)/m.test(rest.slice(0, match.index))) return undefined;
  const content = { start: open[0].length, end: open[0].length + match.index };
  return { span: { start: 0, end: content.end + match[0].length }, content };
}

/** A heading in Markdown: "## Data", "**Data**" alone on its line, a line underlined by "====" or "----". */
const MARKDOWN_HEADING =
  /^(?:#{1,6}[ \t]+\S|\*\*[^*\n]{2,120}\*\*[ \t]*$|(?=[^\n]*\p{L})[^\s\n-][^\n]{1,120}\n(?:={3,}|-{3,})[ \t]*$)/gmu;
/** Plain text with so many of them was written as Markdown, whatever its file is called. */
const ENOUGH_HEADINGS = 2;

/** How a text is to be read: a .txt with headings in Markdown is Markdown. */
function formatFor(text: string, format: Format): Format {
  if (format === 'markdown') return format;
  return allMatches(text, MARKDOWN_HEADING).length >= ENOUGH_HEADINGS ? 'markdown' : format;
}

/**
 * Parses a policy.
 *
 * @param text the whole file; a byte order mark, CRLF and anything else is fine: it never throws.
 * @param named the format by the file's name; plain text that is written as Markdown is read as such.
 * @param previous what the last parse of this document returned: unchanged parts are then reused.
 */
export function parse(text: string, named: Format, previous?: ParseState): Parsed {
  // A lone carriage return ended lines on old Macs. A line feed is as long, so that all offsets stay.
  const source = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const format = formatFor(source, named);
  const reusable = previous?.format === format ? previous : undefined;
  const cache = new ChunkCache(reusable?.chunks);
  const frontMatter = format === 'markdown' ? findFrontMatter(source) : undefined;
  const start = frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  let markdown: MarkdownState | undefined;
  let chunks: PlacedChunk[];
  if (format === 'markdown') {
    const parsed = parseMarkdown(source.slice(start), cache, reusable?.markdown);
    chunks = parsed.chunks;
    markdown = parsed.state;
  } else chunks = parsePlainText(source.slice(start), cache);
  const placed = chunks.map((chunk) => ({ chunk: chunk.chunk, start: chunk.start + start }));
  const document = assemble({ text, format, frontMatter, chunks: placed }, reusable?.groups);
  return { document, state: { format, chunks: cache.entries, groups: document.groups, markdown } };
}

interface Source extends Pick<PolicyDocument, 'text' | 'format' | 'frontMatter'> {
  readonly chunks: readonly PlacedChunk[];
}

function assemble(source: Source, previous: readonly LeafGroup[] | undefined): PolicyDocument {
  const { text, format, frontMatter, chunks } = source;
  const places: PlacedLeaf[] = [];
  const leaves: Leaf[] = [];
  for (const { chunk } of chunks) {
    for (const place of chunk.leaves) {
      places.push(place);
      leaves.push(place.leaf);
    }
  }
  const headings = findHeadings(places, format);
  const blocks: Block[] = [];
  for (const { chunk, start } of chunks)
    for (const place of chunk.leaves)
      blocks.push(new Block(place, start, blocks.length, headings[blocks.length] ? 'heading' : place.leaf.kind));
  const { sections, preamble } = buildSections(blocks, headings, text.length);
  const groups = groupLeaves(leaves, previous);
  const noted = chunks.filter(
    ({ chunk }) => chunk.comments.length + chunk.anchors.length + chunk.definitions.length > 0,
  );
  return {
    text,
    format,
    lines: new LineIndex(text),
    frontMatter,
    blocks,
    groups,
    sections,
    preamble,
    title: sections.find((section) => section.depth === 1),
    comments: noted.flatMap(({ chunk, start }) => chunk.comments.map((comment) => moveComment(comment, start))),
    links: findLinks(linkedBlocks({ blocks, groups }), noted),
    anchors: new Set(noted.flatMap(({ chunk }) => chunk.anchors)),
  };
}

const moveComment = (comment: Comment, by: number): Comment => ({
  ...comment,
  start: comment.start + by,
  end: comment.end + by,
});

const linkedBlocks = blocksWith(({ marks }) => marks.some(({ kind }) => kind === 'link'));

function findLinks(blocks: readonly Block[], chunks: readonly PlacedChunk[]): Link[] {
  const definitions = new Map(chunks.flatMap(({ chunk }) => chunk.definitions));
  const links: Link[] = [];
  for (const block of blocks) {
    for (const mark of block.marks) {
      if (mark.kind !== 'link') continue;
      const href = mark.href ?? definitions.get(mark.label ?? '');
      if (href !== undefined) links.push({ block, start: mark.start, end: mark.end, href });
    }
  }
  return links;
}
