import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFix, checkRule, runRule } from '../../testing/fixture';
import { duplicateSection } from './duplicate-section';

const CARD =
  'Your card number is kept on a server in our cellar. Only the people at the lending desk can read it, and every one of them signs in with a key that we change in spring.';
const LOANS = `We note which books you borrow so that we can remind you in time. A month after you return a book we forget that you had it, unless it came back damaged and we still talk about the repair.`;

checkRule(
  duplicateSection,
  `
# Larkmoor Library

## Cards

${CARD}

## Loans

${LOANS}

## ⟦Your card⟧(copyElsewhere)

${CARD}
`,
);

checkRule(
  duplicateSection,
  `
# A parent speaks for its children, also without a text of its own

## Readers

### Cards

${CARD}

### Loans

${LOANS}

## Staff

We pay our staff by bank transfer.

## ⟦Readers⟧(copy)

### Cards

${CARD}

### Loans

${LOANS}
`,
);

checkRule(
  duplicateSection,
  `
# The first of several that are copied in a row speaks for them

## Cards

${CARD}

## Loans

${LOANS}

## Staff

We pay our staff by bank transfer.

## ⟦Cards⟧(copies)

${CARD}

## Loans

${LOANS}
`,
);

checkRule(
  duplicateSection,
  `
Larkmoor Library
Cards
${CARD}
Loans
${LOANS}
⟦Cards⟧(copy)
${CARD}
`,
  { format: 'plain' },
);

checkRule(
  duplicateSection,
  `
# Lists and tables count as text

## What we note

| What | Why |
| --- | --- |
| your name and your postal address | so that we can send you a new card when the old one is lost |
| the books you borrow | so that we can remind you when a book is due |

## ⟦Our register⟧(copyElsewhere)

| What | Why |
| --- | --- |
| your name and your postal address | so that we can send you a new card when the old one is lost |
| the books you borrow | so that we can remind you when a book is due |
`,
);

checkRule(
  duplicateSection,
  `
# Numbers and addresses tell sections apart

## Loans of books

${LOANS} Write to books@larkmoor.example within 14 days.

## Loans of records

${LOANS} Write to records@larkmoor.example within 30 days.
`,
);

checkRule(
  duplicateSection,
  `
# A text that stands within a longer one is no copy of it

## Cards

${CARD}

## Cards and loans

${CARD}

${LOANS}
`,
);

checkFix(
  duplicateSection,
  `
# Larkmoor Library

## Cards

${CARD}

## Cards

${CARD}

## Loans

${LOANS}
`,
  `
# Larkmoor Library

## Cards

${CARD}

## Loans

${LOANS}
`,
);

checkFix(
  duplicateSection,
  `
# What the copy took in stays

## Cards

${CARD}

## Loans

${LOANS}

## Cards

${CARD}

### Lost cards

Tell us.
`,
  `
# What the copy took in stays

## Cards

${CARD}

## Loans

${LOANS}

### Lost cards

Tell us.
`,
);

checkFix(
  duplicateSection,
  `
# At the end

## Cards

${CARD}

## Cards

${CARD}
`,
  `
# At the end

## Cards

${CARD}
`,
);

test('duplicate-section: links the earlier copy and offers to compare the two', () => {
  const text = `# Larkmoor\n\n## Cards\n\n${CARD}\n\n## Cards\n\n${CARD}\n`;
  const [found] = runRule(duplicateSection, text);
  assert.equal(found?.related[0]?.span.start, text.indexOf('Cards'));
  const [first, second] = found.fixes.find(({ compare }) => compare)?.compare ?? [];
  assert.equal(text.slice(first?.start, first?.end).trim(), text.slice(second?.start, second?.end).trim());
});
