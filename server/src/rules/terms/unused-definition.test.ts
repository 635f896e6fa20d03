import { checkFix, checkRule } from '../../testing/fixture';
import { unusedDefinition } from './unused-definition';

checkRule(
  unusedDefinition,
  `
We lend books from our branches (the “⟦Branches⟧(unused)”).

“⟦Late Fee⟧(unused)” means the sum that is due after the date on the slip.

We keep what you write in the guest book (“⟦Guest Entries⟧(unused)”) for a year.
`,
);

checkRule(
  unusedDefinition,
  `
Larkmoor Library Ltd (“Larkmoor”, “we” or “us”) lends books from its branches (the “Branches”).

Each Branch keeps a list of loans. The Information Commissioner’s Office (“ICO”) may ask for it.

We ask Pellworm Data GmbH (“Pellworm”) to print the list, and we use small files (“cookies”) on our site.

You may ask us to correct the list (also known as the “Right to Rectification”).

The words “herein”, “hereof” and “hereby” refer to these rules as a whole.
`,
);

checkRule(
  unusedDefinition,
  `
We keep a record of each loan (a “Loan-Record”). You may see your loan records at the desk.

When you return a book late we send a letter (the “Reminder” or “Notice”). A Notice costs nothing.
`,
);

checkRule(
  unusedDefinition,
  `
# Lending rules

## Definitions

- **Larkmoor Firm** – the company that lends the books (“we”, “us”).
- **⟦Slip⟧(unused)** – the paper that shows the date of a loan.

## Lending

We lend books to our readers (“User/you/your”) and follow the Caledonian Library Fees Act (“CalLFA”). You may renew.

### Northern hall (“Blue desk”)

We answer questions about loans.
`,
);

checkFix(
  unusedDefinition,
  'We lend books from our branches (the “**Branches**”).\n',
  'We lend books from our branches.\n',
);
checkFix(
  unusedDefinition,
  'We lend books. “Late Fee” means the sum that is due. You may renew a loan.\n',
  'We lend books. You may renew a loan.\n',
);
checkFix(
  unusedDefinition,
  'We lend books.\n\n“Late Fee” means the sum that is due.\n\nYou may renew a loan.\n',
  'We lend books.\n\nYou may renew a loan.\n',
);
