import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('Extension host', () => {
  test('activates the extension under development', async () => {
    const extension = vscode.extensions.getExtension('policywright.policywright');
    assert.ok(extension, 'VS Code did not load the extension');
    await extension.activate();
    assert.equal(extension.extensionUri.scheme, 'file', 'an installed extension is not the one under development');
  });

  test('has the test workspace open', async () => {
    const found = await vscode.workspace.findFiles('privacy-policy.md');
    assert.equal(found.length, 1);
  });
});
