import { perLeaf, type Leaf } from '../../document/leaf';
import { findWords } from '../../text/words';
import { alikePairs } from '../../text/similarity';
import type { Unit } from './passage-units';

/** Lists with fewer points than this agree by chance. */
const FEWEST_POINTS = 5;
/** The share of a list's points that must have their like in the other list. */
const POINTS = 0.7;
/** The share of the shorter point's words that two like points have in common. */
const WORDS = 0.6;
/** The share of the smaller list's words from which on two lists are compared point by point. */
const CANDIDATE = 0.5;

/** The weighty words of a point, cut to their stems as numbers, so that "confirming" and "confirmation" are one. */
const stems = perLeaf((leaf: Leaf): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const { text } of findWords(leaf.text)) {
    const word = text.toLowerCase();
    if (word.length < 5) continue;
    let hash = 0;
    for (let i = 0; i < 6 && i < word.length; i += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
    found.add(hash);
  }
  return found;
});

/**
 * Pairs of lists of which one says in other words what the other says, point by point, in whatever order.
 *
 * @param lists in the order of the text.
 */
export function findRewordedLists(lists: readonly Unit[]): { first: Unit; second: Unit }[] {
  const long = lists.filter(({ blocks }) => blocks.length >= FEWEST_POINTS);
  const sets = long.map(({ blocks }) => new Set(blocks.flatMap(({ leaf }) => [...stems(leaf)])));
  return alikePairs(sets, CANDIDATE).flatMap((pair) => {
    const [first, second] = [long[pair.first], long[pair.second]];
    return first && second && isReworded(first, second) ? [{ first, second }] : [];
  });
}

function isReworded(first: Unit, second: Unit): boolean {
  const [shorter, longer] = first.blocks.length < second.blocks.length ? [first, second] : [second, first];
  if (longer.blocks.length > shorter.blocks.length * 1.5) return false;
  const holders = new Map<number, number[]>();
  longer.blocks.forEach(({ leaf }, index) => {
    for (const stem of stems(leaf)) holders.set(stem, [...(holders.get(stem) ?? []), index]);
  });
  const like = shorter.blocks.filter(({ leaf }) => {
    const own = stems(leaf);
    const shared = new Map<number, number>();
    for (const stem of own)
      for (const index of holders.get(stem) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared].some(([index, count]) => {
      const other = longer.blocks[index];
      return count >= 2 && count / Math.min(own.size, other ? stems(other.leaf).size : 0) >= WORDS;
    });
  });
  return like.length >= FEWEST_POINTS && like.length / shorter.blocks.length >= POINTS;
}
