// What the suites share: files that live as long as one test, and waiting for what the server publishes.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { PolicywrightApi } from '../../client/src/policy-extension';

/** Long, because a busy machine must not fail a test; mocha's own limit lies above. */
const WAIT_MS = 15_000;
const POLL_MS = 25;

/** Each test writes into a folder of its own: VS Code goes on serving the text of a file it knew under the same name. */
let folderNumber = 0;
let wrote = false;

/** The extension under test. */
export function policywright(): vscode.Extension<PolicywrightApi> {
  const found = vscode.extensions.getExtension<PolicywrightApi>('policywright.policywright');
  assert.ok(found, 'VS Code did not load the extension');
  return found;
}

/** The folder that is open. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return folder.uri;
}

/** The folder of the test that runs; it is gone afterwards. */
const testFolder = (): vscode.Uri => vscode.Uri.joinPath(workspaceFolder(), `test-${folderNumber}`);

/** Writes a file into the test's folder. */
export async function writeFile(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(testFolder(), name);
  wrote = true;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Writes a file and shows it in the editor. */
export async function openFile(name: string, text: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await writeFile(name, text));
}

/** Closes all editors without saving and deletes what the test wrote. */
export async function tidyUp(): Promise<void> {
  for (let left = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length; left > 0; left -= 1)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  // A test that wrote nothing has no folder.
  if (wrote) await vscode.workspace.fs.delete(testFolder(), { recursive: true });
  wrote = false;
  folderNumber += 1;
}

/** What is neither missing nor `false`. */
type Answer<T> = Exclude<NonNullable<T>, false>;

/**
 * Asks again and again until there is an answer.
 *
 * @param what for the message: what is waited for.
 * @param instead tells what there is, for the message.
 * @throws when the time is up.
 */
export async function until<T>(what: string, probe: () => T | Promise<T>, instead?: () => unknown): Promise<Answer<T>> {
  const end = Date.now() + WAIT_MS;
  while (Date.now() < end) {
    const answer = await probe();
    if (answer !== undefined && answer !== null && answer !== false) return answer as Answer<T>;
    await pause(POLL_MS);
  }
  const found = instead ? ` There is: ${JSON.stringify(await instead())}` : '';
  throw new Error(`Waited ${WAIT_MS / 1000} s in vain for ${what}.${found}`);
}

export const pause = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, ms);
  });

/** The id of the rule that a finding came from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Policywright's findings for a file, in the order of the text. */
export function findings(uri: vscode.Uri, rule?: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === 'policywright' && (!rule || ruleOf(diagnostic) === rule))
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** Waits for the first finding of a rule. */
export function waitForFinding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return until(
    `a finding of ${rule}`,
    () => findings(uri, rule)[0],
    () => findings(uri),
  );
}

/** Waits until the first finding of a rule has a severity. */
export async function waitForSeverity(
  uri: vscode.Uri,
  rule: string,
  severity: vscode.DiagnosticSeverity,
): Promise<void> {
  const found = () => findings(uri, rule)[0]?.severity;
  await until(`severity ${severity}`, () => found() === severity, found);
}

/** Waits until a rule has nothing to say any more. */
export async function waitForNone(uri: vscode.Uri, rule: string): Promise<void> {
  await until(
    `no finding of ${rule}`,
    () => findings(uri, rule).length === 0,
    () => findings(uri, rule),
  );
}

/**
 * Waits until the server has read everything that was opened or changed before: it works through messages in their
 * order, so that it has once a policy opened now has its finding.
 */
export async function waitForServer(): Promise<void> {
  const { document } = await openFile(
    'marker-privacy-policy.md',
    '# Privacy Policy\n\n## 1. One\n\nA.\n\n## 2. Two\n\nB.\n\n## 4. Four\n\nC.\n',
  );
  await waitForFinding(document.uri, 'section-numbering');
}

/** The code actions for a place, as the light bulb lists them. */
export async function codeActions(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
}

/** The one code action with a title, at a finding. */
export async function codeActionAt(
  finding: vscode.Diagnostic,
  uri: vscode.Uri,
  title: RegExp,
): Promise<vscode.CodeAction> {
  const offered = await codeActions(uri, finding.range);
  const action = offered.find((each) => title.test(each.title));
  assert.ok(action, `no code action ${title.source}, only: ${offered.map((each) => each.title).join(' | ')}`);
  return action;
}

/** Does what a click on the code action does. */
export async function perform({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit), 'VS Code refused the edit');
  if (command) await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** The text that a range covers. */
export const textOf = (document: vscode.TextDocument, range: vscode.Range): string => document.getText(range);
