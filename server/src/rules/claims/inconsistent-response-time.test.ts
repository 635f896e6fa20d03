import { checkRule } from '../../testing/fixture';
import { inconsistentResponseTime } from './inconsistent-response-time';

checkRule(
  inconsistentResponseTime,
  `
We answer requests for access within 30 days.

We reply to your request for a copy of your data within ⟦three months⟧(differ).
`,
);
checkRule(
  inconsistentResponseTime,
  `
We respond to all requests within one month.

You will receive our answer to your request within 30 days.
`,
);
checkRule(
  inconsistentResponseTime,
  `
We answer requests for access within 30 days. Where a request is complex, we may extend this by two further months.
`,
);
checkRule(
  inconsistentResponseTime,
  `
We respond to requests within one month.

We respond to requests of California residents within 45 days.
`,
);
checkRule(
  inconsistentResponseTime,
  `
We respond to requests for access within one month. We answer complaints within 90 days.
`,
);
checkRule(
  inconsistentResponseTime,
  `
We respond to requests for access within one month.

Access requests are answered within ⟦60 days⟧(differ).
`,
);
checkRule(
  inconsistentResponseTime,
  `
Questions about privacy reach us at the desk. We will respond to your inquiry within 30 days.

We respond to your request for access within ⟦120 days⟧(differ).
`,
);
checkRule(
  inconsistentResponseTime,
  `
Questions about privacy reach us at the desk. We will respond to your inquiry within 30 days.

We respond to your request for access within 45 days.
`,
);

checkRule(
  inconsistentResponseTime,
  `
We answer requests for access within a fortnight.

You will hear from us about your request for access within ⟦two months⟧(differ).
`,
);
checkRule(
  inconsistentResponseTime,
  `
We answer requests for access within a fortnight.

You will hear from us about the harvest within two months.
`,
);
