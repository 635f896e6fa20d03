import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { knowledgePage } from './knowledge-page';

test('docs/laws.md lists the knowledge as it is (UPDATE=1 writes it)', () => {
  const page = knowledgePage();
  if (process.env.UPDATE) writeFileSync('docs/laws.md', page);
  assert.equal(readFileSync('docs/laws.md', 'utf8'), page);
});
