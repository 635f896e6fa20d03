import type { SyntaxNode } from '@lezer/common';
import {
  Leaf,
  type CellPlace,
  type Chunk,
  type Comment,
  type LeafKind,
  type ListPlace,
  type Mark,
  type PlacedLeaf,
} from './leaf';
import { readHtmlBlock } from './html-block';
import { countWords } from '../text/words';
import type { Span } from '../text/span';
import { isMarkupTag } from './html-tag';
import { NO_OFFSETS } from './offset-runs';
import { ProseBuilder } from './prose-builder';
import { ownCopy } from '../text/own-copy';

/** Nodes that hold markup only. */
const SILENT = new Set([
  'HeaderMark',
  'EmphasisMark',
  'LinkMark',
  'LinkTitle',
  'CodeMark',
  'CodeInfo',
  'QuoteMark',
  'ListMark',
  'TaskMarker',
  'StrikethroughMark',
  'ProcessingInstruction',
  'TableDelimiter',
  'SubscriptMark',
  'SuperscriptMark',
]);
const MARKS: Readonly<Record<string, Mark['kind']>> = {
  StrongEmphasis: 'strong',
  Emphasis: 'emphasis',
  Strikethrough: 'strike',
  InlineCode: 'code',
};
const HEADING = /^(?:ATX|Setext)Heading(\d)$/;
/** Lists, quotations and emphasis nested deeper than this are read as plain text, so that no input is too deep. */
const DEEPEST = 100;
/** A Setext heading longer than this is a paragraph that somebody underlined by a rule. */
const LONGEST_HEADING = 250;

