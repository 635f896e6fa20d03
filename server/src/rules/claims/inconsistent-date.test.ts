import { checkFix, checkRule } from '../../testing/fixture';
import { inconsistentDate } from './inconsistent-date';

const body = '\n\n## What we collect\n\nWe collect your name.\n'.repeat(9);

checkRule(inconsistentDate, '# Privacy Policy\n\nLast updated: ⟦March 3, 2044⟧(future)\n');
checkRule(inconsistentDate, '# Privacy Policy\n\nEffective: ⟦1 May 2044⟧(distant)\n');
checkRule(inconsistentDate, '# Privacy Policy\n\nLast revised on ⟦February 30, 2025⟧(impossible).\n');
checkRule(inconsistentDate, '# Privacy Policy\n\nEffective date: 1 March 2024. Last updated: ⟦9 May 2025⟧(reversed)\n');
checkRule(
  inconsistentDate,
  `# Privacy Policy\n\nLast updated: 2 March 2025${body}\n\n## Changes\n\nThis Privacy Policy was last updated on ⟦9 May 2025⟧(differ).\n`,
);
checkRule(
  inconsistentDate,
  `# Privacy Policy\n\nLast updated: 2 March 2025${body}\n\nLast updated: ⟦9 May 2025⟧(differ)\n`,
);

for (const silent of [
  'Last updated: 20 November 2026. Effective: 1 January 2027.',
  'Last updated: 23 November 2026',
  'Effective: 1 January 2027',
  'Last updated: March 2025. This policy takes effect on 14 March 2025.',
  'Last updated and effective: 3 May 2025. We replaced the previous version of 30 May 2019.',
  'Last updated: 3 May 2025. Offers made before May 1, 2044 stay open.',
])
  checkRule(inconsistentDate, `# Privacy Policy\n\n${silent}\n`);
checkRule(
  inconsistentDate,
  `# Privacy Policy\n\nLast updated: 2 March 2025${body}\n\n## California\n\nLast updated: 9 May 2025${body}`,
);
checkRule(
  inconsistentDate,
  '# Privacy Policy\n\nLast updated: 9 May 2025\n\n| Change | Date |\n| --- | --- |\n| Text updated | 3.5.2025 |\n',
);

checkFix(
  inconsistentDate,
  '# Privacy Policy\n\nLast updated: 3 March 2044\n',
  '# Privacy Policy\n\nLast updated: 22 November 2026\n',
);

checkRule(
  inconsistentDate,
  `
# Privacy Policy

Last updated: March 1, 2026

The Orchard Act applies from 17 February 2024.
`,
);
