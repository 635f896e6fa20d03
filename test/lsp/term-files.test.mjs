// What reaches beyond the open document: symbols of the workspace, and terms that go into policywright.yaml.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startClient } from './client.mjs';

const POLICY = `# Privacy Policy

We keep your name. You may not copy the Services. When you use the Services, we keep that too.
`;

let folder;
let client;
const uriOf = (name) => pathToFileURL(join(folder, name)).href;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policywright-files-'));
  const workspaceEdit = { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] };
  client = await startClient({ workspace: folder, capabilities: { workspace: { workspaceEdit } } });
});
afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

/** Opens the policy and returns the action on its undefined term whose title fits. */
async function actionOn(uri, title) {
  await client.open(uri, POLICY);
  const found = (await client.diagnostics(uri, 1)).find(({ code }) => code === 'undefined-term');
  const params = { textDocument: { uri }, range: found.range, context: { diagnostics: [] } };
  const actions = await client.request('textDocument/codeAction', params);
  return { action: actions.find((each) => title.test(each.title)), titles: actions.map((each) => each.title) };
}

test('a product is named in a new policywright.yaml of the workspace folder', async () => {
  await mkdir(join(folder, 'legal'));
  const { action, titles } = await actionOn(uriOf('legal/privacy-policy.md'), /name of a product/);
  assert.ok(action, titles.join('\n'));
  const [create, change] = action.edit.documentChanges;
  assert.deepEqual([create.kind, create.uri], ['create', uriOf('policywright.yaml')]);
  assert.equal(change.textDocument.uri, uriOf('policywright.yaml'));
  assert.deepEqual(
    change.edits.map(({ newText }) => newText),
    ['terms:\n  products:\n    - Services\n'],
  );
});

test('a term to ignore goes into the file on disk, which keeps its comments', async () => {
  await writeFile(join(folder, 'policywright.yaml'), '# ours\nterms:\n  ignore: [Wren] # a bird\n');
  const { action } = await actionOn(uriOf('privacy-policy.md'), /^Ignore “Services” everywhere/);
  const [{ textDocument, edits }] = action.edit.documentChanges;
  assert.deepEqual(textDocument, { uri: uriOf('policywright.yaml'), version: null });
  const at = { line: 2, character: 15 };
  assert.deepEqual(edits, [{ range: { start: at, end: at }, newText: ', Services' }]);
});

test('it goes into the file as the editor has it, unsaved changes included', async () => {
  const configuration = uriOf('policywright.yaml');
  await writeFile(join(folder, 'policywright.yaml'), 'laws: [gdpr]\n');
  await client.open(configuration, '# changed\nterms:\n  external:\n    - Wren\n', { languageId: 'yaml', version: 7 });
  const { action } = await actionOn(uriOf('privacy-policy.md'), /defined in another document/);
  const [{ textDocument, edits }] = action.edit.documentChanges;
  assert.deepEqual(textDocument, { uri: configuration, version: 7 });
  const at = { line: 4, character: 0 };
  assert.deepEqual(edits, [{ range: { start: at, end: at }, newText: '    - Services\n' }]);
  await client.change(configuration, 8, { text: '# changed\nterms:\n  external:\n    - Wren\n    - Services\n' });
  const left = await client.diagnostics(uriOf('privacy-policy.md'));
  assert.ok(!left.some(({ code }) => code === 'undefined-term'), 'the finding goes once the settings know the term');
});

test('a file that cannot be read is left alone', async () => {
  await writeFile(join(folder, 'policywright.yaml'), 'terms: [\n');
  const { action, titles } = await actionOn(uriOf('privacy-policy.md'), /policywright\.yaml/);
  assert.equal(action, undefined);
  assert.ok(titles.includes('Define “Services” here'), titles.join('\n'));
});

