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
