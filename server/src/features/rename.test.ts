import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Format } from '../document/policy-document';
import { atCursor } from '../testing/term-fixture';
import { applyEdits } from '../text/edits';
import { prepareRename, rename } from './rename';
import { inFormOf, startsWithVowelSound } from './term-forms';

/** What becomes of a document when the term at the cursor gets a name; the refusal where it does not. */
function renamed(fixture: string, name: string, format: Format = 'markdown'): string {
  const { facts, text, offset } = atCursor(fixture, format);
  const result = rename(facts, offset, name);
  return 'refusal' in result ? result.refusal : applyEdits(text, result[0]?.edits ?? []);
}

function checkRename(title: string, name: string, before: string, after: string): void {
  test(`rename: ${title}`, () => {
    assert.equal(renamed(before, name), after);
  });
}

checkRename(
  'every use, from a use, in the plural, as a possessive, in capitals, with a hyphen',
  'Guest Reader',
  `“Library User” means who borrows. Each Lib⟦⟧rary User has a card. Library Users’ cards and a Library User’s fines.

LIBRARY USERS PAY FINES. The Library-User list is kept.
`,
  `“Guest Reader” means who borrows. Each Guest Reader has a card. Guest Readers’ cards and a Guest Reader’s fines.

GUEST READERS PAY FINES. The Guest-Reader list is kept.
`,
);
checkRename(
  'from the definition, markup and quotes stay',
  '“Desk”',
  'We lend from our branches (the "**Bran⟦⟧ches**"). The *Branches* open at nine.\n',
  'We lend from our branches (the "**Desk**"). The *Desk* open at nine.\n',
);
checkRename(
  'a singular use of a plural term, and the article before it',
  'Outlets',
  'We lend from our branches (the “Branches”). Ask a Bran⟦⟧ch. An idea from a “Branch” helps.\n',
  'We lend from our branches (the “Outlets”). Ask an Outlet. An idea from an “Outlet” helps.\n',
);
checkRename(
  'not what only looks like it',
  'Reader',
  '“User” means who borrows. A User, a user account, `User`, [User](https://example.org/User), User Voice Ltd and the Us⟦⟧er.\n',
  '“Reader” means who borrows. A Reader, a user account, `User`, [Reader](https://example.org/User), User Voice Ltd and the Reader.\n',
);
checkRename(
  'a term that runs over the end of a line keeps its line break',
  'Guest Data',
  '“Trail Data” means routes. We keep Trail Da⟦⟧ta long. We sell no Trail\nData. \n\n> Trail\n> Data is safe.\n',
  '“Guest Data” means routes. We keep Guest Data long. We sell no Guest\nData. \n\n> Guest\n> Data is safe.\n',
);
checkRename(
  'markup within the term',
  'Routes',
  '“Trail Data” means routes. We keep **Trail** Da⟦⟧ta and Trail **Data** apart.\n',
  '“Routes” means routes. We keep **Routes** and **Routes** apart.\n',
);
checkRename(
  'a word in lower case stays so, and is capitalised where a sentence starts',
  'trackers',
  'We use small files (“cookies”). Cookies last. A coo⟦⟧kie ends.\n',
  'We use small files (“trackers”). Trackers last. A tracker ends.\n',
);
checkRename(
  'of two sections that define one name, only that section',
  'Tools',
  `# Terms

## 1. Sale

For the purposes of this section, “Goods” means books. The Goods are sent.

## 2. Hire

For the purposes of this section, “Goods” means drills. The Go⟦⟧ods are fetched.
`,
  `# Terms

## 1. Sale

For the purposes of this section, “Goods” means books. The Goods are sent.

## 2. Hire

For the purposes of this section, “Tools” means drills. The Tools are fetched.
`,
);
checkRename(
  'the longest term, not the one within it',
  'Post',
  '“Content” means texts. “User Content” means your texts. Con⟦⟧tent and User Content differ.\n',
  '“Post” means texts. “User Content” means your texts. Post and User Content differ.\n',
);
checkRename(
  'into another spelling of the same name',
  'E-Book',
  'You borrow files (each, an “Ebook”). An Eb⟦⟧ook ends. Ebooks end.\n',
  'You borrow files (each, an “E-Book”). An E-Book ends. E-Books end.\n',
);

