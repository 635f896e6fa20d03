import assert from 'node:assert/strict';
import { testsInVSCode } from './vscode-test.mjs';

const POLICY = 'fernleaf-privacy-policy.md';
const test = testsInVSCode({ folder: 'examples' });

test('a missing clause is inserted where it belongs, and Tab goes through its blanks', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.problems.waitFor('Not stated: data of children');
  await vscode.closePanel();
  const titles = await vscode.openLightBulb('Fernleaf Books Privacy Policy');
  const title = titles.find((each) => /^Insert the clause “Children”/.test(each));
  assert.ok(title, titles.join(' | '));
  assert.equal(new Set(titles).size, titles.length, titles.join(' | '));
  await vscode.screenshot('missing-clause');
  await vscode.acceptCodeAction(title);
  await vscode.waitForText(POLICY, /not meant for children/);
  // The name of the service is known from policywright.yaml; the first blank is a choice.
  const ages = vscode.page.locator('.suggest-widget.visible .monaco-list-row');
  await ages.filter({ hasText: '16' }).waitFor();
  await vscode.scroll(300);
  await vscode.screenshot('clause-tabstops');
  await ages.filter({ hasText: '16' }).click();
  await vscode.type('privacy@fernleaf.example');
  await vscode.press('Tab');
  await vscode.type(' This is checked every spring.');
  const text = await vscode.waitForText(POLICY, /every spring/);
  const [, clause] = /^## 8\. Children\n\n(.+)\n\n## 9\. Regional information$/m.exec(text) ?? [];
  assert.match(clause, /^Fernleaf Books is not meant for children under 16\./);
  assert.match(clause, /write to privacy@fernleaf\.example, and we will delete them\. This is checked every spring\.$/);
  assert.match(text, /^## 12\. Records of orders$/m);
});

test('a clause is completed from its prefix, and Tab goes through its blanks', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.closePanel();
  await vscode.press('Control+End', 'Enter', 'Enter');
  await vscode.type('policy-cont');
  const labels = await vscode.triggerCompletion();
  assert.ok(labels.includes('policy-contact'), labels.join(' | '));
  // Once more, and the list says what the clause is.
  await vscode.press('Control+Space');
  await vscode.page.locator('.suggest-details-container:visible', { hasText: 'How to contact us' }).waitFor();
  await vscode.screenshot('snippet');
  await vscode.acceptCompletion('policy-contact');
  await vscode.waitForText(POLICY, /^## How to contact us$/m);
  for (const blank of ['Fernleaf Books Ltd', '14 Tannery Lane, Ludlow SY8 1AA', 'privacy@fernleaf.example']) {
    await vscode.type(blank);
    await vscode.press('Tab');
  }
  await vscode.type('01632 960 441');
  await vscode.waitForText(
    POLICY,
    /write to Fernleaf Books Ltd, 14 Tannery Lane, Ludlow SY8 1AA, or .* privacy@fernleaf\.example.* at 01632 960 441\./,
  );
});
