import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { Facts } from './facts';

/** "shape: name | name" for every definition of a text. */
function definitionsOf(text: string): string[] {
  const { definitions } = new Facts(parse(text, 'markdown').document);
  return definitions.map(({ shape, names }) => `${shape}: ${names.map((name) => name.text).join(' | ')}`);
}

const DEFINING: readonly (readonly [text: string, expected: string])[] = [
  ['We run the shop at larkmoor.example (the “Shop”).', 'bracket: Shop'],
  ['We run the shop at larkmoor.example ("Shop").', 'bracket: Shop'],
  ["We run the shop at larkmoor.example (the 'Shop').", 'bracket: Shop'],
  ['We run the shop at larkmoor.example (the ”Shop”).', 'bracket: Shop'],
  ['We run the shop at larkmoor.example (the “Shop“).', 'bracket: Shop'],
  ['We run the shop at larkmoor.example (the\u00a0“Shop”).', 'bracket: Shop'],
  ['We run the shop at larkmoor.example (the **Shop**).', 'bracket: Shop'],
  ['We run the shop at larkmoor.example (the “**Shop**”).', 'bracket: Shop'],
  ['Our sites and apps (collectively, the “Services”) are free.', 'bracket: Services'],
  ['Our sites and apps (together “Services”) are free.', 'bracket: Services'],
  ['A person who borrows books (each, a “Borrower”) has a card.', 'bracket: Borrower'],
  ['Larkmoor Ltd (“Larkmoor,” “we,” “us” or “our”) lends books.', 'bracket: Larkmoor | we | us | our'],
  ['Larkmoor Ltd (“we”, “us”, “our” and any other first-person pronoun) lends books.', 'bracket: we | us | our'],
  ['Our sites, with what they show (hereinafter referred to as the “Sites”), are free.', 'bracket: Sites'],
  ['Our sites (the “Sites,” including their mobile versions) are free.', 'bracket: Sites'],
  ['What you send us (this material being “Submissions”) stays yours.', 'bracket: Submissions'],
  ['Our sites and apps (collectively, the Services) are free.', 'bracket: Services'],
  ['“Personal data” means what identifies a person.', 'meaning: Personal data'],
  ['"Personal data" shall mean what identifies a person.', 'meaning: Personal data'],
  ['“Personal data,” as used in this policy, refers to what identifies a person.', 'meaning: Personal data'],
  ['“Shelf records” include the place of every book.', 'meaning: Shelf records'],
  ['“Borrower” is a person who has a card.', 'meaning: Borrower'],
  ['**Borrower** means a person who has a card.', 'meaning: Borrower'],
  ['Borrower Data means any information about a person who has a card.', 'meaning: Borrower Data'],
  ['When we say “shelf”, we mean a place for books.', 'meaning: shelf'],
  ['By “Shelf Data”, we refer to the place of every book.', 'meaning: Shelf Data'],
  ['References to “you” and “your” mean the borrower.', 'meaning: you | your'],
  ['We use the term “Reading Room” to refer to the hall on the first floor.', 'meaning: Reading Room'],
  ['**Company** (referred to as “we” or “us” in this policy) means Larkmoor Ltd.', 'meaning: Company | we | us'],
  ['The sites and the apps are collectively referred to as the “Services”.', 'naming: Services'],
  ['We call these records “Shelf Data”.', 'naming: Shelf Data'],
  ['Members who lend books to others are “Lenders”.', 'naming: Lenders'],
  ['The terms “controller” and “processor” have the meanings given in the GDPR.', 'pointer: controller | processor'],
  ['You agree to pay the Late Fee (as defined in our Lending Rules).', 'pointer: Late Fee'],
  ['A Statement of Work (“SOW”) is attached.', 'acronym: SOW'],
  ['A Statement of Work (SOW) is attached.', 'acronym: SOW'],
  ['We use software development kits (“SDKs”).', 'acronym: SDKs'],
  [
    'Our sites and the rooms behind them (the “Services”, which include the reading room) are free.',
    'bracket: Services',
  ],
  ['Our shop at larkmoor.example (the Shop) is free.', 'bracket: Shop'],
  ['Readers (“User/you/your”) have a card.', 'bracket: User | you | your'],
  ['“Library/we/us” means Larkmoor Ltd.', 'meaning: Library | we | us'],
  ['“Lender/Borrower Contract” means the slip that both sign.', 'meaning: Lender/Borrower Contract'],
  ['Shelf Data is any information about the place of a book.', 'meaning: Shelf Data'],
  ['Shelf data are any records about the place of a book.', 'meaning: Shelf data'],
  ['**Shelf Data** is any information about the place of a book.', 'meaning: Shelf Data'],
  ['Reader (or Borrower) means a person who has a card.', 'meaning: Reader | Borrower'],
  ['You may open a “Lender” account (for people who lend books to others).', 'naming: Lender'],
  ['We greet you as a “**Guest**” (a person who reads here without a card).', 'naming: Guest'],
  ['We keep what you look for in records called Usage Data. They are small.', 'naming: Usage Data'],
  ['You may not bring Forbidden Items (as listed below) into the hall.', 'pointer: Forbidden Items'],
  ['When we say “Reader” we’re talking about anyone with a card.', 'meaning: Reader'],
  ['We use the word “Stay” for the hours in the hall.', 'meaning: Stay'],
  ['References to “the Rules” are to the rules on the door.', 'meaning: Rules'],
  ['We speak of “Deep Shelves” when we mean those below the ground.', 'meaning: Deep Shelves'],
  ['By “Pass” we understand any card that opens the door.', 'meaning: Pass'],
  ['The term “Hall” covers every room with a desk.', 'meaning: Hall'],
  ['Whoever holds a card pays a sum (our “Card Fee”, currently five crowns).', 'bracket: Card Fee'],
  ['Any reader who opens the door in the morning is its “Keeper”.', 'naming: Keeper'],
  ['We work with Pellworm Data GmbH (“Pellworm” – the firm that prints).', 'bracket: Pellworm'],
  ['We work with Pellworm Data GmbH (trading as “Pellworm”).', 'bracket: Pellworm'],
  ['1.2 **Late Fee** means the sum that is due.', 'meaning: Late Fee'],
  ['Whoever sends us a price list (the Price List) hears from us.', 'bracket: Price List'],
  ['A Slip means the paper that shows the date.', 'meaning: Slip'],
  ['We follow the law on reading rooms (“Reading Room Act”, RRA).', 'bracket: Reading Room Act | RRA'],
  ['We follow the Caledonian Library Fees Act (“CalLFA”).', 'acronym: CalLFA'],
  ['We follow the Isle Reading Room Protection Act (Isle RRPA).', 'acronym: Isle RRPA'],
  ['## The rules of the house (the “Rules”)', 'bracket: Rules'],
  ['## Lending conditions of Larkmoor (“Conditions”)', 'bracket: Conditions'],
  ['- “Late Fee”: the sum that is due for each day after the date on the slip.', 'entry: Late Fee'],
];

