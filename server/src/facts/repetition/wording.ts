import { perLeaf, type Leaf } from '../../document/leaf';
import type { Block } from '../../document/passage';
import { perTitle, type Section } from '../../document/section';
import { countWords } from '../../text/words';
import { comparableWords, joinWords, likeness, type ComparableWords, type Likeness } from '../../text/comparable-words';

/** The words of a leaf as they are compared with another leaf's. */
export const leafWords = perLeaf((leaf) => comparableWords(leaf.text));

/** A heading as it is compared with another one: in lower case, without number and punctuation. */
export const titleKey = perTitle((title) => comparableWords(title).keys.join(' '));

/** A text that is to be compared with another one, and the section it stands in. */
export interface Compared {
  readonly blocks: readonly Block[];
  readonly section: Section | undefined;
}

const leafLength = perLeaf(({ text }) => countWords(text));

/** How many words the blocks have together. */
export function wordCount(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { leaf }) => sum + leafLength(leaf), 0);
}

const comparedLength = perLeaf((leaf) => leafWords(leaf).keys.length);

function comparedCount(blocks: readonly Block[]): number {
  let count = 0;
  for (const { leaf } of blocks) count += comparedLength(leaf);
  return count;
}

const wordsOf = (blocks: readonly Block[]) => joinWords(blocks.map(({ leaf }) => leafWords(leaf)));

/** How two texts differ of which one may say again what the other says. */
type Difference = Likeness | 'different';

/** How a text differs from another one, which begins with a given leaf, for as long as the leaves are the same. */
interface Comparison {
  readonly first: readonly Leaf[];
  readonly second: readonly Leaf[];
  readonly difference: Difference;
}

/** The share of its words, 0 to 1, that may be changed in a text for it still to say the same. */
const CHANGED = 0.15;
/** The comparisons of one leaf with one other. */
const differencesOf = perLeaf(() => new Map<Leaf, Difference>());
/** The comparisons of longer texts that begin with a leaf, by the leaf that the other text begins with. */
const comparisonsOf = perLeaf(() => new Map<Leaf, Comparison[]>());
/** A text that is being written leaves a comparison behind at every keystroke. */
const MOST_REMEMBERED = 32;
/** Two leaves may begin a section and a list at once, each compared on its own. */
const MOST_ALIKE = 6;

/**
 * Whether the second text says again what the first says.
 *
 * @param stretch the longest run of words that may stand in place of others: a clause that is exchanged changes what is
 *   said.
 * @returns how it says it, or undefined where it says something else: where too much is changed, where a name or a
 *   number is, or where a word is that tells the two headings apart ("Web beacons" says of web beacons what "Cookies"
 *   says of cookies).
 */
export function repeats(first: Compared, second: Compared, stretch: number): 'exact' | 'near' | undefined {
  const [a, b] = [comparedCount(first.blocks), comparedCount(second.blocks)];
  if (Math.abs(a - b) > Math.max(a, b) * CHANGED) return undefined;
  const difference = compare(first.blocks, second.blocks);
  if (difference === 'different' || difference.longest > stretch) return undefined;
  if (difference.changed === 0) return 'exact';
  const [here, there] = [titleWords(first.section), titleWords(second.section)];
  for (const word of difference.words) if (here.has(word) !== there.has(word)) return undefined;
  return 'near';
}

/** How two texts differ, worked out once. */
function compare(first: readonly Block[], second: readonly Block[]): Difference {
  const [a, b] = [first[0]?.leaf, second[0]?.leaf];
  if (!a || !b) return 'different';
  return first.length === 1 && second.length === 1 ? compareLeaves(a, b) : compareRuns(first, second, a, b);
}

function compareLeaves(first: Leaf, second: Leaf): Difference {
  const remembered = differencesOf(first);
  let difference = remembered.get(second);
  if (difference === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    difference = differ(leafWords(first), leafWords(second));
    remembered.set(second, difference);
  }
  return difference;
}

function compareRuns(first: readonly Block[], second: readonly Block[], a: Leaf, b: Leaf): Difference {
  const remembered = comparisonsOf(a);
  const known = remembered.get(b) ?? [];
  for (const one of known) if (isMadeOf(first, one.first) && isMadeOf(second, one.second)) return one.difference;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const [here, there] = [first.map(({ leaf }) => leaf), second.map(({ leaf }) => leaf)];
  const comparison = { first: here, second: there, difference: differ(wordsOf(first), wordsOf(second)) };
  remembered.set(b, [...known.slice(-MOST_ALIKE + 1), comparison]);
  return comparison.difference;
}

function differ(first: ComparableWords, second: ComparableWords): Difference {
  const found = likeness(first, second, CHANGED);
  return found && !found.telling ? found : 'different';
}

function isMadeOf(blocks: readonly Block[], leaves: readonly Leaf[]): boolean {
  if (blocks.length !== leaves.length) return false;
  for (let i = 0; i < leaves.length; i += 1) if (blocks[i]?.leaf !== leaves[i]) return false;
  return true;
}

const titleWords = (section: Section | undefined): ReadonlySet<string> =>
  new Set(section ? titleKey(section).split(' ') : []);
