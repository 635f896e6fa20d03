import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeLines } from './whole-lines';

/** Deletes the part between brackets with its lines. */
function remove(marked: string): string {
  const text = marked.replace(/[[\]]/g, '');
  const { start, end } = wholeLines(text, { start: marked.indexOf('['), end: marked.indexOf(']') - 1 });
  return text.slice(0, start) + text.slice(end);
}

test('wholeLines: takes the line and the blank lines behind it', () => {
  assert.equal(remove('One\n\n[Two]\n\nThree\n'), 'One\n\nThree\n');
  assert.equal(remove('One\r\n\r\n  [Two]  \r\n\r\n  Three'), 'One\r\n\r\n  Three');
  assert.equal(remove('[One]\n\nTwo'), 'Two');
});

test('wholeLines: a span that reaches to the next block leaves that block as it is', () => {
  assert.equal(remove('One\n\n[Two\n\n]Three'), 'One\n\nThree');
  assert.equal(remove('One\n\n[Two\n\n  ]Three'), 'One\n\n  Three');
  assert.equal(remove('One\n\n[Two\n\n1. ]## Three'), 'One\n\n1. ## Three');
});

test('wholeLines: at the end the blank lines before it go', () => {
  assert.equal(remove('One\n\n[Two]\n'), 'One\n');
  assert.equal(remove('One\n\n[Two]'), 'One');
  assert.equal(remove('[One]\n'), '');
});

test('wholeLines: other text on the line stays', () => {
  assert.equal(remove('1. [One]\n2. Two'), '1. \n2. Two');
  assert.equal(remove('One [two]\nThree'), 'One \nThree');
  assert.equal(remove('[One.] Two\nThree'), ' Two\nThree');
});
