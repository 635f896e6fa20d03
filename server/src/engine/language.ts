import { perLeaf } from '../document/leaf';
import { perGroup } from '../document/leaf-group';
import type { PolicyDocument } from '../document/policy-document';
import { leafWords } from '../facts/terms/term-words';

/**
 * Words that every English policy is full of (18 to 35 of 100) and that hardly any other language has: neither the
 * "in" of German nor the "of" and "we" of Dutch.
 */
const COMMON = new Set(
  'the and to or our your you that this for with are by not have will any from which if'.split(' '),
);
/** Of 100 words at least so many are common ones; a German, French or Dutch policy has one or two. */
const FEWEST = 6;
/** A text of fewer words tells nothing by its words. */
const SHORT = 30;

interface Counts {
  words: number;
  common: number;
  letters: number;
  /** Letters of words in another script than the Latin one. */
  foreign: number;
}

const isLatin = (code: number): boolean => code < 0x250 || (code >= 0x1e00 && code < 0x1f00);

/** What a leaf's prose is made of; tables and code are names and figures in any language. */
const countsOf = perLeaf((leaf): Counts => {
  const counts = { words: 0, common: 0, letters: 0, foreign: 0 };
  if (leaf.kind === 'cell' || leaf.kind === 'code') return counts;
  for (const { start, end, stem } of leafWords(leaf)) {
    const length = end - start;
    counts.words += 1;
    counts.letters += length;
    if (!isLatin(leaf.text.charCodeAt(start))) counts.foreign += length;
    if (COMMON.has(stem)) counts.common += 1;
  }
  return counts;
});

const countsOfGroup = perGroup((leaves) => sum(leaves.map(countsOf)));

function sum(all: readonly Counts[]): Counts {
  const total = { words: 0, common: 0, letters: 0, foreign: 0 };
  for (const counts of all) {
    total.words += counts.words;
    total.common += counts.common;
    total.letters += counts.letters;
    total.foreign += counts.foreign;
  }
  return total;
}

/**
 * Whether a text is written in English, as far as its script and its most frequent words show. One that says too
 * little to tell counts as English; so does one that says the same in two languages.
 */
export function readsEnglish({ groups }: PolicyDocument): boolean {
  const total = sum(groups.map(countsOfGroup));
  if (total.foreign * 2 > total.letters) return false;
  return total.words < SHORT || total.common * 100 >= total.words * FEWEST;
}
