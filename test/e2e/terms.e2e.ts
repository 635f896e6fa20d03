import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  codeActionAt,
  openFile,
  perform,
  textOf,
  until,
  waitForFinding,
  waitForNone,
  waitForServer,
  workspaceFolder,
  writeFile,
} from './editor';

const TERMS = `# Terms of Service

“Lantern Walks” means the walks that we lead after dark. Each Lantern Walk starts at nine.
`;
const POLICY = `# Privacy Policy

Capitalised terms that are not defined here have the meaning given in our [Terms of Service](terms-of-service.md).

We note who joins a Lantern Walk (the “**Guests**”). Each Guest gets a lamp.

## Guests’ choices

GUESTS MAY ASK US TO FORGET THEM AT ANY TIME. A Guest’s lamp stays.
`;

/** The position of the n-th occurrence of a text, a letter into it. */
function find(document: vscode.TextDocument, part: string, count = 1): vscode.Position {
  let at = -1;
  for (let i = 0; i < count; i += 1) at = document.getText().indexOf(part, at + 1);
  assert.ok(at >= 0, `${part} does not stand ${count} times in the text`);
  return document.positionAt(at + 1);
}

/** Asks a provider of VS Code about a place until it has an answer. */
async function ask<T>(command: string, document: vscode.TextDocument, ...more: unknown[]): Promise<T[]> {
  return until<T[] | undefined>(`an answer of ${command}`, async () => {
    const answer = await vscode.commands.executeCommand<T[] | undefined>(command, document.uri, ...more);
    return answer && answer.length > 0 ? answer : undefined;
  });
}

async function openBoth(): Promise<{ policy: vscode.TextDocument; terms: vscode.Uri }> {
  const terms = await writeFile('terms-of-service.md', TERMS);
  const { document: policy } = await openFile('walks-privacy-policy.md', POLICY);
  return { policy, terms };
}

