import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeActionAt, codeActions, findings, openFile, perform, until, waitForFinding, waitForNone } from './editor';

const COPY = `You can ask us for a copy of what we hold about you, have it corrected, or have your place on the list of
volunteers removed. Write to the warden and we will answer within two weeks, whatever the season and the weather.`;

const POLICY = `# Privacy Policy of Millbrook Nature Reserve

## 1. What we collect

We collect the name and the telephone number of each volunteer. Section 4 says how to reach us.

## 2. Your choices

${COPY}

## 3. Your choices

${COPY}

## 5. Contact

Write to warden@millbrook.example.
`;

suite('Quick fixes', () => {
  test('renumber changes the numbers, and the finding goes', async () => {
    const { document } = await openFile('reserve-privacy-policy.md', POLICY.replace('Section 4', 'Section 5'));
    const gap = await waitForFinding(document.uri, 'section-numbering');
    const action = await codeActionAt(gap, document.uri, /^Renumber/);
    assert.equal(action.kind?.value, 'quickfix');
    assert.equal(action.isPreferred, true);
    await perform(action);
    assert.match(document.getText(), /^## 4\. Contact$/m);
    assert.match(document.getText(), /Section 4 says how to reach us/, 'the reference did not follow');
    await waitForNone(document.uri, 'section-numbering');
  });

  test('a reference that leads nowhere is mended to a section that is there', async () => {
    const { document } = await openFile('reserve-privacy-policy.md', POLICY);
    const broken = await waitForFinding(document.uri, 'broken-reference');
    await perform(await codeActionAt(broken, document.uri, /^Refer to 5 /));
    assert.match(document.getText(), /Section 5 says how to reach us/);
    await waitForNone(document.uri, 'broken-reference');
  });

  test('a finding can be silenced by a comment with a reason', async () => {
    const { document } = await openFile('reserve-privacy-policy.md', POLICY);
    const gap = await waitForFinding(document.uri, 'section-numbering');
    await perform(await codeActionAt(gap, document.uri, /^Ignore this finding of section-numbering/));
    assert.match(document.getText(), /<!-- policywright-disable-next-line section-numbering -- .+ -->\n## 5\. Contact/);
    await waitForNone(document.uri, 'section-numbering');
  });

  test('"fix all" renumbers on request', async () => {
    const { document } = await openFile('reserve-privacy-policy.md', POLICY);
    await waitForFinding(document.uri, 'section-numbering');
    await vscode.commands.executeCommand('editor.action.fixAll');
    await until('the numbers to change', () => /^## 4\. Contact$/m.test(document.getText()));
    await waitForNone(document.uri, 'section-numbering');
    assert.ok(document.getText().includes(`## 3. Your choices\n\n${COPY}`), 'a suggestion was applied unasked');
  });

  test('where nothing is found, nothing is offered', async () => {
    const { document } = await openFile('reserve-privacy-policy.md', POLICY);
    await waitForFinding(document.uri, 'section-numbering');
    const offered = await codeActions(document.uri, new vscode.Range(4, 0, 4, 2));
    const ours = offered.filter(({ diagnostics }) => diagnostics?.some(({ source }) => source === 'policywright'));
    assert.deepEqual(ours, []);
    assert.ok(findings(document.uri).length > 0);
  });
});
