import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertSound } from '../testing/document-shape';
import { parse } from './parse';
import type { Format } from './policy-document';

/** Checks the headings found: depth, number, title and how each is known; each title must be a slice of the source. */
function checkOutline(
  name: string,
  text: string,
  expected: readonly (readonly [number, string | undefined, string, string])[],
  format: Format = 'markdown',
): void {
  test(`headings: ${name}`, () => {
    const { document } = parse(text, format);
    assert.deepEqual(
      document.sections.map(({ depth, number, title, evidence }) => [depth, number, title, evidence]),
      expected,
    );
    for (const { title, titleAt } of document.sections) {
      const { start, end } = titleAt.span;
      assert.equal(text.slice(start, end).replace(/\s+/g, ' ').trim(), title);
    }
    assertSound(document);
  });
}

checkOutline(
  'Setext and ATX with escaped numbers',
  'Harbour rules\n=============\n\n1\\. Ships\n---------\n\nWe moor them.\n\n### 1\\.1 Small ships ###\n\nThey fit.\n\n## §2 Boats\n\nThey float.\n',
  [
    [1, undefined, 'Harbour rules', 'markup'],
    [2, '1', 'Ships', 'markup'],
    [3, '1.1', 'Small ships', 'markup'],
    [2, undefined, '§2 Boats', 'markup'],
  ],
);
checkOutline(
  'bold lines, with and without numbers',
  '**1\\. Ships**\n\nWe moor them well.\n\n**Boats:**\n\nThey float on water.\n\n__2. Rafts__\n\nThey drift, sometimes.\n',
  [
    [2, '1', 'Ships', 'bold'],
    [2, undefined, 'Boats', 'bold'],
    [2, '2', 'Rafts', 'bold'],
  ],
);
checkOutline(
  'bold notices, introductions and the last line are none',
  '# Harbour\n\n**PLEASE READ THIS WITH CARE**\n\nIt matters.\n\n**We do not:**\n\nSell ships.\n\n**By mooring here you agree to the rules**\n\nAll of them.\n\n**The End**\n',
  [[1, undefined, 'Harbour', 'markup']],
);
checkOutline(
  'items of an ordered list with text below them',
  '# Harbour\n\n1. **Ships**\n\n   We moor them well.\n\n2. **Boats**\n\n   They float on water.\n\n   **Small ones**\n\n   They float too.\n',
  [
    [1, undefined, 'Harbour', 'markup'],
    [2, '1', 'Ships', 'number'],
    [2, '2', 'Boats', 'number'],
    [2, undefined, 'Small ones', 'bold'],
  ],
);
checkOutline(
  'a table of contents',
  '# Harbour\n\n1. Ships\n2. Boats\n3. Rafts\n\nWelcome to our harbour.\n\n1\\. Ships\n\n2\\. Boats\n\n## 1\\. Ships\n\nWe moor them.\n\n## 2\\. Boats\n\nThey float.\n',
  [
    [1, undefined, 'Harbour', 'markup'],
    [2, '1', 'Ships', 'markup'],
    [2, '2', 'Boats', 'markup'],
  ],
);
checkOutline(
  'letters, addresses, sentences and torn lines are none',
  '# Harbour\n\n## Rules\n\n## More\n\n(i) The harbour master is a Captain.\n\nHe is strict.\n\nP.O. Box 7, Saltmouth\n\nWrite to us there.\n\n(A) YOUR SHIP; OR\n\nTHE SHIP OF ANOTHER.\n\n5\n\nWe turn the page.\n',
  [
    [1, undefined, 'Harbour', 'markup'],
    [2, undefined, 'Rules', 'markup'],
    [2, undefined, 'More', 'markup'],
  ],
);
checkOutline(
  'pictures that stand for bullets are none',
  '# Harbour\n\nWe use data:\n\n1. ![Green Check](a.png)\n\n   to moor ships;\n\n2. ![Green Check](a.png)\n\n   to find boats.\n',
  [[1, undefined, 'Harbour', 'markup']],
);
checkOutline(
  'anchors behind a heading are not shown',
  '## Ships {#ships}\n\nWe moor them.\n\n## Boats {: #boats .wide }\n\nThey float.\n',
  [
    [2, undefined, 'Ships', 'markup'],
    [2, undefined, 'Boats', 'markup'],
  ],
);
checkOutline('letters after numbers', '**19\\. Ships**\n\nText here.\n\n**19A. Boats**\n\nMore text here.\n', [
  [2, '19', 'Ships', 'bold'],
  [2, '19A', 'Boats', 'bold'],
]);
test('headings: in HTML', () => {
  const { document } = parse('<h2 id="x">Ships &amp; boats</h2>\n<p>We moor them.</p>\n', 'markdown');
  assert.deepEqual(
    document.sections.map(({ depth, title }) => [depth, title]),
    [[2, 'Ships & boats']],
  );
  assert.deepEqual([...document.anchors], ['x']);
  assertSound(document);
});

