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
