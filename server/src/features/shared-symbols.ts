import type { Passage } from '../document/passage';
import { canonical } from '../engine/configuration/uri-path';
import type { Facts } from '../facts/facts';
import { TermIndex } from '../facts/terms/term-index';
import { NO_RELATED_DOCUMENTS, type RelatedDocument, type RelatedDocuments } from '../rules/related-documents';
import { resolveSources } from '../rules/terms/shared-definitions';
import { touches } from '../text/span';
import { isUse, termSymbols, type TermSymbol } from './term-symbols';

/** A term that another document defines for this one too. */
export interface SharedSymbol {
  /** As that document has it, with its places there. */
  readonly symbol: TermSymbol;
  readonly from: RelatedDocument;
  /** Where it stands in this document, in the order of the text. */
  readonly uses: readonly Passage[];
}

const known = new WeakMap<Facts, readonly SharedSymbol[]>();

/**
 * The terms that this document uses or may use and that it does not define itself, because it leaves their definitions
 * to other documents of the workspace. Worked out once for each version.
 */
export function sharedSymbols(facts: Facts, related: RelatedDocuments = NO_RELATED_DOCUMENTS): readonly SharedSymbol[] {
  if (facts.definitionSources.length === 0) return [];
  let shared = known.get(facts);
  if (!shared) {
    shared = readShared(facts, related);
    known.set(facts, shared);
  }
  return shared;
}

/** The term of another document that stands at an offset of this one. */
export function sharedTermAt(
  facts: Facts,
  offset: number,
  related?: RelatedDocuments,
): (SharedSymbol & { readonly at: Passage }) | undefined {
  for (const shared of sharedSymbols(facts, related)) {
    const at = shared.uses.find((use) => touches(use.block.span, offset) && touches(use.span, offset));
    if (at) return { ...shared, at };
  }
  return undefined;
}

/** The uses of one document's term in another one that leaves its definitions to it. */
export function usesOf(
  { key, scope }: TermSymbol,
  definedIn: string,
  user: { readonly facts: Facts; readonly related: RelatedDocuments },
): readonly Passage[] {
  if (scope !== 'document') return [];
  const shared = sharedSymbols(user.facts, user.related).find(({ symbol }) => symbol.key === key);
  return shared && canonical(shared.from.uri) === canonical(definedIn) ? shared.uses : [];
}

/** Whether a document may use a term of another one: a quick look that spares reading it. */
export function mayUse({ name }: TermSymbol, text: string): boolean {
  const word = /[\p{L}\p{N}]{2,}/u.exec(name)?.[0].toLowerCase() ?? '';
  // Without its last letters, for the plural of the name may end otherwise.
  return /defin|capitali[sz]ed/i.test(text) && text.toLowerCase().includes(word.slice(0, Math.max(2, word.length - 3)));
}

function readShared(facts: Facts, related: RelatedDocuments): SharedSymbol[] {
  const shared = new Map<string, { symbol: TermSymbol; from: RelatedDocument; uses: Passage[] }>();
  for (const { target: from } of resolveSources({ facts, related })) {
    for (const symbol of from ? termSymbols(from.facts) : []) {
      const { key, pronoun, scope } = symbol;
      if (!from || pronoun || scope !== 'document' || facts.definedTerms.has(key) || shared.has(key)) continue;
      shared.set(key, { symbol, from, uses: [] });
    }
  }
  if (shared.size === 0) return [];
  const index = TermIndex.of([...facts.definedTerms.keys(), ...shared.keys()]);
  for (const block of facts.document.blocks) {
    for (const { key, start, end, capital, partial } of index.uses(block.leaf)) {
      const term = shared.get(key);
      if (!term) continue;
      const at = block.passage(start, end);
      if (isUse({ at, capital, partial }, term.symbol.styles)) term.uses.push(at);
    }
  }
  return [...shared.values()];
}
