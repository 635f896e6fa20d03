import { checkRule } from '../../testing/fixture';
import { useBeforeDefinition } from './use-before-definition';

checkRule(
  useBeforeDefinition,
  `
Ask at a ⟦Branch⟧(early) for a card. Each Branch keeps a list.

We lend books from seven houses (each, a “Branch”).
`,
);

checkRule(
  useBeforeDefinition,
  `
# How Branches lend

Every branch keeps a list, and a Borrower may read it, as you know.

We lend books from seven houses (each, a “Branch”) to you (“you”).

“Borrower” means a person who has a card.
`,
);
