import type { Span } from './span';

/** A stretch that differs: words of the first text and the words of the second that stand there; either may be empty. */
export interface Difference {
  readonly first: Span;
  readonly second: Span;
}

/**
 * The stretches in which two sequences of words differ, in order (Myers' greedy algorithm).
 *
 * @param most how many words may be missing or added in all; past that the texts are too unlike to compare.
 * @returns spans that count words, or undefined where the texts differ by more than `most` words. Takes time in
 *   proportion to the texts' length times `most`.
 */
export function diffWords(first: readonly string[], second: readonly string[], most: number): Difference[] | undefined {
  let head = 0;
  while (head < first.length && head < second.length && first[head] === second[head]) head += 1;
  let tail = 0;
  const shorter = Math.min(first.length, second.length) - head;
  while (tail < shorter && first[first.length - 1 - tail] === second[second.length - 1 - tail]) tail += 1;
  const a = first.slice(head, first.length - tail);
  const b = second.slice(head, second.length - tail);
  const trace = search(a, b, Math.min(most, a.length + b.length));
  return trace && walkBack(a, b, trace).map((difference) => shift(difference, head));
}

/** The furthest reaching paths for 0, 1, 2 … edits; diagonals are stored from `-edits` to `edits`. */
function search(a: readonly string[], b: readonly string[], most: number): Int32Array[] | undefined {
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    const before = trace.at(-1);
    const reached = new Int32Array(2 * edits + 1);
    trace.push(reached);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = before ? step(before, edits, diagonal).x : 0;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      reached[diagonal + edits] = x;
      if (x >= a.length && x - diagonal >= b.length) return trace;
    }
  }
  return undefined;
}

/** From which diagonal the `edits`-th edit best reaches `diagonal`, and where it lands in the first text. */
function step(before: Int32Array, edits: number, diagonal: number): { from: number; x: number } {
  const at = (k: number) => (Math.abs(k) < edits ? (before[k + edits - 1] ?? -1) : -1);
  const down = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1));
  const from = down ? diagonal + 1 : diagonal - 1;
  return { from, x: down ? at(from) : at(from) + 1 };
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[]): Difference[] {
  const found: { first: Span; second: Span }[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    const { from, x: landed } = step(trace[edits - 1] ?? new Int32Array(1), edits, x - y);
    const start = landed - (from < x - y ? 1 : 0);
    const next = { first: { start, end: landed }, second: { start: start - from, end: landed - (x - y) } };
    const later = found.at(-1);
    // Edits with no common word between them are one difference.
    if (later?.first.start === next.first.end && later.second.start === next.second.end) {
      found[found.length - 1] = {
        first: { start, end: later.first.end },
        second: { start: start - from, end: later.second.end },
      };
    } else found.push(next);
    x = start;
    y = start - from;
  }
  return found.reverse();
}

function shift({ first, second }: Difference, by: number): Difference {
  return {
    first: { start: first.start + by, end: first.end + by },
    second: { start: second.start + by, end: second.end + by },
  };
}
