import { perLeaf, type Leaf } from '../document/leaf';
import { proseWith } from '../document/leaf-group';
import type { Passage } from '../document/passage';
import { outdated, outdatedWords, type OutdatedFix, type OutdatedReference } from '../knowledge/index';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import { sentenceLines } from './sentence-lines';
import { allMatches } from '../text/matches';
import { wordHint } from './terms/word-hints';

/** A place that names something outdated as if it still stood. */
export interface OutdatedMention {
  readonly reference: OutdatedReference;
  /** The name, as wide as what would replace it. */
  readonly phrase: Passage;
  readonly fix: OutdatedFix | undefined;
}

interface Found {
  readonly reference: OutdatedReference;
  readonly phrase: Span;
  readonly fix: OutdatedFix | undefined;
}

const CANDIDATES = outdated.filter(({ severity }) => severity !== 'still-valid');
/** All patterns at once, behind the words without which none matches: most paragraphs name none of them. */
const ANY = new RegExp(
  CANDIDATES.flatMap(({ patterns }) => patterns.map(({ source }) => `(?:${source})`)).join('|'),
  'i',
);
const mayMention = wordHint(outdatedWords);

/** Words right before the name, in its clause, that say that it is not relied on. */
const DENIED =
  /\b(?:not|never|no longer|cannot|nor|neither|no|instead of|rather than|ceased|stopped|without|[a-z]{2,8}n['’]t|replac\w{1,5}|former(?:ly)?|previous(?:ly)?|predecessors?|successor (?:of|to))\b(?!\s(?:only|limited|just|merely))(?:(?!\b(?:but|except|unless|other than|and)\b)[^.;:!?]){0,60}$/i;
/** Words of the same sentence or the ones beside it that tell of the end of something. */
const OVER =
  /\b(?:invalidat\w{2,5}|declared invalid|struck down|annulled|repealed|superseded|discontinued|deprecated|obsolete|expired|Schrems)\b/i;

/** What replaces the name at `at`; where nothing does, the name alone. */
function widen(reference: OutdatedReference, text: string, at: Span): Found {
  for (const fix of reference.fixes) {
    for (const { index, 0: words } of allMatches(text, fix.find)) {
      if (index < at.end && at.start < index + words.length)
        return { reference, phrase: { start: index, end: index + words.length }, fix };
    }
  }
  return { reference, phrase: at, fix: undefined };
}

function mentionsOf(reference: OutdatedReference, leaf: Leaf, sentences: readonly Span[], index: number): Found[] {
  const sentence = sentences[index];
  if (!sentence) return [];
  const { text } = leaf;
  const words = text.slice(sentence.start, sentence.end);
  const [match] = reference.patterns
    .map((pattern) => pattern.exec(words))
    .filter((found) => found !== null)
    .sort((a, b) => a.index - b.index);
  if (!match || reference.near?.test(words) === false) return [];
  const around = text.slice(sentences[index - 1]?.start ?? sentence.start, sentences[index + 1]?.end ?? sentence.end);
  if (reference.unless?.test(around) || OVER.test(around) || DENIED.test(words.slice(0, match.index))) return [];
  const start = sentence.start + match.index;
  return [widen(reference, text, { start, end: start + match[0].length })];
}

const readLeaf = perLeaf((leaf): readonly Found[] => {
  if (leaf.kind === 'code' || leaf.quoted || !mayMention(leaf) || !ANY.test(leaf.text)) return [];
  const sentences = sentenceLines(leaf);
  const found = CANDIDATES.flatMap((reference) =>
    sentences.flatMap((_, index) => mentionsOf(reference, leaf, sentences, index)),
  );
  return found.sort((a, b) => a.phrase.start - b.phrase.start);
});

const dated = proseWith(readLeaf);

/**
 * The outdated references that the text relies on, in its order; not those that it says itself to be over, or denies to
 * use. Headings do not count: their section says what they mean.
 */
export const readOutdatedMentions: ReadFact<readonly OutdatedMention[]> = (document) =>
  dated(document).flatMap((block) =>
    readLeaf(block.leaf).map(({ reference, phrase, fix }) => ({
      reference,
      phrase: block.passage(phrase.start, phrase.end),
      fix,
    })),
  );
