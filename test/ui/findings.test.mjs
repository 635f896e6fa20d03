import assert from 'node:assert/strict';
import { testsInVSCode } from './vscode-test.mjs';

const POLICY = 'fernleaf-privacy-policy.md';
const test = testsInVSCode({ folder: 'examples' });

test('the Problems view lists what is wrong in a policy', async (vscode) => {
  await vscode.openFile(POLICY);
  const problems = await vscode.problems.waitFor(
    'Number 4 is followed by 6',
    '“Section 12” is not in this document',
    '“[INSERT CONTACT EMAIL]” is a placeholder',
  );
  assert.ok(
    problems.some((each) => each.startsWith('Error: ')) && problems.some((each) => each.startsWith('Warning: ')),
  );
  await vscode.placeCursor('## 6. How long');
  await vscode.screenshot('problems');
});

test('a hover on a legal term explains it and names the law', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.closePanel();
  const said = await vscode.hover('legitimate interests');
  assert.match(said, /legitimate interests \(in law\)/);
  assert.match(said, /GDPR Art\. 6\(1\)\(f\)/);
  await vscode.screenshot('hover');
});

test('the code of a finding in a hover leads to its page', async (vscode) => {
  await vscode.openFile(POLICY);
  assert.match(await vscode.hover('Section 12'), /“Section 12” is not in this document/);
  await vscode.page.locator('.monaco-hover:visible a', { hasText: 'broken-reference' }).click();
  const page = await vscode.waitForPage('broken-reference.md');
  assert.match(page, /^broken-reference$/m);
  assert.match(page, /^Fires on$/m);
  await vscode.closeEditors();
});

test('the code of a finding in the Problems view leads to its page', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.problems.waitFor('Number 4 is followed by 6');
  await vscode.problems.clickCode('section-numbering');
  const page = await vscode.waitForPage('section-numbering.md');
  assert.match(page, /^section-numbering$/m);
  await vscode.closePanel();
  await vscode.screenshot('rule-page');
  await vscode.closeEditors();
});

test('the light bulb mends a finding', async (vscode) => {
  await vscode.openFile(POLICY);
  const titles = await vscode.openLightBulb('6. How long');
  assert.deepEqual(
    titles.filter((title) => /section-numbering|^Renumber/.test(title)),
    [
      'Renumber, and let references follow',
      'Ignore this finding of section-numbering here',
      'Explain section-numbering',
    ],
  );
  await vscode.screenshot('light-bulb');
  await vscode.acceptCodeAction('Renumber, and let references follow');
  const text = await vscode.waitForText(POLICY, /^## 5\. How long we keep it$/m);
  assert.match(text, /^## 10\. Records of orders$/m);
  await vscode.problems.waitFor('“Section 12” is not in this document');
  assert.deepEqual(await vscode.problems.list('is followed by'), []);
});

test('a copied section is removed by the light bulb', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.openLightBulb('9. Your rights', 'end');
  await vscode.acceptCodeAction('Remove this copy');
  const text = await vscode.waitForText(POLICY, /Your rights[\s\S]*Records of orders/);
  assert.equal(text.match(/Your rights/g).length, 1);
});
