/** The set of three-word runs of a text, each as a hash; what two texts share of it tells how alike they are. */
export type Shingles = ReadonlySet<number>;

/**
 * Hashes every run of three words of the text, ignoring case, punctuation and line breaks; a text of one or two words
 * is one run.
 */
export function shingles(text: string): Shingles {
  const found = new Set<number>();
  let first = 0;
  let second = 0;
  let count = 0;
  for (const match of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const third = hashWord(match[0]);
    count += 1;
    if (count >= 3) found.add((Math.imul(Math.imul(first, 31) + second, 31) + third) | 0);
    first = second;
    second = third;
  }
  if (count === 1 || count === 2) found.add((Math.imul(first, 31) + second) | 0);
  return found;
}

function hashWord(word: string): number {
  let hash = 2166136261;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619);
  return hash;
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

/** A shingle in more texts than this is boilerplate ("we will not") and pairs nobody; it also bounds the work. */
const COMMON = 24;

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
    for (let i = 0; i < list.length; i += 1) {
      for (let j = i + 1; j < list.length; j += 1) {
        const key = (list[i] ?? 0) * texts.length + (list[j] ?? 0);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
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
