import {
  ProgressLocation,
  Location as EditorLocation,
  Position as EditorPosition,
  Range,
  RelativePattern,
  Uri,
  ViewColumn,
  commands,
  extensions,
  window,
  workspace,
  type CancellationToken,
  type ExtensionContext,
  type Progress,
} from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';
import {
  checkDocumentRequest,
  checkFilesRequest,
  compareCommand,
  openRulePageCommand,
  showReferencesCommand,
  type CheckDocumentParams,
  type CheckFilesParams,
  type CheckFilesResult,
  type StatusParams,
} from '../../server/src/lsp/protocol';
import { findPolicyFiles } from './files';
import type { RetentionTables } from './retention-tables';
import { openRulePage } from './rule-pages';
import { findings, type StatusBar } from './status-bar';
import { showStatus } from './status-menu';

/** Files sent to the server at once: few enough that cancelling works, enough that messages cost nothing. */
const BATCH = 20;

/** What the commands show. */
interface Views {
  readonly statusBar: StatusBar;
  readonly tables: RetentionTables;
}

/** Registers every command of package.json. */
export function registerCommands(
  context: ExtensionContext,
  client: BaseLanguageClient,
  { statusBar, tables }: Views,
): void {
  const register = (name: string, run: (...args: never[]) => unknown) => {
    context.subscriptions.push(commands.registerCommand(name, run));
  };
  register('policywright.checkDocument', () => checkDocument(client));
  register('policywright.checkWorkspace', async () => {
    const checked = await window.withProgress(
      { location: ProgressLocation.Notification, title: 'Policywright: checking policies', cancellable: true },
      (progress, token) => checkWorkspace(client, progress, token),
    );
    // The command has ended, whenever the reader puts the message away.
    void showSummary(checked);
  });
  register('policywright.restartServer', async () => {
    await client.stop();
    await client.start();
  });
  register('policywright.showOutput', () => {
    client.outputChannel.show();
  });
  register('policywright.showStatus', () => showStatus(statusBar.active));
  register('policywright.showRetentionTable', () => tables.show());
  register('policywright.openConfiguration', () => openConfiguration(statusBar.active));
  register(openRulePageCommand, (rule?: string) => chooseRulePage(rule));
  register(compareCommand, (first: Location, second: Location) => compare(first, second));
  register(showReferencesCommand, (uri: string, at: Position, places: readonly Location[]) =>
    showReferences(uri, at, places),
  );
}

async function checkDocument(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage('Open the policy you want to check first.');
    return;
  }
  const params: CheckDocumentParams = { uri: document.uri.toString() };
  const status = await client.sendRequest<StatusParams | null>(checkDocumentRequest, params);
  if (!status?.profile) {
    const message =
      'This document does not read like a policy, so it is not checked. Name it in policywright.yaml under `documents` if it is one.';
    void window.showInformationMessage(message);
    return;
  }
  const total = Object.values(status.counts).reduce((sum, count) => sum + count, 0);
  if (total > 0) await commands.executeCommand('workbench.actions.view.problems');
  void window.setStatusBarMessage(`Policywright: ${findings(total)}`, 4000);
}

/** What a check of the workspace came to. */
interface WorkspaceSummary {
  readonly files: number;
  readonly policies: number;
  readonly findings: number;
  readonly unreadable: readonly string[];
  readonly stopped: boolean;
}

async function checkWorkspace(
  client: BaseLanguageClient,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<WorkspaceSummary> {
  const uris = await findPolicyFiles(token);
  const sum = { policies: 0, findings: 0, unreadable: [] as string[] };
  for (let at = 0; at < uris.length && !token.isCancellationRequested; at += BATCH) {
    const params: CheckFilesParams = { uris: uris.slice(at, at + BATCH) };
    const result = await client.sendRequest<CheckFilesResult>(checkFilesRequest, params, token);
    sum.policies += result.policies;
    sum.findings += result.findings;
    sum.unreadable.push(...result.unreadable);
    progress.report({
      increment: (100 * params.uris.length) / uris.length,
      message: `${Math.min(at + BATCH, uris.length)} of ${uris.length} files`,
    });
  }
  return { ...sum, files: uris.length, stopped: token.isCancellationRequested };
}

async function showSummary({ files, unreadable, stopped, ...sum }: WorkspaceSummary): Promise<void> {
  const policies = sum.policies === 1 ? '1 policy' : `${sum.policies} policies`;
  const found = `${policies} with ${findings(sum.findings)}${stopped ? ' before you stopped it' : ''}`;
  const message = `Policywright read ${files === 1 ? '1 file' : `${files} files`} and found ${found}.`;
  const rest = unreadable.length > 0 ? ` Not read: ${unreadable.join(', ')}.` : '';
  const choice = await window.showInformationMessage(message + rest, ...(sum.findings > 0 ? ['Show Problems'] : []));
  if (choice) await commands.executeCommand('workbench.actions.view.problems');
}

/** Opens a rule's page; asks which where none is given. */
async function chooseRulePage(rule?: string): Promise<void> {
  const chosen = rule ?? (await window.showQuickPick(ruleIds(), { placeHolder: 'Rule to explain' }));
  if (chosen) await openRulePage(chosen);
}

/** Every rule that has a page. */
async function ruleIds(): Promise<string[]> {
  const extension = extensions.getExtension('policywright.policywright');
  if (!extension) return [];
  const entries = await workspace.fs.readDirectory(Uri.joinPath(extension.extensionUri, 'dist', 'rules'));
  return entries.map(([name]) => name.replace(/\.md$/, '')).sort();
}

/** Shows two places of one document beside each other. */
async function compare(first: Location, second: Location): Promise<void> {
  for (const [location, viewColumn] of [
    [first, ViewColumn.One],
    [second, ViewColumn.Beside],
  ] as const) {
    const { start, end } = location.range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(Uri.parse(location.uri), {
      viewColumn,
      selection,
      preserveFocus: viewColumn !== ViewColumn.One,
    });
  }
}

/** Lists places beside the one that they belong to. */
async function showReferences(uri: string, at: Position, places: readonly Location[]): Promise<void> {
  const locations = places.map(
    ({ uri: file, range: { start, end } }) =>
      new EditorLocation(Uri.parse(file), new Range(start.line, start.character, end.line, end.character)),
  );
  const position = new EditorPosition(at.line, at.character);
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), position, locations);
}

/** Opens the configuration that applies to the active document, or a new one in its workspace folder. */
async function openConfiguration(status: StatusParams | undefined): Promise<void> {
  if (status?.configuration) {
    await window.showTextDocument(Uri.parse(status.configuration));
    return;
  }
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) {
    void window.showInformationMessage('Open a folder first: policywright.yaml lives beside your policies.');
    return;
  }
  const [existing] = await workspace.findFiles(new RelativePattern(folder, 'policywright.yaml'), undefined, 1);
  const uri = existing ?? Uri.joinPath(folder.uri, 'policywright.yaml').with({ scheme: 'untitled' });
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document);
  if (!existing)
    await editor.edit((edit) => {
      edit.insert(document.positionAt(0), STARTER);
    });
}

const STARTER = `# Settings of Policywright for the policies below this folder. Every key is optional.
organization:
  name: ""
  address: ""
  contacts:
    email: ""
# Laws that the policies have to follow. Without this line they are read from the text.
# laws: [gdpr, ccpa]
# rules:
#   stale-date: off
`;
