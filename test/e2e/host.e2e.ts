import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('Extension host', () => {
  test('knows the extension under development', () => {
    const extension = vscode.extensions.getExtension('policywright.policywright');
    assert.ok(extension, 'VS Code did not load the extension');
    assert.equal(extension.extensionKind, vscode.ExtensionKind.Workspace);
  });

  test('has the test workspace open', async () => {
    const found = await vscode.workspace.findFiles('privacy-policy.md');
    assert.equal(found.length, 1);
  });
});
