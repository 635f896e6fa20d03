import assert from 'node:assert/strict';
import { testsInVSCode } from './vscode-test.mjs';

const POLICY = 'fernleaf-privacy-policy.md';
const test = testsInVSCode({ folder: 'examples' });

test('a missing clause is inserted where it belongs, and Tab goes through its blanks', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.waitForProblems('Not stated: data of children');
  await vscode.closePanel();
  const titles = await vscode.openLightBulb('# Fernleaf Books Privacy Policy');
  const title = titles.find((each) => /^Insert the clause “Children”/.test(each));
  assert.ok(title, titles.join(' | '));
  await vscode.screenshot('missing-clause');
  await vscode.acceptCodeAction(title);
  await vscode.waitForText(POLICY, /not meant for children/);
  await vscode.type('The Shop');
  await vscode.screenshot('clause-tabstops');
  await vscode.press('Tab', 'Tab');
  await vscode.type('privacy@fernleaf.example');
  await vscode.press('Tab');
  const text = await vscode.waitForText(POLICY, /write to privacy@fernleaf\.example/);
  assert.match(text, /^The Shop is not meant for children under 13\./m);
});

test('a clause is completed from its prefix, and Tab goes through its blanks', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.press('Control+End', 'Enter', 'Enter');
  await vscode.type('policy-ret');
  const labels = await vscode.triggerCompletion();
  assert.ok(labels.includes('policy-retention'), labels.join(' | '));
  await vscode.screenshot('snippet');
  await vscode.acceptCompletion('policy-retention');
  const inserted = await vscode.waitForText(POLICY, /^## How long we keep your data$/m);
  const blanks = inserted.split('## How long we keep your data')[1];
  await vscode.type('Order records');
  await vscode.press('Tab');
  await vscode.type('six years');
  const filled = await vscode.waitForText(POLICY, /Order records[\s\S]*six years/);
  assert.notEqual(filled.split('## How long we keep your data')[1], blanks);
});
