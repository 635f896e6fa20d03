import { NumberSet } from './number-set';
import { alphanumericEnd } from './words';

const met = new NumberSet();

/**
 * Hashes every run of three words of the text, ignoring case, punctuation and line breaks; a text of one or two words
 * is one run. What two texts share of them tells how alike they are.
 *
 * @returns each hash once.
 */
export function shingles(text: string): readonly number[] {
  const found: number[] = [];
  const lower = text.toLowerCase();
  met.clear(lower.length / 2 + 1);
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
    const run = (Math.imul(Math.imul(first, 31) + second, 31) + third) | 0;
    if (count >= 3 && met.add(run)) found.push(run);
    first = second;
    second = third;
    at = end;
  }
  if (count === 1 || count === 2) found.push((Math.imul(first, 31) + second) | 0);
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
export function sketch(all: readonly number[]): Sketch {
  let mask = 0;
  while (all.length > SKETCH * (mask + 1)) mask = mask * 2 + 1;
  if (mask === 0) return all;
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

/** With which earlier texts each text, by its index, has how many sampled shingles in common. */
export interface Shared {
  /** Where the earlier ones of each text begin in the two lists below; one entry more than there are texts. */
  readonly starts: Int32Array;
  readonly earlier: readonly number[];
  readonly counts: readonly number[];
}

/**
 * All pairs of texts whose sketches have a fair part in common, boilerplate aside. Linear in their number. It is done
 * anew at every keystroke, in plain lists of numbers: they cost a fraction of what maps do.
 */
export function sharedShingles(sketches: readonly Sketch[]): Shared {
  const { starts, owners, before, holders } = findOccurrences(sketches);
  const shared = { starts: new Int32Array(sketches.length + 1), earlier: [] as number[], counts: [] as number[] };
  const counts = new Int32Array(sketches.length);
  const met = new Int32Array(sketches.length);
  for (let text = 0; text < sketches.length; text += 1) {
    let many = 0;
    const [start = 0, end = 0] = [starts[text], starts[text + 1]];
    for (let at = start; at < end; at += 1) {
      if ((holders[at] ?? 0) > COMMON) continue;
      for (let other = before[at] ?? -1; other >= 0; other = before[other] ?? -1) {
        const owner = owners[other] ?? 0;
        const count = counts[owner] ?? 0;
        if (count === 0) met[many++] = owner;
        counts[owner] = count + 1;
      }
    }
    for (let i = 0; i < many; i += 1) {
      const other = met[i] ?? 0;
      const count = counts[other] ?? 0;
      counts[other] = 0;
      const smaller = Math.min((starts[other + 1] ?? 0) - (starts[other] ?? 0), end - start);
      if (count < smaller * LEAST_SHARED) continue;
      shared.earlier.push(other);
      shared.counts.push(count);
    }
    shared.starts[text + 1] = shared.earlier.length;
  }
  return shared;
}

/** Where sampled shingles stand: the shingles of all sketches one behind the other. */
interface Occurrences {
  /** Where the shingles of each text begin; one entry more than there are texts. */
  readonly starts: Int32Array;
  /** The text of each. */
  readonly owners: Int32Array;
  /** The same shingle in an earlier text, or -1. */
  readonly before: Int32Array;
  /** How many texts have the same shingle. */
  readonly holders: Int32Array;
}

function findOccurrences(sketches: readonly Sketch[]): Occurrences {
  const starts = new Int32Array(sketches.length + 1);
  let all = 0;
  sketches.forEach(({ length }, text) => {
    all += length;
    starts[text + 1] = all;
  });
  const [shingles, owners, before] = [new Int32Array(all), new Int32Array(all), new Int32Array(all)];
  const holders = new Int32Array(all).fill(1);
  // A hash table with the last occurrence of each shingle, counted from 1; at least half of it stays empty.
  const bits = Math.max(1, 33 - Math.clz32(all));
  const slots = new Int32Array(2 ** bits);
  sketches.forEach((sample, text) => {
    let at = starts[text] ?? 0;
    for (const shingle of sample) {
      let slot = Math.imul(shingle, 0x9e3779b1) >>> (32 - bits);
      while (slots[slot] !== 0 && shingles[(slots[slot] ?? 0) - 1] !== shingle) slot = (slot + 1) % slots.length;
      shingles[at] = shingle;
      owners[at] = text;
      const last = (slots[slot] ?? 0) - 1;
      before[at] = last;
      if (last >= 0) holders[at] = (holders[last] ?? 0) + 1;
      at += 1;
      slots[slot] = at;
    }
  });
  // So far each knows how many there are up to itself: the last one knows it for all.
  for (let at = all - 1; at >= 0; at -= 1) {
    const earlier = before[at] ?? -1;
    if (earlier >= 0) holders[earlier] = holders[at] ?? 0;
  }
  return { starts, owners, before, holders };
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
export function alikePairs(texts: readonly ReadonlySet<number>[], least: number): AlikePair[] {
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
