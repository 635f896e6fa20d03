import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigurationResolver, isConfigurationFile } from './configuration-resolver';
import type { Files } from './files';

const NAMES = { ruleIds: ['placeholder', 'stale-date', 'vague-retention'], lawIds: ['gdpr', 'ccpa'] };

/** Files in memory; `reads` tells what was asked for, in order. */
function memory(
  files: Record<string, string>,
): Files & { readonly reads: string[]; readonly files: Record<string, string> } {
  const reads: string[] = [];
  const read = (uri: string) => {
    reads.push(uri);
    return files[uri] === 'FORBIDDEN' ? Promise.reject(new Error('no permission')) : Promise.resolve(files[uri]);
  };
  return { read, reads, files };
}

const resolverFor = (files: Record<string, string>) => new ConfigurationResolver(memory(files), NAMES);

/** Problems as "file ‹text› message". */
async function problemsOf(files: Record<string, string>, document: string): Promise<string[]> {
  const resolved = await resolverFor(files).resolve(document);
  return resolved.files.flatMap(({ uri, text, problems }) =>
    problems.map(({ span, message }) => `${uri} ‹${text.slice(span.start, span.end)}› ${message}`),
  );
}

test('the nearest file upward applies', async () => {
  const resolver = resolverFor({
    'file:///p/policywright.yaml': 'laws: gdpr',
    'file:///p/docs/policywright.yaml': 'laws: ccpa',
  });
  const nested = await resolver.resolve('file:///p/docs/legal/eu/privacy.md');
  assert.equal(nested.configuration.path, 'file:///p/docs/policywright.yaml');
  assert.deepEqual(nested.configuration.laws, ['ccpa']);
  assert.deepEqual((await resolver.resolve('file:///p/privacy.md')).configuration.laws, ['gdpr']);
  assert.deepEqual(
    [...nested.dependencies],
    [
      'file:///p/docs/legal/eu/policywright.yaml',
      'file:///p/docs/legal/policywright.yaml',
      'file:///p/docs/policywright.yaml',
    ],
  );
});

test('without a file nothing is set, wherever the document is', async () => {
  const files = memory({});
  const resolver = new ConfigurationResolver(files, NAMES);
  for (const uri of [
    'file:///a/b.md',
    '/a/b.md',
    'C:/a/b.md',
    'vscode-vfs://github/o/r/b.md',
    'untitled:Untitled-1',
    'b.md',
  ]) {
    const { configuration, files: read } = await resolver.resolve(uri);
    assert.equal(configuration.path, undefined);
    assert.deepEqual([configuration.documents, read], [[], []]);
  }
  assert.deepEqual(files.reads, [
    'file:///a/policywright.yaml',
    'file:///policywright.yaml',
    '/a/policywright.yaml',
    '/policywright.yaml',
    'C:/a/policywright.yaml',
    'C:/policywright.yaml',
    'vscode-vfs://github/o/r/policywright.yaml',
    'vscode-vfs://github/o/policywright.yaml',
    'vscode-vfs://github/policywright.yaml',
  ]);
});

test('what a file extends comes first, itself last', async () => {
  const { configuration, files, dependencies } = await resolverFor({
    '/org/base.yaml': `
organization: { name: Fernleaf Ltd, aliases: [Fernleaf], contacts: { email: old@fernleaf.example, phone: '1' } }
laws: [gdpr]
rules: { placeholder: off, stale-date: [error, { months: 6 }] }
terms: { ignore: [Garden Day], preferred: { PII: personal data } }
retention: { logs: 30 days, invoices: 6 years }
documents: { '*.md': { kind: terms } }
`,
    '/org/shop/policywright.yaml': `
extends: ../base.yaml
organization: { aliases: [Leaf, Fernleaf], contacts: { email: privacy@fernleaf.example } }
rules: { stale-date: hint }
terms: { ignore: [Leaf Week] }
retention: { logs: 60 days }
documents: { 'privacy.md': { kind: privacy-policy } }
`,
  }).resolve('/org/shop/privacy.md');
  const { documents, severities, options, extends: bases, ...rest } = configuration;
  assert.deepEqual(rest, {
    path: '/org/shop/policywright.yaml',
    organization: {
      name: 'Fernleaf Ltd',
      aliases: ['Fernleaf', 'Leaf'],
      domains: [],
      contacts: { email: 'privacy@fernleaf.example', phone: '1' },
    },
    laws: ['gdpr'],
    terms: { ignore: ['Garden Day', 'Leaf Week'], products: [], external: [], preferred: { PII: 'personal data' } },
    retention: { logs: '60 days', invoices: '6 years' },
  });
  assert.deepEqual(
    documents.map(({ pattern }) => pattern),
    ['*.md', 'privacy.md'],
  );
  assert.deepEqual(Object.fromEntries(severities), { placeholder: 'off', 'stale-date': 'hint' });
  assert.equal(options.size, 0);
  assert.deepEqual(
    bases.map(({ text }) => text),
    ['../base.yaml'],
  );
  assert.deepEqual(
    files.map(({ uri }) => uri),
    ['/org/shop/policywright.yaml', '/org/base.yaml'],
  );
  assert.deepEqual([...dependencies], ['/org/shop/policywright.yaml', '/org/base.yaml']);
});

