/**
 * What this server and its VS Code client say to each other beyond LSP. Plain data and names, so that the client can
 * import it without the server's libraries.
 */

/** What a client may ask for when it starts the server. */
export interface InitializationOptions {
  /** The client answers `readFileRequest` and `findFilesRequest`; without it the server reads files itself (where it can). */
  readonly clientFiles?: boolean;
  /** Address of a rule's page with `{rule}` for its id. */
  readonly rulePages?: string;
  /** Leave the outline of Markdown to the client unless there are sections that Markdown's syntax does not show. */
  readonly outlineBeyondMarkup?: boolean;
  /** The client runs `showReferencesCommand`, so that a click on a code lens lists the uses of a term. */
  readonly showReferences?: boolean;
  /** The client decides whether inlay hints are shown; without it the server offers none. */
  readonly inlayHints?: boolean;
  /** The client has the standard clauses as snippets of Markdown, called by "policy-…". */
  readonly clauseSnippets?: boolean;
}

/** Server → client: the text of a file, or null where there is none. */
export const readFileRequest = 'policywright/readFile';
export interface ReadFileParams {
  readonly uri: string;
}

/** Server → client: the addresses of all files of the workspace that may be policies. */
export const findFilesRequest = 'policywright/findFiles';

/** Server → client: what is known of an open document after each check. */
export const statusNotification = 'policywright/status';
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** Undefined where the document is no policy. */
  readonly profile?: {
    readonly kind: string;
    readonly kindReason: string;
    readonly laws: readonly {
      readonly law: string;
      readonly name: string;
      /** As it is called in a line of text: "UK GDPR". */
      readonly short: string;
      readonly declared: boolean;
      readonly reason: string;
    }[];
  };
  /** Why a policy is not checked, as a clause without a full stop: "the text does not look English". */
  readonly unread?: string;
  readonly configuration?: string;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number; readonly hint: number };
}

/** Client → server: check files that are not open; their findings are published. */
export const checkFilesRequest = 'policywright/checkFiles';
export interface CheckFilesParams {
  readonly uris: readonly string[];
}
export interface CheckFilesResult {
  readonly policies: number;
  readonly findings: number;
  /** Files that could not be read. */
  readonly unreadable: readonly string[];
}

/** Client → server: check an open document now and return its status. */
export const checkDocumentRequest = 'policywright/checkDocument';
export interface CheckDocumentParams {
  readonly uri: string;
}

/** Client → server: the retention table of an open policy as Markdown; null where it is no policy. */
export const retentionTableRequest = 'policywright/retentionTable';
export interface RetentionTableParams {
  readonly uri: string;
}
export interface RetentionTableResult {
  readonly markdown: string;
}

/** A range as LSP has it. */
export interface WireRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Client → server: what the laws ask an open policy to state, and where it does; null where it is no policy. */
export const coverageRequest = 'policywright/coverage';
export interface CoverageParams {
  readonly uri: string;
}
export interface CoverageResult {
  readonly uri: string;
  readonly version: number;
  readonly kind: string;
  /** Empty where the document is no privacy policy: laws ask their disclosures of those. */
  readonly laws: readonly CoveredLaw[];
}
export interface CoveredLaw {
  readonly law: string;
  readonly name: string;
  readonly short: string;
  readonly url: string;
  readonly declared: boolean;
  /** Why it applies, or is taken to: the end of "because …". */
  readonly reason: string;
  readonly disclosures: readonly CoveredDisclosure[];
}
export interface CoveredDisclosure {
  readonly id: string;
  readonly label: string;
  readonly citation: string;
  readonly url: string;
  /** What the law asks for, in a sentence. */
  readonly requires: string;
  readonly state: 'stated' | 'missing' | 'not-applicable';
  readonly required: boolean;
  /** Why it is asked for or not: the end of "because …". */
  readonly reason: string;
  /** Whether its absence is told reliably. */
  readonly sure: boolean;
  /** Whether there is a clause to insert. */
  readonly hasClause: boolean;
  readonly evidence: readonly { readonly range: WireRange; readonly text: string }[];
}

/** Client → server: the ways to insert a clause that states a disclosure, the plainest first. */
export const clauseEditsRequest = 'policywright/clauseEdits';
export interface ClauseEditsParams {
  readonly uri: string;
  readonly disclosure: string;
}
export interface ClauseEditsResult {
  /** The version of the document that the edits are for. */
  readonly version: number;
  /** Each a `WorkspaceEdit` of LSP. */
  readonly choices: readonly { readonly title: string; readonly edit: object }[];
}

/** Client commands that the server's code actions and code lenses call. */
export const openRulePageCommand = 'policywright.openRulePage';
export const compareCommand = 'policywright.compare';
/** Arguments: the document's URI, the position of the definition, the locations to list. */
export const showReferencesCommand = 'policywright.showReferences';
