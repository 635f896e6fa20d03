import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, openFile, textOf, until, waitForFinding, waitForNone, waitForSeverity } from './editor';

const { Error: ERROR, Information: INFORMATION, Warning: WARNING } = vscode.DiagnosticSeverity;

const RULE = 'section-numbering';
const POLICY =
  '# Privacy Policy\n\n## 1. One\n\nWe keep nothing.\n\n## 2. Two\n\nWe sell nothing.\n\n## 4. Four\n\nWrite to us.\n';

suite('policywright.yaml', () => {
  test('a rule’s severity follows the file as it is edited, before it is saved', async () => {
    const { document: policy } = await openFile('shop-privacy-policy.md', POLICY);
    await waitForSeverity(policy.uri, RULE, WARNING);
    const editor = await openFile('policywright.yaml', 'rules:\n  section-numbering: error\n');
    await waitForSeverity(policy.uri, RULE, ERROR);
    const value = editor.document.getText().indexOf('error');
    const range = new vscode.Range(editor.document.positionAt(value), editor.document.positionAt(value + 5));
    await editor.edit((edit) => {
      edit.replace(range, 'info');
    });
    assert.ok(editor.document.isDirty);
    await waitForSeverity(policy.uri, RULE, INFORMATION);
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
    await waitForSeverity(policy.uri, RULE, WARNING);
  });

  test('front matter can say that a file is no policy', async () => {
    const editor = await openFile('shop-privacy-policy.md', POLICY);
    const { uri } = editor.document;
    await waitForFinding(uri, RULE);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '---\npolicy: false\n---\n\n');
    });
    await waitForNone(uri, RULE);
  });
});
