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

/** Client commands that the server's code actions and code lenses call. */
export const openRulePageCommand = 'policywright.openRulePage';
export const compareCommand = 'policywright.compare';
/** Arguments: the document's URI, the position of the definition, the locations to list. */
export const showReferencesCommand = 'policywright.showReferences';
