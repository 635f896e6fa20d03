import { perLeaf, type Leaf } from '../../document/leaf';
import { wordSpans } from '../../text/words';
import { alikePairs } from '../../text/similarity';
import type { Unit } from './passage-units';
import { wordCount } from './wording';

/** Lists with fewer points than this agree by chance. */
const FEWEST_POINTS = 5;
/** The share of a list's points that must have their like in the other list. */
const POINTS = 0.7;
/** The share of the shorter point's words that two like points have in common. */
const WORDS = 0.6;
/** How many times as many points, and words, one of two like lists may have. */
const MORE_POINTS = 1.5;
const MORE_WORDS = 2.2;
/** What more than this share of a list's points say tells none of them from the others. */
const SHARED = 0.34;
/** The share of the smaller list's words from which on two lists are compared point by point. */
const CANDIDATE = 0.5;

/** A weighty word has so many letters, and this many of them are its stem. */
const WEIGHTY = 5;
const STEM = 6;

/** The weighty words of a point, cut to their stems as numbers, so that "confirming" and "confirmation" are one. */
const stems = perLeaf(({ text }: Leaf): ReadonlySet<number> => {
  const lower = text.toLowerCase();
  const found = new Set<number>();
  for (const { start, end } of wordSpans(lower)) {
    if (end - start < WEIGHTY) continue;
    let hash = 0;
    for (let i = start; i < start + STEM && i < end; i += 1) hash = (Math.imul(hash, 31) + lower.charCodeAt(i)) | 0;
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
  const points = long.map(({ blocks }) => distinctStems(blocks.map(({ leaf }) => stems(leaf))));
  const sets = points.map((some) => new Set(some.flatMap((own) => [...own])));
  return alikePairs(sets, CANDIDATE).flatMap((pair) => {
    const [first, second] = [long[pair.first], long[pair.second]];
    const [here, there] = [points[pair.first] ?? [], points[pair.second] ?? []];
    return first && second && areOfOneSize(first, second) && agree(here, there) ? [{ first, second }] : [];
  });
}

function areOfOneSize(first: Unit, second: Unit): boolean {
  return [
    [first.blocks.length, second.blocks.length, MORE_POINTS] as const,
    [wordCount(first.blocks), wordCount(second.blocks), MORE_WORDS] as const,
  ].every(([a, b, times]) => Math.max(a, b) <= Math.min(a, b) * times);
}

/** The stems of each point without those that most points share: what tells the points of one list apart. */
function distinctStems(points: readonly ReadonlySet<number>[]): ReadonlySet<number>[] {
  const counts = new Map<number, number>();
  for (const own of points) for (const stem of own) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return points.map((own) => new Set([...own].filter((stem) => (counts.get(stem) ?? 0) <= points.length * SHARED)));
}

/** Whether most points of the list with fewer points have their like in the other. */
function agree(first: readonly ReadonlySet<number>[], second: readonly ReadonlySet<number>[]): boolean {
  const [fewer, more] = first.length < second.length ? [first, second] : [second, first];
  const holders = new Map<number, number[]>();
  more.forEach((own, index) => {
    for (const stem of own) holders.set(stem, [...(holders.get(stem) ?? []), index]);
  });
  const like = fewer.filter((own) => {
    const shared = new Map<number, number>();
    for (const stem of own)
      for (const index of holders.get(stem) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared].some(([index, count]) => {
      const smaller = Math.min(own.size, more[index]?.size ?? 0);
      return count >= 2 && count / smaller >= WORDS;
    });
  });
  return like.length >= FEWEST_POINTS && like.length / fewer.length >= POINTS;
}
