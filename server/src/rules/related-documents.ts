import type { PolicyDocument } from '../document/policy-document';
import type { Facts } from '../facts/facts';
import type { DocumentKind } from './define-rule';

/** Another document of the workspace that the one being checked leads to. Its facts are worked out when asked for. */
export interface RelatedDocument {
  readonly uri: string;
  /** Its file name, for messages. */
  readonly name: string;
  /** What it is taken to be; undefined where it reads like no policy. */
  readonly kind: DocumentKind | undefined;
  readonly document: PolicyDocument;
  readonly facts: Facts;
  /** It leads to the one being checked in turn, so that what concerns both can be said in either. */
  readonly leadsBack: boolean;
}

/**
 * The documents of the workspace that the one being checked leads to: by a link, or because the configuration names
 * them. The engine reads them before the rules run, open in the editor or not, so that rules stay without IO.
 */
export interface RelatedDocuments {
  /** Every one of them once, those that links lead to first. */
  readonly all: readonly RelatedDocument[];
  /** The one that a link with this address leads to; undefined where it leads out of the workspace or to no file. */
  readonly linked: (href: string) => RelatedDocument | undefined;
}

/** A document that stands alone. */
export const NO_RELATED_DOCUMENTS: RelatedDocuments = { all: [], linked: () => undefined };
