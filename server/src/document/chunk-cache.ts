import type { Chunk, Leaf, LeafParts, ListPlace, Mark, PlacedChunk } from './leaf';

/** A piece of the source that makes a chunk. */
export interface Piece {
  /** All that its chunk depends on. */
  readonly key: string;
  readonly start: number;
  /** Reads the chunk, in case that none is known for the key. */
  readonly read: () => Chunk;
}

/** Chunks by the keys of their pieces. Each parse fills a new cache from the last one's, so that what is gone is dropped. */
export class ChunkCache {
  private readonly chunks = new Map<string, Chunk>();

  constructor(private readonly previous: ReadonlyMap<string, Chunk> = new Map()) {}

  /**
   * The chunks of the pieces, from the last parse or made now. In those made now, leaves that say what one of the
   * chunks that they replace said are the same leaves: in a list or a table, a keystroke costs an item or a cell.
   */
  place(pieces: readonly Piece[]): PlacedChunk[] {
    for (const { key } of pieces) {
      const known = this.previous.get(key);
      if (known) this.chunks.set(key, known);
    }
    let gone: LeafPool | undefined;
    return pieces.map(({ key, start, read }) => {
      let chunk = this.chunks.get(key);
      if (!chunk) {
        gone ??= new LeafPool(this.replaced());
        chunk = gone.reusedIn(read());
        this.chunks.set(key, chunk);
      }
      return { chunk, start };
    });
  }

  get entries(): ReadonlyMap<string, Chunk> {
    return this.chunks;
  }

  /** The chunks of the last parse that no piece makes any more. */
  private replaced(): Chunk[] {
    return [...this.previous].flatMap(([key, chunk]) => (this.chunks.has(key) ? [] : [chunk]));
  }
}

/** So many leaves of one text are compared; more of them, each of its own look, are made anew. */
const TRIES = 4;

/** The leaves of chunks that are gone; each is given out once. */
class LeafPool {
  /** By their texts, the first one last. */
  private readonly leaves = new Map<string, Leaf[]>();

  constructor(chunks: readonly Chunk[]) {
    for (const { leaf } of chunks.flatMap((chunk) => chunk.leaves).reverse()) {
      const known = this.leaves.get(leaf.text);
      if (known) known.push(leaf);
      else this.leaves.set(leaf.text, [leaf]);
    }
  }

  /** The chunk with leaves of the pool in place of those that say the same. */
  reusedIn(chunk: Chunk): Chunk {
    return { ...chunk, leaves: chunk.leaves.map((placed) => ({ ...placed, leaf: this.take(placed.leaf) })) };
  }

  private take(leaf: Leaf): Leaf {
    const known = this.leaves.get(leaf.text) ?? [];
    for (let at = known.length - 1; at >= Math.max(0, known.length - TRIES); at -= 1) {
      const old = known[at];
      if (!old || !saysTheSame(old, leaf)) continue;
      known.splice(at, 1);
      return old;
    }
    return leaf;
  }
}

function saysTheSame(a: LeafParts, b: LeafParts): boolean {
  return (
    a.text === b.text &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.quoted === b.quoted &&
    a.singleLine === b.singleLine &&
    isSameItem(a.list, b.list) &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, index) => isSameMark(mark, b.marks[index]))
  );
}

const isSameItem = (a: ListPlace | undefined, b: ListPlace | undefined): boolean =>
  a?.ordered === b?.ordered && a?.marker === b?.marker && a?.depth === b?.depth && a?.opens === b?.opens;

const isSameMark = (a: Mark, b: Mark | undefined): boolean =>
  a.start === b?.start && a.end === b.end && a.kind === b.kind && a.href === b.href && a.label === b.label;
