import { perLeaf } from '../document/leaf';
import type { PolicyDocument } from '../document/policy-document';

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
  readonly words: number;
  readonly common: number;
  readonly letters: number;
  readonly latin: number;
}

/** What a leaf's prose is made of; tables and code are names and figures in any language. */
const countsOf = perLeaf(({ kind, text }): Counts => {
  if (kind === 'cell' || kind === 'code') return { words: 0, common: 0, letters: 0, latin: 0 };
  const words = text.match(/\p{L}+/gu) ?? [];
  const sum = (list: readonly string[]) => list.reduce((total, word) => total + word.length, 0);
  return {
    words: words.length,
    common: words.filter((word) => COMMON.has(word.toLowerCase())).length,
    letters: sum(words),
    latin: sum(words.filter((word) => /^\p{Script=Latin}/u.test(word))),
  };
});

/**
 * Whether a text is written in English, as far as its script and its most frequent words show. One that says too
 * little to tell counts as English; so does one that says the same in two languages.
 */
export function readsEnglish({ blocks }: PolicyDocument): boolean {
  const total = { words: 0, common: 0, letters: 0, latin: 0 };
  for (const { leaf } of blocks) {
    const counts = countsOf(leaf);
    total.words += counts.words;
    total.common += counts.common;
    total.letters += counts.letters;
    total.latin += counts.latin;
  }
  if (total.latin * 2 < total.letters) return false;
  return total.words < SHORT || total.common * 100 >= total.words * FEWEST;
}
