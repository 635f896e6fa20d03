import { perLeaf, type Leaf } from '../../document/leaf';
import type { Block } from '../../document/passage';
import { perTitle, type Section } from '../../document/section';
import { countWords } from '../../text/words';
import { comparableWords, joinWords, likeness } from '../../text/comparable-words';

/** The words of a leaf as they are compared with another leaf's. */
export const leafWords = perLeaf((leaf) => comparableWords(leaf.text));

const titleKeys = perTitle((title) => comparableWords(title).keys);

/** A heading as it is compared with another one: in lower case, without number and punctuation. */
export const titleKey = (section: Section): string => titleKeys(section).join(' ');

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

const comparedCount = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { leaf }) => sum + leafWords(leaf).keys.length, 0);

const wordsOf = (blocks: readonly Block[]) => joinWords(blocks.map(({ leaf }) => leafWords(leaf)));

/** How much of a text may be changed for it still to say the same. */
export interface Changes {
  /** The share of its words, 0 to 1. */
  readonly share: number;
  /** The longest run of words that stands in place of others: a clause that is exchanged changes what is said. */
  readonly stretch: number;
}

/** A comparison with what was compared; it holds for as long as the leaves are the same. */
interface Comparison {
  readonly first: readonly Leaf[];
  readonly second: readonly Leaf[];
  readonly titles: string;
  readonly most: Changes;
  readonly result: 'exact' | 'near' | undefined;
}

/** The comparisons that begin with a leaf, by the leaf that the other text begins with. */
const comparisonsOf = perLeaf(() => new Map<Leaf, Comparison[]>());
/** A text that is being written leaves a comparison behind at every keystroke. */
const MOST_REMEMBERED = 32;
/** Two leaves may begin a section, a list and a point of it at once, each compared on its own. */
const MOST_ALIKE = 6;

/**
 * Whether the second text says again what the first says.
 *
 * @param most how much may be changed.
 * @returns how it says it, or undefined where it says something else: where too much is changed, where a name or a
 *   number is, or where a word is that tells the two headings apart ("Web beacons" says of web beacons what "Cookies"
 *   says of cookies).
 */
export function repeats(first: Compared, second: Compared, most: Changes): 'exact' | 'near' | undefined {
  const [a, b] = [first.blocks[0]?.leaf, second.blocks[0]?.leaf];
  if (!a || !b) return undefined;
  const titles = `${first.section?.title ?? ''}\n${second.section?.title ?? ''}`;
  const remembered = comparisonsOf(a);
  const known = remembered.get(b) ?? [];
  const same = known.find(
    (one) =>
      one.most === most &&
      one.titles === titles &&
      isMadeOf(first.blocks, one.first) &&
      isMadeOf(second.blocks, one.second),
  );
  if (same) return same.result;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const result = compare(first, second, most);
  const [here, there] = [first, second].map(({ blocks }) => blocks.map(({ leaf }) => leaf));
  const comparison = { first: here ?? [], second: there ?? [], titles, most, result };
  remembered.set(b, [...known.slice(-MOST_ALIKE + 1), comparison]);
  return result;
}

const isMadeOf = (blocks: readonly Block[], leaves: readonly Leaf[]): boolean =>
  blocks.length === leaves.length && blocks.every(({ leaf }, index) => leaf === leaves[index]);

function compare(first: Compared, second: Compared, most: Changes): 'exact' | 'near' | undefined {
  const [a, b] = [comparedCount(first.blocks), comparedCount(second.blocks)];
  if (Math.abs(a - b) > Math.max(a, b) * most.share) return undefined;
  const found = likeness(wordsOf(first.blocks), wordsOf(second.blocks), most.share);
  if (!found || found.telling || found.longest > most.stretch) return undefined;
  if (found.changed === 0) return 'exact';
  const [here, there] = [titleWords(first.section), titleWords(second.section)];
  for (const word of found.words) if (here.has(word) !== there.has(word)) return undefined;
  return 'near';
}

function titleWords(section: Section | undefined): ReadonlySet<string> {
  return new Set(section ? titleKeys(section) : []);
}
