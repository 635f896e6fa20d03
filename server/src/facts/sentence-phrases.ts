import type { Leaf } from '../document/leaf';
import type { Block, Passage } from '../document/passage';
import type { Span } from '../text/span';

/** A sentence and the words in it that matter, by their offsets in a leaf's prose. */
export interface SentencePhrase {
  readonly sentence: Span;
  readonly phrase: Span;
}

/** The same at its place in a document. */
export interface PlacedPhrase {
  readonly at: Passage;
  readonly phrase: Passage;
}

/** What `read` finds in the leaves of all blocks but headings, at its place in the document. */
export function placePhrases(
  blocks: readonly Block[],
  read: (leaf: Leaf) => readonly SentencePhrase[],
): PlacedPhrase[] {
  return blocks
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((block) =>
      read(block.leaf).map(({ sentence, phrase }) => ({
        at: block.passage(sentence.start, sentence.end),
        phrase: block.passage(phrase.start, phrase.end),
      })),
    );
}
