import { checkRule } from '../../testing/fixture';
import { contradictoryCollection } from './contradictory-collection';

checkRule(
  contradictoryCollection,
  `
We ⟦do not collect contact details⟧(broken).

When you book a plot, we collect your e-mail address.
`,
);
checkRule(
  contradictoryCollection,
  `
We ⟦do not use cookies⟧(broken).

This site sets cookies to remember your plot.
`,
);
checkRule(
  contradictoryCollection,
  `
We do not knowingly collect data from children. We do not collect your location unless you use the map.

We collect your name and your location.
`,
);
checkRule(
  contradictoryCollection,
  `
We do not collect bank details.

Our bank collects your bank details.
`,
);
checkRule(
  contradictoryCollection,
  `
We ⟦do not store your name, postal address, or any other personally identifiable information⟧(broken).

## Newsletter
We store your e-mail address on a server in Malmö.
`,
);

// What a list of kinds names is collected, and an idiom says what a verb says.
for (const collected of [
  'The information we collect includes your name and your e-mail address.',
  'Personal data we collect are your name and your e-mail address.',
  'We keep a record of your e-mail address.',
  'Before your first visit you must give us your e-mail address.',
  'We require your e-mail address.',
])
  checkRule(
    contradictoryCollection,
    `
We ⟦do not collect contact details⟧(broken).

${collected}
`,
  );
for (const other of [
  'The information we do not collect includes your name and your e-mail address.',
  'You do not have to give us your e-mail address.',
  'We keep a record of our own expenses.',
])
  checkRule(
    contradictoryCollection,
    `
We do not collect contact details.

${other}
`,
  );

// What points back to a service that is told apart by other words need not be ours.
checkRule(
  contradictoryCollection,
  `
Visits are counted by our weather-proof statistics service. This service does not use cookies.

We use cookies to keep your basket.
`,
);
checkRule(
  contradictoryCollection,
  `
Our service lends boats. This service ⟦does not use cookies⟧(broken).

We use cookies to keep your basket.
`,
);

// A promise about a source is broken by what comes from there, whoever chooses it, and by nothing else.
checkRule(
  contradictoryCollection,
  `
We ⟦do not collect any information⟧(broken) from third parties.

If you choose to sign in with a forum, we collect your profile from the forum provider.
`,
);
checkRule(
  contradictoryCollection,
  `
We never collect information about you from third parties.

We collect your name from you. If you choose to sign in with a forum, we collect the name you type.
`,
);
