import type { PolicyDocument } from '../document/policy-document';
import type { DocumentKind, ProjectFacts, Severity } from '../rules/define-rule';
import { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import type { DocumentSettings } from './settings';

/** Reads files by URI. */
export interface Files {
  /** The text of a file, or undefined where there is none. */
  read(uri: string): Promise<string | undefined>;
}
/** Where the settings of documents come from. */
export interface ConfigurationSource {
  /**
   * Finds what applies to the document at `uri`.
   *
   * @returns a function, because front matter belongs to the settings and is known only when the text is parsed.
   */
  settingsFor(uri: string): Promise<(document: PolicyDocument) => DocumentSettings>;
}
export interface Overrides {
  readonly kind?: DocumentKind | undefined;
  readonly laws?: readonly string[] | undefined;
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  readonly configuration?: string | undefined;
}
export interface Problem {
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
}
const PROJECT: ProjectFacts = {
  organization: { aliases: [], domains: [], contacts: {} },
  terms: { ignore: [], products: [], external: [], preferred: {} },
  retention: {},
};
export const isConfigurationFile = (uri: string) => /(?:^|[\\/])policywright\.yaml$/.test(uri);

export class Configurations implements ConfigurationSource {
  constructor(
    readonly files: Files,
    private readonly overrides: Overrides = {},
  ) {}
  settingsFor(_uri: string): Promise<(document: PolicyDocument) => DocumentSettings> {
    const { kind, laws, severities } = this.overrides;
    return Promise.resolve(() => ({
      project: PROJECT,
      severities: severities ?? new Map<string, Severity | 'off'>(),
      kind: kind && { kind, reason: 'the command line says so' },
      laws: laws && { ids: laws, reason: 'the command line names it' },
      assumePolicy: false,
    }));
  }
  problems(_uri: string): Promise<{ lines: LineIndex; problems: Problem[] }> {
    return Promise.resolve({ lines: new LineIndex(''), problems: [] });
  }
  allProblems(): { uri: string; lines: LineIndex; problems: Problem[] }[] {
    return [];
  }
  invalidate(): void {}
}
