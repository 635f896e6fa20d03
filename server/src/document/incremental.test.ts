import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertSound, randomFrom, shapeOf } from '../testing/document-shape';
import { perLeaf } from './leaf';
import { parse, type ParseState } from './parse';
import type { Format, PolicyDocument } from './policy-document';

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
  '- the first of them\n- the next\n- and the next\n- and the last\n',
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

const reads: string[] = [];
const noteRead = perLeaf(({ text }) => reads.push(text));

/** How many leaves a function of a leaf reads of a text, and of the text after an edit. */
function countReads(text: string, after: string, format: Format): [number, number] {
  const read = (document: PolicyDocument) => {
    reads.length = 0;
    for (const { leaf } of document.blocks) noteRead(leaf);
    return reads.length;
  };
  const first = parse(text, format);
  const second = parse(after, format, first.state);
  assert.deepEqual(shapeOf(second.document), shapeOf(parse(after, format).document));
  return [read(first.document), read(second.document)];
}

const sentences = Array.from({ length: 40 }, (_, i) => `We keep your *name* no ${i} for ${i % 3} years.`);

const WHOLES: readonly (readonly [string, string, Format])[] = [
  ['list', sentences.map((line) => `- ${line}\n`).join(''), 'markdown'],
  ['numbered list', sentences.map((line, i) => `${i + 1}. ${line}\n`).join('\n'), 'markdown'],
  ['nested list', sentences.map((line, i) => `${'  '.repeat(i % 3)}- ${line}\n`).join(''), 'markdown'],
  ['table', `| a | b |\n|---|---|\n${sentences.map((line) => `| ${line} | x |\n`).join('')}`, 'markdown'],
  ['quotation', sentences.map((line) => `> ${line}\n>\n`).join(''), 'markdown'],
  ['HTML', `<div>${sentences.map((line) => `<p>${line}</p>`).join('\n')}</div>`, 'markdown'],
  ['list in plain text', sentences.map((line, i) => `${i + 1}) ${line}\n`).join(''), 'plain'],
];
for (const [name, text, format] of WHOLES) {
  test(`an edit in one of many leaves of a chunk leaves the others as they are (${name})`, () => {
    const [all, changed] = countReads(text, text.replace('no 20', 'no 20 and more'), format);
    assert.ok(all >= sentences.length);
    assert.equal(changed, 1);
  });
}

test('leaves that move within a list or a table, or to the one that takes its place, are kept', () => {
  const list = sentences.map((line) => `- ${line}\n`);
  assert.deepEqual(countReads(list.join(''), ['- A new one.\n', ...list].join(''), 'markdown'), [40, 1]);
  assert.deepEqual(countReads(list.join(''), [...list].reverse().join(''), 'markdown'), [40, 0]);
  assert.deepEqual(countReads(list.join(''), list.join('').replace('- ', '* '), 'markdown'), [40, 1]);
  const [head, ...rows] = ['| a |\n|---|\n', ...sentences.map((line) => `| ${line} |\n`)];
  assert.deepEqual(countReads([head, ...rows].join(''), [head, '| new |\n', ...rows].join(''), 'markdown'), [41, 1]);
});

test('a leaf is not kept that looks different', () => {
  for (const [text, after] of [
    ['- a\n- b *c*\n', '- a\n- b **c**\n'],
    ['- a\n- [b](c)\n', '- a\n- [b](d)\n'],
    ['- a\n- b c\n', '- a\n- b\n  c\n'],
    ['- a\n- b\n', '- a\n  - b\n'],
    ['1. a\n2. b\n', '1. a\n3. b\n'],
    ['- a\n- b\n', '- a\n\n  b\n'],
  ] as const)
    assert.deepEqual(countReads(text, after, 'markdown'), [2, 1]);
});

test('a leaf is taken over once: alike items stay leaves of their own', () => {
  const { state } = parse('- Name\n- Name\n- Name\n', 'markdown');
  const { blocks } = parse('- Name\n- Name\n- Name\n- Name\n', 'markdown', state).document;
  assert.equal(new Set(blocks.map(({ leaf }) => leaf)).size, 4);
});

test('the state of another format is not reused', () => {
  const text = '**Not bold**\n';
  const { state } = parse(text, 'plain');
  assert.deepEqual(shapeOf(parse(text, 'markdown', state).document), shapeOf(parse(text, 'markdown').document));
});
