import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import { openFile, policywright, until } from './editor';

// Runs right after the extension was asleep.
suite('Activation', () => {
  test('a Markdown file wakes the extension, which starts without an error', async () => {
    // The schemes of an extension under development, in a Node host and in a web worker.
    const { scheme } = policywright().extensionUri;
    assert.match(scheme, /^(file|http)$/, 'an installed extension is not the one under development');
    await openFile('plain.md', '# Notes\n');
    await until('the extension to be active', () => policywright().isActive);
    // VS Code also takes an extension for active whose activation failed; then this is rejected.
    await policywright().activate();
  });
});
