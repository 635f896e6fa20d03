import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CoverageNode } from '../../client/src/coverage-items';
import type { PolicywrightApi } from '../../client/src/policy-extension';
import { openFile, policywright, until } from './editor';

const POLICY = `---
policy:
  laws: [gdpr]
---

# Privacy Policy of Tern Ferries

## 1. Storage

We keep your bookings for two years.

We keep the letters that you write to us for three months.

## 2. Contact

Write to office@tern-ferries.example.
`;

/** What the view shows, as the extension hands it to VS Code. */
async function view(): Promise<PolicywrightApi['coverage']> {
  return (await policywright().activate()).coverage;
}

/** A line of the view as a user sees it. */
function seen(item: vscode.TreeItem) {
  const label = typeof item.label === 'object' ? item.label.label : item.label;
  const icon = item.iconPath instanceof vscode.ThemeIcon ? item.iconPath.id : undefined;
  const said = item.accessibilityInformation?.label;
  return { label, icon, said, description: String(item.description), command: item.command, value: item.contextValue };
}

interface Line {
  readonly node: CoverageNode;
  readonly item: ReturnType<typeof seen>;
  readonly tooltip: string;
}

/** The line for what a law asks for, by the ids of both. */
async function line(law: string, id: string): Promise<Line | undefined> {
  const coverage = await view();
  const parent = coverage.getChildren().find((node) => node.kind === 'law' && node.law.law === law);
  const nodes = parent ? coverage.getChildren(parent) : [];
  const node = nodes.find((each) => each.kind === 'disclosure' && each.disclosure.id === id);
  if (!node) return undefined;
  const item = coverage.getTreeItem(node);
  return { node, item: seen(item), tooltip: (item.tooltip as vscode.MarkdownString).value };
}

/** Opens a policy beside the view. */
async function openPolicy(): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('policywright.coverage.focus');
  const { document } = await openFile('ferry-privacy-policy.md', POLICY);
  await until('the coverage of the policy', () => line('gdpr', 'retention'));
  return document;
}

const click = ({ command }: ReturnType<typeof seen>) => {
  assert.ok(command);
  return vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
};

suite('Policy coverage', () => {
  test('lists the laws, what is stated, what is missing, and why something is not asked for', async () => {
    await openPolicy();
    const coverage = await view();
    const laws = coverage.getChildren().map((node) => seen(coverage.getTreeItem(node)));
    assert.deepEqual(
      laws.map(({ label }) => label),
      ['GDPR', 'Good practice'],
    );
    assert.match(laws[0]?.said ?? '', /^General Data Protection Regulation.*: \d+ of \d+ stated, \d+ missing$/);
    const stated = await line('gdpr', 'retention');
    assert.equal(stated?.item.icon, 'pass');
    assert.equal(stated.item.said, 'Retention period or criteria, stated, GDPR Art. 13(2)(a)');
    const complaint = await line('gdpr', 'complaint');
    assert.equal(complaint?.item.icon, 'warning');
    assert.match(complaint.item.description, /^missing · Art\. 13\(2\)\(d\)$/);
    assert.equal(complaint.item.value, 'missing');
    const transfers = await line('gdpr', 'international-transfers');
    assert.equal(transfers?.item.icon, 'circle-slash');
    assert.match(transfers.tooltip, /Not applicable: the text does not show that data are transferred/);
  });

  test('a click on a passage goes there', async () => {
    const document = await openPolicy();
    const coverage = await view();
    const stated = await line('gdpr', 'retention');
    assert.ok(stated);
    const passages = coverage.getChildren(stated.node).map((node) => seen(coverage.getTreeItem(node)));
    const letters = passages.find(({ label }) => label?.startsWith('We keep the letters'));
    assert.ok(letters, JSON.stringify(passages));
    assert.equal(letters.description, 'line 12');
    await click(letters);
    const editor = vscode.window.activeTextEditor;
    assert.equal(document.getText(editor?.selection), 'We keep the letters that you write to us for three months.');
  });

  test('a click on what is missing inserts the clause with its blanks, and the view follows', async () => {
    const document = await openPolicy();
    const missing = await line('baseline', 'security');
    assert.equal(missing?.item.value, 'missing');
    const inserted = click(missing.item);
    // Where there are several clauses, a list asks which; Enter takes the first.
    const before = document.getText();
    await until('the clause', async () => {
      if (document.getText() !== before) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return false;
    });
    await inserted;
    assert.match(document.getText(), /^## [23]\. /m);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await until('the view to say so', async () => (await line('baseline', 'security'))?.item.icon === 'pass');
  });

  test('the view follows the text and the active editor', async () => {
    const document = await openPolicy();
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.insert(document.uri, end, '\nYou may lodge a complaint with a data protection supervisory authority.\n');
    await vscode.workspace.applyEdit(edit);
    await until('the complaint to be stated', async () => (await line('gdpr', 'complaint'))?.item.icon === 'pass');
    const coverage = await view();
    await openFile('README.md', '# Ferry\n\nRun it.\n');
    await until('an empty view', () => coverage.getChildren().length === 0);
    await vscode.window.showTextDocument(document);
    await until('the policy again', () => coverage.getChildren().length === 2);
  });
});
