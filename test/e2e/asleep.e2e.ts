import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import { openFile, pause, policywright } from './editor';

// Runs before all other suites: nothing can make an extension inactive again.
suite('Before the first policy', () => {
  test('other languages leave the extension asleep', async () => {
    await openFile('data.json', '{ "privacy policy": "we collect personal data" }');
    await openFile('notes.html', '<h1>Privacy Policy</h1>');
    await openFile('settings.yaml', 'privacy: policy');
    // An activation would follow the opening at once; half a second is ample.
    await pause(500);
    assert.equal(policywright().isActive, false);
  });
});
