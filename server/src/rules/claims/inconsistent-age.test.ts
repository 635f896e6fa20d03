import { checkRule } from '../../testing/fixture';
import { inconsistentAge } from './inconsistent-age';

checkRule(
  inconsistentAge,
  `
The playground app is not directed to children under 13.

We do not collect personal data of anyone ⟦under 16⟧(differ).
`,
);
checkRule(
  inconsistentAge,
  `
You must be at least 16 years old to join.

Members must be ⟦at least 18 years⟧(differ) old.
`,
);
checkRule(
  inconsistentAge,
  `
## Children (COPPA)

We do not knowingly collect personal data from children ⟦under 16⟧(coppa).
`,
);
checkRule(
  inconsistentAge,
  `
The app is not directed to children under 13.

In the European Economic Area, it is not directed to children under 16.
`,
);
checkRule(
  inconsistentAge,
  `
The app is not directed to children under 13. We ask parents of children under 16 for their consent.
`,
);
checkRule(
  inconsistentAge,
  `
You must be 18 or older to use our services.

Our services may only be used by persons ⟦aged 16⟧(differ) or over. Certain content is restricted to visitors 21 and older.
`,
);
checkRule(
  inconsistentAge,
  `
Nobody younger than 14 may open an account.

To open an account you have to be ⟦18 or older⟧(differ).
`,
);
checkRule(
  inconsistentAge,
  `
The club is not intended for children under 16. You also agree not to collect data on the club's forum from children under 13.

Nobody younger than 14 may open an account. Our wine shop may only be used by persons of 18 or older.
`,
);

checkRule(
  inconsistentAge,
  `
You must be at least 16 years old to join.

The ⟦minimum age to join is 18 years⟧(differ).
`,
);
checkRule(
  inconsistentAge,
  `
You must be at least 16 years old to join.

The minimum age of a tree in our orchard is 18 years.
`,
);
