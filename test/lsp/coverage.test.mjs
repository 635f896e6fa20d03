// What a view of a policy's coverage asks: what is stated where, and the clauses that can be inserted.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startClient } from './client.mjs';

const POLICY = `---
policy:
  laws: [gdpr]
---

# Privacy Policy of Tern Ferries

## Storage

We keep your bookings for two years.

We keep the letters that you write to us for three months.

## Contact

Write to office@tern-ferries.example.
`;

let folder;
let client;
const uriOf = (name) => pathToFileURL(join(folder, name)).href;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policywright-coverage-'));
  const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
  client = await startClient({ workspace: folder, capabilities: { workspace: { workspaceEdit } } });
});
after(async () => {
  await client.stop();
  await rm(folder, { recursive: true });
});

async function open(name, text) {
  await client.open(uriOf(name), text);
  await client.diagnostics(uriOf(name), 1);
  return uriOf(name);
}
const coverage = (uri) => client.request('policywright/coverage', { uri });
const entry = ({ laws }, id) => laws[0].disclosures.find((each) => each.id === id);

test('coverage lists the laws that apply, with the passages that state what they ask for', async () => {
  const result = await coverage(await open('ferry-privacy-policy.md', POLICY));
  assert.equal(result.version, 1);
  assert.equal(result.kind, 'privacy-policy');
  assert.deepEqual(
    result.laws.map(({ law, declared }) => [law, declared]),
    [
      ['gdpr', true],
      ['baseline', false],
    ],
  );
  const { state, evidence } = entry(result, 'retention');
  assert.equal(state, 'stated');
  const said = evidence.map(({ text, range }) => [range.start.line, text]);
  assert.ok(
    said.some(([line, text]) => line === 9 && text === 'We keep your bookings for two years.'),
    said.join(),
  );
  assert.equal(entry(result, 'complaint').state, 'missing');
  assert.match(entry(result, 'international-transfers').reason, /^the text does not show/);
});

test('coverage follows the text', async () => {
  const uri = uriOf('ferry-privacy-policy.md');
  const end = { line: 15, character: 0 };
  const text = '\nYou may lodge a complaint with a data protection supervisory authority.\n';
  await client.change(uri, 2, { range: { start: end, end }, text });
  await client.diagnostics(uri, 2);
  const result = await coverage(uri);
  assert.equal(result.version, 2);
  assert.equal(entry(result, 'complaint').state, 'stated');
});

test('a clause is inserted by the edit that the light bulb offers', async () => {
  const uri = uriOf('ferry-privacy-policy.md');
  const { version, choices } = await client.request('policywright/clauseEdits', { uri, disclosure: 'security' });
  assert.equal(version, 2);
  const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 5 } };
  const offered = await client.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  });
  const same = offered.find(({ title }) => title === choices[0].title);
  assert.deepEqual(choices[0].edit, same.edit);
  assert.equal(choices[0].edit.documentChanges[0].edits[0].snippet.kind, 'snippet');
});

test('an unknown disclosure has no clauses', async () => {
  const uri = uriOf('ferry-privacy-policy.md');
  const { choices } = await client.request('policywright/clauseEdits', { uri, disclosure: 'moonlight' });
  assert.deepEqual(choices, []);
});

test('what is no privacy policy has no coverage', async () => {
  assert.equal(await coverage(await open('README.md', '# Ferry\n\nRun it.\n')), null);
  const terms = await coverage(await open('terms-of-service.md', '# Terms of Service\n\nThese terms bind you.\n'));
  assert.equal(terms.kind, 'terms');
  assert.deepEqual(terms.laws, []);
  assert.equal(await coverage(uriOf('nobody-opened-privacy-policy.md')), null);
});

test('citations have hovers and lead to the law; what is no policy has neither', async () => {
  const cited = `${POLICY}\nWe rely on Art. 6(1)(f) GDPR.\n`;
  const textDocument = { uri: await open('cited-privacy-policy.md', cited) };
  const [link, ...others] = await client.request('textDocument/documentLink', { textDocument });
  assert.deepEqual(others, []);
  assert.match(link.target, /^https:\/\/eur-lex\.europa\.eu\//);
  assert.equal(link.tooltip, 'GDPR Art. 6(1)(f): official text');
  const { contents, range } = await client.request('textDocument/hover', { textDocument, position: link.range.start });
  assert.deepEqual(range, link.range);
  assert.match(contents.value, /Art\. 6\(1\)\(f\)\*\* \(in law\)/);
  const readme = { uri: await open('NOTES.md', '# Ferry\n\nArt. 6(1)(f) GDPR\n') };
  assert.deepEqual(await client.request('textDocument/documentLink', { textDocument: readme }), []);
});

test('a heading says what its section states', async () => {
  const uri = uriOf('cited-privacy-policy.md');
  const position = { line: 7, character: 4 };
  const { contents } = await client.request('textDocument/hover', { textDocument: { uri }, position });
  assert.match(
    contents.value,
    /\*\*This section states\*\*[^]*retention period or criteria: .*GDPR Art\. 13\(2\)\(a\)/,
  );
});
