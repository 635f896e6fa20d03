import type { Span } from '../text/span';
import type { OffsetRuns } from './offset-runs';
import { ResultSlots } from './result-slots';

export type LeafKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'code' | 'rule';

/** A run of inline markup over a leaf's prose; offsets count in the prose. */
export interface Mark extends Span {
  readonly kind: 'strong' | 'emphasis' | 'strike' | 'link' | 'image' | 'code';
  /** Where a link or an image leads. */
  readonly href?: string;
  /** The label of a reference link, to be looked up in the document's link definitions. */
  readonly label?: string;
}

/** What makes a leaf a list item. */
export interface ListPlace {
  readonly ordered: boolean;
  /** The marker as written, without white space: "-", "•", "1.", "(a)". */
  readonly marker: string;
  /** Nesting, from 1. */
  readonly depth: number;
  /** Start of the list in the chunk: items with the same value belong to one list. */
  readonly list: number;
  /** The leaf is the first of its item: the marker stands before it. */
  readonly opens?: true;
}

/** Where a table cell stands; row 0 is the header. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

const slots = new ResultSlots<Leaf>();

/** What is read of a leaf. */
export interface LeafParts {
  readonly kind: LeafKind;
  /** Extent in the chunk, list or heading markers included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** For each UTF-16 unit of `text` the offset in the chunk it comes from. */
  readonly offsets: OffsetRuns;
  readonly marks: readonly Mark[];
  /** 1 to 6, for a heading written as such. */
  readonly level?: number | undefined;
  readonly list?: ListPlace | undefined;
  readonly cell?: CellPlace | undefined;
  /** Inside a block quote. */
  readonly quoted?: boolean | undefined;
  /** A single line in the source. */
  readonly singleLine: boolean;
}

/**
 * One run of prose in a chunk of the source: markup removed, line breaks inside as spaces, hard breaks as "\n".
 * Leaves are immutable, count from their chunk's start and are reused while the chunk's text stays the same, so that
 * whatever is worked out for a leaf (see `perLeaf`) is kept across keystrokes.
 */
export class Leaf implements LeafParts {
  readonly kind: LeafKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly offsets: OffsetRuns;
  readonly marks: readonly Mark[];
  readonly level: number | undefined;
  readonly list: ListPlace | undefined;
  readonly cell: CellPlace | undefined;
  readonly quoted: boolean;
  readonly singleLine: boolean;
  readonly results: unknown[] = slots.room();

  constructor({ kind, start, end, text, offsets, marks, level, list, cell, quoted, singleLine }: LeafParts) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.text = text;
    this.offsets = offsets;
    this.marks = marks;
    this.level = level;
    this.list = list;
    this.cell = cell;
    this.quoted = quoted ?? false;
    this.singleLine = singleLine;
  }
}

/** An HTML comment; `text` is what stands between its marks. */
export interface Comment extends Span {
  readonly text: string;
}

/** A piece of the source that is parsed as one and reused as one: a top-level block of Markdown, a paragraph of text. */
export interface Chunk {
  readonly leaves: readonly Leaf[];
  readonly comments: readonly Comment[];
  /** Targets of links: `id` and `name` attributes. */
  readonly anchors: readonly string[];
  /** Link definitions: label (lower case) → address. */
  readonly definitions: readonly (readonly [string, string])[];
}

/** A chunk at its place in the document. */
export interface PlacedChunk {
  readonly chunk: Chunk;
  readonly start: number;
}

/**
 * Makes a function of a leaf that computes each leaf's result once. Results must depend on the leaf alone, and lists must
 * stay as they are: leaves share the empty one. Call it at the top level of a module: each call takes a place in every leaf.
 */
export function perLeaf<T>(compute: (leaf: Leaf) => T): (leaf: Leaf) => T {
  return slots.keep(compute);
}

/** Chunks by their source text. Each parse fills a new cache from the last one's, so that what is gone is dropped. */
export class ChunkCache {
  private readonly chunks = new Map<string, Chunk>();

  constructor(private readonly previous?: ReadonlyMap<string, Chunk>) {}

  /** The chunk for `key`, from this parse, the last one, or made now. */
  get(key: string, make: () => Chunk): Chunk {
    let chunk = this.chunks.get(key);
    if (!chunk) {
      chunk = this.previous?.get(key) ?? make();
      this.chunks.set(key, chunk);
    }
    return chunk;
  }

  get entries(): ReadonlyMap<string, Chunk> {
    return this.chunks;
  }
}