for (const [text, expected] of DEFINING) {
  test(`definition: ${text.slice(0, 60)}`, () => {
    assert.deepEqual(definitionsOf(text), [expected]);
  });
}

const NOT_DEFINING: readonly string[] = [
  'A shop may take over your card (as the “Holder”).',
  'Click the button at the foot of the page (“Delete Account”).',
  'See the section “Your rights” below.',
  'You can read more (see “How we share”) below.',
  'Some laws call this a “sale” of data.',
  '**Account information:** your name and the number of your card.',
  'The catalogue is provided “as is”.',
  'You may write notes (such as “read by the sea”) on your card.',
  'The German law (_Datenschutzgesetz_) applies.',
  'This means that you can borrow three books.',
  'The introduction (**Part 1**) comes first.',
  'You borrow under a contract with us (our Lending Rules) and may end it.',
  'We ask the authority (the National Book Register) for the number.',
  'Some pictures are tiny (sometimes called “web beacons”) and count visits.',
  '## Northern hall (“Blue desk”)',
  '**Northern hall (“blue desk”)**',
  'These are any sums that a borrower owes.',
  'If Borrower is any person who has no card, we ask for one.',
  'We search with a tool called Bibliofind Pro. It is quick.',
  'The lamp over a “Quiet” desk (see the plan in the hall) is dim.',
];

for (const text of NOT_DEFINING) {
  test(`no definition: ${text.slice(0, 60)}`, () => {
    assert.deepEqual(definitionsOf(text), []);
  });
}

test('entries of a glossary and of a table of terms are definitions', () => {
  const text = [
    '# Lending rules',
    '## Definitions',
    '- **Borrower**: a person who has a card of the library.',
    '- **Slip** – the paper that shows the date.',
    '### Late fee',
    'The sum that is due for each day after the date on the slip.',
    '| Term | Meaning |\n| --- | --- |\n| Shelf | A place for books |',
    '## Lending',
    '- **Duration**: you may keep a book for four weeks.',
  ].join('\n\n');
  assert.deepEqual(definitionsOf(text), ['entry: Borrower', 'entry: Slip', 'entry: Late fee', 'entry: Shelf']);
});

/** The definitions of a section headed "Definitions" with this text. */
const glossary = (text: string) => definitionsOf(`# Lending rules\n\n## Definitions\n\n${text}\n`);

