import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testsInVSCode } from './vscode-test.mjs';

const POLICY = 'fernleaf-privacy-policy.md';
const test = testsInVSCode({ folder: 'examples' });
const STATUS = 'Policywright: ';

test('the status bar says kind, laws and count, and a click what to do', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.problems.waitFor('Number 4 is followed by 6');
  await vscode.closePanel();
  const item = vscode.statusBarItem(STATUS);
  assert.match(await item.innerText(), /Privacy policy · UK GDPR · \d+ findings/);
  const labels = await vscode.openList(item);
  assert.deepEqual(
    labels.map((label) => label.trim().replace(/\d+ findings/, 'N findings')),
    [
      'Show N findings',
      'Check this document',
      'Check all policies of the workspace',
      'Open policywright.yaml',
      'Explain a rule',
      'Show the log',
      'Restart the server',
    ],
  );
  await vscode.screenshot('status-menu');
  await vscode.choose('Show 1');
  await vscode.problems.waitFor('Number 4 is followed by 6');
});

test('"Check All Policies" lists what is wrong in files that nobody opened', async (vscode) => {
  await vscode.runCommand('Policywright: Check All Policies of the Workspace');
  const said = await vscode.waitForNotification('Policywright read', 'Show Problems');
  assert.match(said, /read 6 files and found 6 policies with \d+ findings/);
  await vscode.page.locator('.markers-panel').waitFor();
  const problems = await vscode.problems.waitFor('“Back to home” belongs to the web page');
  assert.ok(problems.length > 3);
});

test('what is no policy has no entry in the status bar', async (vscode) => {
  writeFileSync(join(vscode.workspace, 'README.md'), '# Shop\n\nSee Section 9.\n');
  await vscode.openFile('README.md');
  await vscode.statusBarItem(STATUS).waitFor({ state: 'hidden' });
  await vscode.openFile(POLICY);
  await vscode.statusBarItem(STATUS).waitFor();
});

test('a page of a rule can be chosen by name', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.runCommand('Policywright: Explain a Rule');
  const list = vscode.page.locator('.quick-input-widget input[type=text]');
  const rules = await vscode.openList(list);
  assert.ok(rules.includes('broken-reference') && rules.includes('duplicate-section'), rules.join(' '));
  await list.fill('section-n');
  await vscode.choose('section-numbering');
  assert.match(await vscode.waitForPage('section-numbering'), /^section-numbering$/m);
});
