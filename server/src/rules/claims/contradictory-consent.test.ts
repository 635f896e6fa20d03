import { checkRule } from '../../testing/fixture';
import { contradictoryConsent } from './contradictory-consent';

checkRule(
  contradictoryConsent,
  `
We process your personal data ⟦only with your explicit consent⟧(implied).

By using the tool library, you agree to the collection of your personal data.
`,
);
checkRule(
  contradictoryConsent,
  `
We process your personal data only with your explicit consent, except where the law requires it.

By using the tool library, you agree to the collection of your personal data.
`,
);
checkRule(
  contradictoryConsent,
  `
We process your personal data only with your explicit consent.

You give your consent in the app and can withdraw it there.
`,
);
checkRule(
  contradictoryConsent,
  `
- Do not use personal data of other gardeners without their express consent.

By using the site you consent to the processing of your personal data.
`,
);

for (const promise of [
  'We process your personal data ⟦only after you have expressly agreed⟧(implied).',
  '⟦Nothing of your personal data is collected unless you explicitly consent⟧(implied).',
  '⟦Without your explicit consent, no⟧(implied) personal data are collected.',
])
  checkRule(
    contradictoryConsent,
    `
${promise}

By using the tool library, you agree to the collection of your personal data.
`,
  );
checkRule(
  contradictoryConsent,
  `
We share your personal data with museums only after you have expressly agreed.

By using the tool library, you agree to the collection of your personal data.
`,
);
