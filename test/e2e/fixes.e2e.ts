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

  test('a copied section is removed', async () => {
    const { document } = await openFile('reserve-privacy-policy.md', POLICY);
    const copy = await waitForFinding(document.uri, 'duplicate-section');
    assert.equal(document.lineAt(copy.range.start).text, '## 3. Your choices');
    await perform(await codeActionAt(copy, document.uri, /^Remove this copy/));
    assert.equal(document.getText().split(COPY).length - 1, 1);
    assert.doesNotMatch(document.getText(), /## 3\. Your choices/);
    assert.match(document.getText(), /\n\n## 5\. Contact/);
    await waitForNone(document.uri, 'duplicate-section');
  });

  test('two copies can be compared side by side', async () => {
    const { document } = await openFile('reserve-privacy-policy.md', POLICY);
    const copy = await waitForFinding(document.uri, 'duplicate-section');
    const action = await codeActionAt(copy, document.uri, /^Compare/);
    const before = document.getText();
    await perform(action);
    assert.equal(document.getText(), before);
    const selected = await until('two editors', () => {
      const editors = vscode.window.visibleTextEditors.filter((each) => each.document === document);
      return editors.length === 2 && editors.map(({ selection }) => document.getText(selection));
    });
    assert.ok(
      selected.every((text) => text.includes(COPY)),
      JSON.stringify(selected),
    );
    assert.deepEqual(selected.map((text) => text.split('\n')[0]).toSorted(), [
      '## 2. Your choices',
      '## 3. Your choices',
    ]);
  });

  test('a clause that is missing is inserted where it belongs, with its blanks to fill in', async () => {
    const { document } = await openFile('reserve-privacy-policy.md', POLICY);
    const missing = await until('the finding of a missing clause on children', () =>
      findings(document.uri, 'missing-clause').find(({ message }) => message.includes('children')),
    );
    await perform(await codeActionAt(missing, document.uri, /^Insert the clause .*children/i));
    const selected = () => document.getText(vscode.window.activeTextEditor?.selection);
    await until('the first blank to be selected', () => selected() === 'Service name', selected);
    const text = document.getText();
    const at = text.search(/^## .*Children$/m);
    assert.ok(at > 0 && at < text.search(/^## .*Contact$/m), text);
    await vscode.commands.executeCommand('type', { text: 'The nest-box camera' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.match(document.getText(), /The nest-box camera is not meant for children under/);
    // The blank for the age is a choice, whose list takes the first Tab.
    const clause = () => document.getText().indexOf('we will delete them.') + 'we will delete them.'.length;
    await until('the end of the clause', async () => {
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      const at = vscode.window.activeTextEditor?.selection;
      return at?.isEmpty && document.offsetAt(at.active) === clause();
    });
    await until('the finding to go', () =>
      findings(document.uri, 'missing-clause').every(({ message }) => !message.includes('children')),
    );
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

  test('where nothing is found, nothing is offered beyond what VS Code offers anywhere', async () => {
    const titles = async ({ uri }: vscode.TextDocument) =>
      (await codeActions(uri, new vscode.Range(4, 0, 4, 2))).map(({ title }) => title).toSorted();
    const { document: readme } = await openFile('README.md', '# Bird list\n\n## Use\n\nRun it and read.\n');
    const elsewhere = await titles(readme);
    const { document } = await openFile('reserve-privacy-policy.md', POLICY);
    await waitForFinding(document.uri, 'section-numbering');
    assert.deepEqual(await titles(document), elsewhere);
  });
});
