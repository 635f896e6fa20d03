import type { PolicyDocument } from '../document/policy-document';
import type { Facts } from './facts';
import { titleVariants } from './terms/document-titles';
import { personalDataVariants } from './terms/personal-data-names';
import { spellingOf, spellingVariants } from './terms/spelling-variants';
import { TermIndex } from './terms/term-index';
import type { TermVariant } from './terms/term-variant';
import type { DefinedTerm, TermUse } from './term-uses';

/** Forms that depart from what the text defines or mostly writes, in the order of the text. */
export function readTermVariants(document: PolicyDocument, facts: Facts): readonly TermVariant[] {
  const spelled = [...facts.definedTerms.values()].flatMap((term) => {
    const spelling = term.promised ? undefined : spellingOf(term);
    return spelling ? spellingVariants(term, term.uses, spelling) : [];
  });
  const lowerCase = new Set(spelled.map(({ form }) => form.toLowerCase()));
  const others = [...personalDataVariants(document, facts.definitions), ...titleVariants(document)];
  return [...spelled, ...others.filter(({ form }) => !lowerCase.has(form.toLowerCase()))].sort(
    (a, b) => (a.uses[0]?.span.start ?? 0) - (b.uses[0]?.span.start ?? 0),
  );
}

/** The same for terms that another document defines for this one too. */
export function variantsOfShared(document: PolicyDocument, terms: Iterable<DefinedTerm>): readonly TermVariant[] {
  const byKey = new Map([...terms].map((term) => [term.key, term]));
  const index = TermIndex.of(byKey.keys());
  const byTerm = new Map<string, TermUse[]>();
  for (const [block, uses] of index.usesIn(document)) {
    for (const { key, start, end, capital, partial } of uses) {
      const use = { at: block.passage(start, end), capital, partial, defining: false };
      const known = byTerm.get(key);
      if (known) known.push(use);
      else byTerm.set(key, [use]);
    }
  }
  return [...byTerm].flatMap(([key, places]) => {
    const term = byKey.get(key);
    const spelling = term && spellingOf(term);
    // Spans of the other document's definitions mean nothing here.
    return spelling ? spellingVariants({ ...term, definitions: [] }, places, spelling) : [];
  });
}