test('several bases count in their order, and a base of two bases is read once', async () => {
  const files = memory({
    '/p/policywright.yaml': 'extends: [a.yaml, b.yaml]',
    '/p/a.yaml': 'extends: root.yaml\nlaws: gdpr',
    '/p/b.yaml': 'extends: ./root.yaml\nlaws: ccpa\nretention: { logs: 1 day }',
    '/p/root.yaml': 'retention: { logs: 2 days, mail: 3 days }',
  });
  const { configuration, files: read } = await new ConfigurationResolver(files, NAMES).resolve('/p/x.md');
  assert.deepEqual(configuration.laws, ['ccpa']);
  assert.deepEqual(configuration.retention, { logs: '1 day', mail: '3 days' });
  assert.equal(read.length, 4);
  assert.equal(files.reads.filter((uri) => uri.endsWith('root.yaml')).length, 1);
});

test('cycles, missing and forbidden bases are problems where they are named; the rest is used', async () => {
  assert.deepEqual(
    await problemsOf(
      {
        '/p/policywright.yaml': 'extends: [a.yaml, nowhere.yaml, secret.yaml, ../../../up.yaml]\nlaws: gdpr',
        '/p/a.yaml': 'extends: policywright.yaml\nretention: { logs: 30 dyas }',
        '/p/secret.yaml': 'FORBIDDEN',
      },
      '/p/x.md',
    ),
    [
      '/p/policywright.yaml ‹nowhere.yaml› There is no such file. Check the path.',
      '/p/policywright.yaml ‹secret.yaml› The file could not be read: no permission',
      '/p/policywright.yaml ‹../../../up.yaml› This path leads out of the file system.',
      '/p/a.yaml ‹policywright.yaml› This file extends itself, directly or through others. Remove one “extends”.',
      '/p/a.yaml ‹30 dyas› “30 dyas” is no period. Did you mean “30 days”?',
    ],
  );
  assert.deepEqual(await problemsOf({ '/p/policywright.yaml': 'extends: policywright.yaml' }, '/p/x.md'), [
    '/p/policywright.yaml ‹policywright.yaml› This file extends itself, directly or through others. Remove one “extends”.',
  ]);
});

test('a chain of bases without end is cut off', async () => {
  const files = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`/p/${i}.yaml`, `extends: ${i + 1}.yaml`]));
  const { files: read } = await resolverFor({ ...files, '/p/policywright.yaml': 'extends: 0.yaml' }).resolve('/p/x.md');
  assert.equal(read.length, 50);
  assert.match(read.at(-1)?.problems[0]?.message ?? '', /More than 50 files/);
});

test('a settings file that cannot be read is a problem of its own', async () => {
  assert.deepEqual(await problemsOf({ '/p/policywright.yaml': 'FORBIDDEN' }, '/p/x.md'), [
    '/p/policywright.yaml ‹› The file could not be read: no permission',
  ]);
  const { files, configuration } = await resolverFor({}).load('/p/other.yaml');
  assert.equal(files[0]?.problems[0]?.message, 'There is no such file. Check the path.');
  assert.equal(configuration.path, '/p/other.yaml');
});

test('answers are remembered until a file changes', async () => {
  const files = memory({ '/p/policywright.yaml': 'extends: base.yaml', '/p/base.yaml': 'laws: gdpr' });
  const resolver = new ConfigurationResolver(files, NAMES);
  const [first, second] = await Promise.all([resolver.resolve('/p/a/x.md'), resolver.resolve('/p/a/y.md')]);
  assert.equal(first.configuration, second.configuration);
  await resolver.resolve('/p/z.md');
  assert.deepEqual(files.reads, ['/p/a/policywright.yaml', '/p/policywright.yaml', '/p/base.yaml']);

  files.files['/p/base.yaml'] = 'laws: ccpa';
  resolver.invalidate('/p/base.yaml');
  assert.deepEqual((await resolver.resolve('/p/a/x.md')).configuration.laws, ['ccpa']);
  assert.deepEqual(files.reads.slice(3), ['/p/base.yaml']);

  files.files['/p/a/policywright.yaml'] = 'laws: []';
  resolver.invalidate('/p/a/policywright.yaml');
  assert.equal((await resolver.resolve('/p/a/x.md')).configuration.path, '/p/a/policywright.yaml');
  assert.deepEqual(
    (await resolver.filesRead()).map(({ uri }) => uri),
    ['/p/a/policywright.yaml'],
  );

  const before = files.reads.length;
  resolver.invalidate();
  await resolver.resolve('/p/z.md');
  assert.deepEqual(files.reads.slice(before), ['/p/policywright.yaml', '/p/base.yaml']);
});

test('a client’s spelling of an address does not matter', async () => {
  const files = memory({ 'file:///c%3A/my%20docs/policywright.yaml': 'laws: gdpr\nextends: my base.yaml' });
  const resolver = new ConfigurationResolver(files, NAMES);
  await resolver.resolve('file:///c%3A/my%20docs/x.md');
  assert.deepEqual(files.reads, ['file:///c%3A/my%20docs/policywright.yaml', 'file:///c%3A/my%20docs/my%20base.yaml']);
  resolver.invalidate('file:///c:/my docs/policywright.yaml');
  await resolver.resolve('file:///c%3A/my%20docs/x.md');
  assert.equal(files.reads.length, 3);
});

test('only policywright.yaml is a settings file', () => {
  assert.equal(isConfigurationFile('file:///p/policywright.yaml'), true);
  assert.equal(isConfigurationFile('/policywright.yaml'), true);
  for (const uri of ['file:///p/policywright.yml', 'file:///p/my-policywright.yaml', 'file:///policywright.yaml/x.md'])
    assert.equal(isConfigurationFile(uri), false);
});
