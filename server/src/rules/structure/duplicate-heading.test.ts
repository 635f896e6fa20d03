import { checkRule } from '../../testing/fixture';
import { duplicateHeading } from './duplicate-heading';

checkRule(
  duplicateHeading,
  `
# Larkmoor Library

## 1. Your Rights

You may ask what we hold about you.

## 2. Cookies

Our catalogue remembers your last search.

## 7. ⟦Your rights⟧(twice)

You may object to letters of thanks.
`,
);

checkRule(
  duplicateHeading,
  `
# Where the text is the same too, another rule speaks

## Cards

Your card number is kept on a server in our cellar, and only the people at the lending desk can read it, each with a key of
their own.

## Cards

Your card number is kept on a server in our cellar, and only the people at the lending desk can read it, each with a key of
their own.
`,
);

checkRule(
  duplicateHeading,
  `
# Sections that say the same of different countries

## Complaints

If you live in Norway, complain to the data authority in Oslo when our answer does not help you.

## Deadlines

We answer within two weeks.

## Complaints

If you live in Iceland, complain to the data authority in Reykjavík when our answer does not help you.
`,
);

checkRule(
  duplicateHeading,
  `
# A bold line that takes up the heading above it

1. Visitors

   **Visitors**

   We count visitors at the door.
`,
);

checkRule(
  duplicateHeading,
  `
# What comes again and again is built so

## Loans

Text.

## Legal basis

Our contract with you.

## Rooms

Text.

## Legal basis

Our interest in order.

## Readings

Text.

## Legal basis

Your consent.
`,
);

checkRule(
  duplicateHeading,
  `
# A summary and its details

## Loans

In short.

## Rooms

In short.

## All of it

Text.

## Loans

At length.

## Fees

Text.

## Rooms

At length.
`,
);

checkRule(
  duplicateHeading,
  `
Larkmoor Library Privacy Policy

Members
We note which books members borrow and when they bring them back.

Complaints
Members complain to the head of the library, who answers within a week.

Guests
We count guests at the door without noting who they are.

Complaints
Guests complain at the desk, and whoever sits there listens to them.
`,
  { format: 'plain' },
);

checkRule(
  duplicateHeading,
  `
# Numbers that start anew start in another part

## 4. Contact

Ask the desk.

## 1. Rooms

Text.

## 2. Contact

Ask the porter.
`,
);

checkRule(
  duplicateHeading,
  `
# Sections behind headings that differ in one word belong to them

**Desk for adult readers**

Adults ask at the desk on the ground floor.

**Opening hours**

Every day from nine in the morning.

**Desk for young readers**

Children ask upstairs, where the pictures hang.

**Opening hours**

After school, and on Saturday.

**Lost property**

Things found are kept by the porter.
`,
);
