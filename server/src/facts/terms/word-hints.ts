import { perLeaf, type Leaf } from '../../document/leaf';
import { leafWords, type Spelling } from './term-words';

/** The patterns of all hints, by their number. */
const patterns: RegExp[] = [];
/** How many hints one number holds. */
const BITS = 30;

function readHints({ raw }: Spelling): readonly number[] {
  const hints = Array.from({ length: Math.ceil(patterns.length / BITS) }, () => 0);
  patterns.forEach((pattern, index) => {
    if (pattern.test(raw))
      hints[Math.floor(index / BITS)] = (hints[Math.floor(index / BITS)] ?? 0) | (1 << (index % BITS));
  });
  return hints;
}

/** The hints that the words of a leaf give together. */
const leafHints = perLeaf((leaf): readonly number[] => {
  const all = Array.from({ length: Math.ceil(patterns.length / BITS) }, () => 0);
  for (const { spelling } of leafWords(leaf)) {
    const hints = (spelling.hints ??= readHints(spelling));
    for (let i = 0; i < all.length; i += 1) all[i] = (all[i] ?? 0) | (hints[i] ?? 0);
  }
  return all;
});

/** Whether a leaf may hold what is looked for. */
export type LeafHint = (leaf: Leaf) => boolean;

/** The same kind of look for what no single word tells: a part of the text as it is, or a pattern without the flag `g`. */
export function textHint(part: string | RegExp): LeafHint {
  return typeof part === 'string' ? ({ text }) => text.includes(part) : ({ text }) => part.test(text);
}

/**
 * Makes a quick look for words without which a pattern cannot match: each spelling is tested once for all hints, a leaf
 * then costs next to nothing. Call it at the top level of a module.
 *
 * @param pattern matches within a single word: letters and digits, without hyphens and apostrophes; no flag `g`.
 * @returns whether a leaf has such a word.
 */
export function wordHint(pattern: RegExp): LeafHint {
  const index = patterns.push(pattern) - 1;
  const place = Math.floor(index / BITS);
  const bit = 1 << (index % BITS);
  return (leaf) => ((leafHints(leaf)[place] ?? 0) & bit) !== 0;
}
