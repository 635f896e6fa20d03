import { perLeaf } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import type { Passage } from '../document/passage';
import { findCitations, type Provision } from '../knowledge/index';
import type { ReadFact } from './facts';

/** A place that cites provisions of a law. */
export interface TextCitation {
  readonly at: Passage;
  /** At least one. */
  readonly provisions: readonly Provision[];
}

const citationsOf = perLeaf((leaf) => findCitations(leaf.text));

const citing = blocksWith((leaf) => leaf.kind !== 'code' && citationsOf(leaf));

/** Where the text cites provisions of laws, in its order; code aside. */
export const readCitations: ReadFact<readonly TextCitation[]> = (document) =>
  citing(document).flatMap((block) =>
    citationsOf(block.leaf)
      .filter(({ start }) => !block.markAt(start, 'code'))
      .map(({ start, end, provisions }) => ({ at: block.passage(start, end), provisions })),
  );
