import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from './parse';

const hrefsOf = (text: string) => parse(text, 'markdown').document.links.map(({ href }) => href);

test('a link leads where its address says, not where an address within its text would', () => {
  assert.deepEqual(hrefsOf('[Juniper](https://juniper.example/a)'), ['https://juniper.example/a']);
  assert.ok(hrefsOf('[a@juniper.example](mailto:b@juniper.example)').includes('mailto:b@juniper.example'));
  assert.ok(hrefsOf('[https://juniper.example](https://oak.example)').includes('https://oak.example'));
});
