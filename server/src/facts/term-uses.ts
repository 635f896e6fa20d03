import type { Block, Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Facts } from './facts';
import type { Definition } from './terms/definition';
import { TermIndex } from './terms/term-index';
import { termKey } from './terms/term-words';

/** A place where a defined term stands. */
export interface TermUse {
  readonly at: Passage;
  readonly capital: boolean;
  /** Within a longer run of capitalised words, so perhaps another term. */
  readonly partial: boolean;
  /** Where a definition names it, in its own words or another's. */
  readonly defining: boolean;
}

/** A defined term, whatever form of it is written: all definitions that name it and all its uses. */
export interface DefinedTerm {
  readonly key: string;
  /** As first defined. */
  readonly name: string;
  readonly definitions: readonly Definition[];
  readonly uses: readonly TermUse[];
  /** Only said to be defined in another place of this document, without being so. */
  readonly promised: boolean;
}

/** Every defined term with its uses, by its key (see `termKey`), in the order of the definitions. */
export function readDefinedTerms(document: PolicyDocument, facts: Facts): ReadonlyMap<string, DefinedTerm> {
  const terms = new Map<
    string,
    { key: string; name: string; definitions: Definition[]; uses: TermUse[]; promised: boolean }
  >();
  /** Where definitions name terms, by the block: most blocks define nothing. */
  const named = new Map<Block, Set<number>>();
  for (const definition of facts.definitions) {
    for (const { text } of definition.names) add(text, definition);
    if (definition.longForm) add(definition.longForm.text, definition);
    for (const { at } of definition.names) named.set(at.block, (named.get(at.block) ?? new Set()).add(at.span.start));
  }
  const index = TermIndex.of(terms.keys());
  for (const [block, uses] of index.usesIn(document)) {
    const defining = named.get(block);
    for (const { key, start, end, capital, partial } of uses) {
      const at = block.passage(start, end);
      terms.get(key)?.uses.push({ at, capital, partial, defining: defining?.has(at.span.start) ?? false });
    }
  }
  return terms;

  function add(name: string, definition: Definition): void {
    const key = termKey(name);
    const known = terms.get(key);
    if (!known) terms.set(key, { key, name, definitions: [definition], uses: [], promised: definition.promised });
    else if (!known.definitions.includes(definition)) {
      known.definitions.push(definition);
      known.promised &&= definition.promised;
    }
  }
}
