import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { makePolicyWithTerm } from '../bench/policy.mjs';
import { startClient } from './client.mjs';

const POLICY = `# Privacy Policy

The Wren Street Museum (“we”) keeps a list of those who come often (the “**Friends**”).

## 1. What we keep

We keep the address of each Friend. Friends’ letters are burnt. “Visit Data” means the days on which somebody came.

## 2. How long

Visit
Data goes after a year. See \`Friends.csv\`.
`;

let folder;
let client;
let uri;
const uriOf = (name) => pathToFileURL(join(folder, name)).href;
/** The position of the n-th occurrence of a text, a letter into it. */
function at(text, part, count = 1) {
  let index = -1;
  for (let i = 0; i < count; i += 1) index = text.indexOf(part, index + 1);
  assert.ok(index >= 0, `${part} does not stand ${count} times in the text`);
  const before = text.slice(0, index + 1).split('\n');
  return { line: before.length - 1, character: before.at(-1).length };
}
const start = ({ range }) => `${range.start.line}:${range.start.character}`;
/** The text after the edits of a workspace edit on its one file. */
function edited(text, { documentChanges: [{ edits }] }) {
  const lines = text.split('\n');
  const offset = ({ line, character }) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  const sorted = edits.toSorted((a, b) => offset(b.range.start) - offset(a.range.start));
  return sorted.reduce(
    (result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
    text,
  );
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policywright-terms-'));
  const capabilities = {
    textDocument: { definition: { linkSupport: true } },
    workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] } },
  };
  client = await startClient({ workspace: folder, capabilities, initializationOptions: { showReferences: true } });
  uri = uriOf('museum-privacy-policy.md');
  await client.open(uri, POLICY);
  await client.diagnostics(uri, 1);
});
after(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});
const ask = (method, part, count, more = {}) =>
  client.request(`textDocument/${method}`, {
    textDocument: { uri },
    position: at(POLICY, part, count),
    ...more,
  });

test('a hover shows the definition', async () => {
  const { contents, range } = await ask('hover', 'Friend.');
  assert.match(contents.value, /\*\*Friends\*\* \(in this document\)/);
  assert.match(contents.value, /used 2 times/);
  assert.equal(range.end.character - range.start.character, 'Friend'.length);
});

test('go to definition links the whole term, over the end of a line', async () => {
  const [link] = await ask('definition', 'Visit\n');
  assert.deepEqual(link.originSelectionRange.start, { line: 10, character: 0 });
  assert.deepEqual(link.originSelectionRange.end, { line: 11, character: 4 });
  assert.deepEqual(link.targetSelectionRange.start.line, 6);
});

test('references and highlights', async () => {
  const references = await ask('references', 'Friend.', 1, { context: { includeDeclaration: false } });
  assert.deepEqual(references.map(start), ['6:28', '6:36']);
  const all = await ask('references', 'Friend.', 1, { context: { includeDeclaration: true } });
  assert.deepEqual(all.map(start), ['2:75', '6:28', '6:36']);
  const highlights = await ask('documentHighlight', 'Friend.');
  assert.deepEqual(
    highlights.map(({ kind }) => kind),
    [3, 2, 2],
  );
});

test('rename changes every form', async () => {
  const prepared = await ask('prepareRename', 'Friend.');
  assert.equal(prepared.placeholder, 'Friends');
  const edit = await ask('rename', 'Friend.', 1, { newName: 'Regulars' });
  const text = edited(POLICY, edit);
  assert.match(text, /\(the “\*\*Regulars\*\*”\)/);
  assert.match(text, /each Regular\. Regulars’ letters/);
  assert.match(text, /`Friends\.csv`/);
});

test('rename refuses with the reason', async () => {
  await assert.rejects(ask('rename', 'Friend.', 1, { newName: 'Visit Data' }), /already defined in line 7/);
  await assert.rejects(ask('prepareRename', 'address'), /no defined term/);
});

