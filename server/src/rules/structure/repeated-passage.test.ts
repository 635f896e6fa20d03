import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRule, runRule } from '../../testing/fixture';
import { repeatedPassage } from './repeated-passage';

const LOANS =
  'We note which books you borrow so that we can remind you in time, and we forget it a month after you bring the book back undamaged.';
const CARD =
  'Your card number is kept on a server in our cellar, where only the people at the lending desk can read it, each with a key of their own.';

checkRule(
  repeatedPassage,
  `
# Neighbours that are repeated together are one finding

## Members

${LOANS}

${CARD}

## Guests

Guests read in the reading room.

⟦${LOANS}

${CARD}⟧(exact)
`,
);

checkRule(
  repeatedPassage,
  `
# A few words changed

## Members

${LOANS}

## Guests

Guests read in the reading room.

⟦${LOANS.replace('bring the book back', 'return the book')}⟧(near)
`,
);

checkRule(
  repeatedPassage,
  `
# A list speaks for its points

## Members

- ${LOANS}
- ${CARD}

## Guests

Guests read in the reading room.

⟦- ${LOANS}
- ${CARD}⟧(exact)
`,
);

checkRule(
  repeatedPassage,
  `
# Where a section is a copy, another rule speaks

## Members

${LOANS}

## Guests

${LOANS}
`,
);

checkRule(
  repeatedPassage,
  `
# Rows of one table, contents, quotations

| Data | Why |
| --- | --- |
| Books | ${LOANS} |
| Records | ${LOANS} |

## Contents

- [What we note about the members who borrow books](#a)
- [What we note about the guests of the reading room](#b)
- [Whom we tell about books that come back damaged](#c)

## Contents of the second part

- [What we note about the members who borrow books](#a)
- [What we note about the guests of the reading room](#b)
- [Whom we tell about books that come back damaged](#c)

Members.

> ${CARD}

## Guests

Guests.

> ${CARD}
`,
);

test('repeated-passage: one finding for all places, at the second', () => {
  const text = `# Larkmoor\n\n${['One', 'Two', 'Three'].map((name) => `## ${name}\n\nSection ${name}.\n\n${LOANS}\n`).join('\n')}`;
  const found = runRule(repeatedPassage, text);
  const starts = [0, 1, 2].map(
    (n) =>
      text
        .split(LOANS)
        .slice(0, n + 1)
        .join(LOANS).length,
  );
  assert.equal(found.length, 1);
  assert.equal(found[0]?.span.start, starts[1]);
  assert.deepEqual(
    found[0]?.related.map(({ span }) => span.start),
    [starts[0], starts[2]],
  );
});
