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
