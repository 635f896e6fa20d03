import assert from 'node:assert/strict';
import { testsInVSCode } from './vscode-test.mjs';

const POLICY = 'harbour-choir-privacy.txt';
const test = testsInVSCode({ folder: 'examples' });

test('a policy pasted as plain text has an outline by section', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.problems.waitFor('Number 2 is followed by 4');
  await vscode.closePanel();
  const outline = await vscode.openOutline();
  assert.deepEqual(outline, [
    [1, 'Privacy Policy'],
    [2, '1 What we hold'],
    [3, '1.1 Singers under 16'],
    [2, '2 Why we hold it'],
    [2, '4 Who sees it'],
    [2, '5 How long'],
    [2, '6 Changes'],
    [2, '7 Questions'],
  ]);
  await vscode.placeCursor('4. Who sees it');
  await vscode.screenshot('outline-plain-text');
});

test('its sections fold away', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.placeCursor('5. How long');
  await vscode.runCommand('Fold');
  const lines = await vscode.page.locator('.monaco-editor .view-line').allInnerTexts();
  const shown = lines.map((line) => line.replaceAll('\u00a0', ' '));
  assert.ok(shown.some((line) => line.startsWith('5. How long')));
  assert.ok(!shown.some((line) => line.startsWith('We keep the ticket list')), shown.join('\n'));
  await vscode.runCommand('Unfold');
});

test('the light bulb mends it', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.openLightBulb('4. Who sees it');
  await vscode.acceptCodeAction('Renumber, and let references follow');
  await vscode.waitForText(POLICY, /^3\. Who sees it\n[\s\S]*^6\. Questions$/m);
});
