import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pluralOf, singular, termKey } from './term-words';

test('forms of one term share a key', () => {
  for (const form of ['Third-Party Provider', 'third party providers', 'Third Party Provider’s'])
    assert.equal(termKey(form), 'third party provider');
  assert.equal(termKey('SDKs'), 'sdk');
});

test('singulars follow the ending', () => {
  const pairs = {
    services: 'service',
    parties: 'party',
    addresses: 'address',
    taxes: 'tax',
    business: 'business',
    status: 'status',
    analytics: 'analytics',
    purchases: 'purchase',
    news: 'news',
  };
  for (const [plural, expected] of Object.entries(pairs)) assert.equal(singular(plural), expected);
});

test('plurals are formed as English mostly does', () => {
  assert.deepEqual(['Party', 'Box', 'Key', 'Term'].map(pluralOf), ['Parties', 'Boxes', 'Keys', 'Terms']);
});
