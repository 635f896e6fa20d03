import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONFIGURATION } from './definition';
import { schema } from './export-schema';
import { configurationSchema } from './schema';

interface Node {
  readonly description?: string;
  readonly properties?: Record<string, Node>;
  readonly items?: Node | readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly additionalProperties?: boolean | Node;
}

/** The schema of a key, or of an entry below it. */
function at(node: Node, ...keys: string[]): Node {
  return keys.reduce((inner, key) => inner.properties?.[key] ?? {}, node);
}

const made = configurationSchema({
  rules: [{ id: 'placeholder', summary: 'Replace placeholders.' }],
  laws: [
    { id: 'gdpr', summary: 'General Data Protection Regulation' },
    { id: 'ccpa', summary: 'California Consumer Privacy Act' },
  ],
}) as Node;

test('the schema has a description for every key', () => {
  const undescribed: string[] = [];
  const walk = (node: Node, path: string) => {
    if (!node.description) undescribed.push(path);
    for (const [key, inner] of Object.entries(node.properties ?? {})) walk(inner, `${path}.${key}`);
    if (typeof node.additionalProperties === 'object') walk(node.additionalProperties, `${path}.*`);
  };
  walk(made, '');
  assert.deepEqual(undescribed, []);
  assert.deepEqual(Object.keys(made.properties ?? {}), Object.keys(CONFIGURATION.keys));
});

test('rules and laws are named and explained', () => {
  const rule = at(made, 'rules', 'placeholder');
  assert.equal(rule.description, 'Replace placeholders.');
  assert.deepEqual(rule.anyOf?.[0]?.enum, ['off', 'hint', 'info', 'warning', 'error']);
  assert.equal(at(made, 'rules').additionalProperties, false);
  const law = at(made, 'laws').anyOf?.[1];
  assert.deepEqual(law?.enum, ['gdpr', 'ccpa']);
  assert.deepEqual(law.enumDescriptions, ['General Data Protection Regulation', 'California Consumer Privacy Act']);
});

test('the schema that is shipped is plain data with every rule and law', () => {
  const shipped = JSON.parse(JSON.stringify(schema)) as Node;
  assert.deepEqual(shipped, schema);
  assert.ok(at(shipped, 'rules', 'unused-suppression').anyOf);
  assert.ok(at(shipped, 'laws').anyOf?.[1]?.enum?.includes('gdpr'));
});
