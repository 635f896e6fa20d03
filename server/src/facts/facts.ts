import type { PolicyDocument } from '../document/policy-document';

/** Reads one kind of fact from a document; it may use other facts. */
export type ReadFact<T> = (document: PolicyDocument, facts: Facts) => T;

/**
 * What a document says, read once and only when asked for. Each getter belongs to one file of this folder; what is
 * worked out for a leaf is kept there across versions (see `perLeaf`), so that a keystroke costs a paragraph.
 */
export class Facts {
  private readonly known = new Map<ReadFact<unknown>, unknown>();

  constructor(readonly document: PolicyDocument) {}

  private once<T>(read: ReadFact<T>): T {
    if (!this.known.has(read)) this.known.set(read, read(this.document, this));
    return this.known.get(read) as T;
  }
}
