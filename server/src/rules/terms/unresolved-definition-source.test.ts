import { checkFix, checkRule } from '../../testing/fixture';
import { unresolvedDefinitionSource } from './unresolved-definition-source';

const TERMS = '# Terms of Use\n\nWhoever has a card (a “Borrower”) may borrow.\n';

checkRule(
  unresolvedDefinitionSource,
  `
⟦Capitalised terms that are not defined in this policy have the meaning given in our Terms of Use.⟧(unlinked)

⟦Terms that we use on this page without defining them have the definitions that our Terms of Use give them.⟧(unlinked)

⟦Unless otherwise defined on this page, the terms we use have the same meanings as in our Terms of Use.⟧(unlinked)

⟦Terms that are not otherwise defined have the meanings set out elsewhere.⟧(unnamed)
`,
);

checkRule(
  unresolvedDefinitionSource,
  `
⟦Capitalised terms not defined here have the meaning given in our [Terms of Use](https://larkmoor.example/terms).⟧(outside)

⟦Capitalised terms not defined here have the meaning given in our [Rules](rules.md).⟧(missing)
`,
);

checkRule(
  unresolvedDefinitionSource,
  `
Capitalised terms not defined here have the meaning given in our [Terms of Use](terms.md).

Capitalised terms not defined here have the meaning given in our Terms of Use, which came with the card.

Terms not defined here have the meaning given in the GDPR.
`,
  { related: { 'terms.md': TERMS } },
);

checkRule(
  unresolvedDefinitionSource,
  `
Capitalised terms not defined here have the meaning given in our Terms of Use.
`,
  { project: { terms: { ignore: [], products: [], external: ['Borrower'], preferred: {} } } },
);

checkFix(
  unresolvedDefinitionSource,
  'Capitalised terms not defined here have the meaning given in our Terms of Use.\n',
  'Capitalised terms not defined here have the meaning given in our [Terms of Use](${1:terms.md}).\n',
);
