import type { DefinitionSource } from '../../facts/definition-sources';
import type { DefinedTerm } from '../../facts/term-uses';
import type { RuleContext } from '../define-rule';
import type { RelatedDocument } from '../related-documents';

/** A sentence that leaves definitions to another document, with that document where the workspace has it. */
export interface ResolvedSource {
  readonly source: DefinitionSource;
  readonly target: RelatedDocument | undefined;
}

/** Finds the documents to which this one leaves its definitions: by the link, else by what kind of document is named. */
export function resolveSources({ facts, related }: Pick<RuleContext, 'facts' | 'related'>): readonly ResolvedSource[] {
  return facts.definitionSources.map((source) => {
    const linked = source.link && related.linked(source.link.href);
    const ofKind = related.all.filter(({ kind }) => kind !== undefined && kind === source.kind);
    return { source, target: linked ?? (ofKind.length === 1 ? ofKind[0] : undefined) };
  });
}

/** A term that another document defines for this one too. */
export interface SharedTerm {
  readonly term: DefinedTerm;
  readonly from: RelatedDocument;
}

/** The terms of the documents to which this one leaves its definitions, by their keys. */
export function sharedTerms(sources: readonly ResolvedSource[]): ReadonlyMap<string, SharedTerm> {
  const shared = new Map<string, SharedTerm>();
  for (const { target: from } of sources) {
    if (!from) continue;
    for (const [key, term] of from.facts.definedTerms)
      if (!term.promised && !shared.has(key)) shared.set(key, { term, from });
  }
  return shared;
}
