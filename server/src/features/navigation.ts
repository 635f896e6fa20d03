import type { Facts } from '../facts/facts';
import type { Span } from '../text/span';
import { placesOf, termAt } from './term-symbols';

/** Where the term at an offset is defined. */
export interface DefinitionPlaces {
  /** The term at the offset. */
  readonly origin: Span;
  readonly targets: readonly DefinitionTarget[];
}

/** One definition: its name, and all of it. */
export interface DefinitionTarget {
  readonly name: Span;
  readonly whole: Span;
}

/** A place of the term at the cursor. */
export interface Highlight {
  readonly span: Span;
  readonly defining: boolean;
}

/** The definitions of the term at `offset`; those that only promise one count where there is no other. */
export function definitionsAt(facts: Facts, offset: number): DefinitionPlaces | undefined {
  const found = termAt(facts, offset);
  if (!found) return undefined;
  const { definitions, declared } = found.symbol;
  const given = definitions.filter(({ promised }) => !promised);
  const targets = (given.length > 0 ? given : definitions).flatMap(({ whole }) => {
    const at = declared.find(
      ({ block, start, end }) => block === whole.block && start >= whole.start && end <= whole.end,
    );
    return at ? [{ name: at.span, whole: whole.span }] : [];
  });
  const named = declared.map(({ span }) => ({ name: span, whole: span }));
  return { origin: found.at.span, targets: targets.length > 0 ? targets : named };
}

/** Every place of the term at `offset`, in the order of the text; definitions where they are asked for. */
export function referencesAt(facts: Facts, offset: number, includeDeclaration: boolean): Span[] | undefined {
  const found = termAt(facts, offset);
  if (!found) return undefined;
  return (includeDeclaration ? placesOf(found.symbol) : found.symbol.uses).map(({ span }) => span);
}

/** Every place of the term at `offset`, for marking it in the text. */
export function highlightsAt(facts: Facts, offset: number): Highlight[] | undefined {
  const found = termAt(facts, offset);
  if (!found) return undefined;
  const declared = new Set(found.symbol.declared);
  return placesOf(found.symbol).map((at) => ({ span: at.span, defining: declared.has(at) }));
}
