import type { Facts } from '../facts/facts';
import type { Span } from '../text/span';
import { usedTimes } from './describe-definition';
import { termSymbols } from './term-symbols';

/** A line above a definition. */
export interface TermLens {
  /** The name where it is defined. */
  readonly span: Span;
  readonly title: string;
  /** What a click lists. */
  readonly uses: readonly Span[];
}

/** How often each defined term is used, above its first definition; not for "we", "you" and the like. */
export function termLenses(facts: Facts): TermLens[] {
  const lenses = termSymbols(facts).flatMap(({ pronoun, declared, name, uses }): TermLens[] => {
    const [first] = declared;
    if (pronoun || !first) return [];
    return [{ span: first.span, title: `“${name}” ${usedTimes(uses.length)}`, uses: uses.map(({ span }) => span) }];
  });
  return lenses.sort((a, b) => a.span.start - b.span.start);
}
