import type { Span } from '../../text/span';
import type { Clause } from './clauses';

/** A clause with the text that it stands in: from indices of its tokens to offsets and words. */
export class ClauseText {
  constructor(
    readonly source: string,
    readonly sentence: Span,
    readonly clause: Clause,
  ) {}

  /** From the token at `from` to the one before `to`; offsets count in the source. */
  span(from: number, to: number): Span {
    const [first, last] = [this.clause.tokens[from], this.clause.tokens[to - 1]];
    const base = this.sentence.start;
    return { start: base + (first?.start ?? 0), end: base + (last?.end ?? first?.start ?? 0) };
  }

  /** The words of that stretch as written. */
  words(from: number, to: number): string {
    const { start, end } = this.span(from, to);
    return from < to ? this.source.slice(start, end) : '';
  }
}
