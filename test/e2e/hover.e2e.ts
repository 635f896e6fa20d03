import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, until, waitForServer } from './editor';

const POLICY = `# Privacy Policy

The data controllers are the owners of the two shops. Our Subprocessor keeps the backups, in \`personal data.csv\`.
`;

/** What all hovers over the first occurrence of a text say. */
async function hover({ document }: vscode.TextEditor, text: string): Promise<{ said: string; covers: string }> {
  const at = document.positionAt(document.getText().indexOf(text) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  const said = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
  const range = hovers[0]?.range;
  return { said: said.join('\n'), covers: range ? document.getText(range) : '' };
}

suite('Hover', () => {
  test('explains a legal term and names the law', async () => {
    const editor = await openFile('shops-privacy-policy.md', POLICY);
    const { said, covers } = await until('a hover', async () => {
      const found = await hover(editor, 'data controllers');
      return found.said !== '' && found;
    });
    assert.equal(covers, 'data controllers');
    assert.match(said, /\*\*controller\*\*/i);
    assert.match(said, /GDPR Art\. 4/);
    assert.match((await hover(editor, 'Subprocessor')).said, /processor/i);
  });

  test('explains a citation, which leads to the law', async () => {
    const editor = await openFile('shops-privacy-policy.md', `${POLICY}\nWe rely on Art. 6(1)(f) GDPR for it.\n`);
    const { said, covers } = await until('a hover', async () => {
      const found = await hover(editor, 'Art. 6(1)(f) GDPR');
      return found.said !== '' && found;
    });
    assert.equal(covers, 'Art. 6(1)(f) GDPR');
    assert.match(said, /\*\*GDPR Art\. 6\(1\)\(f\)\*\* \(in law\)/);
    assert.match(said, /\[Official text\]\(https:\/\/eur-lex\.europa\.eu/);
    const { uri } = editor.document;
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 9);
    const link = links.find(({ range }) => editor.document.getText(range) === 'Art. 6(1)(f) GDPR');
    assert.equal(link?.target?.authority, 'eur-lex.europa.eu');
    assert.equal(link.tooltip, 'GDPR Art. 6(1)(f): official text');
  });

  test('says nothing over ordinary words and code', async () => {
    const editor = await openFile('shops-privacy-policy.md', POLICY);
    await waitForServer();
    assert.equal((await hover(editor, 'owners')).said, '');
    assert.equal((await hover(editor, 'personal data.csv')).said, '');
  });

  test('says nothing in a file that is no policy', async () => {
    const editor = await openFile('README.md', '# Backup tool\n\nThe data controllers start the tool.\n');
    await waitForServer();
    assert.equal((await hover(editor, 'data controllers')).said, '');
  });
});
