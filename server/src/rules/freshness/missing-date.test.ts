import { checkFix, checkRule } from '../../testing/fixture';
import { missingDate } from './missing-date';

checkRule(
  missingDate,
  `
# ⟦Privacy Policy⟧(missing)

Version 2.3. We follow the GDPR as of 25 May 2018 and the CCPA, effective January 1, 2020, gives you rights.
We keep invoices until 31 December 2031. See the previous version (last updated in March 2019). © 2024 Tidewater Ltd
`,
);
for (const line of [
  'Last updated: 3 May 2025',
  '_Effective May 3rd, 2025_',
  'Version of March 2024',
  'As of 1 May 2023',
  '3 May 2025',
  'Updated 05/2023',
  'Revised 4/7/24',
  'Last revised: APRIL-2024',
  'Version 2.1, effective 2024',
  'This notice was reviewed on 24/04/2025.',
  '**Last updated**\n\nMay 3, 2025',
  'Updated: 3. May, 2025',
  '| Version | Change | Date |\n| --- | --- | --- |\n| 2.0 | Text revised | 25.2.2025 |',
  'Last updated: {{ page.date }}',
  'Last updated: [DATE]',
])
  checkRule(missingDate, `# Privacy Policy\n\n${line}\n\nWe collect your name.\n`);
checkRule(
  missingDate,
  '# Privacy Policy\n\nWe collect your name.\n\nThis Privacy Policy is effective as of 2025-06-01.\n',
);
checkRule(
  missingDate,
  '---\ntitle: Privacy\nlastUpdated: 2025-06-01T09:30:00Z\n---\n\n# Privacy Policy\n\nWe collect names.\n',
);
checkRule(
  missingDate,
  '---\npolicy: { laws: [gdpr], effective: 2025-06-01 }\n---\n\n# Privacy Policy\n\nWe collect names.\n',
);
checkRule(missingDate, '---\ntitle: ⟦Privacy⟧\n---\n'.replace(/[⟦⟧]/g, ''));
checkRule(missingDate, '⟦Privacy Policy⟧(missing)\n\nWe collect your name when you order.\n', { format: 'plain' });

checkFix(
  missingDate,
  '# Privacy Policy\n\nWe collect names.\n',
  '# Privacy Policy\n\nLast updated: ${1:November 22, 2026}\n\nWe collect names.\n',
);
checkFix(missingDate, 'We collect names.\n', 'Last updated: ${1:November 22, 2026}\n\nWe collect names.\n');

// Without a title: the first words of the text, not the code above it, nor all of a long first paragraph.
checkRule(missingDate, "import { site } from '../site';\n\n⟦We keep your name.⟧(missing) It stands in a book.\n");
checkRule(
  missingDate,
  '⟦This text says what becomes of what you tell us when you⟧(missing) order a boat, a sail or a lesson from us by letter.\n',
);
// A Setext title is one, whatever its level, and a section on changes is none.
checkRule(
  missingDate,
  '⟦Privacy Policy⟧(missing)\n----\n\n### Data\n\nWe keep names.\n\n### Changes to This Privacy Policy\n\nWe announce them.\n',
);
