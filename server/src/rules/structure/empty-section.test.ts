import { checkFix, checkRule } from '../../testing/fixture';
import { emptySection } from './empty-section';

checkRule(
  emptySection,
  `
# Larkmoor Library

## Loans

We note which books you borrow.

### ⟦Reminders⟧(empty)

## ⟦Cookies⟧(empty)

<!-- to be written -->

* * *

## Security

Only the lending desk sees your card number.

## ⟦Contact⟧(empty)
`,
);

checkRule(
  emptySection,
  `
# Numbered below a heading of the same rank

Text.

## A. Members

Text.

## 1. Loans

Text.

## B. Guests

## 1. Visits

Text.

## 3. ⟦Staff⟧(empty)

## 4. Others

Text.
`,
);

checkRule(
  emptySection,
  `
# Where ranks were lost in conversion, none of them proves anything

Text.

#### Collecting data

### From members

Text.

#### Sharing data

### With the printer

Text.
`,
);

checkRule(
  emptySection,
  `
# Bold lines have no rank

**Members**

**Loans**

We note which books you borrow.

**⟦Guests⟧(empty)**

## Security

Only the lending desk sees your card number.

## Contact

Come to the desk.

## [Terms of use](terms.md)
`,
);

checkRule(
  emptySection,
  `
Larkmoor Library Privacy Policy

1. Loans
We note which books you borrow and when you bring them back.

2. ⟦Reminders⟧(empty)

3. Security
Only the lending desk sees your card number and what you borrowed.
`,
  { format: 'plain' },
);

checkFix(
  emptySection,
  `
# Larkmoor Library

## Loans

We note which books you borrow.

Cookies
-------

## Security

Only the lending desk sees your card number.
`,
  `
# Larkmoor Library

## Loans

We note which books you borrow.

## Security

Only the lending desk sees your card number.
`,
);

checkRule(
  emptySection,
  `
Larkmoor Library Privacy Policy

1. Loans
2. Security

1. Loans
We note which books you borrow and when you bring them back.

2. Security
Only the lending desk sees your card number and what you borrowed.
`,
  { format: 'plain' },
);
