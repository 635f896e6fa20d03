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
