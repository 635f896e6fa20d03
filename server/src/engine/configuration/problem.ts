import type { Severity } from '../../rules/define-rule';
import type { Span } from '../../text/span';

/** Something in a configuration file or in front matter that could not be used as it stands. */
export interface ConfigurationProblem {
  readonly span: Span;
  /** `error` where the entry is not used; `warning` where it is used but doubtful. */
  readonly severity: Severity;
  readonly message: string;
  /** What to write at the span instead. */
  readonly suggestion?: string;
}
