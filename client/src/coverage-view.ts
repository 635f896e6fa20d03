import {
  EventEmitter,
  Range,
  TabInputText,
  TextEditorRevealType,
  Uri,
  commands,
  env,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
} from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  clauseEditsRequest,
  coverageRequest,
  type ClauseEditsParams,
  type ClauseEditsResult,
  type CoverageParams,
  type CoverageResult,
  type StatusParams,
  type WireRange,
} from '../../server/src/lsp/protocol';
import { childrenOf, insertClauseCommand, itemOf, revealPassageCommand, type CoverageNode } from './coverage-items';

export const COVERAGE_VIEW = 'policywright.coverage';
/** Which of the view's welcomes shows: `other` for a cookie policy or terms, `none` where no policy is active. */
const CONTEXT = 'policywright.coverageOf';
/** While somebody types, the view waits for a pause. */
const PAUSE_MS = 250;

/**
 * The view "Policy Coverage": law → what it asks for → the passages that state it. Follows the active editor and its
 * text; while it is hidden, nothing is asked of the server.
 */
export class CoverageView implements TreeDataProvider<CoverageNode>, Disposable {
  private readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: TreeView<CoverageNode>;
  private readonly subscriptions: readonly { dispose: () => unknown }[];
  private result: CoverageResult | undefined;
  private followed: TextDocument | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions, so that a late answer to an earlier one is dropped. */
  private asked = 0;

  constructor(private readonly client: BaseLanguageClient) {
    this.view = window.createTreeView(COVERAGE_VIEW, { treeDataProvider: this, showCollapseAll: true });
    const refresh = () => this.refresh();
    this.subscriptions = [
      this.view,
      this.changed,
      this.view.onDidChangeVisibility(refresh),
      window.onDidChangeActiveTextEditor(refresh),
      window.tabGroups.onDidChangeTabs(({ closed }) => closed.length > 0 && refresh()),
      commands.registerCommand('policywright.coverage.refresh', refresh),
      commands.registerCommand(revealPassageCommand, reveal),
      commands.registerCommand(insertClauseCommand, (node?: CoverageNode) => this.insert(node)),
      commands.registerCommand('policywright.coverage.openLaw', openLaw),
    ];
  }

  getChildren(node?: CoverageNode): CoverageNode[] {
    return childrenOf(this.result, node);
  }

  getTreeItem(node: CoverageNode): TreeItem {
    return itemOf(node);
  }

  /** The server checked a document. */
  documentChecked({ uri }: StatusParams): void {
    if (uri !== this.document()?.uri.toString()) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), this.result?.uri === uri ? PAUSE_MS : 0);
  }

  /** Asks the server about the active document, if the view is in sight. */
  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.view.visible) return;
    this.asked += 1;
    const { asked } = this;
    const uri = this.document()?.uri.toString();
    const result = uri === undefined || !this.client.isRunning() ? null : await this.ask({ uri });
    if (asked !== this.asked || result === undefined) return;
    await this.show(result ?? undefined);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Undefined where the document changed while the server read it: the next check asks again. */
  private async ask(params: CoverageParams): Promise<CoverageResult | null | undefined> {
    const version = this.document()?.version;
    const result = await this.client.sendRequest<CoverageResult | null>(coverageRequest, params);
    if (result) return result;
    return this.document()?.version === version ? null : undefined;
  }

  private async show(result: CoverageResult | undefined): Promise<void> {
    const same = JSON.stringify(result?.laws) === JSON.stringify(this.result?.laws) && result?.uri === this.result?.uri;
    this.result = result;
    const empty = result?.laws.length === 0;
    await commands.executeCommand('setContext', CONTEXT, empty ? 'other' : result ? 'policy' : 'none');
    const name = result && workspace.asRelativePath(Uri.parse(result.uri)).split('/').at(-1);
    this.view.description = name ?? '';
    if (!same) this.changed.fire(undefined);
  }

  /** The document of the active editor; while none is active, such as in the settings, the last one, if it is open. */
  private document(): TextDocument | undefined {
    const active = window.activeTextEditor?.document;
    if (active && active.uri.scheme !== 'output') this.followed = active;
    else if (this.followed && !isInTab(this.followed.uri)) this.followed = undefined;
    return this.followed;
  }

  /** Inserts a clause by the edits of the light bulb; asks which where there are several. */
  private async insert(node: CoverageNode | undefined): Promise<void> {
    const chosen = node ?? this.view.selection[0];
    if (chosen?.kind !== 'disclosure') return;
    const { uri, disclosure } = chosen;
    const params: ClauseEditsParams = { uri, disclosure: disclosure.id };
    const answer = await this.client.sendRequest<ClauseEditsResult | null>(clauseEditsRequest, params);
    const titles = answer?.choices.map(({ title }) => title) ?? [];
    if (titles.length === 0) {
      void window.showInformationMessage(`There is no clause to insert for “${disclosure.label}” here.`);
      return;
    }
    const placeHolder = `Clause that states: ${disclosure.label}`;
    const title = titles.length === 1 ? titles[0] : await window.showQuickPick(titles, { placeHolder });
    const choice = answer?.choices.find((each) => each.title === title);
    if (!choice) return;
    const edit = await this.client.protocol2CodeConverter.asWorkspaceEdit(choice.edit as WorkspaceEdit);
    // Tab stops need the editor.
    const { document } = await window.showTextDocument(Uri.parse(uri));
    if (document.version !== answer?.version) {
      void window.showInformationMessage('The policy changed meanwhile. Choose the clause again.');
      return;
    }
    await workspace.applyEdit(edit);
  }
}

function isInTab(uri: Uri): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
}

async function reveal(uri: string, { start, end }: WireRange): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  const editor = await window.showTextDocument(Uri.parse(uri), { selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function openLaw(node: CoverageNode | undefined): Promise<void> {
  const url = node?.kind === 'disclosure' ? node.disclosure.url : node?.kind === 'law' ? node.law.url : undefined;
  if (url !== undefined) await env.openExternal(Uri.parse(url));
}
