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
  { title: 'Remove the heading' },
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

checkFix(
  emptySection,
  `
# Larkmoor Library

## Children

## Loans

We note which books you borrow.
`,
  `
# Larkmoor Library

## Children

\${1:Service name} is not meant for children under \${2|13,16,18|}. We do not knowingly collect personal data of children under that age. If you believe that a child has given us personal data, write to desk@larkmoor.org, and we will delete them.

## Loans

We note which books you borrow.
`,
  {
    title: 'Insert a clause: The service is not meant for children',
    project: { organization: { aliases: [], domains: [], contacts: { email: 'desk@larkmoor.org' } } },
  },
);
