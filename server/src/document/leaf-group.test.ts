import assert from 'node:assert/strict';
import { test } from 'node:test';
import { randomFrom } from '../testing/document-shape';
import { perLeaf } from './leaf';
import { blocksWith, groupLeaves, perGroup, proseWith } from './leaf-group';
import { parse, type ParseState } from './parse';
import type { PolicyDocument } from './policy-document';

const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => `We keep record ${i}.`);
const read = (texts: readonly string[], state?: ParseState) => parse(texts.join('\n\n'), 'markdown', state);
const leavesOf = ({ groups }: PolicyDocument) => groups.flatMap(({ leaves }) => leaves);

test('groups hold the leaves of the blocks in order', () => {
  const { document } = read(paragraphs(100));
  assert.deepEqual(
    leavesOf(document),
    document.blocks.map(({ leaf }) => leaf),
  );
  assert.ok(document.groups.length > 3 && document.groups.every(({ leaves }) => leaves.length <= 32));
  assert.deepEqual(groupLeaves([]), []);
});

test('a change, an insertion and a deletion leave the other groups as they are', () => {
  const texts = paragraphs(200);
  let { document, state } = read(texts);
  const edits = [
    () => (texts[90] = 'We keep nothing.'),
    () => texts.splice(90, 0, 'We ask.'),
    () => texts.splice(40, 3),
  ];
  for (const edit of edits) {
    const before = new Set(document.groups);
    edit();
    ({ document, state } = read(texts, state));
    assert.deepEqual(
      leavesOf(document),
      document.blocks.map(({ leaf }) => leaf),
    );
    assert.ok(document.groups.filter((group) => !before.has(group)).length <= 2);
  }
});

test('groups stay few after many edits, also where one leaf stands at several places', () => {
  const random = randomFrom(5);
  const texts = paragraphs(60);
  let { document, state } = read(texts);
  for (let i = 0; i < 300; i += 1) {
    const at = Math.floor(random() * texts.length);
    if (random() < 0.5) texts.splice(at, 0, random() < 0.5 ? 'Back to top' : `We ask ${i}.`);
    else texts.splice(at, 1);
    ({ document, state } = read(texts, state));
    assert.deepEqual(
      leavesOf(document),
      document.blocks.map(({ leaf }) => leaf),
    );
  }
  assert.ok(document.groups.length <= document.blocks.length / 4);
});

test('what is worked out for a group is worked out once, nothing included', () => {
  let count = 0;
  const nothing = perGroup((): string | undefined => {
    count += 1;
    return undefined;
  });
  const { document } = read(paragraphs(3));
  for (const group of [...document.groups, ...document.groups]) assert.equal(nothing(group), undefined);
  assert.equal(count, document.groups.length);
});

test('blocks with something to say are found at their places, and asked for only where the text changed', () => {
  let asked = 0;
  const numbers = perLeaf(({ text }) => {
    asked += 1;
    return text.match(/\d+/g) ?? [];
  });
  const numbered = blocksWith(numbers);
  const texts = ['# Policy 1', ...paragraphs(100), 'We ask nobody.', 'No 1.', 'No 1.'];
  const first = read(texts);
  assert.deepEqual(
    numbered(first.document).map(({ index }) => index),
    [...Array(101).keys(), 102, 103],
  );
  texts.splice(50, 1, 'We tell.');
  asked = 0;
  const second = read(texts, first.state);
  assert.equal(numbered(second.document).length, 102);
  assert.ok(asked <= 2, `${asked} leaves were asked`);
  assert.ok(numbered(second.document).every((block) => second.document.blocks[block.index] === block));
});

test('headings of every sort are no prose', () => {
  const { document } = read(['# Data', '**Data we keep**', 'We keep data.', '**Data you get**', 'We send data.']);
  const speaking = proseWith(({ text }) => /data/i.test(text));
  assert.deepEqual(
    speaking(document).map(({ text }) => text),
    ['We keep data.', 'We send data.'],
  );
});
