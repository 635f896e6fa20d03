import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, until } from './editor';

/** The completions that VS Code offers at the cursor. */
async function completions({ document, selection }: vscode.TextEditor): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
  );
  return items;
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

async function openAtEnd(name: string): Promise<vscode.TextEditor> {
  const editor = await openFile(name, 'Privacy Policy\n\npolicy-con');
  const end = editor.document.lineAt(2).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

suite('Snippets', () => {
  test('standard clauses are snippets of Markdown', async () => {
    const offered = await completions(await openAtEnd('shop-privacy.md'));
    const clauses = offered.filter((each) => labelOf(each).startsWith('policy-'));
    assert.ok(clauses.length >= 50, `${clauses.length} clauses`);
    assert.equal(clauses.find((each) => labelOf(each) === 'policy-contact')?.kind, vscode.CompletionItemKind.Snippet);
    // The server leaves them to the snippets.
    assert.ok(!offered.some((each) => labelOf(each) === 'How to contact us'));
  });

  for (const name of ['shop-privacy.txt', 'shop-privacy.policy'])
    test(`the server offers standard clauses in ${name}`, async () => {
      const editor = await openAtEnd(name);
      let offered: vscode.CompletionItem[] = [];
      const clause = () => offered.find((each) => labelOf(each) === 'How to contact us');
      await until('the clause', async () => {
        offered = await completions(editor);
        return clause() !== undefined;
      });
      assert.equal(clause()?.kind, vscode.CompletionItemKind.Snippet);
    });

  test('a clause comes with blanks that Tab goes through', async () => {
    const editor = await openAtEnd('shop-privacy.md');
    await vscode.commands.executeCommand('deleteAllLeft');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: 'contact' });
    const selected = () => editor.document.getText(editor.selection);
    await until('the clause', () => editor.document.getText().includes('## How to contact us'));
    await until('the first blank', () => selected() === 'Organisation name', selected);
    await vscode.commands.executeCommand('type', { text: 'Juniper Bakery' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await until('the second blank', () => selected() === 'Postal address', selected);
    assert.match(editor.document.getText(), /write to Juniper Bakery, Postal address/);
  });
});
