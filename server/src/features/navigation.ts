import type { Facts } from '../facts/facts';
import type { RelatedDocument, RelatedDocuments } from '../rules/related-documents';
import type { Span } from '../text/span';
import { sharedTermAt } from './shared-symbols';
import { placesOf, termAt, type TermSymbol } from './term-symbols';

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
  /** The document where it is, if that is another one. */
  readonly in?: RelatedDocument;
}

/** A place of a term, in this document or in another one. */
export interface Reference {
  readonly span: Span;
  readonly in?: RelatedDocument;
}

/** A place of the term at the cursor. */
export interface Highlight {
  readonly span: Span;
  readonly defining: boolean;
}

/** The definitions of the term at `offset`; those that only promise one count where there is no other. */
export function definitionsAt(facts: Facts, offset: number, related?: RelatedDocuments): DefinitionPlaces | undefined {
  const found = termAt(facts, offset);
  if (found) return { origin: found.at.span, targets: targetsOf(found.symbol) };
  const shared = sharedTermAt(facts, offset, related);
  if (!shared) return undefined;
  return {
    origin: shared.at.span,
    targets: targetsOf(shared.symbol).map((target) => ({ ...target, in: shared.from })),
  };
}

function targetsOf({ definitions, declared }: TermSymbol): DefinitionTarget[] {
  const given = definitions.filter(({ promised }) => !promised);
  const targets = (given.length > 0 ? given : definitions).flatMap(({ whole }) => {
    const at = declared.find(
      ({ block, start, end }) => block === whole.block && start >= whole.start && end <= whole.end,
    );
    return at ? [{ name: at.span, whole: whole.span }] : [];
  });
  return targets.length > 0 ? targets : declared.map(({ span }) => ({ name: span, whole: span }));
}

/**
 * Every place of the term at `offset`: those of this document in the order of the text, then those of the document that
 * defines it for this one.
 *
 * @param includeDeclaration whether the places count where definitions name it.
 */
export function referencesAt(
  facts: Facts,
  offset: number,
  { includeDeclaration, related }: { readonly includeDeclaration: boolean; readonly related?: RelatedDocuments },
): Reference[] | undefined {
  const placesIn = (symbol: TermSymbol) => (includeDeclaration ? placesOf(symbol) : symbol.uses);
  const found = termAt(facts, offset);
  if (found) return placesIn(found.symbol).map(({ span }) => ({ span }));
  const shared = sharedTermAt(facts, offset, related);
  if (!shared) return undefined;
  const { symbol, from, uses } = shared;
  return [...uses.map(({ span }) => ({ span })), ...placesIn(symbol).map(({ span }) => ({ span, in: from }))];
}

/** Every place of the term at `offset` in this document, for marking it in the text. */
export function highlightsAt(facts: Facts, offset: number, related?: RelatedDocuments): Highlight[] | undefined {
  const found = termAt(facts, offset);
  if (!found) return sharedTermAt(facts, offset, related)?.uses.map(({ span }) => ({ span, defining: false }));
  const declared = new Set(found.symbol.declared);
  return placesOf(found.symbol).map((at) => ({ span: at.span, defining: declared.has(at) }));
}
