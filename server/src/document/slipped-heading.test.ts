import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from './parse';

const outline = (text: string) =>
  parse(text, 'markdown').document.sections.map(({ depth, number, title }) => [depth, number, title]);

test('a heading whose text slipped onto the next line keeps its rank', () => {
  const text =
    '# Privacy\n\nText.\n\n### \n\nYour choices\n\nYou may object.\n\n#####   \nSecurity\n\nWe encrypt data.\n';
  assert.deepEqual(outline(text), [
    [1, undefined, 'Privacy'],
    [3, undefined, 'Your choices'],
    [5, undefined, 'Security'],
  ]);
});

test('a heading whose number and text slipped onto lines of their own', () => {
  const text = '# Privacy\n\nText.\n\n### \n\n5.\n\nWhat about children?\n\nWe ask for no data of children.\n';
  assert.deepEqual(outline(text), [
    [1, undefined, 'Privacy'],
    [3, '5', 'What about children?'],
  ]);
});

test('a paragraph below an empty heading is no heading', () => {
  const text = '# Privacy\n\nText.\n\n### \n\nWe keep your data for two years and then delete it.\n';
  assert.deepEqual(outline(text), [[1, undefined, 'Privacy']]);
});
