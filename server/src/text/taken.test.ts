import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spanAt, spanFrom, type Span } from './span';
import { Taken } from './taken';

test('of places that overlap the first one counts', () => {
  const taken = new Taken();
  assert.ok(taken.take({ start: 4, end: 8 }));
  assert.ok(!taken.take({ start: 7, end: 9 }));
  assert.ok(taken.take({ start: 8, end: 9 }), 'beside it is free');
  assert.ok(taken.take({ start: 0, end: 4 }));
});

test('the span that holds a character, and the last one up to it', () => {
  const spans = [
    { start: 2, end: 5 },
    { start: 6, end: 9 },
    { start: 9, end: 10 },
  ];
  assert.deepEqual(
    [0, 2, 4, 5, 6, 9, 10].map((offset) => spanAt(spans, offset)?.start),
    [undefined, 2, 2, undefined, 6, 9, undefined],
  );
  assert.deepEqual(
    [0, 5, 12].map((offset) => spanFrom(spans, offset)?.start),
    [undefined, 2, 9],
  );
  assert.deepEqual(spanFrom<Span>([], 3), undefined);
});
