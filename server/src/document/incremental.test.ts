import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertSound, randomFrom, shapeOf } from '../testing/document-shape';
import { parse, type ParseState } from './parse';
import type { Format } from './policy-document';

/** Pieces that change how the text around them is read. */
const PIECES = [
  '# Privacy policy\n\n',
  '## 2\\. What we collect\n\n',
  'Sharing\n-------\n\n',
  'Title\n===\n',
  '**Cookies**\n\n',
  '**Sails**  \nWe mend the sails of all who come.\n\n',
  '##Ropes\n\n',
  'We keep your name. We tell nobody.\n\n',
  'We write “so” & so on; e.g. here.\nAnd go on\nhere.\n',
  '1. First\n2. Second\n   1. Inner\n\n   More of the second.\n',
  '7.\n\nLone\n\n',
  '- one\n- two\n  - three\n\n',
  '-\nalone\n',
  '• dot\n• dot\n',
  'a. Minors\nWe ask nobody.\n',
  '2.1.\nAccount Information. This may include your name.\n',
  '| a | b |\n|---|---|\n| c | d |\n\n',
  '> quoted **bold**\n\n',
  '```\ncode\n```\n',
  '<div id="x">html &amp; text</div>\n\n',
  '<!-- comment -->\n',
  '[link](#a) and [ref][r] and [loose]\n\n[r]: https://example.org\n',
  '\r\nCRLF line\r\n\r\n',
  '\tindented\n    four\n',
  '---\npolicy: true\n---\n',
  '***\n',
  '\n',
  ' ',
  '*',
  '#',
  '\\',
  '`',
  '1',
  '.',
  'x',
  '😀 שלום ﷽\n',
  '\uFEFF',
  '\u00A0',
];

function piece(random: () => number): string {
  return PIECES[Math.floor(random() * PIECES.length)] ?? '';
}

/** The text with a stretch replaced by a piece, as a keystroke or a paste does. */
function edit(text: string, random: () => number): string {
  const at = Math.floor(random() * (text.length + 1));
  const removed = random() < 0.5 ? 0 : Math.floor(random() * 12);
  const added = random() < 0.25 ? '' : piece(random);
  return text.slice(0, at) + added + text.slice(at + removed);
}

function start(random: () => number): string {
  return Array.from({ length: 12 }, () => piece(random)).join('');
}

for (const format of ['markdown', 'plain'] as const satisfies readonly Format[]) {
  test(`an incremental parse equals a fresh one under random edits (${format})`, () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = randomFrom(seed);
      let text = start(random);
      let state: ParseState | undefined;
      for (let step = 0; step < 25; step += 1) {
        const parsed = parse(text, format, state);
        const fresh = parse(text, format);
        assert.deepEqual(
          shapeOf(parsed.document),
          shapeOf(fresh.document),
          `seed ${seed}, step ${step}, text ${JSON.stringify(text)}`,
        );
        assertSound(parsed.document);
        state = parsed.state;
        text = edit(text, random);
      }
    }
  });
}

test('what was parsed is reused', () => {
  const text = '## A\n\nWe keep it.\n\n## B\n\nWe share it.\n';
  const first = parse(text, 'markdown');
  const second = parse(text.replace('share', 'sell'), 'markdown', first.state);
  assert.equal(second.document.blocks[1]?.leaf, first.document.blocks[1]?.leaf);
  assert.notEqual(second.document.blocks[3]?.leaf, first.document.blocks[3]?.leaf);
});

test('the state of another format is not reused', () => {
  const text = '**Not bold**\n';
  const { state } = parse(text, 'plain');
  assert.deepEqual(shapeOf(parse(text, 'markdown', state).document), shapeOf(parse(text, 'markdown').document));
});
