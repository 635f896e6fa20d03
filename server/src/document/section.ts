import type { Span } from '../text/span';
import { perLeaf } from './leaf';
import type { Block, Passage } from './passage';

/** A heading with what stands below it. */
export interface Section {
  readonly index: number;
  /** 1 for the document's title; deeper sections count up. */
  readonly depth: number;
  /** The number as written, without its last stop: "3", "2.1", "a", "IV". */
  readonly number: string | undefined;
  /** The heading without its number. */
  readonly title: string;
  readonly titleAt: Passage;
  readonly heading: Block;
  /** How the heading is known: by markup, by its number, by the look of its line, or as the start of a paragraph. */
  readonly evidence: 'markup' | 'bold' | 'number' | 'line' | 'run-in';
  /** From the heading to the next heading of the same or a higher rank. */
  readonly span: Span;
  /** From the heading to the next heading of any rank. */
  readonly ownSpan: Span;
  /** The blocks below the heading, up to the next heading of any rank. */
  readonly blocks: readonly Block[];
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
}

/**
 * Makes a function of a section's title, and of the heading it stands in, that computes each title's result once and
 * keeps it with the heading, as `perLeaf` does for a leaf. Call it at the top level of a module.
 */
export function perTitle<T>(compute: (title: string, heading: string) => T): (section: Section) => T {
  // One heading may be read with and without its number, depending on what stands around it.
  const results = perLeaf((): { readonly known: { readonly of: string; readonly result: T }[] } => ({ known: [] }));
  return ({ heading, title }) => {
    const { known } = results(heading.leaf);
    const last = known.find(({ of }) => of === title);
    if (last) return last.result;
    const result = compute(title, heading.text);
    known.push({ of: title, result });
    return result;
  };
}