suite('Defined terms', () => {
  test('go to definition leads to the definition, in this document and in the other', async () => {
    const { policy, terms } = await openBoth();
    const [own] = await ask<vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      policy,
      find(policy, 'Guest gets'),
    );
    assert.ok(own);
    assert.equal(own.targetUri.toString(), policy.uri.toString());
    assert.equal(textOf(policy, own.targetSelectionRange ?? own.targetRange), 'Guests');
    const place = find(policy, 'Lantern Walk');
    const [other] = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', policy, place);
    assert.ok(other);
    assert.equal(other.targetUri.toString(), terms.toString());
    const target = await vscode.workspace.openTextDocument(terms);
    assert.equal(textOf(target, other.targetSelectionRange ?? other.targetRange), 'Lantern Walks');
    assert.ok(other.originSelectionRange);
    assert.equal(textOf(policy, other.originSelectionRange), 'Lantern Walk');
  });

  test('a hover tells what the document means, with how often it says it', async () => {
    const { policy } = await openBoth();
    const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', policy, find(policy, 'Guest gets'));
    const said = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
    assert.match(said.join('\n'), /\*\*Guests\*\* \(in this document\)/);
    assert.match(said.join('\n'), /used 4 times/);
  });

  test('F2 renames every form of a term', async () => {
    const { policy } = await openBoth();
    await ask('vscode.executeDefinitionProvider', policy, find(policy, 'Guest gets'));
    const start = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      policy.uri,
      find(policy, 'Guest gets'),
    );
    assert.equal(start.placeholder, 'Guests');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      policy.uri,
      find(policy, 'Guest gets'),
      'Owls',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = policy.getText();
    assert.match(text, /\(the “\*\*Owls\*\*”\)\. Each Owl gets a lamp/);
    assert.match(text, /## Owls’ choices\n\nOWLS MAY ASK US TO FORGET THEM AT ANY TIME\. An Owl’s lamp stays/);
  });

  test('a rename is refused where the name is taken, and says so', async () => {
    const { document } = await openFile(
      'walks-privacy-policy.md',
      `${POLICY}\n“Lamps” means what we lend. The Lamps are heavy.\n`,
    );
    await ask('vscode.executeDefinitionProvider', document, find(document, 'Guest gets'));
    const rename = vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      find(document, 'Guest gets'),
      'Lamp',
    );
    await assert.rejects(Promise.resolve(rename), /“Lamps” is already defined in line 11/);
  });

  test('a rename follows into the document that leaves its terms to this one', async () => {
    const { policy, terms } = await openBoth();
    const { document } = await vscode.window.showTextDocument(terms);
    await ask('vscode.executeDefinitionProvider', document, find(document, 'Lantern Walk '));
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      terms,
      find(document, 'Lantern Walk '),
      'Night Tours',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /“Night Tours” means .* Each Night Tour starts/);
    assert.match(policy.getText(), /who joins a Night Tour \(/);
  });

  test('references and highlights are all places of a term', async () => {
    const { policy } = await openBoth();
    const places = await ask<vscode.Location>('vscode.executeReferenceProvider', policy, find(policy, 'Guest gets'));
    const texts = places
      .filter(({ uri }) => uri.toString() === policy.uri.toString())
      .map(({ range }) => textOf(policy, range));
    assert.deepEqual(texts.toSorted(), ['GUESTS', 'Guest', 'Guest', 'Guests', 'Guests']);
    const marks = await ask<vscode.DocumentHighlight>(
      'vscode.executeDocumentHighlights',
      policy,
      find(policy, 'Guest gets'),
    );
    assert.equal(marks.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Write).length, 1);
  });

  test('a lens counts the uses, a click lists them, and the setting takes it away', async () => {
    const { policy } = await openBoth();
    const lenses = async () =>
      (
        await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', policy.uri, 50)
      ).filter(({ command }) => command?.title.startsWith('“Guests”'));
    const [lens] = await until('a lens', async () => {
      const found = await lenses();
      return found.length > 0 && found;
    });
    assert.ok(lens?.command);
    assert.equal(lens.command.title, '“Guests” used 4 times');
    await vscode.commands.executeCommand(lens.command.command, ...((lens.command.arguments ?? []) as unknown[]));
    await vscode.commands.executeCommand('closeReferenceSearch');
    const settings = vscode.workspace.getConfiguration('policywright');
    await settings.update('codeLens.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await lenses(), []);
    } finally {
      await settings.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('defined terms are completed while they are typed', async () => {
    const { policy } = await openBoth();
    await ask('vscode.executeDefinitionProvider', policy, find(policy, 'Guest gets'));
    const end = policy.lineAt(policy.lineCount - 2).range.end;
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await editor.edit((edit) => {
      edit.insert(end, ' We thank each G');
    });
    const position = end.translate(0, ' We thank each G'.length);
    const item = await until('the completion', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        policy.uri,
        position,
        'G',
      );
      return list.items.find(({ label }) => label === 'Guests');
    });
    assert.equal(item.kind, vscode.CompletionItemKind.Reference);
    assert.match(item.detail ?? '', /who joins a Lantern Walk/);
  });

  test('semantic tokens mark definitions and uses', async () => {
    const { policy } = await openBoth();
    const legend = await until('the legend', async () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        policy.uri,
      ),
    );
    assert.ok(legend.tokenTypes.includes('definedTerm'), legend.tokenTypes.join());
    const { data } = await until('tokens', async () => {
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        policy.uri,
      );
      return tokens && tokens.data.length > 0 && tokens;
    });
    // One definition and four uses of Guests, one use of a term of the other document.
    assert.equal(data.length / 5, 6);
    assert.equal(
      [...data].filter((_, index) => index % 5 === 4).reduce((sum, modifiers) => sum + modifiers, 0),
      1,
    );
  });

  test('a search for symbols finds terms and sections of files that nobody opened', async () => {
    await writeFile('terms-of-service.md', TERMS);
    await waitForServer();
    const found = await until('the symbol', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'lantern walks',
      );
      return symbols.find(({ name }) => name === 'Lantern Walks');
    });
    assert.match(found.location.uri.path, /terms-of-service\.md$/);
  });

  test('a product is named in policywright.yaml, whose comments stay, and the finding goes', async () => {
    const settings = await writeFile('policywright.yaml', '# Ours\nterms:\n  products: # names\n    - Night Desk\n');
    const { document } = await openFile(
      'copies-privacy-policy.md',
      '# Privacy Policy\n\nYou may not copy the Services. When you use the Services, we keep that too.\n',
    );
    const finding = await waitForFinding(document.uri, 'undefined-term');
    await perform(await codeActionAt(finding, document.uri, /name of a product/));
    const file = await vscode.workspace.openTextDocument(settings);
    assert.equal(file.getText(), '# Ours\nterms:\n  products: # names\n    - Night Desk\n    - Services\n');
    await waitForNone(document.uri, 'undefined-term');
    await file.save();
  });

  test('the settings are made where there are none', async () => {
    const { document } = await openFile(
      'copies-privacy-policy.md',
      '# Privacy Policy\n\nYou may not copy the Services. When you use the Services, we keep that too.\n',
    );
    const finding = await waitForFinding(document.uri, 'undefined-term');
    await perform(await codeActionAt(finding, document.uri, /^Ignore “Services” everywhere/));
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'policywright.yaml');
    try {
      const file = await vscode.workspace.openTextDocument(uri);
      assert.equal(file.getText(), 'terms:\n  ignore:\n    - Services\n');
      await waitForNone(document.uri, 'undefined-term');
      await file.save();
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  test('a term is defined here, with the cursor on what is to be written', async () => {
    const { document } = await openFile(
      'copies-privacy-policy.md',
      '# Privacy Policy\n\nYou may not copy the Services. When you use the Services, we keep that too.\n',
    );
    const finding = await waitForFinding(document.uri, 'undefined-term');
    await perform(await codeActionAt(finding, document.uri, /^Define “Services” here/));
    const selected = () => document.getText(vscode.window.activeTextEditor?.selection);
    await until('the blank to be selected', () => selected() === 'what it stands for', selected);
    await waitForNone(document.uri, 'undefined-term');
  });
});
