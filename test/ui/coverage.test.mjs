import assert from 'node:assert/strict';
import { testsInVSCode } from './vscode-test.mjs';

const POLICY = 'fernleaf-privacy-policy.md';
const test = testsInVSCode({ folder: 'examples' });

test('the view shows what the laws ask for, goes to passages and inserts clauses', async (vscode) => {
  await vscode.openFile(POLICY);
  await vscode.problems.waitFor('Not stated: data of children');
  await vscode.closePanel();
  const view = await vscode.openCoverage();
  const line = (label) => view.locator('.monaco-list-row', { hasText: label }).first();
  await line('UK GDPR').waitFor();
  await line('Retention period or criteria').waitFor();
  assert.match(await line('Complaint to the authority').getAttribute('aria-label'), /missing/);
  await vscode.screenshot('coverage');
  const clauses = await vscode.openList(line('Complaint to the authority'));
  assert.match(clauses.join(' | '), /Insert the clause “Complaints” after “Your rights”/);
  await vscode.choose('Insert the clause “Complaints” after “Your rights”');
  await vscode.waitForText(POLICY, /^## 11\. Complaints$/m);
  await view.locator('.monaco-list-row[aria-label^="Complaint to the authority, stated"]').first().waitFor();
});
