import { alphanumericEnd } from './words';

/** The set of three-word runs of a text, each as a hash; what two texts share of it tells how alike they are. */
export type Shingles = ReadonlySet<number>;

/**
 * Hashes every run of three words of the text, ignoring case, punctuation and line breaks; a text of one or two words
 * is one run.
 */
export function shingles(text: string): Shingles {
  const found = new Set<number>();
  const lower = text.toLowerCase();
  let first = 0;
  let second = 0;
  let count = 0;
  for (let at = 0; at < lower.length;) {
    const end = alphanumericEnd(lower, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const third = hashWord(lower, at, end);
    count += 1;
    if (count >= 3) found.add((Math.imul(Math.imul(first, 31) + second, 31) + third) | 0);
    first = second;
    second = third;
    at = end;
  }
  if (count === 1 || count === 2) found.add((Math.imul(first, 31) + second) | 0);
  return found;
}

function hashWord(text: string, start: number, end: number): number {
  let hash = 2166136261;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash;
}

/** A shingle in more texts than this is boilerplate ("we will not") and pairs nobody; it also bounds the work. */
const COMMON = 24;

/** What shares less than this of the smaller sketch shares a turn of phrase. */
const LEAST_SHARED = 0.15;

/** A sample of a text's shingles, small whatever the text's length; alike texts have alike samples. */
export type Sketch = readonly number[];

/** About how many shingles a sketch holds at most. */
const SKETCH = 16;

/** Samples shingles by their value, so that what one sketch holds of a common passage another holds too. */
export function sketch(all: Shingles): Sketch {
  let mask = 0;
  while (all.size > SKETCH * (mask + 1)) mask = mask * 2 + 1;
  if (mask === 0) return [...all];
  const sample: number[] = [];
  let least: number | undefined;
  for (const shingle of all) {
    if (least === undefined || mix(shingle) < mix(least)) least = shingle;
    if ((mix(shingle) & mask) === 0) sample.push(shingle);
  }
  return sample.length > 0 || least === undefined ? sample : [least];
}

/** Spreads a hash over all bits. */
function mix(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (half ^ (half >>> 15)) >>> 0;
}

/** How many sampled shingles two texts, by their index, have in common. */
export interface Shared {
  readonly first: number;
  readonly second: number;
  readonly count: number;
}

/**
 * All pairs of texts whose sketches have a fair part in common, boilerplate aside. Linear in their number.
 */
export function sharedShingles(sketches: readonly Sketch[]): Shared[] {
  // Most shingles stand in one text only: a list is made when a second one comes.
  const holders = new Map<number, number | number[]>();
  const lists: number[][] = [];
  sketches.forEach((sample, index) => {
    for (const shingle of sample) {
      const known = holders.get(shingle);
      if (known === undefined) holders.set(shingle, index);
      else if (typeof known !== 'number') known.push(index);
      else {
        const list = [known, index];
        holders.set(shingle, list);
        lists.push(list);
      }
    }
  });
  const counts = new Map<number, number>();
  for (const list of lists) if (list.length <= COMMON) countPairs(list, sketches.length, counts);
  const shared: Shared[] = [];
  for (const [key, count] of counts) {
    const [first, second] = [Math.floor(key / sketches.length), key % sketches.length];
    const smaller = Math.min(sketches[first]?.length ?? 0, sketches[second]?.length ?? 0);
    if (count >= smaller * LEAST_SHARED) shared.push({ first, second, count });
  }
  return shared;
}

/** Adds one for every two of the texts in the list; a pair's key is its first index times `base` plus its second. */
function countPairs(list: readonly number[], base: number, counts: Map<number, number>): void {
  for (let i = 0; i < list.length; i += 1) {
    for (let j = i + 1; j < list.length; j += 1) {
      const key = (list[i] ?? 0) * base + (list[j] ?? 0);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
}

/** A pair of texts, by their index, and the shares of each other's shingles that they hold (0 to 1). */
export interface AlikePair {
  readonly first: number;
  readonly second: number;
  /** Shared shingles over the smaller text's: 1 where it lies wholly within the other. */
  readonly containment: number;
  /** Shared shingles over all of both. */
  readonly resemblance: number;
}

/**
 * The pairs of texts that share at least `least` of the smaller one's shingles. Linear in the number of shingles:
 * only texts that share an uncommon shingle are compared.
 */
export function alikePairs(texts: readonly Shingles[], least: number): AlikePair[] {
  const holders = new Map<number, number[]>();
  const common = texts.map(() => 0);
  texts.forEach((set, index) => {
    for (const shingle of set) {
      const list = holders.get(shingle);
      if (list) list.push(index);
      else holders.set(shingle, [index]);
    }
  });
  const shared = new Map<number, number>();
  for (const list of holders.values()) {
    if (list.length < 2) continue;
    if (list.length > COMMON) {
      for (const index of list) common[index] = (common[index] ?? 0) + 1;
      continue;
    }
    countPairs(list, texts.length, shared);
  }
  const pairs: AlikePair[] = [];
  for (const [key, count] of shared) {
    const first = Math.floor(key / texts.length);
    const second = key % texts.length;
    const sizes = [first, second].map((index) => Math.max(1, (texts[index]?.size ?? 0) - (common[index] ?? 0)));
    const [a = 1, b = 1] = sizes;
    const containment = count / Math.min(a, b);
    if (containment >= least) pairs.push({ first, second, containment, resemblance: count / (a + b - count) });
  }
  return pairs.sort((x, y) => x.second - y.second || x.first - y.first);
}
