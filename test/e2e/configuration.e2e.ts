import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { findings, openFile, textOf, until, waitForFinding, waitForNone, writeFile } from './editor';

const { Error: ERROR, Information: INFORMATION, Warning: WARNING } = vscode.DiagnosticSeverity;

const POLICY =
  '# Privacy Policy\n\n## 1. One\n\nWe keep nothing.\n\n## 2. Two\n\nWe sell nothing.\n\n## 4. Four\n\nWrite to us.\n';

function severity(uri: vscode.Uri): vscode.DiagnosticSeverity | undefined {
  return findings(uri, 'section-numbering')[0]?.severity;
}

const becomes = (uri: vscode.Uri, wanted: vscode.DiagnosticSeverity) =>
  until(
    `severity ${wanted}`,
    () => severity(uri) === wanted,
    () => severity(uri),
  );

suite('policywright.yaml', () => {
  test('a rule’s severity follows the file as it is edited, before it is saved', async () => {
    const { document: policy } = await openFile('shop-privacy-policy.md', POLICY);
    await becomes(policy.uri, WARNING);
    const editor = await openFile('policywright.yaml', 'rules:\n  section-numbering: error\n');
    await becomes(policy.uri, ERROR);
    const value = editor.document.getText().indexOf('error');
    const range = new vscode.Range(editor.document.positionAt(value), editor.document.positionAt(value + 5));
    await editor.edit((edit) => {
      edit.replace(range, 'info');
    });
    assert.ok(editor.document.isDirty);
    await becomes(policy.uri, INFORMATION);
  });

  test('a change on disk counts at once, and so does the end of the file', async () => {
    const { document: policy } = await openFile('shop-privacy-policy.md', POLICY);
    await becomes(policy.uri, WARNING);
    const configuration = await writeFile('policywright.yaml', 'rules: { section-numbering: error }\n');
    await becomes(policy.uri, ERROR);
    // Not through VS Code: as another program or `git switch` does it.
    writeFileSync(configuration.fsPath, 'rules: { section-numbering: off }\n');
    await waitForNone(policy.uri, 'section-numbering');
    rmSync(configuration.fsPath);
    await becomes(policy.uri, WARNING);
  });

  test('an unknown rule is a problem at its place', async () => {
    await openFile('shop-privacy-policy.md', POLICY);
    const text = 'rules:\n  broken-reference: off\n  section-numberin: error\n';
    const { document } = await openFile('policywright.yaml', text);
    const problem = await until('a problem', () => findings(document.uri)[0]);
    assert.equal(textOf(document, problem.range), 'section-numberin');
    assert.match(problem.message, /section-numbering/, 'the message names no rule that could be meant');
  });

  test('broken YAML is a problem, and policies are still checked', async () => {
    const { document: policy } = await openFile('shop-privacy-policy.md', POLICY);
    const { document } = await openFile('policywright.yaml', 'rules: [\n');
    await until('a problem', () => findings(document.uri)[0]);
    await becomes(policy.uri, WARNING);
  });

  test('front matter can say that a file is no policy', async () => {
    const editor = await openFile('shop-privacy-policy.md', POLICY);
    const { uri } = editor.document;
    await waitForFinding(uri, 'section-numbering');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '---\npolicy: false\n---\n\n');
    });
    await waitForNone(uri, 'section-numbering');
  });
});
