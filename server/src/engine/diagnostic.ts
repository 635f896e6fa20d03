import type { Fix, Severity } from '../rules/define-rule';
import type { Span } from '../text/span';

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
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  /** Worked out when first asked for. */
  readonly fixes: readonly Fix[];
}