/** "##Title", without the blank that Markdown asks for. */
const LOOSE_HEADING = /^(#{2,6})(?=[\p{Lu}\d])[^\n#]{3,120}$/u;
/** Text below a bold line has at least so many words on its first line; shorter ones are an address. */
const BODY_WORDS = 6;

type Prose = ReturnType<ProseBuilder['finish']>;
/** Attributes that Pandoc, Kramdown and others read at the end of a heading. */
const ATTRIBUTES = /\s*\{:?\s?#([\w:.-]{1,100})[^{}]{0,200}\}$/;

interface Surroundings {
  readonly list?: ListPlace;
  /** Start of the list in the chunk. */
  readonly listStart?: number;
  readonly cell?: CellPlace;
  readonly quoted?: boolean;
  /** Whether the next leaf is the first of its list item. */
  readonly opensItem?: boolean;
}

/** Turns one top-level node of the Markdown tree into a chunk whose offsets count from the node's start. */
export function readMarkdownChunk(source: string, node: SyntaxNode): Chunk {
  return new ChunkReader(source, node.from).read(node);
}

class ChunkReader {
  private readonly leaves: PlacedLeaf[] = [];
  private readonly comments: Comment[] = [];
  private readonly anchors: string[] = [];
  private readonly definitions: [string, string][] = [];
  /** How deep the node in work is nested. */
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly base: number,
  ) {}

  read(node: SyntaxNode): Chunk {
    this.block(node, {});
    const { leaves, comments, anchors, definitions } = this;
    return { leaves, comments, anchors, definitions };
  }

  private block(node: SyntaxNode, around: Surroundings): void {
    this.depth += 1;
    if (this.depth > DEEPEST) this.flat(node, around);
    else this.blockByKind(node, around);
    this.depth -= 1;
  }

  /** What is nested deeper than anybody writes, as one paragraph of source. */
  private flat(node: SyntaxNode, around: Surroundings): void {
    const prose = new ProseBuilder(this.source, this.base);
    prose.add(node.from, node.to);
    const { text, marks, offsets } = prose.finish();
    if (text === '') return;
    const { list, listStart, quoted } = around;
    const leaf = new Leaf({ kind: 'paragraph', text, marks, list, quoted, singleLine: false });
    this.leaves.push({ leaf, start: node.from - this.base, end: node.to - this.base, offsets, list: listStart });
  }

  private blockByKind(node: SyntaxNode, around: Surroundings): void {
    const heading = HEADING.exec(node.name);
    if (heading) this.heading(node, Number(heading[1]), around);
    else if (node.name === 'Paragraph' && this.isMdxComment(node)) this.comment(node.from, node.to);
    else if (node.name === 'Paragraph' && !around.list && !around.quoted) this.paragraph(node, around);
    else if (node.name === 'Paragraph' || node.name === 'Task')
      this.leaf(node, around.opensItem ? 'item' : 'paragraph', around);
    else if (node.name === 'BulletList' || node.name === 'OrderedList') this.list(node, around);
    else if (node.name === 'Table') this.table(node, around);
    else if (node.name === 'Blockquote') this.children(node, { ...around, quoted: true });
    else if (node.name === 'HTMLBlock') this.html(node);
    else if (node.name === 'CommentBlock') this.comment(node.from, node.to);
    else if (node.name === 'LinkReference') this.definition(node);
    else if (node.name === 'FencedCode' || node.name === 'CodeBlock') this.empty(node, 'code');
    else if (node.name === 'HorizontalRule') this.empty(node, 'rule');
    else this.children(node, around);
  }

  private children(node: SyntaxNode, around: Surroundings): void {
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (!SILENT.has(child.name)) this.block(child, around);
  }

  private list(node: SyntaxNode, around: Surroundings): void {
    const ordered = node.name === 'OrderedList';
    for (let item = node.firstChild; item; item = item.nextSibling) {
      const mark = item.getChild('ListMark');
      const marker = mark ? this.source.slice(mark.from, mark.to) : '-';
      const list = { ordered, marker, depth: (around.list?.depth ?? 0) + 1 };
      let opensItem = true;
      for (let child = item.firstChild; child; child = child.nextSibling) {
        if (SILENT.has(child.name)) continue;
        const before = this.leaves.length;
        this.block(child, { ...around, list, listStart: node.from - this.base, opensItem });
        if (this.leaves.length > before) opensItem = false;
      }
      // "5." alone on its line is no empty item but a number whose heading stands below.
      if (opensItem && ordered && mark && item.lastChild?.from === mark.from) this.leaf(mark, 'paragraph', {});
    }
  }

  private table(node: SyntaxNode, around: Surroundings): void {
    let row = 0;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name !== 'TableHeader' && child.name !== 'TableRow') continue;
      let column = child.firstChild?.name === 'TableDelimiter' ? -1 : 0;
      for (let cell = child.firstChild; cell; cell = cell.nextSibling) {
        if (cell.name === 'TableDelimiter') column += 1;
        else this.leaf(cell, 'cell', { ...around, cell: { table: node.from - this.base, row, column } });
      }
      row += 1;
    }
  }

  private heading(node: SyntaxNode, level: number, around: Surroundings): void {
    const tooLong = node.name.startsWith('Setext') && node.to - node.from > LONGEST_HEADING * 2;
    if (tooLong) this.leaf(node, 'paragraph', around);
    else this.leaf(node, 'heading', around, { level });
  }

  /** A paragraph, or what was meant as a heading and Markdown takes for one. */
  private paragraph(node: SyntaxNode, around: Surroundings): void {
    const source = this.source.slice(node.from, node.to);
    const loose = LOOSE_HEADING.exec(source)?.[1];
    const titleEnd = this.boldLineEnd(node);
    if (loose !== undefined)
      this.leaf(node, 'heading', around, {
        level: loose.length,
        part: { start: node.from + loose.length, end: node.to },
      });
    else if (titleEnd !== undefined) {
      this.leaf(node, 'paragraph', around, { part: { start: node.from, end: titleEnd } });
      const start =
        titleEnd + (/^\s*(?:\\\r?\n|<br\s*\/?>)?\s*/i.exec(this.source.slice(titleEnd, node.to))?.[0].length ?? 0);
      this.leaf(node, 'paragraph', around, { part: { start, end: node.to } });
    } else this.leaf(node, 'paragraph', around);
  }

  /** Where the bold type ends that fills the first line of a paragraph up to a hard break, above a line of text. */
  private boldLineEnd(node: SyntaxNode): number | undefined {
    const bold = node.firstChild;
    if (bold?.name !== 'StrongEmphasis' || bold.from !== node.from) return undefined;
    const next = bold.nextSibling;
    if (next?.name !== 'HardBreak' || next.from !== bold.to) return undefined;
    const line = this.source.slice(next.to, node.to).trimStart().split('\n', 1)[0] ?? '';
    return countWords(line) >= BODY_WORDS && !/ {2}$/.test(line) ? bold.to : undefined;
  }

  /** @param only the level of a heading; the part of the node's source to read, where not all of it. */
  private leaf(
    node: SyntaxNode,
    kind: LeafKind,
    around: Surroundings,
    only: { readonly level?: number; readonly part?: Span } = {},
  ): void {
    const { level, part = { start: node.from, end: node.to } } = only;
    const prose = new ProseBuilder(this.source, this.base);
    this.inline(node, prose, part);
    const finished = prose.finish();
    const built = kind === 'heading' ? this.withoutAttributes(finished) : finished;
    if (built.text === '' && kind !== 'cell' && kind !== 'heading') return;
    const start = kind === 'item' ? (node.parent?.from ?? node.from) : level === undefined ? part.start : node.from;
    const { list, listStart, cell, quoted } = around;
    const { text, marks, offsets } = built;
    this.leaves.push({
      leaf: new Leaf({
        kind,
        text,
        marks,
        level,
        list: list && around.opensItem ? { ...list, opens: true } : list,
        quoted,
        singleLine: !this.source.slice(part.start, part.end).trimEnd().includes('\n'),
      }),
      start: start - this.base,
      end: part.end - this.base,
      offsets,
      list: listStart,
      cell,
    });
  }

  /** Takes "{#name}" or "{: #name .class }" off the end of a heading: it names an anchor and is not shown. */
  private withoutAttributes(built: Prose): Prose {
    const match = ATTRIBUTES.exec(built.text);
    if (!match) return built;
    if (match[1] !== undefined) this.anchors.push(ownCopy(match[1]));
    const text = built.text.slice(0, match.index);
    const marks = built.marks.filter(({ start }) => start < text.length);
    return {
      text,
      offsets: built.offsets.upTo(text.length),
      marks: marks.map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) })),
    };
  }

  private empty(node: SyntaxNode, kind: LeafKind): void {
    const [start, end] = [node.from - this.base, node.to - this.base];
    const leaf = new Leaf({ kind, text: '', marks: [], singleLine: false });
    this.leaves.push({ leaf, start, end, offsets: NO_OFFSETS });
  }

  /** Adds the prose of a node or a part of it: the text between its children as it stands, each child by its kind. */
  private inline(node: SyntaxNode, prose: ProseBuilder, part: Span = { start: node.from, end: node.to }): void {
    let at = part.start;
    if (this.depth > DEEPEST) {
      prose.add(at, part.end);
      return;
    }
    this.depth += 1;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.from < part.start || child.to > part.end) continue;
      prose.add(at, child.from);
      this.inlineChild(child, prose);
      at = child.to;
    }
    prose.add(at, part.end);
    this.depth -= 1;
  }

  private inlineChild(node: SyntaxNode, prose: ProseBuilder): void {
    const { name, from, to } = node;
    const kind = MARKS[name];
    if (kind) {
      const start = prose.length;
      this.inline(node, prose);
      prose.mark({ kind }, start);
    } else if (name === 'Link' || name === 'Image') this.link(node, prose);
    else if (name === 'Escape') prose.add(from + 1, to);
    else if (name === 'Entity') prose.addEntity(from, to);
    else if (name === 'HardBreak') prose.addBreak(from);
    else if (name === 'Comment') this.comment(from, to);
    else if (name === 'HTMLTag') this.tag(node, prose);
    else if (name === 'Autolink' || name === 'URL') {
      const start = prose.length;
      prose.add(name === 'Autolink' ? from + 1 : from, name === 'Autolink' ? to - 1 : to);
      prose.mark({ kind: 'link', href: ownCopy(this.source.slice(from, to).replace(/^<|>$/g, '')) }, start);
    } else if (!SILENT.has(name)) this.inline(node, prose);
  }

  private link(node: SyntaxNode, prose: ProseBuilder): void {
    const start = prose.length;
    const label = node.getChild('LinkLabel');
    const closing = node.getChildren('LinkMark')[1];
    // An address within the text is a node of its own ("[a@b.org](mailto:c@b.org)"): the link's stands behind it.
    const url = node.getChildren('URL').find(({ from }) => from >= (closing?.to ?? node.to));
    // Without an address or a definition "[x]" is text in brackets, and the definition is only known later.
    const literal = !url && !label;
    const textEnd = closing?.from ?? node.to;
    if (literal) prose.add(node.from, node.from + 1);
    this.inlineRange(node, textEnd, prose);
    if (literal && closing) prose.add(closing.from, closing.to);
    const href = url ? ownCopy(this.source.slice(url.from, url.to)) : undefined;
    const text = label ? this.source.slice(label.from + 1, label.to - 1) : '';
    const name = text === '' ? this.source.slice(node.from + 1, textEnd) : text;
    prose.mark(
      {
        kind: node.name === 'Image' ? 'image' : 'link',
        ...(href === undefined ? { label: ownCopy(name.toLowerCase()) } : { href }),
      },
      start,
    );
  }

  /** Adds the prose of a link's text: its children that start before `end`. */
  private inlineRange(node: SyntaxNode, end: number, prose: ProseBuilder): void {
    let at = node.firstChild?.to ?? node.from;
    for (let child = node.firstChild?.nextSibling; child && child.from < end; child = child.nextSibling) {
      prose.add(at, child.from);
      this.inlineChild(child, prose);
      at = child.to;
    }
    prose.add(at, end);
  }

  private tag(node: SyntaxNode, prose: ProseBuilder): void {
    const source = this.source.slice(node.from, node.to);
    const around = node.parent ?? node;
    if (!isMarkupTag(source, this.source.slice(around.from, around.to))) {
      prose.add(node.from, node.to);
      return;
    }
    if (/^<br\b/i.test(source)) prose.addBreak(node.from);
    this.anchor(source);
  }

  private anchor(source: string): void {
    for (const match of source.matchAll(/\s(?:id|name)\s*=\s*["']?([^"'\s>]{1,200})/gi))
      if (match[1]) this.anchors.push(ownCopy(match[1]));
  }

  private html(node: SyntaxNode): void {
    const source = this.source.slice(node.from, node.to);
    this.anchor(source);
    this.leaves.push(...readHtmlBlock(this.source, { start: node.from, end: node.to }, this.base));
  }

  /** "{ /* … *\/ }": MDX has no other comments. */
  private isMdxComment(node: SyntaxNode): boolean {
    return this.source.startsWith('{/*', node.from) && this.source.slice(node.from, node.to).trimEnd().endsWith('*/}');
  }

  private comment(from: number, to: number): void {
    const text = this.source
      .slice(from, to)
      .replace(/^(?:<!--|\{\/\*)/, '')
      .replace(/(?:-->|\*\/\}\s*)$/, '');
    this.comments.push({ start: from - this.base, end: to - this.base, text: ownCopy(text.trim()) });
  }

  private definition(node: SyntaxNode): void {
    const label = node.getChild('LinkLabel');
    const url = node.getChild('URL');
    if (label && url)
      this.definitions.push([
        ownCopy(this.source.slice(label.from + 1, label.to - 1).toLowerCase()),
        ownCopy(this.source.slice(url.from, url.to)),
      ]);
  }
}