test('lenses list the uses', async () => {
  const lenses = await client.request('textDocument/codeLens', { textDocument: { uri } });
  assert.deepEqual(
    lenses.map(({ command }) => command.title),
    ['“Friends” used 2 times', '“Visit Data” used once'],
  );
  const [document, position, places] = lenses[0].command.arguments;
  assert.equal(lenses[0].command.command, 'policywright.showReferences');
  assert.equal(document, uri);
  assert.deepEqual(position, { line: 2, character: 75 });
  assert.deepEqual(places.map(start), ['6:28', '6:36']);
});

/** Semantic tokens as "line:character length modifiers". */
function decode({ data }) {
  const found = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    if (data[i] > 0) character = 0;
    line += data[i];
    character += data[i + 1];
    found.push(`${line}:${character} ${data[i + 2]}${data[i + 4] ? ' definition' : ''}`);
  }
  return found;
}

test('semantic tokens tell definitions from uses and end with their line', async () => {
  const textDocument = { uri };
  const full = decode(await client.request('textDocument/semanticTokens/full', { textDocument }));
  assert.deepEqual(full, ['2:75 7 definition', '6:28 6', '6:36 7', '6:65 10 definition', '10:0 5', '11:0 4']);
  const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 45 } };
  const some = decode(await client.request('textDocument/semanticTokens/range', { textDocument, range }));
  assert.deepEqual(some, ['6:28 6', '6:36 7']);
});

test('completion offers terms while they are typed', async () => {
  const typed = `${POLICY}\nWe also keep V`;
  await client.change(uri, 2, { text: typed });
  const position = { line: typed.split('\n').length - 1, character: 'We also keep V'.length };
  const { items } = await client.request('textDocument/completion', { textDocument: { uri }, position });
  assert.deepEqual(
    items.map(({ label, detail }) => [label, detail]),
    [['Visit Data', 'the days on which somebody came']],
  );
  await client.change(uri, 3, { text: POLICY });
});

test('completion offers clauses at the start of a line, what is missing first', async () => {
  const typed = `${POLICY}\npolicy-`;
  await client.change(uri, 4, { text: typed });
  const position = { line: typed.split('\n').length - 1, character: 'policy-'.length };
  const { items, isIncomplete } = await client.request('textDocument/completion', { textDocument: { uri }, position });
  assert.ok(isIncomplete && items.length > 50);
  const [first] = items.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1));
  assert.match(first.detail, /\(missing\)$/);
  const { textEdit, filterText, additionalTextEdits } = items.find(({ label }) => label === 'Children');
  assert.equal(filterText, 'policy-');
  assert.deepEqual(textEdit.range, { start: { ...position, character: 0 }, end: position });
  assert.match(
    textEdit.newText,
    /^## 3\. Children\n\n\[Service name\] is not meant for children under \[13 \/ 16 \/ 18\]/,
  );
  assert.equal(additionalTextEdits, undefined);
  await client.change(uri, 5, { text: POLICY });
});

test('a file that is no policy gets nothing', async () => {
  const other = uriOf('notes.md');
  const text = '# Tide tables\n\nThe harbour office (the “Office”) prints them. Ask the Office.\n';
  await client.open(other, text);
  assert.deepEqual(await client.diagnostics(other, 1), []);
  const place = { textDocument: { uri: other }, position: at(text, 'Office', 2) };
  assert.equal(await client.request('textDocument/definition', place), null);
  assert.equal(await client.request('textDocument/prepareRename', place), null);
  assert.equal(await client.request('textDocument/rename', { ...place, newName: 'Desk' }), null);
  assert.deepEqual(await client.request('textDocument/codeLens', place), []);
  assert.deepEqual((await client.request('textDocument/semanticTokens/full', place)).data, []);
});

test('renames and counts the 40 uses of a term in a long policy', async () => {
  const big = uriOf('big-privacy-policy.md');
  const text = makePolicyWithTerm(40_000);
  await client.open(big, text);
  await client.diagnostics(big, 1);
  const place = { textDocument: { uri: big }, position: at(text, 'Ledger Entry', 20) };
  const rename = await client.request('textDocument/rename', { ...place, newName: 'Book Lines' });
  assert.equal(rename.documentChanges[0].edits.length, 41);
  const hover = await client.request('textDocument/hover', place);
  assert.match(hover.contents.value, /used 40 times/);
});
