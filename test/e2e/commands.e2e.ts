import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  findings,
  openFile,
  policywright,
  until,
  waitForFinding,
  waitForNone,
  workspaceFolder,
  writeFile,
} from './editor';

const POLICY =
  '# Privacy Policy\n\n## 1. One\n\nWe keep nothing.\n\n## 2. Two\n\nWe sell nothing.\n\n## 4. Four\n\nWrite.\n';
const RULE = 'section-numbering';

/** The kind of editor that the active tab is. */
function activeTab(): { preview: string | undefined; label: string } {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const { input } = tab ?? {};
  const preview =
    input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputWebview ? input.viewType : undefined;
  return { preview, label: tab?.label ?? '' };
}

suite('Commands', () => {
  test('every command of the manifest is there', async () => {
    const { contributes } = policywright().packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    await openFile('shop-privacy-policy.md', POLICY);
    const known = await until('the commands', async () => {
      const all = await vscode.commands.getCommands(true);
      return all.includes('policywright.checkDocument') && all;
    });
    const missing = contributes.commands.filter(({ command }) => !known.includes(command));
    assert.deepEqual(missing, []);
  });

  test('"Check This Document" ends with the findings there', async () => {
    const { document } = await openFile('shop-privacy-policy.md', POLICY);
    await vscode.commands.executeCommand('policywright.checkDocument');
    assert.equal(findings(document.uri, RULE).length, 1);
  });

  test('"Check All Policies" finds what is wrong in files that nobody opened', async () => {
    const policy = await writeFile('shop-privacy-policy.md', POLICY);
    const text = await writeFile('shop-privacy.txt', POLICY.replaceAll(/^#+ /gm, ''));
    const readme = await writeFile(
      'README.md',
      '# Shop\n\nSee Section 9.\n\n## 1. A\n\nB.\n\n## 2. B\n\nC.\n\n## 4. C\n\nD.\n',
    );
    await writeFile('node_modules/theirs/privacy-policy.md', POLICY);
    await vscode.commands.executeCommand('policywright.checkWorkspace');
    await waitForFinding(policy, RULE);
    await waitForFinding(text, RULE);
    assert.deepEqual(findings(readme), []);
    const files = vscode.languages.getDiagnostics().map(([uri]) => uri.path);
    assert.deepEqual(
      files.filter((path) => path.includes('node_modules')),
      [],
    );
    const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.deepEqual(open, [], 'the check opened editors');
  });

  test('after "Restart Server" findings come as before, and files are still read', async () => {
    const editor = await openFile('shop-privacy-policy.md', POLICY);
    const { uri } = editor.document;
    await waitForFinding(uri, RULE);
    await vscode.commands.executeCommand('policywright.restartServer');
    await waitForFinding(uri, RULE);
    await writeFile('policywright.yaml', `rules: { ${RULE}: off }\n`);
    await waitForNone(uri, RULE);
  });

  test('a finding’s code leads to the rule’s page, rendered', async () => {
    const { document } = await openFile('shop-privacy-policy.md', POLICY);
    const { code } = await waitForFinding(document.uri, RULE);
    assert.ok(typeof code === 'object');
    await vscode.commands.executeCommand('vscode.open', code.target);
    const tab = await until('the page', () => activeTab().preview && activeTab(), activeTab);
    assert.deepEqual(tab, { preview: 'vscode.markdown.preview.editor', label: `${RULE}.md` });
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), new RegExp(`^# ${RULE}$`, 'm'));
    assert.match(page.getText(), /^## Fires on$/m);
    assert.doesNotMatch(page.getText(), /⟧\(/, 'the page shows the marks of its tests');
  });

  test('other Markdown files still open as text', async () => {
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(workspaceFolder(), 'privacy-policy.md'));
    await until('the editor', () => vscode.window.activeTextEditor);
    assert.equal(activeTab().preview, undefined);
  });

  test('"Explain" in the light bulb opens the page beside the text', async () => {
    await openFile('shop-privacy-policy.md', POLICY);
    await vscode.commands.executeCommand('policywright.openRulePage', RULE);
    await until('the page', () => activeTab().preview?.includes('markdown.preview'), activeTab);
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  test('"Open Configuration" starts a file where there is none', async () => {
    await openFile('shop-privacy-policy.md', POLICY);
    await vscode.commands.executeCommand('policywright.openConfiguration');
    const document = await until('the file', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.fileName.endsWith('policywright.yaml') && active.getText() !== '' && active;
    });
    assert.ok(document.isUntitled);
    assert.match(document.getText(), /^organization:$/m);
  });

  test('"Open Configuration" opens the one that applies', async () => {
    const { document } = await openFile('shop-privacy-policy.md', POLICY);
    await waitForFinding(document.uri, RULE);
    const configuration = await writeFile('policywright.yaml', `rules: { ${RULE}: off }\n`);
    await waitForNone(document.uri, RULE);
    // Ends after the status has come that says which configuration applies.
    await vscode.commands.executeCommand('policywright.checkDocument');
    await vscode.commands.executeCommand('policywright.openConfiguration');
    await until('the file', () => vscode.window.activeTextEditor?.document.uri.toString() === configuration.toString());
  });
});
