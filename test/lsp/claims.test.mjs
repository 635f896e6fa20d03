// What an editor shows of a policy's claims: hovers, hints, the retention table, conflicts with another document.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startClient } from './client.mjs';

const POLICY = `# Privacy Policy

We keep log files for 30 days after your visit. We never share your name with advertisers.

Photos are kept for two years.
`;
const TERMS = `# Terms of Service

By using our site you accept these terms and our [privacy policy](privacy-policy.md).

Server logs are deleted after one year. We share your name and address with advertisers.
`;

let folder;
let client;
const uriOf = (name) => pathToFileURL(join(folder, name)).href;
const at = (line, character) => ({ line, character });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policywright-claims-'));
  const workspaceEdit = { documentChanges: true, resourceOperations: ['create'] };
  client = await startClient({
    workspace: folder,
    capabilities: { workspace: { workspaceEdit } },
    initializationOptions: { inlayHints: true },
  });
});
afterEach(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

test('a hover on a period says how it was read', async () => {
  const uri = uriOf('privacy-policy.md');
  await client.open(uri, POLICY);
  const hover = (position) => client.request('textDocument/hover', { textDocument: { uri }, position });
  const { contents, range } = await hover(at(2, 24));
  assert.match(
    contents.value,
    /^\*\*Read as: kept\*\*\n\n- Data: log files\n- Period: 30 days\n- Counted from: your visit$/,
  );
  assert.deepEqual(range, { start: at(2, 22), end: at(2, 29) });
  assert.equal(await hover(at(2, 13)), null);
});

test('inlay hints are offered to a client that asks for them only', async () => {
  assert.equal(client.initialized.capabilities.inlayHintProvider, true);
  const plain = await startClient({ workspace: folder });
  assert.equal(plain.initialized.capabilities.inlayHintProvider, undefined);
  await plain.stop();
  const uri = uriOf('privacy-policy.md');
  await client.open(uri, POLICY);
  const range = { start: at(2, 0), end: at(3, 0) };
  const hints = await client.request('textDocument/inlayHint', { textDocument: { uri }, range });
  assert.deepEqual(
    hints.map(({ position, label }) => [position, label]),
    [
      [at(2, 29), 'log files'],
      [at(2, 89), 'promise: no sharing'],
    ],
  );
});

test('the retention table follows the text and names the place in another file', async () => {
  await writeFile(join(folder, 'privacy-policy.md'), POLICY);
  const uri = uriOf('terms-of-service.md');
  await client.open(uri, TERMS);
  const table = () => client.request('policywright/retentionTable', { uri });
  const there = `[privacy-policy.md line 3](<${uriOf('privacy-policy.md')}#L3>)`;
  assert.ok(
    (await table()).markdown.includes(`[line 5](<${uri}#L5>), but ${there} says “30 days”`),
    (await table()).markdown,
  );
  await client.change(uri, 2, { text: TERMS.replace('one year', '30 days') });
  assert.doesNotMatch((await table()).markdown, /⚠/);
  assert.equal(await client.request('policywright/retentionTable', { uri: uriOf('README.md') }), null);
});

test('claims of two documents are compared, and the conflict goes when the other file changes', async () => {
  const policy = uriOf('privacy-policy.md');
  await client.open(policy, POLICY);
  const uri = uriOf('terms-of-service.md');
  await client.open(uri, TERMS);
  const found = await client.diagnostics(uri, 1);
  const across = found.filter(({ message }) => message.includes('privacy-policy.md'));
  assert.deepEqual(
    across.map(({ code, relatedInformation }) => [code, relatedInformation[0].location.uri]),
    [
      ['inconsistent-retention', policy],
      ['contradictory-sharing', policy],
    ],
  );
  const published = client.diagnostics(uri);
  await client.change(policy, 2, { text: POLICY.replace('30 days', 'one year') });
  const left = (await published).filter(({ message }) => message.includes('privacy-policy.md'));
  assert.deepEqual(
    left.map(({ code }) => code),
    ['contradictory-sharing'],
  );
});

/** The actions at a place that write into policywright.yaml. */
async function scheduleActions(uri, position, only) {
  const range = { start: position, end: position };
  const params = { textDocument: { uri }, range, context: { diagnostics: [], ...(only ? { only } : {}) } };
  const actions = await client.request('textDocument/codeAction', params);
  return actions.filter(({ title }) => title.startsWith('Write the retention claims'));
}

test('the retention claims go into a new policywright.yaml, from a claim or as a source action', async () => {
  const uri = uriOf('privacy-policy.md');
  await client.open(uri, POLICY);
  const [action, ...more] = await scheduleActions(uri, at(2, 24));
  assert.deepEqual([action.kind, more.length], ['refactor.rewrite', 0]);
  const [create, change] = action.edit.documentChanges;
  assert.deepEqual([create.kind, create.uri], ['create', uriOf('policywright.yaml')]);
  assert.deepEqual(
    change.edits.map(({ newText }) => newText),
    ['retention:\n  log files: 30 days after your visit\n  photos: two years\n'],
  );
  assert.deepEqual(await scheduleActions(uri, at(0, 0)), []);
  const [source] = await scheduleActions(uri, at(0, 0), ['source']);
  assert.equal(source.kind, 'source.policywright.retentionSchedule');
});

test('they go into the settings as the editor has them, and a missing line is a quick fix', async () => {
  const configuration = uriOf('policywright.yaml');
  await writeFile(join(folder, 'policywright.yaml'), 'laws: [gdpr]\n');
  const text = '# changed\nretention:\n  log files: 30 days # agreed\n';
  await client.open(configuration, text, { languageId: 'yaml', version: 4 });
  const uri = uriOf('privacy-policy.md');
  await client.open(uri, POLICY);
  const [action] = await scheduleActions(uri, at(4, 22));
  assert.deepEqual([action.kind, action.diagnostics[0].code], ['quickfix', 'retention-schedule-mismatch']);
  const [{ textDocument, edits }] = action.edit.documentChanges;
  assert.deepEqual(textDocument, { uri: configuration, version: 4 });
  assert.deepEqual(edits, [{ range: { start: at(3, 0), end: at(3, 0) }, newText: '  photos: two years\n' }]);
  await client.change(configuration, 5, { text: `${text}  photos: two years\n` });
  await client.diagnostics(uri);
  assert.deepEqual(await scheduleActions(uri, at(4, 22)), []);
});

test('a period of the schedule is completed behind "for", and nothing behind other spaces', async () => {
  await writeFile(join(folder, 'policywright.yaml'), 'retention:\n  log files: 90 days\n');
  const uri = uriOf('privacy-policy.md');
  await client.open(uri, '# Privacy Policy\n\nServer logs are kept for \n\nWe thank you for \n');
  const complete = (position) =>
    client.request('textDocument/completion', {
      textDocument: { uri },
      position,
      context: { triggerKind: 2, triggerCharacter: ' ' },
    });
  const { items } = await complete(at(2, 25));
  const range = { start: at(2, 25), end: at(2, 25) };
  assert.deepEqual(
    items.map(({ label, detail, textEdit }) => [label, detail, textEdit]),
    [['90 days', 'log files: retention schedule', { range, newText: '90 days' }]],
  );
  assert.deepEqual((await complete(at(4, 17))).items, []);
});
