import type { Span } from '../text/span';
import { splitSentences } from '../text/sentences';
import { perLeaf, type CellPlace, type Leaf, type LeafKind, type ListPlace, type Mark, type PlacedLeaf } from './leaf';
import type { Section } from './section';

/** The sentences of a leaf's prose, found once. */
export const sentencesOf = perLeaf((leaf) => splitSentences(leaf.text));

/** A range of a block's prose, and through it of the source. */
export class Passage {
  constructor(
    readonly block: Block,
    readonly start: number,
    readonly end: number,
  ) {}

  /** The prose, without markup. */
  get text(): string {
    return this.block.text.slice(this.start, this.end);
  }

  /** Where it stands in the document. */
  get span(): Span {
    return this.block.sourceSpan(this.start, this.end);
  }
}

/** A heading, paragraph, list item or table cell at its place in one version of a document. */
export class Block {
  /** The innermost section it belongs to (a heading belongs to the section it opens); set once, by the section builder. */
  section: Section | undefined;
  private sentenceList: readonly Passage[] | undefined;

  /** What was parsed, shared between versions of the document. */
  readonly leaf: Leaf;

  /**
   * @param place its leaf at its place in a chunk.
   * @param base offset of the chunk in the document.
   * @param index position among the document's blocks.
   * @param kind the leaf's kind, or heading where a bold or plain line proved to be one.
   */
  constructor(
    readonly place: PlacedLeaf,
    private readonly base: number,
    readonly index: number,
    readonly kind: LeafKind,
  ) {
    this.leaf = place.leaf;
  }

  get text(): string {
    return this.leaf.text;
  }
  get marks(): readonly Mark[] {
    return this.leaf.marks;
  }
  get list(): ListPlace | undefined {
    return this.leaf.list;
  }
  /** Items and cells with the same value belong to one list or table. */
  get group(): number | undefined {
    const { list, cell } = this.place;
    const start = list ?? cell?.table;
    return start === undefined ? undefined : this.base + start;
  }
  get cell(): CellPlace | undefined {
    return this.place.cell;
  }
  /** The block in the document, its markers included. */
  get span(): Span {
    return { start: this.base + this.place.start, end: this.base + this.place.end };
  }
  /** All of its prose. */
  get all(): Passage {
    return new Passage(this, 0, this.text.length);
  }
  /** Its sentences. */
  get sentences(): readonly Passage[] {
    this.sentenceList ??= sentencesOf(this.leaf).map((span) => new Passage(this, span.start, span.end));
    return this.sentenceList;
  }

  /** The passage from `start` to `end` of its prose. */
  passage(start: number, end: number): Passage {
    return new Passage(this, start, end);
  }

  /** Where a range of its prose stands in the document. */
  sourceSpan(start: number, end: number): Span {
    const { offsets } = this.place;
    if (offsets.length === 0) return this.span;
    const first = offsets.at(Math.min(start, offsets.length - 1));
    if (end <= start) return { start: this.base + first, end: this.base + first };
    const last = offsets.at(Math.min(end, offsets.length) - 1);
    return { start: this.base + first, end: this.base + last + 1 };
  }

  /** The offset in its prose for an offset in the document; the nearest one for markup. */
  proseOffset(offset: number): number {
    return this.place.offsets.indexOf(offset - this.base);
  }

  /** The mark of one of the kinds that covers the prose offset. */
  markAt(offset: number, ...kinds: Mark['kind'][]): Mark | undefined {
    return this.marks.find((mark) => mark.start <= offset && offset < mark.end && kinds.includes(mark.kind));
  }
}
