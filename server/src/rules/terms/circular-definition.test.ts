import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule, runRule } from '../../testing/fixture';
import { circularDefinition } from './circular-definition';

checkRule(
  circularDefinition,
  `
“⟦Borrower⟧(itself)” means a Borrower who has a card. The Borrower may renew.

“Lender” means whoever lends a book to a Guest. “⟦Guest⟧(eachOther)” means whoever borrows a book from a Lender.
`,
);

checkRule(
  circularDefinition,
  `
“Services” means the services of our branches. The Services are free.

“Loan” means a book that a Reader takes home. “Reader” means a person with a card. A Loan lasts four weeks.

“Fee” means the sum that is due on the slip, including any Fee for postage.

Larkmoor Ltd lends the Books that it owns (the “Books”).
`,
);

checkRule(
  circularDefinition,
  `
# Lending rules

## Definitions

### Readers (or Borrowers)

Reader (or Borrower) means any person who has a card. Readers may renew.

*Slip*: Slip means the paper that shows the date of a loan.

- **Rules** – the Rules of Lending, a contract between us and you (“Rules”, “Rules of Lending”).
`,
);

test('circular-definition: a warning on itself, info on two that need each other', () => {
  const severities = (text: string) => runRule(circularDefinition, text).map(({ severity }) => severity);
  assert.deepEqual(severities('“Borrower” means a Borrower who has a card.'), ['warning']);
  assert.deepEqual(
    severities('“Lender” means whoever lends a book to a Guest. “Guest” means whoever borrows a book from a Lender.'),
    ['info'],
  );
});
