import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMarkupTag } from './html-tag';
import { parse } from './parse';

const proseOf = (text: string) => parse(text, 'markdown').document.blocks.map((block) => block.text);

test('elements, components and anything with attributes are markup', () => {
  for (const tag of ['<br>', '</p>', '<my-box>', '<Banner/>', '<Widget size="2">', '<td nowrap>', '<o:p>', '<Note>'])
    assert.equal(isMarkupTag(tag), true, tag);
});

test('words in angle brackets are text', () => {
  for (const tag of ['<insert name>', '<COMPANY>', '<YOUR LEGAL NAME>', '<data protection officer>', '<name>'])
    assert.equal(isMarkupTag(tag), false, tag);
});

test('a component that is not closed in its paragraph is text', () => {
  assert.equal(isMarkupTag('<Company>', 'Write to <Company> today.'), false);
  assert.equal(isMarkupTag('<Company>', 'Write to <Company>Juniper</Company>.'), true);
});

test('words in angle brackets stay in the prose, at their place', () => {
  const text = 'Write to <insert contact address> or <b>call</b> us.';
  const { document } = parse(text, 'markdown');
  const [block] = document.blocks;
  assert.ok(block);
  assert.equal(block.text, 'Write to <insert contact address> or call us.');
  const at = block.text.indexOf('<insert');
  assert.deepEqual(block.sourceSpan(at, at + 24), { start: 9, end: 33 });
});

test('a line of nothing but words in angle brackets is kept', () => {
  assert.deepEqual(proseOf('Our address:\n\n<INSERT ADDRESS>\n\n<div>Harbour\nRow</div>'), [
    'Our address:',
    '<INSERT ADDRESS>',
    'Harbour Row',
  ]);
});
