import { suite, test } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, until, waitForServer } from './editor';

/** A policy as it comes out of a web page: no markup at all. */
const PASTED = `Privacy Policy

The Quillback Theatre ("we") keeps few things about its guests.

1. What we collect

When you book, we collect your name and your e-mail address.

1.1 Season tickets

For a season ticket we collect your postal address too.

2. How long we keep it

We keep bookings for two years.

3. Contact

Write to the box office at tickets@quillback.example.
`;

type Outline = readonly [title: string, children?: readonly Outline[]];

const shape = (symbols: readonly vscode.DocumentSymbol[]): Outline[] =>
  symbols.map(({ name, children }) => (children.length > 0 ? [name, shape(children)] : [name]));

function symbols(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  const found = async () =>
    (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    )) ?? [];
  return until('an outline', async () => {
    const all = await found();
    return all.length > 0 && all;
  });
}

suite('Outline and folding', () => {
  for (const name of ['theatre-privacy.txt', 'theatre.policy']) {
    test(`the sections of ${name} are its outline`, async () => {
      const { document } = await openFile(name, PASTED);
      assert.deepEqual(shape(await symbols(document.uri)), [
        ['Privacy Policy', [['1 What we collect', [['1.1 Season tickets']]], ['2 How long we keep it'], ['3 Contact']]],
      ]);
    });

    test(`${name} folds by section`, async () => {
      const { document } = await openFile(name, PASTED);
      await waitForServer();
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      const lines = folds.map(({ start, end }) => [document.lineAt(start).text, document.lineAt(end).text]);
      const season = lines.find(([first]) => first === '1.1 Season tickets');
      assert.deepEqual(season, ['1.1 Season tickets', 'For a season ticket we collect your postal address too.']);
      const collect = lines.find(([first]) => first === '1. What we collect');
      assert.equal(collect?.[1], 'For a season ticket we collect your postal address too.');
    });
  }

  test('bold lines are sections in Markdown, too', async () => {
    const text = PASTED.replaceAll(/^(\d.*)$/gm, '**$1**').replace('Privacy Policy', '# Privacy Policy');
    const { document } = await openFile('theatre-privacy.md', text);
    const names = () => symbols(document.uri).then((found) => JSON.stringify(shape(found)));
    const all = await until(
      'the bold headings',
      async () => {
        const found = await names();
        return found.includes('2 How long we keep it') && found;
      },
      names,
    );
    assert.match(all, /1\.1 Season tickets/);
  });

  test('Markdown headings stand in the outline once', async () => {
    const text = PASTED.replaceAll(/^(\d.*)$/gm, '## $1').replace('Privacy Policy', '# Privacy Policy');
    const { document } = await openFile('theatre-privacy.md', text);
    await waitForServer();
    const all = JSON.stringify(shape(await symbols(document.uri)));
    assert.equal(all.split('How long we keep it').length - 1, 1, all);
  });

  test('plain text that is no policy has no outline', async () => {
    const { document } = await openFile('minutes.txt', '1. Welcome\n\nAll came.\n\n2. Tea\n\nThere was tea.\n');
    await waitForServer();
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(found ?? [], []);
  });
});
