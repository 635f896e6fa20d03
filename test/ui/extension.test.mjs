import assert from 'node:assert/strict';
import { testsInVSCode } from './vscode-test.mjs';

const test = testsInVSCode({ folder: 'test/e2e/workspace' });

test('the package installs and shows among the extensions', async (vscode) => {
  await vscode.press('Control+Shift+x');
  const names = vscode.page.locator('.extensions-list .extension-list-item .name');
  await names.first().waitFor();
  assert.ok((await names.allTextContents()).includes('Policywright'));
});
