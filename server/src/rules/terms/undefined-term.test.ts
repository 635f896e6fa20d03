import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFix, checkRule, runRule } from '../../testing/fixture';
import { undefinedTerm } from './undefined-term';

checkRule(
  undefinedTerm,
  `
We share the ⟦Reader Materials⟧(undefined) with the ⟦Binding Partners⟧(undefined).

Binding Partners return the Reader Materials when the contract ends.
`,
);

checkRule(
  undefinedTerm,
  `
You may not copy the ⟦Services⟧(undefined). When you use the Services, we keep your ⟦User Content⟧(undefined).

In some cases we add ⟦Account and Usage Data⟧(undefined) from other libraries.

All of this follows ⟦Applicable Privacy Laws⟧(undefined), and our ⟦Payment Processor⟧(undefined) follows them too.
`,
);

checkRule(
  undefinedTerm,
  `
# How Larkmoor lends

## Your Loan Account

We use Amazon Web Services and Google Analytics in Frankfurt, and the Stripe dashboard in Dublin.

Standard Contractual Clauses protect transfers, and the Federal Trade Commission may enforce them. Our Data Protection
Officer answers within a week, as our Privacy Policy and the Terms of Use say. Click the Delete Account button in your
Account Settings, or follow the [Borrower Portal](https://larkmoor.example) link. See “Your Loan Account” above.

- Reading Data: what you read.
- Right to Access: ask for a copy.

Reading Rooms. We count visitors at the door of each room. The United States and the European Commission have agreed.
`,
);

checkRule(
  undefinedTerm,
  `
We run a library and its site (the “Website”) with partners who bind books (“Commercial Partners”).

You use the ⟦Web Site⟧(nearMiss) at home. Each ⟦Commerical Partner⟧(nearMiss) has a contract, and our ⟦Partners⟧(shortened) keep to it.

The Partners answer to us. The Website is free, and every Commercial Partner knows it.
`,
);

checkRule(
  undefinedTerm,
  `
# Lending conditions

You pay the ⟦Late Fee⟧(promised) (as defined below) for each day after the date. The Late Fee is small.
`,
);

checkRule(
  undefinedTerm,
  `
# Larkmoor Terms of Use

These ⟦Terms⟧(shortTitle) tell how to borrow. By using a card you accept these Terms. We may change these Terms.

The Larkmoor Borrower Council sits in spring. The ⟦LBC⟧(unjoined) hears complaints. Write to the LBC, and the LBC answers.
`,
);

checkRule(
  undefinedTerm,
  `
Capitalised terms that are not defined here have the meaning given in our lending rules. You may not copy the ⟦Services⟧(elsewhere), and we watch the Services closely.
`,
);

checkRule(
  undefinedTerm,
  `
Capitalised terms not defined here are defined in our [Terms of Use](terms.md). Every Borrower may renew, and Borrowers do. You may not copy the ⟦Services⟧(nowhere).
`,
  { related: { 'terms.md': '# Terms of Use\n\nWhoever has a card (a “Borrower”) may borrow.\n' } },
);

checkRule(
  undefinedTerm,
  `
Larkmoor gives money through the QuillBridge Reading Fund. What you leave at the door goes to the ⟦QBRF⟧(unjoined). The QBRF
sends a letter, and the QBRF keeps your name. Calls go to the Larkmoor Night Desk (LND); the LND is open late, and the LND
records nothing. We write as the Public Lending Fees Act asks. Under the ⟦Public Act⟧(unjoined), authors are paid; the
Public Act names the sum, and we report as the Public Act says.
`,
);

checkRule(
  undefinedTerm,
  `
# Larkmoor Library

## Contents

How we use Reader Records

What we keep of Visit Records

## How we use Reader Records

We count loans by month.

## What we keep of Visit Records

Examples of the small files that we use:

- Seat Cookies. We use Seat Cookies to hold a seat.
- Opening/Closing Cookies. The Closing Cookies tell when you left.

There are files of two kinds: Door Cookies: We use Door Cookies to open the door. Shelf Cookies: We use Shelf Cookies for maps.

**Wish Data:** what you would like to read. We keep the Wish Data for a year.

Files can be “Lasting” or “Passing” Cookies. Lasting Cookies stay for a week, while Passing Cookies go when you leave.

You follow our rules for Forbidden Content in Larkmoor Terms of Use and Rule 44.2-7 (Technical Data – Commercial Goods).
`,
);

checkRule(
  undefinedTerm,
  `
# Terms for readers

This is a contract between you and Larkmoor Press, Inc. about the books that you borrow. ⟦Larkmoor⟧(unjoined) may recall a book.
Larkmoor shall give you notice, and Larkmoor does not charge for it. Our printer is Fennick Press, Inc. in the next town.
Fennick will bind what you bring. Fennick may refuse, and Fennick keeps no copy.
`,
);

checkRule(
  undefinedTerm,
  `
# Terms for readers

This is a contract between you and Larkmoor Press, Inc. (“we”) about books. Larkmoor may recall a book. Larkmoor shall give you
notice, and Larkmoor does not charge for it.
`,
);

checkRule(
  undefinedTerm,
  `
Readers may join a ⟦Circle⟧(undefined). Each Circle meets in spring, and nobody pays for a Circle. You sign a ⟦Contract⟧(undefined)
with the bindery. Unless a Contract says so, nothing is due; the Contract ends in autumn.

The ⟦Lectern⟧(undefined) is in the hall. Use the Lectern in the evening. Whoever breaks the Lectern tells us.
`,
);

