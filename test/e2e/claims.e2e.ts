import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeActions, openFile, perform, until, waitForServer, workspaceFolder } from './editor';

const POLICY = `# Privacy Policy

We keep log files for 30 days after your visit. We never share your name with advertisers.

Server logs are deleted after one year. Photos are kept for two years.
`;

/** The position of the first occurrence of a text, a letter into it. */
const find = (document: vscode.TextDocument, part: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(part) + 1);

/** The retention table that is shown, as Markdown. */
const table = (): string | undefined =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'policywright-retention')?.getText();

const previews = (): readonly string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .map(({ label }) => label);

suite('Claims', () => {
  test('the retention table stands beside the text, marks conflicts and follows the text', async () => {
    await waitForServer();
    const { document } = await openFile('shops-privacy-policy.md', POLICY);
    await vscode.commands.executeCommand('policywright.showRetentionTable');
    const shown = await until('the table', () => table());
    const uri = document.uri.toString();
    assert.ok(shown.includes(`| ⚠ log files | 30 days | your visit | – | [line 3](<${uri}#L3>)`), shown);
    assert.match(shown, /line 5\]\(<[^>]*#L5>\) says “one year” \|/);
    const [label] = await until('the preview', () => previews().length > 0 && previews());
    assert.match(label ?? '', /Retention in shops-privacy-policy/);
    const start = find(document, 'one year').translate(0, -1);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(start, start.translate(0, 'one year'.length)), '30 days');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the table without conflicts', () => table()?.includes('none conflicts with another'), table);
    // What a click on a line of the preview does.
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(`${uri}#L5`));
    await until('the line', () => vscode.window.activeTextEditor?.selection.active.line === 4);
  });

  test('a hover on a period says how it was read', async () => {
    const { document } = await openFile('shops-privacy-policy.md', POLICY);
    const said = await until('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        find(document, '30 days'),
      );
      return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join('\n');
    });
    assert.match(said, /Read as: kept[^]*Data: log files[^]*Period: 30 days[^]*Counted from: your visit/);
  });

  test('inlay hints are shown once they are switched on', async () => {
    const { document } = await openFile('shops-privacy-policy.md', POLICY);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async () => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        all,
      );
      return found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    };
    await waitForServer();
    assert.deepEqual(await hints(), []);
    const settings = vscode.workspace.getConfiguration('policywright');
    await settings.update('inlayHints.enabled', true, vscode.ConfigurationTarget.Global);
    try {
      const labels = await until('the hints', async () => {
        const found = await hints();
        return found.length > 0 && found;
      });
      assert.deepEqual(labels, ['log files', 'promise: no sharing', 'log files', 'photos']);
    } finally {
      await settings.update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('the retention claims are written into a new policywright.yaml', async () => {
    const { document } = await openFile('shops-privacy-policy.md', POLICY);
    await waitForServer();
    const at = find(document, 'two years');
    const action = await until('the action', async () =>
      (await codeActions(document.uri, new vscode.Range(at, at))).find(({ title }) =>
        title.startsWith('Write the retention claims'),
      ),
    );
    await perform(action);
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'policywright.yaml');
    try {
      const file = await vscode.workspace.openTextDocument(uri);
      assert.equal(file.getText(), 'retention:\n  photos: two years\n');
      await file.save();
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});
