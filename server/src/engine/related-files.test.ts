import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Configurations } from './document-settings';
import { addressesOf } from './link-addresses';
import { PolicyWorkspace } from './policy-workspace';

const POLICY = 'file:///w/privacy.md';
const TERMS = 'file:///w/terms.md';
const text = (link: string) =>
  `# Privacy Policy\n\nCapitalised terms not defined here have the meaning given in our ${link}. Each Borrower may renew, and the Borrowers do.\n`;
const DEFINED = '# Terms of Use\n\nWhoever has a card (a “Borrower”) may borrow.\n';

function workspaceOf(files: Map<string, string>) {
  const reads: string[] = [];
  const host = {
    read: (uri: string) => {
      reads.push(uri);
      return Promise.resolve(files.get(uri));
    },
  };
  const log = (message: string) => {
    throw new Error(message);
  };
  const today = () => ({ year: 2026, month: 11, day: 22 });
  const workspace = new PolicyWorkspace(new Configurations(host), { files: host, today, log });
  const check = async (policy: string, version = 1) => {
    const document = { uri: POLICY, version, text: policy, languageId: 'markdown' };
    const { diagnostics } = await workspace.check(document, () => undefined);
    return diagnostics
      .filter(({ rule }) => /term|definition/.test(rule))
      .map(({ rule, messageId }) => `${rule}: ${messageId}`);
  };
  return { workspace, check, reads };
}

test('definitions of a linked file that no editor has open count', async () => {
  const { check } = workspaceOf(new Map([[TERMS, DEFINED]]));
  assert.deepEqual(await check(text('[Terms](terms.md)')), []);
  assert.deepEqual(await check(text('[Terms](./terms.md#cards)'), 2), []);
});

test('a link to a file that is not there leads nowhere, until the file is made', async () => {
  const files = new Map<string, string>();
  const { workspace, check } = workspaceOf(files);
  const policy = text('[Terms](terms.md)');
  assert.deepEqual(await check(policy), ['unresolved-definition-source: missing', 'undefined-term: elsewhere']);
  files.set(TERMS, DEFINED);
  assert.deepEqual(workspace.changed(TERMS), [POLICY]);
  assert.deepEqual(await check(policy), []);
  assert.deepEqual(workspace.changed('file:///w/other.md'), []);
});

test('a linked file is read once, however often the document is checked', async () => {
  const { check, reads } = workspaceOf(new Map([[TERMS, DEFINED]]));
  await check(text('[Terms](terms.md)'));
  await check(`${text('[Terms](terms.md)')}\nMore.\n`, 2);
  assert.equal(reads.filter((uri) => uri === TERMS).length, 1);
});

test('a file that the configuration names as terms is found without a link', async () => {
  const files = new Map([
    ['file:///w/policywright.yaml', 'documents:\n  legal/lending.md: { kind: terms }\n'],
    ['file:///w/legal/lending.md', DEFINED],
  ]);
  assert.deepEqual(await workspaceOf(files).check(text('Terms of Use')), []);
});

test('files that cannot be read are as if they were not there', async () => {
  const host = {
    read: (uri: string) => (uri === TERMS ? Promise.reject(new Error('locked')) : Promise.resolve(undefined)),
  };
  const log = (message: string) => {
    throw new Error(message);
  };
  const today = () => ({ year: 2026, month: 11, day: 22 });
  const workspace = new PolicyWorkspace(new Configurations(host), { files: host, today, log });
  const { related } = await workspace.checkOnce(POLICY, text('[Terms](terms.md)'));
  assert.deepEqual(related.all, []);
});

test('where a link may lead', () => {
  const from = {
    uri: 'file:///w/legal/privacy.md',
    configuration: 'file:///w/policywright.yaml',
    domains: ['larkmoor.example'],
  };
  const cases: [string, string[]][] = [
    ['terms.md', ['file:///w/legal/terms.md']],
    ['../terms%20of%20use.txt?x#y', ['file:///w/terms%20of%20use.txt']],
    ['/terms.md', ['file:///w/terms.md']],
    ['/help/terms', ['file:///w/help/terms.md', 'file:///w/legal/terms.md']],
    ['terms.html', ['file:///w/legal/terms.md']],
    ['https://www.larkmoor.example/terms/', ['file:///w/terms.md', 'file:///w/legal/terms.md']],
    ['https://elsewhere.example/terms', []],
    ['mailto:help@larkmoor.example', []],
    ['#cards', []],
    ['logo.png', []],
    ['//cdn.example/terms', []],
    ['https://larkmoor.example/', []],
  ];
  for (const [href, expected] of cases) assert.deepEqual(addressesOf(href, from), expected, href);
  assert.deepEqual(addressesOf('terms.md', { ...from, uri: 'untitled:Untitled-1' }), []);
});

test('a document tells whether it leads back: by a link, or because the configuration names both', async () => {
  const leadsBack = async (files: Map<string, string>) => {
    const { workspace } = workspaceOf(files);
    const { related } = await workspace.checkOnce(POLICY, text('[Terms](terms.md)'));
    return related.all.map((each) => each.leadsBack);
  };
  assert.deepEqual(await leadsBack(new Map([[TERMS, DEFINED]])), [false]);
  const linking = `${DEFINED}\nSee our [privacy policy](./privacy.md#storage).\n`;
  assert.deepEqual(await leadsBack(new Map([[TERMS, linking]])), [true]);
  const naming = 'documents:\n  privacy.md: { kind: privacy-policy }\n';
  const configured = new Map([
    ['file:///w/policywright.yaml', naming],
    [TERMS, DEFINED],
  ]);
  assert.deepEqual(await leadsBack(configured), [true]);
});