checkOutline(
  'plain text: title-case lines, capitals, restarted letters',
  'Privacy Policy\nWelcome to the harbour of Saltmouth.\n\nWhat We Note\na. Ships\nWe note their names.\nb. Boats\nWe note their colours.\n\nWHY WE NOTE IT\na. Safety\nShips sink.\n',
  [
    [1, undefined, 'Privacy Policy', 'line'],
    [2, undefined, 'What We Note', 'line'],
    [3, 'a', 'Ships', 'number'],
    [3, 'b', 'Boats', 'number'],
    [2, undefined, 'WHY WE NOTE IT', 'line'],
    [3, 'a', 'Safety', 'number'],
  ],
  'plain',
);
checkOutline(
  'plain text: run-in headings, wrapped, the number on a line of its own',
  '1. Ships\nWe note what is written on the\nbow of each ship.\n2. Boats\nWhen you moor a boat, we\nnote the following, and use it only here:\n2.1.\nThe Colour Of Boats. This\nmay be blue or green.\n2.2. The\nSize. We measure\nit in feet.\n',
  [
    [2, '1', 'Ships', 'run-in'],
    [2, '2', 'Boats', 'run-in'],
    [3, '2.1', 'The Colour Of Boats', 'run-in'],
    [3, '2.2', 'The Size', 'run-in'],
  ],
  'plain',
);
checkOutline(
  'plain text: parts of sentences are none',
  'We moor ships in the harbour of\n\nSaltmouth and Its Islands\n\nand nowhere else, as you know.\n\nThe fee is set by\n\nThe Harbour Master\n\nwho lives here.\n',
  [],
  'plain',
);
checkOutline(
  'plain text: an introduction below a heading',
  'Use of ships\nWe use your ship in several ways so that all go well:\nWe sail it, and sometimes we wash it.\nFees\nWe ask for nothing in return for all of this.\n',
  [
    [2, undefined, 'Use of ships', 'line'],
    [2, undefined, 'Fees', 'line'],
  ],
  'plain',
);
checkOutline(
  'plain text: bullets right below a number',
  '1. Ships We Moor\n• Brigs\n• Yawls\n\n2. Fees We Take\n- By the hour\n- By the day\n',
  [
    [2, '1', 'Ships We Moor', 'number'],
    [2, '2', 'Fees We Take', 'number'],
  ],
  'plain',
);

checkOutline(
  'a bold line up to a hard break, with the text right below',
  '# Harbour rules\n\n**Mooring of Ships**  \nWe moor every ship that comes before noon.\nThe others wait outside.\n\n**Sails**\\\nWe mend the sails of all who ask for it.\n\n**Crew Office**  \n4 Quay Row  \nLeith\n\n**Mind** the gap  \nbetween the ship and the quay when you go ashore.\n',
  [
    [1, undefined, 'Harbour rules', 'markup'],
    [2, undefined, 'Mooring of Ships', 'bold'],
    [2, undefined, 'Sails', 'bold'],
  ],
);
checkOutline(
  'ATX without the blank',
  '# Harbour rules\n\n##Ships\n\nWe moor them.\n\n#1 among harbours, we are open all day.\n\n##hash\n',
  [
    [1, undefined, 'Harbour rules', 'markup'],
    [2, undefined, 'Ships', 'markup'],
  ],
);
checkOutline(
  'plain text that is written as Markdown: underlined lines',
  'Privacy Policy\n\nShips\n=====\n\n\tWe moor them.\n\t\t- By day.\n\nBoats\n-----\n\n\tThey float.\n\nMasts\n-----\n\n\tThey stand.\n',
  [
    [1, undefined, 'Privacy Policy', 'line'],
    [1, undefined, 'Ships', 'markup'],
    [2, undefined, 'Boats', 'markup'],
    [2, undefined, 'Masts', 'markup'],
  ],
  'plain',
);
checkOutline(
  'plain text that is written as Markdown: bold lines',
  '**Privacy Policy**\n\nThis is about ships.\n\n**Which ships we moor**\n\nWe moor those that come before noon:\n\n*   Sloops\n*   Yawls\n\n**Boats**\n\nThey float.\n',
  [
    [1, undefined, 'Privacy Policy', 'line'],
    [2, undefined, 'Which ships we moor', 'bold'],
    [2, undefined, 'Boats', 'bold'],
  ],
  'plain',
);
checkOutline(
  'labels above entries of a table of contents',
  '# Harbour rules\n\n**ON THE WATER:**\n\n1\\. Ships\n\n2\\. Boats\n\n**ON LAND:**\n\n3\\. Sheds\n\n## 1\\. Ships\n\nWe moor them.\n\n## 2\\. Boats\n\nThey float.\n\n## 3\\. Sheds\n\nThey stand.\n',
  [
    [1, undefined, 'Harbour rules', 'markup'],
    [2, '1', 'Ships', 'markup'],
    [2, '2', 'Boats', 'markup'],
    [2, '3', 'Sheds', 'markup'],
  ],
);
checkOutline(
  'a line above text that begins with a domain',
  'Harbour rules\n\nShips We Moor\n\nquay.example moors every ship that comes before noon.\n\nBoats We Lend\n\nWe lend them to all who can row, and to nobody else.\n',
  [
    [2, undefined, 'Ships We Moor', 'line'],
    [2, undefined, 'Boats We Lend', 'line'],
  ],
  'plain',
);
checkOutline(
  'the title above headings in markup is the first line; changes to the policy are a section of it',
  'Privacy Policy\n\n## Ships\n\nWe moor them.\n\n## Boats\n\nThey float.\n\n## Changes to This Privacy Policy\n\nWe announce them.\n',
  [
    [1, undefined, 'Privacy Policy', 'line'],
    [2, undefined, 'Ships', 'markup'],
    [2, undefined, 'Boats', 'markup'],
    [2, undefined, 'Changes to This Privacy Policy', 'markup'],
  ],
);