test('an entry and what its own text says of its names are one definition', () => {
  assert.deepEqual(glossary('*Slip*: Slip means the paper that shows the date.'), ['entry: Slip | Slip']);
  assert.deepEqual(glossary('- **Library** – the firm that lends the books (“we”, “us”)'), [
    'entry: Library | we | us',
  ]);
  assert.deepEqual(glossary('- **Card** – the card that we give you (“Card”, “Pass”).'), ['entry: Card | Card | Pass']);
  assert.deepEqual(glossary('### Slips\n\nA Slip means the paper that shows the date.'), ['entry: Slips']);
  assert.deepEqual(glossary('### Readers (or Borrowers)\n\nReader (or Borrower) means a person with a card.'), [
    'entry: Readers | Borrowers',
  ]);
});

test('an entry that speaks of another thing keeps its definition apart', () => {
  assert.deepEqual(glossary('- **Services** – our shop (the “Shop”) and our hall.'), [
    'entry: Services',
    'bracket: Shop',
  ]);
  assert.deepEqual(glossary('- **Card** – what opens our hall (the “Hall”).'), ['entry: Card', 'bracket: Hall']);
});

test('definitions in a row are several, each with its own meaning', () => {
  const rows = (text: string) =>
    new Facts(parse(text, 'markdown').document).definitions.map(
      ({ term, meaning }) => `${term}: ${meaning?.text ?? ''}`,
    );
  assert.deepEqual(rows('Here (a) “Slip” means the paper; and (b) “Seat” means a place to read.'), [
    'Slip: the paper',
    'Seat: a place to read.',
  ]);
  assert.deepEqual(rows('These words mean: “Slip” – the paper in a book; “Seat” – a place to read.'), [
    'Slip: the paper in a book',
    'Seat: a place to read.',
  ]);
});

test('entries of a glossary may be numbered, set off without a colon, or bare', () => {
  assert.deepEqual(glossary('**1.2 “Slip”** the paper that shows the date.'), ['entry: Slip']);
  assert.deepEqual(glossary('1.3. Late Fee – the sum that is due after the date.'), ['entry: Late Fee']);
  assert.deepEqual(glossary('Late Fee: the sum that is due after the date.'), ['entry: Late Fee']);
  assert.deepEqual(glossary('Late Fee: We ask for it after the date on the slip.'), []);
  assert.deepEqual(definitionsOf('## Words we use\n\n- *Slip*: the paper that shows the date.'), ['entry: Slip']);
});

test('a title below "Definitions" whose text tells what is done names nothing', () => {
  assert.deepEqual(glossary('### How long\n\nWe keep a slip for a month.'), []);
});

test('a pointer to a linked document promises nothing here', () => {
  const promised = (text: string) => new Facts(parse(text, 'markdown').document).definitions[0]?.promised;
  assert.equal(promised('We keep Loan Data, as [defined](/rules.html#data) in the Rules.'), false);
  assert.equal(promised('We keep Loan Data (as defined in the Terms of Use).'), false);
  assert.equal(promised('We keep Loan Data (as defined in these Terms of Use).'), true);
  assert.equal(promised('We keep Loan Data, as [defined](#data) below.'), true);
  assert.equal(promised('We keep Loan Data (as defined in these Terms); read [more](/more.html).'), true);
});

test('a bracket within a bracket defines a part, and the outer one may go on to define the whole', () => {
  const text = 'Our site (the “Site”, and together with the apps (the “Apps”), the “Services”) is free.';
  const { definitions } = new Facts(parse(text, 'markdown').document);
  assert.deepEqual(
    definitions.map(({ term, meaning, whole }) => [term, meaning?.text, whole.text]),
    [
      ['Site', 'Our site', ' (the “Site”, and together'],
      ['Apps', 'the apps', ' (the “Apps”)'],
      ['Services', 'Our site (the “Site”, and together with the apps (the “Apps”)', ', the “Services”'],
    ],
  );
});

test('a definition for a section only belongs to that section', () => {
  const text = '# Rules\n\n## Fees\n\nFor the purposes of this section, “day” means a day on which we open.';
  const { definitions } = new Facts(parse(text, 'markdown').document);
  const scope = definitions[0]?.scope;
  assert.equal(scope !== undefined && scope !== 'document' && scope.title, 'Fees');
});

test('a bracket stands for the words before it, back to its enumeration mark', () => {
  const text = 'We mean (a) the reading room (the “Room”) and (b) the hall with its stairs (the “Hall”).';
  const { definitions } = new Facts(parse(text, 'markdown').document);
  assert.deepEqual(
    definitions.map(({ meaning }) => meaning?.text),
    ['the reading room', 'the hall with its stairs'],
  );
});

test('the long form of an acronym is another name of it', () => {
  const { definitions } = new Facts(parse('A Statement of Work (“SOW”) is attached.', 'markdown').document);
  assert.deepEqual(definitions[0]?.aliases, ['Statement of Work']);
});
