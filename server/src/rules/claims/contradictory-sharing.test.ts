import { checkRule } from '../../testing/fixture';
import { contradictorySharing } from './contradictory-sharing';

checkRule(
  contradictorySharing,
  `
## Your trust

We ⟦never share your personal information with third parties⟧(broken).

## Tours

We pass your name on to the guide of your tour, and we share your e-mail address with our insurers.
`,
);
checkRule(
  contradictorySharing,
  `
## Promises

We do not:

- ⟦disclose your data to anybody outside our company⟧(broken)
- send you advertising

## Parcels

We share your address with:

- couriers
- our packing company
`,
);
checkRule(
  contradictorySharing,
  `
We do not share your personal information with third parties. However, couriers get what they need to find you.

We share your address with couriers.
`,
);
checkRule(
  contradictorySharing,
  `
## For residents of California

We do not share your personal information.

## Recipients

We share your personal information with couriers.
`,
);
checkRule(
  contradictorySharing,
  `
Vegetable boxes.
We do not share your data with anyone, except those who deliver the boxes.
We share your address with couriers.
`,
  { format: 'plain' },
);

const PRIVACY_POLICY = `# Privacy Policy

We never share your personal information with third parties. We collect your name.

We give nobody your holiday plans. We share your holiday plans with hotels.
`;
const across = (text: string) => {
  const related = { 'privacy-policy.md': PRIVACY_POLICY };
  checkRule(contradictorySharing, `# Terms of Service\n\n${text}\n`, { kind: 'terms', related });
};
across('We ⟦share your name and address with couriers⟧(across). We also give your address to hotels.');
across('You may share your photos with others. If you agree, we share your address with hotels.');
across('We pass your e-mail address on to the police where the law requires it.');
checkRule(
  contradictorySharing,
  '# Cookie Policy\n\nWe ⟦do not share your personal information with third parties⟧(across).\n',
  {
    kind: 'cookie-policy',
    related: { 'privacy-policy.md': '# Privacy Policy\n\nWe share your e-mail address with advertisers.\n' },
  },
);
checkRule(
  contradictorySharing,
  '# Privacy Policy\n\nWe ⟦never share your personal information with third parties⟧(broken).\n\nWe share your address with couriers.\n',
  { related: { 'terms.md': '# Terms of Service\n\nWe share your e-mail address with advertisers.\n' } },
);
checkRule(
  contradictorySharing,
  `
We ⟦never pass your booking data to anybody else⟧(broken).

## Your rights in California

We pass your booking data to advertisers.
`,
);
checkRule(
  contradictorySharing,
  `
Harbours may look into the log. We do not share your booking data with these third parties.

## Advertising

We share your booking data with advertisers.
`,
);

// The denial stands in front, in a turn of phrase or in an item; what breaks it names who gets the data first.
for (const promise of [
  '⟦At no time is your personal data disclosed to third parties⟧(broken).',
  '⟦Third parties do not have access to your personal data⟧(broken).',
  'It is our policy ⟦never to disclose personal information to third parties⟧(broken).',
  'We ⟦refuse to share personal information with anyone⟧(broken).',
])
  checkRule(
    contradictorySharing,
    `
## Trust

${promise}

## Events

Sponsors are given your name and your e-mail address.
`,
  );

checkRule(
  contradictorySharing,
  `
## Trust

Other users do not have access to your e-mail address.

## Hosting

Our hosting company has access to your e-mail address.
`,
);
