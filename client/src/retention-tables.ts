import {
  EventEmitter,
  TabInputWebview,
  Uri,
  commands,
  window,
  workspace,
  type ExtensionContext,
  type TextDocumentContentProvider,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  retentionTableRequest,
  type RetentionTableParams,
  type RetentionTableResult,
} from '../../server/src/lsp/protocol';

const SCHEME = 'policywright-retention';
const NO_POLICY = 'Open a policy first: this document does not read like one.';

/** The address of a policy's table: named after the policy, which its query gives. */
function tableOf(policy: Uri): Uri {
  const name = policy.path.slice(policy.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return Uri.from({ scheme: SCHEME, path: `/Retention in ${name}.md`, query: policy.toString() });
}

/** Retention tables as read-only documents, each shown in a Markdown preview and refreshed when its policy was read again. */
export class RetentionTables implements TextDocumentContentProvider {
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;
  /** The tables that were shown, by the address of the policy. */
  private readonly shown = new Map<string, Uri>();

  constructor(
    context: ExtensionContext,
    private readonly client: BaseLanguageClient,
  ) {
    context.subscriptions.push(this.changed, workspace.registerTextDocumentContentProvider(SCHEME, this));
  }

  async provideTextDocumentContent({ query }: Uri): Promise<string> {
    return (await this.read(query)) ?? `${NO_POLICY}\n`;
  }

  /** Shows the table of the active policy beside it. */
  async show(): Promise<void> {
    const policy = window.activeTextEditor?.document.uri;
    if (!policy || (await this.read(policy.toString())) === undefined) {
      void window.showInformationMessage(NO_POLICY);
      return;
    }
    const table = tableOf(policy);
    this.shown.set(policy.toString(), table);
    this.changed.fire(table);
    await commands.executeCommand('markdown.showPreviewToSide', table);
  }

  /** The policy was read again. */
  async refresh(policy: string): Promise<void> {
    const table = this.shown.get(policy);
    if (!table) return;
    if (workspace.textDocuments.some(({ uri }) => uri.toString() === table.toString())) {
      this.changed.fire(table);
      return;
    }
    // VS Code lets go of a document that only a preview shows; what it opens next is read anew.
    const previews = window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => isPreview(input));
    if (previews.length === 0) this.shown.delete(policy);
    else await commands.executeCommand('markdown.preview.refresh');
  }

  private async read(policy: string): Promise<string | undefined> {
    const params: RetentionTableParams = { uri: policy };
    const table = await this.client.sendRequest<RetentionTableResult | null>(retentionTableRequest, params);
    return table?.markdown;
  }
}

const isPreview = (input: unknown): boolean =>
  input instanceof TabInputWebview && input.viewType.includes('markdown.preview');
