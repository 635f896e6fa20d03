import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NumberSet } from './number-set';

void test('it says what it has had since it was emptied', () => {
  const set = new NumberSet();
  set.clear(3);
  assert.deepEqual(
    [7, -7, 7, 0, 0, 519].map((value) => set.add(value)),
    [true, true, false, true, false, true],
  );
  set.clear(3);
  assert.deepEqual(
    [7, 7].map((value) => set.add(value)),
    [true, false],
  );
});

void test('it holds as many as it was told', () => {
  const set = new NumberSet();
  for (const room of [10, 4000, 20]) {
    set.clear(room);
    for (let i = 0; i < room; i += 1) assert.equal(set.add(i * 65_536), true);
    for (let i = 0; i < room; i += 1) assert.equal(set.add(i * 65_536), false);
  }
});
