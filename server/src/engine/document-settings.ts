import type { PolicyDocument } from '../document/policy-document';
import type { DocumentSettings } from './settings';

/** Where the settings of documents come from. */
export interface ConfigurationSource {
  /**
   * Finds what applies to the document at `uri`.
   *
   * @returns a function, because front matter belongs to the settings and is known only when the text is parsed.
   */
  settingsFor(uri: string): Promise<(document: PolicyDocument) => DocumentSettings>;
}
