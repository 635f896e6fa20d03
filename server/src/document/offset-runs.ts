/**
 * Where each UTF-16 unit of a leaf's prose stands in its chunk. Prose follows its source for long stretches, so that
 * only the starts of these are kept.
 */
export class OffsetRuns {
  /**
   * @param starts where the runs begin in the prose, ascending, the first at 0.
   * @param sources where they begin in the chunk, ascending.
   * @param length of the prose.
   */
  constructor(
    private readonly starts: readonly number[],
    private readonly sources: readonly number[],
    readonly length: number,
  ) {}

  /** Where the unit of the prose at `index` comes from; 0 in an empty prose. */
  at(index: number): number {
    const run = lastUpTo(this.starts, index);
    return (this.sources[run] ?? 0) + index - (this.starts[run] ?? 0);
  }

  /** The first unit of the prose that comes from `offset` or behind it; the length where there is none. */
  indexOf(offset: number): number {
    const run = lastUpTo(this.sources, offset - 1);
    const start = this.starts[run] ?? 0;
    const index = start + Math.max(0, offset - (this.sources[run] ?? 0));
    return Math.min(index, this.starts[run + 1] ?? this.length);
  }

  /** The same for the first units of the prose alone. */
  upTo(length: number): OffsetRuns {
    return new OffsetRuns(this.starts, this.sources, length);
  }
}

/** The index of the last of the ascending numbers that is no greater than the limit, at least 0. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const NO_OFFSETS = new OffsetRuns([], [], 0);
