import type { Fix, Severity } from '../rules/define-rule';
import type { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';

/** Another place that a diagnostic speaks of. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
  /** The document where it is, if that is another one. */
  readonly in?: { readonly uri: string; readonly lines: LineIndex };
}

/** What is reported at a place of a document. */
export interface Diagnostic {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly data: {
    readonly term?: string;
    readonly clause?: string;
    readonly law?: string;
    readonly citation?: string;
  };
  readonly related: readonly RelatedPlace[];
  /** Worked out when first asked for. */
  readonly fixes: readonly Fix[];
}