test('rename: plain text as well', () => {
  const before = 'Privacy Policy\n\n"Trail Data" means routes.\nWe keep Trail Da⟦⟧ta.\n';
  assert.equal(renamed(before, 'Walks', 'plain'), 'Privacy Policy\n\n"Walks" means routes.\nWe keep Walks.\n');
});

const TWO =
  'The Larkmoor Library (“we” or “Larkmoor”) lends from branches (the “Branches”). “Late Fee” means a sum. A La⟦⟧te Fee is due at Branches; we wait.\n';

test('rename refuses a name that is taken, in any form, and says where', () => {
  assert.match(renamed(TWO, 'Branch'), /^“Branches” is already defined in line 1\./);
  assert.match(renamed(TWO, 'LARKMOOR'), /^“Larkmoor” is already defined/);
});

test('rename refuses what is no name', () => {
  assert.match(renamed(TWO, '  “” '), /empty/);
  assert.match(renamed(TWO, '2026'), /no letter/);
  assert.match(renamed(TWO, 'Fee [new]'), /cannot hold “\[”/);
  assert.match(renamed(TWO, 'x'.repeat(200)), /longer than/);
});

test('rename refuses places that are no term, and pronouns', () => {
  const elsewhere = TWO.replace('⟦⟧', '').replace('lends', 'le⟦⟧nds');
  assert.match(renamed(elsewhere, 'Fine'), /no defined term/);
  assert.match(renamed(TWO.replace('⟦⟧', '').replace('; we', '; w⟦⟧e'), 'Fine'), /pronoun/);
});

test('a rename starts from the name as it is defined, wherever the cursor is', () => {
  const { facts, text, offset } = atCursor('We lend from branches (the “Branches”). Each Bra⟦⟧nch is open.');
  const start = prepareRename(facts, offset);
  assert.ok('name' in start);
  assert.deepEqual([start.name, text.slice(start.span.start, start.span.end)], ['Branches', 'Branch']);
});

test('a new name takes the form of the old one', () => {
  const cases: readonly (readonly [use: string, defined: string, renamed: string, expected: string])[] = [
    ['Users', 'User', 'Company', 'Companies'],
    ['Users', 'User', 'Personal Data', 'Personal Data'],
    ['Users', 'User', 'Child', 'Children'],
    ['Child', 'Children', 'Minors', 'Minor'],
    ['SOWs', 'SOW', 'MSA', 'MSAs'],
    ['Statements of Work', 'Statement of Work', 'Order Form', 'Order Forms'],
    ['Order Forms', 'Order Form', 'Statement of Work', 'Statements of Work'],
    ['Personal data', 'Personal Data', 'User Information', 'User information'],
    ['Personal Data', 'personal data', 'data of users', 'Data of Users'],
    ['PERSONAL DATA', 'Personal Data', 'User Information', 'USER INFORMATION'],
    ['third-party', 'third party', 'outside firm', 'outside-firm'],
  ];
  for (const [use, defined, name, expected] of cases) assert.equal(inFormOf(use, defined, name), expected);
});

test('articles follow the sound, not the letter', () => {
  const an = ['Account', 'Order', 'SOW', 'Hour', 'FAQ', 'Unincorporated Body', 'E-Book'];
  const a = ['User', 'European Buyer', 'Unit', 'Card', 'PDF', 'One-Time Code', 'Hotel'];
  assert.deepEqual([an.filter((name) => !startsWithVowelSound(name)), a.filter(startsWithVowelSound)], [[], []]);
});
