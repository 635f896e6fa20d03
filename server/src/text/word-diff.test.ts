import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffWords } from './word-diff';

function describe(first: string, second: string, most = 20): string[] | undefined {
  const [a, b] = [first.split(' '), second.split(' ')];
  return diffWords(a, b, most)?.map(
    (d) => `${a.slice(d.first.start, d.first.end).join(' ')}>${b.slice(d.second.start, d.second.end).join(' ')}`,
  );
}

test('diffWords: equal texts do not differ', () => {
  assert.deepEqual(describe('we keep your data', 'we keep your data'), []);
});

test('diffWords: a word replaced, added and left out', () => {
  assert.deepEqual(describe('we keep your data here', 'we store your data there'), ['keep>store', 'here>there']);
  assert.deepEqual(describe('we keep your data', 'we keep all your data'), ['>all']);
  assert.deepEqual(describe('we never sell your data', 'we sell data'), ['never>', 'your>']);
});

test('diffWords: neighbouring edits are one difference', () => {
  assert.deepEqual(describe('you may ask for a copy', 'you may demand one copy'), ['ask for a>demand one']);
});

test('diffWords: gives up where the texts are too unlike', () => {
  assert.equal(describe('one two three four', 'five six seven eight', 7), undefined);
  assert.deepEqual(describe('one two three four', 'five six seven eight', 8), [
    'one two three four>five six seven eight',
  ]);
});

test('diffWords: an empty text', () => {
  assert.deepEqual(diffWords([], ['a', 'b'], 2), [{ first: { start: 0, end: 0 }, second: { start: 0, end: 2 } }]);
  assert.deepEqual(diffWords([], [], 0), []);
});

test('diffWords: every edit script leads from the first text to the second', () => {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 48271) >>> 0) % 2147483647;
    return state % below;
  };
  for (let round = 0; round < 200; round += 1) {
    const a = Array.from({ length: next(30) }, () => 'abcde'.charAt(next(5)));
    const b = a.flatMap((word) => (next(5) === 0 ? [] : next(5) === 0 ? ['x', word] : [word]));
    const differences = diffWords(a, b, 60) ?? [];
    let at = 0;
    const made = differences.flatMap(({ first, second }) => {
      const kept = a.slice(at, first.start);
      at = first.end;
      return [...kept, ...b.slice(second.start, second.end)];
    });
    assert.deepEqual([...made, ...a.slice(at)], b);
  }
});
