import { checkRule } from '../../testing/fixture';
import { contradictorySale } from './contradictory-sale';

checkRule(
  contradictorySale,
  `
We ⟦do not sell or rent your personal data⟧(broken).

Your e-mail address may be sold to seed merchants.
`,
);
checkRule(
  contradictorySale,
  `
As the law of California defines it, we ⟦do not sell personal information⟧(broken).

We sell your personal information to data brokers.
`,
);
checkRule(
  contradictorySale,
  `
We do not sell your personal data.

We disclose personal data to printers that work for us. When we sell the orchard, personal data may go to its buyer.
`,
);
checkRule(
  contradictorySale,
  `
We never sell your data. You may ask us not to sell your data. We sell apples and keep your orders.
`,
);

checkRule(contradictorySale, '# Terms of Service\n\nWe ⟦sell your contact details to list brokers⟧(across).\n', {
  kind: 'terms',
  related: { 'privacy-policy.md': '# Privacy Policy\n\nWe never sell your personal information.\n' },
});
checkRule(contradictorySale, '# Terms of Service\n\nWe share your address with couriers. We sell maps.\n', {
  kind: 'terms',
  related: { 'privacy-policy.md': '# Privacy Policy\n\nWe never sell your personal information.\n' },
});
checkRule(
  contradictorySale,
  `
⟦At no time will we sell your personal data to others⟧(broken).

## Partners
In exchange for payment, your personal data may be sold to insurers.
`,
);
checkRule(
  contradictorySale,
  `
We ⟦do not “sell” your personal data⟧(broken).

## Partners
We sell your personal data to insurers. For targeted advertising we “sell” your personal data to advertisers.
`,
);
checkRule(
  contradictorySale,
  `
We do not sell your personal data.

## Notice
For targeted advertising we “sell” your personal data to advertisers.
`,
);

// What is passed on for money is sold, whatever the verb; turns of phrase deny it.
for (const [promise, deed] of [
  ['⟦Your personal data is not for sale⟧(broken).', 'Seed merchants buy your address from us.'],
  [
    'We ⟦are not in the business of selling your personal data⟧(broken).',
    'We pass your address to seed merchants for a fee.',
  ],
  ['⟦There is no sale of your personal data⟧(broken).', 'We sell your address to seed merchants.'],
] as const)
  checkRule(contradictorySale, `\n${promise}\n\n## Merchants\n\n${deed}\n`);
checkRule(
  contradictorySale,
  `
Your personal data is not for sale.

## Merchants

You buy seeds from us, and we pass your address to the carrier.
`,
);