test('symbols of the workspace are terms and sections of all policies, open or not', async () => {
  const cookies =
    '# Cookie Policy\n\n## 1. Which we set\n\nWe set a small file (the “Session Token”). The Session Token ends.\n';
  await mkdir(join(folder, 'legal'));
  await writeFile(join(folder, 'legal', 'cookie-policy.md'), cookies);
  await writeFile(
    join(folder, 'README.md'),
    '# Tools\n\nThe key (the “Session Key”) opens it. The Session Key is new.\n',
  );
  const open = uriOf('privacy-policy.md');
  await client.open(open, `${POLICY}\nWe log visits (the “Session Log”). The Session Log ends.\n`);
  await client.diagnostics(open, 1);
  const search = (query) => client.request('workspace/symbol', { query });
  const places = (found) => found.map(({ name, location, containerName }) => [name, location.uri, containerName]);
  assert.deepEqual(places(await search('session')), [
    ['Session Log', open, 'Privacy Policy'],
    ['Session Token', uriOf('legal/cookie-policy.md'), 'Cookie Policy'],
  ]);
  const [section] = await search('which we set');
  assert.deepEqual([section.name, section.location.range.start.line], ['1 Which we set', 2]);
  await client.change(open, 2, { text: `${POLICY}\nWe log visits (the “Session Diary”). The Session Diary ends.\n` });
  await writeFile(join(folder, 'legal', 'cookie-policy.md'), cookies.replaceAll('Token', 'Mark'));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf('legal/cookie-policy.md'), type: 2 }],
  });
  assert.deepEqual(
    (await search('session')).map(({ name }) => name),
    ['Session Diary', 'Session Mark'],
  );
});

const TERMS = `# Terms of Service

“Trail Data” means the routes that you record. We own no Trail Data. “Guide” means who leads a walk. A Guide is paid.
`;
const LEAVING = `# Privacy Policy

Capitalised terms that are not defined here have the meaning given in our [Terms of Service](terms-of-service.md).

We delete Trail Data after a year. “Log” means the list of visits. The Log is short.
`;
const at = (line, character) => ({ line, character });

/** Writes both documents and opens the policy that leaves its terms to the other. */
async function openLeaving() {
  await writeFile(join(folder, 'terms-of-service.md'), TERMS);
  const uri = uriOf('privacy-policy.md');
  await writeFile(join(folder, 'privacy-policy.md'), LEAVING);
  await client.open(uri, LEAVING);
  await client.diagnostics(uri, 1);
  return { textDocument: { uri }, position: at(4, 12) };
}

test('a term that another document defines leads there, is explained and offered here', async () => {
  const place = await openLeaving();
  const [target] = await client.request('textDocument/definition', place);
  assert.deepEqual(target, { uri: uriOf('terms-of-service.md'), range: { start: at(2, 1), end: at(2, 11) } });
  const { contents, range } = await client.request('textDocument/hover', place);
  assert.match(contents.value, /\*\*Trail Data\*\* \(in terms-of-service\.md\)\n\n> the routes that you record/);
  assert.match(contents.value, /used once/);
  assert.deepEqual(range, { start: at(4, 10), end: at(4, 20) });
  const context = { includeDeclaration: true };
  const references = await client.request('textDocument/references', { ...place, context });
  assert.deepEqual(
    references.map(({ uri, range: { start } }) => [uri.split('/').at(-1), start.line, start.character]),
    [
      ['privacy-policy.md', 4, 10],
      ['terms-of-service.md', 2, 1],
      ['terms-of-service.md', 2, 57],
    ],
  );
  const { data } = await client.request('textDocument/semanticTokens/full', place);
  assert.equal(data.length / 5, 3, 'the use of the other document’s term, the definition here and its use');
  await client.change(place.textDocument.uri, 2, { text: `${LEAVING}\nWe pay each G` });
  const { items } = await client.request('textDocument/completion', { ...place, position: at(6, 13) });
  assert.deepEqual(
    items.map(({ label, detail }) => [label, detail]),
    [['Guide', 'who leads a walk']],
  );
});

test('a term is renamed where it is defined, with its uses in the documents that leave their terms to it', async () => {
  const place = await openLeaving();
  await assert.rejects(
    client.request('textDocument/rename', { ...place, newName: 'Walks' }),
    /defined in terms-of-service\.md\. Rename it there/,
  );
  const terms = { textDocument: { uri: uriOf('terms-of-service.md') }, position: at(2, 3) };
  await client.open(terms.textDocument.uri, TERMS);
  await client.diagnostics(terms.textDocument.uri, 1);
  const { documentChanges } = await client.request('textDocument/rename', { ...terms, newName: 'Walks' });
  assert.deepEqual(
    documentChanges.map(({ textDocument, edits }) => [textDocument.uri.split('/').at(-1), edits.length]),
    [
      ['terms-of-service.md', 2],
      ['privacy-policy.md', 1],
    ],
  );
  await client.close(place.textDocument.uri);
  const unopened = await client.request('textDocument/rename', { ...terms, newName: 'Walks' });
  assert.deepEqual(unopened.documentChanges[1].edits, [
    { range: { start: at(4, 10), end: at(4, 20) }, newText: 'Walks' },
  ]);
  await assert.rejects(
    client.request('textDocument/rename', { ...terms, newName: 'Logs' }),
    /“Log” is already defined in line 5 of privacy-policy\.md/,
  );
});