checkRule(
  undefinedTerm,
  `
We show what readers write (“Content”), and we check Content at night. You may remove ⟦Your Content⟧(undefined). We print Your Content in
the yearbook if you let us, and nobody else may copy Your Content.

What you lend to others (Your Shelf) is yours. You may close Your Shelf, we may not move Your Shelf, and others see Your Shelf.
`,
);

checkRule(
  undefinedTerm,
  `
We look after our ⟦Websites⟧(undefined) and ⟦Apps⟧(undefined). Sit at the Readers’ Desk, or go to the Judicial Binding and Mending
Services. We – the Keepers – count books, the Keepers lock up, and you may ask the Keepers.
`,
);

checkRule(
  undefinedTerm,
  `
We follow links to shops of others (“Third-Party Sites”) and count what you do there (“Visit Data”). A loan needs a card from us
(the “Larkmoor Services”). Larkmoor Ltd is at larkmoor.example.

You may search our ⟦Site⟧(undefined), and the Site is free. We mend the Site at night. The Site has a map, and each Site
of ours has a clock. You may leave the ⟦Services⟧(shortened) at any time, and the Services may change. The Third-Party Sites do not see
Visit Data of the Larkmoor Services.
`,
);

test('undefined-term: a warning for a slip, a hint where the text names another document, else info', () => {
  const severities = (text: string) => runRule(undefinedTerm, text).map(({ severity }) => severity);
  assert.deepEqual(severities('We run a site (the “Website”). You use the Web Site. The Website is free.'), [
    'warning',
  ]);
  assert.deepEqual(
    severities('Terms not defined here are defined in our rules. Use the Services; the Services are free.'),
    ['hint'],
  );
  assert.deepEqual(severities('You may not copy the Services, and we watch the Services.'), ['info']);
});

test('undefined-term: the configuration silences ignored terms, products and terms defined elsewhere', () => {
  const text =
    'When you send something to the library, we may share the User Materials with the Binding Partners, who give the User Materials back.';
  const found = (terms: { ignore?: string[]; products?: string[]; external?: string[] }) =>
    runRule(undefinedTerm, text, {
      project: { terms: { ignore: [], products: [], external: [], preferred: {}, ...terms } },
    }).map(({ data }) => data.term);
  assert.deepEqual(found({}), ['User Materials', 'Binding Partners']);
  assert.deepEqual(found({ ignore: ['user material'] }), ['Binding Partners']);
  assert.deepEqual(found({ products: ['User Materials'], external: ['Binding Partner'] }), []);
});

test('undefined-term: one finding for each term, its other uses linked', () => {
  const [finding, ...more] = runRule(
    undefinedTerm,
    'You use the Services. We watch the Services. The Services are free.',
  );
  assert.equal(more.length, 0);
  assert.equal(finding?.related.length, 2);
});

checkFix(
  undefinedTerm,
  'We run a site (the “Website”). You use the Web Site at home. The Website is free.\n',
  'We run a site (the “Website”). You use the Website at home. The Website is free.\n',
);
checkFix(
  undefinedTerm,
  'You may not copy the Services. We watch the Services.\n',
  'You may not copy the Services. “Services” means ${1:what it stands for}. We watch the Services.\n',
  { title: 'Define' },
);

const LETTING = 'You may not copy the Services. We watch the Services.\n';
checkFix(
  undefinedTerm,
  `# Terms\n\n## Definitions\n\n- **“Book”** means what we lend.\n- **“Slip”** means the paper in it.\n\n## Rules\n\nA Book has a Slip. ${LETTING}`,
  `# Terms\n\n## Definitions\n\n- **“Book”** means what we lend.\n- **“Services”** means \${1:what it stands for}.\n- **“Slip”** means the paper in it.\n\n## Rules\n\nA Book has a Slip. ${LETTING}`,
  { title: 'in “Definitions”' },
);
checkFix(
  undefinedTerm,
  `# Terms\n\n## 1. Glossary\n\n**Slip** – the paper in a book.\n\n**Book** – what we lend.\n\n## 2. Rules\n\nA Book has a Slip. ${LETTING}`,
  `# Terms\n\n## 1. Glossary\n\n**Slip** – the paper in a book.\n\n**Book** – what we lend.\n\n**Services** – \${1:what it stands for}.\n\n## 2. Rules\n\nA Book has a Slip. ${LETTING}`,
  { title: 'in “Glossary”' },
);
checkFix(
  undefinedTerm,
  `# Terms\n\n## Definitions\n\n| Term | Meaning |\n| --- | --- |\n| Slip | the paper in a book |\n| Voucher | a gift |\n\n## Rules\n\nA Voucher has a Slip. ${LETTING}`,
  `# Terms\n\n## Definitions\n\n| Term | Meaning |\n| --- | --- |\n| Services | \${1:what it stands for} |\n| Slip | the paper in a book |\n| Voucher | a gift |\n\n## Rules\n\nA Voucher has a Slip. ${LETTING}`,
  { title: 'in “Definitions”' },
);
checkFix(
  undefinedTerm,
  'We run a site (the “Website”). You use the Web Site at home. The Web Site is free.\n',
  'We run a site (the “Website”). You use the Website at home. The Website is free.\n',
  { title: 'everywhere (2 places)' },
);
checkFix(
  undefinedTerm,
  'We run a site (the “Website”). You use the Web Site at home. The Web Site is free.\n',
  'We run a site (the “Website”). You use the Website at home. The Web Site is free.\n',
  { title: '” here' },
);

test('undefined-term: no section of definitions, no offer to write into it', () => {
  const titles = runRule(undefinedTerm, `“Book” means what we lend. A Book is new. ${LETTING}`).flatMap(({ fixes }) =>
    fixes.map(({ title }) => title),
  );
  assert.deepEqual(titles, ['Define “Services” here']);
});
