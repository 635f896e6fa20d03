import { workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  findFilesRequest,
  readFileRequest,
  statusNotification,
  type InitializationOptions,
  type ReadFileParams,
  type StatusParams,
} from '../../server/src/lsp/protocol';
import { registerCommands } from './commands';
import { followLensSetting, provideCodeLenses } from './code-lenses';
import { findPolicyFiles, readText } from './files';
import { followHintSetting, provideInlayHints } from './inlay-hints';
import { RetentionTables } from './retention-tables';
import { RULE_PAGES, registerRulePages } from './rule-pages';
import { CoverageView } from './coverage-view';
import { StatusBar } from './status-bar';

/** Makes the client for one kind of extension host. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The languages that the extension reads. */
export const LANGUAGES = ['markdown', 'mdx', 'plaintext', 'policy'];

/** A search for symbols that took longer than this many files would help nobody. */
const MOST_FILES = 2000;

/**
 * Where documents live that somebody edits. Other versions of a file, such as the earlier one in a comparison, and the
 * pages of rules have schemes of their own and get no findings.
 */
function editedSchemes(): string[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', ...folders])];
}

/** What `activate` gives to whoever asks VS Code for this extension. */
export interface PolicywrightApi {
  /** The lines of the view "Policy Coverage", as they are shown. */
  readonly coverage: Pick<CoverageView, 'getChildren' | 'getTreeItem' | 'onDidChangeTreeData'>;
}

/** The extension, whatever host it runs in: the client of the server, the commands, the view and the status bar. */
export class PolicyExtension {
  private readonly client: BaseLanguageClient;
  private readonly statusBar: StatusBar;
  private readonly coverage: CoverageView;

  constructor(
    private readonly context: ExtensionContext,
    createClient: CreateClient,
  ) {
    const initializationOptions: InitializationOptions = {
      clientFiles: true,
      rulePages: RULE_PAGES,
      outlineBeyondMarkup: true,
      showReferences: true,
      inlayHints: true,
      clauseSnippets: true,
    };
    const watcher = workspace.createFileSystemWatcher('**/*.{yaml,md,mdx,markdown,txt}');
    context.subscriptions.push(watcher);
    this.client = createClient('policywright', 'Policywright', {
      documentSelector: editedSchemes().flatMap((scheme) => [
        ...LANGUAGES.map((language) => ({ language, scheme })),
        { pattern: '**/policywright.yaml', scheme },
      ]),
      synchronize: { fileEvents: watcher },
      initializationOptions,
      middleware: { provideCodeLenses, provideInlayHints },
    });
    this.statusBar = new StatusBar();
    this.coverage = new CoverageView(this.client);
    context.subscriptions.push(this.statusBar, this.coverage);
  }

  /** Starts the server; resolves when it is ready. */
  async start(): Promise<PolicywrightApi> {
    registerRulePages(this.context);
    const tables = new RetentionTables(this.context, this.client);
    registerCommands(this.context, this.client, { statusBar: this.statusBar, tables });
    this.client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readText(uri));
    this.client.onRequest(findFilesRequest, () => findPolicyFiles(undefined, MOST_FILES));
    this.client.onNotification(statusNotification, (status: StatusParams) => {
      this.statusBar.show(status);
      this.coverage.documentChecked(status);
      void tables.refresh(status.uri);
    });
    await this.client.start();
    followLensSetting(this.context, this.client);
    followHintSetting(this.context, this.client);
    void this.coverage.refresh();
    return { coverage: this.coverage };
  }

  async stop(): Promise<void> {
    await this.client.stop();
  }
}
