import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, pause, until } from './editor';

// Runs before all other suites: nothing can make an extension inactive again.
suite('Activation', () => {
  const extension = () => {
    const found = vscode.extensions.getExtension('policywright.policywright');
    assert.ok(found, 'VS Code did not load the extension');
    return found;
  };

  test('other languages leave the extension asleep', async () => {
    assert.equal(extension().extensionUri.scheme, 'file', 'an installed extension is not the one under development');
    await openFile('data.json', '{ "privacy policy": "we collect personal data" }');
    await openFile('notes.html', '<h1>Privacy Policy</h1>');
    await openFile('settings.yaml', 'privacy: policy');
    // An activation would follow the opening at once; half a second is ample.
    await pause(500);
    assert.equal(extension().isActive, false);
  });

  test('a Markdown file wakes it', async () => {
    await openFile('plain.md', '# Notes\n');
    await until('the extension to be active', () => extension().isActive);
  });
});
