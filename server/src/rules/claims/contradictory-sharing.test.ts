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
