import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFix, checkRule, runRule } from '../../testing/fixture';
import { inconsistentTerm } from './inconsistent-term';

checkRule(
  inconsistentTerm,
  `
We keep a record of each loan (a “Loan Record”). You may read your Loan Records. Each Loan Record is kept for a year.

Ask at the desk for your ⟦Loan-Records⟧(hyphen). We delete a Loan Record on request.

We never sell your ⟦loan records⟧(lowerCase) to anybody. The loan record book lies at the desk.
`,
);

checkRule(
  inconsistentTerm,
  `
Our catalogue on the web and all that it offers (the “Service”) is free. The Service is slow, the Service is old.

You may read what the ⟦Services⟧(number) show you. The Service closes at night, and the services of the town are near.
`,
);

checkRule(
  inconsistentTerm,
  `
We collect personal information at the desk. We keep personal information for a year.

We share ⟦personal data⟧(synonym) with the printer. Under the GDPR you may ask for your personal data.

## Readers in Europe

The controller of your personal data is Larkmoor Ltd. You may move your personal data.
`,
);

checkRule(
  inconsistentTerm,
  `
# Privacy Policy of Larkmoor Library

This Privacy Policy tells what we keep. We may change this Privacy Policy.

By this ⟦Privacy Notice⟧(title) we keep to the law. Our Terms of Use apply, and our Terms of Use bind. See our ⟦Terms of Service⟧(title).
`,
);

checkRule(
  inconsistentTerm,
  `
We collect personal information, also called personal data. We share personal data, and we keep personal information.

Other firms (each, a “Third Party”) help. A Third Party may set files. Each Third Party answers. A Third Party is named below. Third-party files stay for a day, and third-party printers print.

Readers in California have their own notice. See Google’s Terms of Service and our Terms of Use.
`,
);

checkRule(
  inconsistentTerm,
  `
Search our ⟦Web Site⟧(preferred) or our Website. The e-mail of the ⟦E-mail⟧(preferred) desk is slow.
`,
  {
    project: {
      terms: { ignore: [], products: [], external: [], preferred: { 'Web Site': 'Website', 'E-mail': 'e-mail' } },
    },
  },
);

const TERMS =
  '# Terms of Use\n\nA record of each loan (a “Loan Record”) is kept. “Late Fee” means the sum that is due after the date on the slip.\n';

checkRule(
  inconsistentTerm,
  `
Terms not defined here have the meaning given in our [Terms of Use](terms.md). We read each ⟦Loan-Record⟧(shared) once a year.

“⟦Late Fee⟧(definedApart)” means the price of postage for parcels that are sent abroad.
`,
  { related: { 'terms.md': TERMS } },
);

test('inconsistent-term: what another document says is linked there', () => {
  const text =
    'Terms not defined here have the meaning given in our [Terms](terms.md). We read each Loan-Record once a year.\n';
  const [finding] = runRule(inconsistentTerm, text, { related: { 'terms.md': TERMS } });
  assert.equal(finding?.related[0]?.in?.uri, 'file:///policies/terms.md');
});

checkFix(
  inconsistentTerm,
  'We keep a record of each loan (a “Loan Record”). Ask for your Loan-Records. No Loan-Record is sold.\n',
  'We keep a record of each loan (a “Loan Record”). Ask for your Loan Records. No Loan Record is sold.\n',
);
checkFix(
  inconsistentTerm,
  'We keep personal information. Personal information is safe. Personal data is ours.\n',
  'We keep personal information. Personal information is safe. Personal information is ours.\n',
);
