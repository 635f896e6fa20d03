import type { Span } from '../text/span';
import { isMarkupTag } from './html-tag';
import { Leaf, type LeafKind, type PlacedLeaf } from './leaf';
import { ProseBuilder } from './prose-builder';

const TAG = /<(\/?)([a-z][a-z0-9-]{0,30})\b[^<>]{0,2000}>|<!--|&(?:[a-z]{2,10}|#\d{1,7}|#x[0-9a-f]{1,6});/gi;
const BREAKS =
  /^(?:p|div|section|article|header|footer|main|ul|ol|li|table|tr|td|th|thead|tbody|h[1-6]|blockquote|center|details|summary|dl|dt|dd)$/i;
const HIDDEN = /^(?:script|style|svg|noscript|head)$/i;

/**
 * The prose of a block of raw HTML: one leaf for each block element, tags removed. Deliberately small: policies hold
 * an occasional `<div>` or `<h2>`, not pages.
 *
 * @param range the block in `source`.
 * @param base offset of the chunk; the leaves count from there.
 */
export function readHtmlBlock(source: string, range: Span, base: number): PlacedLeaf[] {
  return new HtmlReader(source, range, base).read();
}

class HtmlReader {
  private readonly leaves: PlacedLeaf[] = [];
  private prose: ProseBuilder;
  private start: number;
  private element = 'p';

  constructor(
    private readonly source: string,
    private readonly range: Span,
    private readonly base: number,
  ) {
    this.prose = new ProseBuilder(source, base);
    this.start = range.start;
  }

  read(): PlacedLeaf[] {
    const tags = new RegExp(TAG);
    // A tag that the block leaves open must not end in the text below, or the block would depend on that text.
    const html = this.source.slice(0, this.range.end);
    tags.lastIndex = this.range.start;
    let at = this.range.start;
    for (let match = tags.exec(html); match; match = tags.exec(html)) {
      if (match[2] && !isMarkupTag(match[0])) continue;
      this.prose.add(at, match.index);
      at = match.index + match[0].length;
      const name = match[2]?.toLowerCase();
      if (match[0].startsWith('&')) this.prose.addEntity(match.index, at);
      else if (match[0] === '<!--') at = this.skipTo('-->', at);
      else if (name && HIDDEN.test(name) && !match[1]) at = this.skipTo(`</${name}`, at);
      else if (name === 'br') this.prose.addBreak(match.index);
      else if (name && BREAKS.test(name)) this.breakAt(match.index, at, match[1] ? 'p' : name);
      tags.lastIndex = at;
    }
    this.prose.add(Math.min(at, this.range.end), this.range.end);
    this.breakAt(this.range.end, this.range.end, 'p');
    return this.leaves;
  }

  private skipTo(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    return found < 0 || found >= this.range.end ? this.range.end : found + (mark.endsWith('>') ? mark.length : 0);
  }

  /** Closes the leaf in work at `end`; the next one starts at `next` and belongs to `element`. */
  private breakAt(end: number, next: number, element: string): void {
    const { text, marks, offsets } = this.prose.finish();
    if (text !== '') {
      const level = /^h([1-6])$/.exec(this.element)?.[1];
      const kind: LeafKind = level ? 'heading' : this.element === 'li' ? 'item' : 'paragraph';
      const list = kind === 'item' ? ({ ordered: false, marker: '-', depth: 1, opens: true } as const) : undefined;
      this.leaves.push({
        leaf: new Leaf({
          kind,
          text,
          marks,
          level: level ? Number(level) : undefined,
          list,
          singleLine: !text.includes('\n'),
        }),
        start: this.start - this.base,
        end: end - this.base,
        offsets,
        list: list && this.range.start - this.base,
      });
    }
    this.prose = new ProseBuilder(this.source, this.base);
    this.start = next;
    this.element = element;
  }
}
