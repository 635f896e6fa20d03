import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, openFile, ruleOf, textOf, waitForFinding, waitForNone, waitForServer } from './editor';

const POLICY = `# Privacy Policy of the Ashgrove Cycle Club

## 1. What we collect

We collect your name and your e-mail address.

## 2. Why

We use them to send you the calendar of rides. Section 9 says more.

## 4. Contact

Write to club@ashgrove.example.
`;

suite('Diagnostics', () => {
  test('a policy gets findings with their rule, its page and related places', async () => {
    const { document } = await openFile('club-privacy-policy.md', POLICY);
    const gap = await waitForFinding(document.uri, 'section-numbering');
    assert.equal(gap.source, 'policywright');
    assert.equal(gap.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(gap.message, /Number 2 is followed by 4/);
    assert.equal(document.lineAt(gap.range.start).text, '## 4. Contact');
    assert.ok(typeof gap.code === 'object');
    assert.equal(gap.code.value, 'section-numbering');
    assert.equal(gap.code.target.toString(true), 'policywright-rule:/section-numbering.md');
    const [related] = gap.relatedInformation ?? [];
    assert.ok(related);
    assert.equal(related.location.uri.toString(), document.uri.toString());
    assert.equal(document.lineAt(related.location.range.start).text, '## 2. Why');

    const broken = await waitForFinding(document.uri, 'broken-reference');
    assert.equal(textOf(document, broken.range), 'Section 9');
  });

  test('findings follow the text as it is typed', async () => {
    const editor = await openFile('club-privacy-policy.md', POLICY);
    const { document } = editor;
    await waitForFinding(document.uri, 'section-numbering');
    const at = document.positionAt(document.getText().indexOf('4. Contact'));
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(at, at.translate(0, 1)), '3');
    });
    await waitForNone(document.uri, 'section-numbering');
    await editor.edit((edit) => {
      edit.insert(document.positionAt(document.getText().length), '\n## 5. Changes\n\nWe say so here.\n');
    });
    assert.match((await waitForFinding(document.uri, 'section-numbering')).message, /Number 3 is followed by 5/);
  });

  for (const [name, text] of [
    [
      'README.md',
      '# Ride planner\n\nSee Section 9.\n\n## 1. Install\n\nRun it.\n\n## 3. Use\n\nThe following:\n\n## 4. Licence\n',
    ],
    ['minutes.txt', 'Minutes\n\n1. Welcome\n\nAll came, as Section 9 asks.\n\n3. Tea\n\nThere was tea.\n'],
  ] as const)
    test(`${name}, which is no policy, gets nothing`, async () => {
      const { document } = await openFile(name, text);
      await waitForServer();
      assert.deepEqual(findings(document.uri), []);
    });

  test('an untitled document is read too', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: POLICY });
    await vscode.window.showTextDocument(document);
    assert.equal(document.uri.scheme, 'untitled');
    await waitForFinding(document.uri, 'section-numbering');
  });

  test('a policy pasted into an untitled plain-text document is read once it is there', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    const pasted = POLICY.replaceAll(/^#+ /gm, '');
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), pasted);
    });
    const gap = await waitForFinding(document.uri, 'section-numbering');
    assert.equal(document.lineAt(gap.range.start).text, '4. Contact');
  });

  test('a .policy file is plain text with a language of its own', async () => {
    const { document } = await openFile('club.policy', POLICY.replaceAll(/^#+ /gm, ''));
    assert.equal(document.languageId, 'policy');
    const gap = await waitForFinding(document.uri, 'section-numbering');
    assert.equal(document.lineAt(gap.range.start).text, '4. Contact');
  });

  test('ranges are right with CRLF, a byte order mark and characters of two units', async () => {
    const text = `\uFEFF${POLICY.replace('send you', '🚲🚲 send you')}`.replaceAll('\n', '\r\n');
    const { document } = await openFile('crlf-privacy-policy.md', text);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const broken = await waitForFinding(document.uri, 'broken-reference');
    assert.equal(textOf(document, broken.range), 'Section 9');
    const gap = await waitForFinding(document.uri, 'section-numbering');
    assert.equal(document.lineAt(gap.range.start).text, '## 4. Contact');
  });

  test('versions that nobody edits get nothing: the other side of a comparison, pages of rules', async () => {
    const scheme = 'earlier-version';
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => POLICY,
    });
    try {
      const earlier = await vscode.workspace.openTextDocument(vscode.Uri.parse(`${scheme}:/club-privacy-policy.md`));
      assert.equal(earlier.languageId, 'markdown');
      await waitForServer();
      assert.deepEqual(findings(earlier.uri).map(ruleOf), []);
    } finally {
      provider.dispose();
    }
  });
});
