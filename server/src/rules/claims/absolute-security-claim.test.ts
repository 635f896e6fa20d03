import { checkRule } from '../../testing/fixture';
import { absoluteSecurityClaim } from './absolute-security-claim';

checkRule(
  absoluteSecurityClaim,
  `
Your photos are ⟦completely safe⟧(absolute) with us.
`,
);
checkRule(
  absoluteSecurityClaim,
  `
⟦We guarantee the security⟧(absolute) of your personal data.
`,
);
checkRule(
  absoluteSecurityClaim,
  `
Your records ⟦cannot be read by anyone else⟧(absolute).
`,
);
checkRule(
  absoluteSecurityClaim,
  `
No system is completely secure, and we cannot guarantee the safety of your data.
`,
);
checkRule(
  absoluteSecurityClaim,
  `
We strive to keep your data fully protected. You are fully responsible for keeping your password secure.
`,
);

for (const promise of [
  'With us ⟦hackers have no chance⟧(absolute).',
  'A ⟦data breach is impossible⟧(absolute) in our archive.',
  'Your personal data ⟦can never fall into the wrong hands⟧(absolute).',
])
  checkRule(absoluteSecurityClaim, `\n${promise}\n`);
checkRule(
  absoluteSecurityClaim,
  `
A data breach is never impossible. We make it harder for hackers to read your letters.
`,
);
