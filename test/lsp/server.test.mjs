import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startClient } from './client.mjs';

const POLICY = `# Privacy Policy

Last updated: 1 October 2026

## 1. What we collect

We collect your name and your e-mail address when you order. Write to privacy@fernleaf.co.uk.

## 3. How long we keep it

## 4. Who receives it

We share your address with the carrier that delivers your parcel.
`;
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

let folder;
let client;
const uriOf = (name) => pathToFileURL(join(folder, name)).href;
const rulesOf = (diagnostics) => diagnostics.map(({ code }) => code);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policywright-lsp-'));
  const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
  client = await startClient({ workspace: folder, capabilities: { workspace: { workspaceEdit } } });
});
after(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

test('publishes findings for the version that was opened', async () => {
  const uri = uriOf('privacy-policy.md');
  await client.open(uri, POLICY);
  const diagnostics = await client.diagnostics(uri, 1);
  const gap = diagnostics.find(({ code }) => code === 'section-numbering');
  assert.equal(gap.source, 'policywright');
  assert.equal(gap.range.start.line, 8);
  assert.match(gap.codeDescription.href, /section-numbering\.md$/);
  assert.ok(rulesOf(diagnostics).includes('empty-section'));
});

test('says what the document is taken for', async () => {
  const status = await client.until(
    () => client.statuses.find(({ uri }) => uri === uriOf('privacy-policy.md')),
    'the status',
  );
  assert.equal(status.profile.kind, 'privacy-policy');
  assert.ok(status.profile.laws.some(({ law }) => law === 'baseline'));
});

test('follows changes as they are typed', async () => {
  const uri = uriOf('privacy-policy.md');
  const range = { start: { line: 8, character: 3 }, end: { line: 8, character: 4 } };
  await client.change(uri, 2, { range, text: '2' });
  const diagnostics = await client.diagnostics(uri, 2);
  const gap = diagnostics.find(({ code }) => code === 'section-numbering');
  assert.equal(gap.range.start.line, 10, '2 is now followed by 4');
});

test('publishes the last of many quick changes, and never an older version after it', async () => {
  const uri = uriOf('privacy-policy.md');
  const at = { start: { line: 12, character: 0 }, end: { line: 12, character: 0 } };
  for (let version = 3; version < 40; version += 1) void client.change(uri, version, { range: at, text: 'x' });
  await client.diagnostics(uri, 39);
  const versions = client.versions(uri);
  assert.deepEqual(
    versions,
    [...versions].sort((a, b) => a - b),
  );
});

test('offers fixes for a finding, its page, and a comment that silences it', async () => {
  const uri = uriOf('fixes-privacy-policy.md');
  await client.open(uri, POLICY);
  await client.diagnostics(uri, 1);
  const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 10 } };
  const actions = await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  });
  const titles = actions.map(({ title }) => title);
  assert.ok(
    titles.some((title) => /renumber/i.test(title)),
    titles.join('\n'),
  );
  assert.ok(
    titles.some((title) => title.startsWith('Ignore this finding')),
    titles.join('\n'),
  );
  assert.ok(
    titles.some((title) => title.startsWith('Explain')),
    titles.join('\n'),
  );
});

test('fixes all that is automatic on request', async () => {
  const uri = uriOf('fixes-privacy-policy.md');
  const context = { diagnostics: [], only: ['source.fixAll.policywright'] };
  const [action] = await client.request('textDocument/codeAction', { textDocument: { uri }, range: whole, context });
  assert.equal(action.kind, 'source.fixAll.policywright');
  const edits = action.edit.documentChanges[0].edits;
  assert.ok(
    edits.every(({ newText }) => /^\d/.test(newText)),
    JSON.stringify(edits),
  );
});

test('shows an outline and folds by section, in plain text too', async () => {
  const uri = uriOf('plain.txt');
  await client.open(
    uri,
    'Privacy Policy\n\nHOW WE USE DATA\nWe use your personal data to send what you order.\n\nWHO RECEIVES DATA\nWe share your personal data with the carrier.\n',
    { languageId: 'plaintext' },
  );
  await client.diagnostics(uri, 1);
  const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
  assert.deepEqual(
    symbols[0].children.map(({ name }) => name),
    ['HOW WE USE DATA', 'WHO RECEIVES DATA'],
  );
  const folds = await client.request('textDocument/foldingRange', { textDocument: { uri } });
  assert.ok(
    folds.some(({ startLine, endLine }) => startLine === 2 && endLine === 3),
    JSON.stringify(folds),
  );
});

test('explains a legal term on hover', async () => {
  const uri = uriOf('plain.txt');
  const hover = await client.request('textDocument/hover', {
    textDocument: { uri },
    position: { line: 3, character: 15 },
  });
  assert.match(hover.contents.value, /personal data/i);
});

test('a file that is no policy gets nothing', async () => {
  const uri = uriOf('README.md');
  await client.open(uri, '# Build\n\nRun the following:\n\n## Install\n\n## Use\n');
  assert.deepEqual(await client.diagnostics(uri, 1), []);
  assert.equal(
    await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 3 } }),
    null,
  );
});

test('obeys policywright.yaml, follows its changes and says what is wrong in it', async () => {
  const uri = uriOf('configured-privacy-policy.md');
  const configuration = uriOf('policywright.yaml');
  await writeFile(join(folder, 'policywright.yaml'), 'rules:\n  empty-section: error\n');
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: configuration, type: 1 }],
  });
  await client.open(uri, POLICY);
  const first = await client.diagnostics(uri, 1);
  assert.equal(first.find(({ code }) => code === 'empty-section').severity, 1);

  await client.open(configuration, 'rules:\n  empty-sektion: error\n  section-numbering: off\n', {
    languageId: 'yaml',
  });
  const again = await client.diagnostics(uri);
  assert.ok(!rulesOf(again).includes('section-numbering'));
  const problems = await client.diagnostics(configuration, 1);
  assert.match(problems[0].message, /empty-section/);
  assert.deepEqual(problems[0].range.start, { line: 1, character: 2 });
  await client.close(configuration);
});

test('takes findings back when a document is closed', async () => {
  const uri = uriOf('closing-privacy-policy.md');
  await client.open(uri, POLICY);
  await client.diagnostics(uri, 1);
  const next = client.diagnostics(uri);
  await client.close(uri);
  assert.deepEqual(await next, []);
});

test('checks files that are not open', async () => {
  await writeFile(join(folder, 'unopened-privacy-policy.md'), POLICY);
  const published = client.diagnostics(uriOf('unopened-privacy-policy.md'));
  const result = await client.request('policywright/checkFiles', {
    uris: [uriOf('unopened-privacy-policy.md'), uriOf('absent.md')],
  });
  assert.equal(result.policies, 1);
  assert.deepEqual(result.unreadable, [uriOf('absent.md')]);
  assert.ok((await published).length > 0);
});
