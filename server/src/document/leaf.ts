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
  /** The leaf is the first of its item: the marker stands before it. */
  readonly opens?: true;
}

/** Where a table cell stands; row 0 is the header. */
export interface CellPlace {
  /** Start of the table in the chunk. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

const slots = new ResultSlots<Leaf>();

/** What is read of a leaf. */
export interface LeafParts {
  readonly kind: LeafKind;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** 1 to 6, for a heading written as such. */
  readonly level?: number | undefined;
  readonly list?: ListPlace | undefined;
  /** Inside a block quote. */
  readonly quoted?: boolean | undefined;
  /** A single line in the source. */
  readonly singleLine: boolean;
}

/**
 * One run of prose in the source: markup removed, line breaks inside as spaces, hard breaks as "\n". Leaves are
 * immutable and know nothing of where they stand, so that a leaf, and with it whatever is worked out for it (see
 * `perLeaf`), is kept across keystrokes for as long as it says the same.
 */
export class Leaf implements LeafParts {
  readonly kind: LeafKind;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly level: number | undefined;
  readonly list: ListPlace | undefined;
  readonly quoted: boolean;
  readonly singleLine: boolean;
  readonly results: unknown[] = slots.room();

  constructor({ kind, text, marks, level, list, quoted, singleLine }: LeafParts) {
    this.kind = kind;
    this.text = text;
    this.marks = marks;
    this.level = level;
    this.list = list;
    this.quoted = quoted ?? false;
    this.singleLine = singleLine;
  }
}

/** A leaf at its place in a chunk; offsets count from the chunk's start. */
export interface PlacedLeaf {
  readonly leaf: Leaf;
  /** Its extent, list or heading markers included. */
  readonly start: number;
  readonly end: number;
  /** For each UTF-16 unit of the leaf's text where it comes from. */
  readonly offsets: OffsetRuns;
  /** Start of its list: items with the same value belong to one list. */
  readonly list?: number | undefined;
  readonly cell?: CellPlace | undefined;
}

/** An HTML comment; `text` is what stands between its marks. */
export interface Comment extends Span {
  readonly text: string;
}

/** A piece of the source that is parsed as one and reused as one: a top-level block of Markdown, a paragraph of text. */
export interface Chunk {
  readonly leaves: readonly PlacedLeaf[];
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
