import type { DocumentKind, ProjectFacts } from '../rules/define-rule';
import type { ConfigurationProblem } from './configuration/problem';
import type { RuleSeverities } from './run-rules';

/** What reports front matter that could not be read; settings name it like a rule. */
export const INVALID_SETTINGS = 'invalid-settings';

/** All that front matter, configuration and command line say of one document. */
export interface DocumentSettings {
  /** Address of the configuration file that applies, if any. */
  readonly configuration?: string;
  readonly project: ProjectFacts;
  readonly severities: RuleSeverities;
  /** A kind that was declared, with where; `none` where it was declared to be no policy. */
  readonly kind: { readonly kind: DocumentKind; readonly reason: string } | 'none' | undefined;
  /** Laws that were declared, with where; otherwise they are read from the text. */
  readonly laws: { readonly ids: readonly string[]; readonly reason: string } | undefined;
  /** The files that the configuration names one by one, with what it says they are. */
  readonly declared?: readonly { readonly uri: string; readonly kind: DocumentKind | undefined }[];
  /** Take it for a privacy policy where nothing else says what it is. */
  readonly assumePolicy: boolean;
  /** What is wrong with the document's own front matter. */
  readonly problems: readonly ConfigurationProblem[];
}
