import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertSound, shapeOf } from '../testing/document-shape';
import { parse } from './parse';
import type { Format, PolicyDocument } from './policy-document';

/** Checks each block: its kind, its prose and the source from its first to its last character of prose. */
function checkBlocks(
  name: string,
  text: string,
  expected: readonly (readonly [kind: string, prose: string, source: string])[],
  format: Format = 'markdown',
): void {
  test(`positions: ${name}`, () => {
    const { document } = parse(text, format);
    assert.deepEqual(
      document.blocks.map((block) => {
        const { start, end } = block.all.span;
        return [block.kind, block.text, text.slice(start, end)];
      }),
      expected,
    );
    assertSound(document);
  });
}

checkBlocks('markup inside prose', 'We **keep** your [_name_](/n), `id` and &copy; 1\\. fee.\n', [
  ['paragraph', 'We keep your name, id and © 1. fee.', 'We **keep** your [_name_](/n), `id` and &copy; 1\\. fee.'],
]);
checkBlocks('hard and soft line breaks', 'One line\ngoes on.  \nThe next<br>and the last.\n', [
  ['paragraph', 'One line goes on.\nThe next\nand the last.', 'One line\ngoes on.  \nThe next<br>and the last.'],
]);
checkBlocks('joiners and spaces without width where a word starts', '\u200d*Fee*: \u200bthe sum.\n', [
  ['paragraph', 'Fee: the sum.', 'Fee*: \u200bthe sum.'],
]);
checkBlocks('tables', '| What | Why |\n|---|:-:|\n| Name | **To** greet |\n|  | \\| |\n', [
  ['cell', 'What', 'What'],
  ['cell', 'Why', 'Why'],
  ['cell', 'Name', 'Name'],
  ['cell', 'To greet', 'To** greet'],
  ['cell', '|', '|'],
]);
checkBlocks('CRLF', '# A\r\n\r\nOne\r\ntwo.\r\n\r\n- x\r\n- y\r\n', [
  ['heading', 'A', 'A'],
  ['paragraph', 'One two.', 'One\r\ntwo.'],
  ['item', 'x', 'x'],
  ['item', 'y', 'y'],
]);
checkBlocks('CR alone', '# A\r\rOne\rtwo.\r\r- x\r- y\r', [
  ['heading', 'A', 'A'],
  ['paragraph', 'One two.', 'One\rtwo.'],
  ['item', 'x', 'x'],
  ['item', 'y', 'y'],
]);
checkBlocks(
  'CRLF and CR in plain text',
  'One.\r\n\r\nTwo.\rThree.\r',
  [
    ['paragraph', 'One.', 'One.'],
    ['paragraph', 'Two.', 'Two.'],
    ['paragraph', 'Three.', 'Three.'],
  ].map(([kind, prose, source]) => [kind, prose, source] as never),
  'plain',
);
checkBlocks('a byte order mark', '\uFEFF# A\n\nText.\n', [
  ['heading', 'A', 'A'],
  ['paragraph', 'Text.', 'Text.'],
]);
checkBlocks('a byte order mark before front matter', '\uFEFF---\ntitle: x\n---\nText.\n', [
  ['paragraph', 'Text.', 'Text.'],
]);
checkBlocks('tabs and non-breaking spaces', '\tWe\u00A0\tkeep\t it.\n', [
  ['paragraph', 'We keep it.', 'We\u00A0\tkeep\t it.'],
]);
checkBlocks('emoji and right-to-left text', 'We 👩‍👩‍👧 keep שלום and مرحبا 😀.\n', [
  ['paragraph', 'We 👩‍👩‍👧 keep שלום and مرحبا 😀.', 'We 👩‍👩‍👧 keep שלום and مرحبا 😀.'],
]);
checkBlocks(
  'bullets alone on a line',
  '-\nShips: we moor them.\n•\nBoats\n',
  [
    ['item', 'Ships: we moor them.', 'Ships: we moor them.'],
    ['item', 'Boats', 'Boats'],
  ],
  'plain',
);
checkBlocks(
  'hard-wrapped text',
  'We keep the names of all\nships that come into the\nharbour in the year\n2019. They stay\nuntil spring.\n',
  [
    [
      'paragraph',
      'We keep the names of all ships that come into the harbour in the year 2019. They stay until spring.',
      'We keep the names of all\nships that come into the\nharbour in the year\n2019. They stay\nuntil spring.',
    ],
  ],
  'plain',
);
checkBlocks('a number alone on its line', '7.\n\nShips\n\nWe moor them.\n', [
  ['paragraph', '7.', '7.'],
  ['heading', 'Ships', 'Ships'],
  ['paragraph', 'We moor them.', 'We moor them.'],
]);
checkBlocks('zero-width and soft hyphens', 'Har\u00ADbour\u200B rules.\n', [
  ['paragraph', 'Harbour rules.', 'Har\u00ADbour\u200B rules.'],
]);

const markers = ({ blocks }: PolicyDocument) =>
  blocks.map(({ text, list, group }) => [text, list?.marker, list?.depth, list?.opens ?? false, group]);

test('positions: items know their marker, their depth and whether they open their item', () => {
  const text = '1. one\n\n   more\n   - in\n2) other\n';
  assert.deepEqual(markers(parse(text, 'markdown').document), [
    ['one', '1.', 1, true, 0],
    ['more', '1.', 1, false, 0],
    ['in', '-', 2, true, 19],
    ['other', '2)', 1, true, 24],
  ]);
});

test('positions: letters that start anew are one list each', () => {
  const { document } = parse('Text one.\na) x y\nb) z z\nText two.\na) x x\n', 'plain');
  assert.deepEqual(markers(document).slice(1), [
    ['x y', 'a)', 1, true, 10],
    ['z z', 'b)', 1, true, 10],
    ['Text two.', undefined, undefined, false, undefined],
    ['x x', 'a)', 1, true, 34],
  ]);
});

for (const format of ['markdown', 'plain'] as const) {
  test(`positions: an empty file and white space (${format})`, () => {
    for (const text of ['', '\n', ' \r\n\t', '\uFEFF']) {
      const { document } = parse(text, format);
      assert.deepEqual(
        [document.blocks, document.sections, document.title],
        [[], [], undefined],
        `text ${JSON.stringify(text)}`,
      );
    }
  });

  // Quadratic work would take minutes here.
  test(`positions: a line of five million characters (${format})`, () => {
    const line = 'We keep your name for as long as the harbour stands, see Section 4. '.repeat(75_000);
    const { document } = parse(line, format);
    assert.equal(document.blocks.length, 1);
    assert.equal(document.blocks[0]?.sentences.length, 75_000);
  });

  test(`positions: no nesting is too deep (${format})`, () => {
    for (const text of ['> '.repeat(20_000), `${'- '.repeat(5_000)}x`, '*a **b '.repeat(5_000), '['.repeat(20_000)]) {
      const { document } = parse(`${text}\n`, format);
      assert.ok(document.blocks.length <= 20_000);
      assertSound(document);
      assert.deepEqual(shapeOf(parse(`${text}\n`, format).document), shapeOf(document));
    }
  });
}
