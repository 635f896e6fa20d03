import type { Leaf } from '../document/leaf';
import { proseWith } from '../document/leaf-group';
import type { Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
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

/** Makes the fact of what `read` finds in the leaves of all blocks but headings, at its place in the document. */
export function phrasesFound(
  read: (leaf: Leaf) => readonly SentencePhrase[],
): (document: PolicyDocument) => readonly PlacedPhrase[] {
  const speaking = proseWith(read);
  return (document) =>
    speaking(document).flatMap((block) =>
      read(block.leaf).map(({ sentence, phrase }) => ({
        at: block.passage(sentence.start, sentence.end),
        phrase: block.passage(phrase.start, phrase.end),
      })),
    );
}
