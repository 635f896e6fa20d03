import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsFor } from './configuration';
import { parseConfiguration } from './parse-configuration';
import { fileIn, folderOf, pathWithin } from './uri-path';

const { configuration } = parseConfiguration(
  `
laws: [gdpr]
documents:
  '**/*.md': { kind: privacy-policy, product: Shop }
  'legal/*.md': { laws: [ccpa] }
  'legal/cookies.md': { kind: cookie-policy }
  'drafts/': { kind: none }
  'Terms (of use).txt': { kind: terms, laws: [] }
`,
  { path: '/p/policywright.yaml', ruleIds: [], lawIds: ['gdpr', 'ccpa'] },
);

test('each setting comes from the last pattern that names it', () => {
  assert.deepEqual(settingsFor(configuration, 'privacy.md'), {
    kind: 'privacy-policy',
    kindFrom: '**/*.md',
    product: 'Shop',
    laws: ['gdpr'],
  });
  assert.deepEqual(settingsFor(configuration, 'legal/cookies.md'), {
    kind: 'cookie-policy',
    kindFrom: 'legal/cookies.md',
    product: 'Shop',
    laws: ['ccpa'],
    lawsFrom: 'legal/*.md',
  });
  assert.equal(settingsFor(configuration, 'drafts/a/b.md').kind, 'none');
  assert.deepEqual(settingsFor(configuration, 'Terms (of use).txt'), {
    kind: 'terms',
    kindFrom: 'Terms (of use).txt',
    laws: [],
    lawsFrom: 'Terms (of use).txt',
  });
  assert.deepEqual(settingsFor(configuration, 'notes.txt'), { laws: ['gdpr'] });
  assert.equal(settingsFor(configuration, '.github/privacy.md').kind, 'privacy-policy');
});

test('addresses of files', () => {
  assert.equal(folderOf('file:///p/a.md'), 'file:///p');
  assert.equal(folderOf('file:///a.md'), 'file://');
  assert.equal(folderOf('untitled:a'), undefined);
  assert.equal(fileIn('file:///p/q', '../my base.yaml'), 'file:///p/my%20base.yaml');
  assert.equal(fileIn('/p', './a/../b.yaml'), '/p/b.yaml');
  assert.equal(fileIn('/p', '../../b.yaml'), undefined);
  assert.equal(pathWithin('file:///p', 'file:///p/my%20docs/a.md'), 'my docs/a.md');
  assert.equal(pathWithin('/p', '/q/a.md'), undefined);
  assert.equal(pathWithin('/p', '/p/100%.md'), '100%.md');
});
