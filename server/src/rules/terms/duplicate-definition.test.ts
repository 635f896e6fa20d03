import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule, runRule } from '../../testing/fixture';
import { duplicateDefinition } from './duplicate-definition';

checkRule(
  duplicateDefinition,
  `
We lend books from our branches in seven towns of the county (the “Collection”). The Collection is free.

“⟦Collection⟧(conflict)” means the annual report that is deposited with the registry.
`,
);

checkRule(
  duplicateDefinition,
  `
“Borrower” means any person who has a valid card of the library.

Any natural person who has a card of the library (a “⟦Borrower⟧(again)”) may borrow, and borrowers may renew.
`,
);

checkRule(
  duplicateDefinition,
  `
We keep the date of each loan and its title (“Loan Data”).

We keep the date of each loan and its title (“⟦Loan Data⟧(same)”).
`,
);

checkRule(
  duplicateDefinition,
  `
Larkmoor Ltd (“we”, “us”) lends books. In this part, “we” means Larkmoor Ltd and its branches.

“Late Fee” means the sum that is due after the date on the slip. “Late Fee” does not include postage.

“Borrower” means any person who has a card. “Borrower” has the meaning given in Section 2. Every Borrower (as defined
above) may renew.
`,
);

checkRule(
  duplicateDefinition,
  `
# Lending rules

## Definitions

### Slip

Slip means the paper that shows the date of a loan.

- **Library** – the firm that lends the books of the town (“Library”, “we”).

## Lending

“Branch” means a house in which we lend books. “Branch” shall also be understood as the bus that visits the villages.

You borrow under a contract with us (our Lending Rules). You renew under the same contract (our Lending Rules).
`,
);

checkRule(
  duplicateDefinition,
  `
“Shelf Pact” is an agreement between two libraries of the county about shelves.

“Shelf Pact” is an agreement between two libraries of the county about shelves.

The “⟦Shelf Pact⟧(conflict)” means the yearly dinner that our staff enjoys in summer.

“Shelf Pact” is an agreement between two libraries of the county about shelves.
`,
);

test('duplicate-definition: one finding for a name, with the other definitions linked', () => {
  const text = Array.from({ length: 4 }, () => 'We keep the date of each loan and its title (“Loan Data”).').join(
    '\n\n',
  );
  assert.deepEqual(
    runRule(duplicateDefinition, text).map(({ related }) => related.length),
    [3],
  );
});

test('duplicate-definition: info where one of the two is for a section only', () => {
  const text =
    'Our seven branches with all their rooms (the “Branches”) are open.\n\n## Fees\n\nFor the purposes of this section, “Branches” means twigs that gardeners cut from trees.';
  assert.deepEqual(
    runRule(duplicateDefinition, text).map(({ severity, messageId }) => [severity, messageId]),
    [['info', 'conflict']],
  );
});
