import type { RetentionStatements } from '../facts/retention/across';
import type { Facts } from '../facts/facts';
import { DOCUMENT_KINDS, type DocumentKind, type RuleContext } from './define-rule';
import type { RelatedDocument } from './related-documents';

/** A related document of a known kind. */
export type ComparedDocument = RelatedDocument & { readonly kind: DocumentKind };

/**
 * The documents whose claims are compared with those of the one being checked: the other kinds of policy that it leads
 * to. Two of one kind are for different products, readers or countries.
 *
 * Where two lead to each other, the pair is looked at once: from the cookie policy rather than the privacy policy, and
 * from the terms rather than either.
 */
export function comparedDocuments({ profile, related }: Pick<RuleContext, 'profile' | 'related'>): ComparedDocument[] {
  const rank = (kind: DocumentKind) => DOCUMENT_KINDS.indexOf(kind);
  return related.all.filter(
    (other): other is ComparedDocument =>
      other.kind !== undefined &&
      other.kind !== profile.kind &&
      (rank(profile.kind) > rank(other.kind) || !other.leadsBack),
  );
}

const GENERAL: Readonly<Record<DocumentKind, RetentionStatements['general']>> = {
  'privacy-policy': 'all',
  'cookie-policy': 'nothing',
  terms: 'personal',
};

/** The statements of how long data are kept in a document of some kind. */
export function statementsOf(facts: Facts, kind: DocumentKind): RetentionStatements {
  return { claims: facts.retention, general: GENERAL[kind] };
}

/** The line of a place in another document, counted from 1. */
export function lineIn({ document }: RelatedDocument, { span }: { readonly span: { readonly start: number } }): number {
  return document.lines.lineAt(span.start) + 1;
}
