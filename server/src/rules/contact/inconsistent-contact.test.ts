import { checkFix, checkRule } from '../../testing/fixture';
import { inconsistentContact } from './inconsistent-contact';

const organization = { aliases: [], domains: ['orca.org'], contacts: { email: 'privacy@orca.org' } };

checkRule(
  inconsistentContact,
  '# Privacy Policy of Orca Sails\n\nWrite to us at ⟦help@pelagic.net⟧(foreign). Or help@pelagic.net.\n',
);
checkRule(
  inconsistentContact,
  '# Privacy Policy of Orca Sails\n\nContact us at privacy@orca.org.\n\n## Rights\n\nFor a copy of your data, contact us at ⟦privacy@pelagic.net⟧(second).\n',
);
checkRule(
  inconsistentContact,
  '# Privacy Policy\n\nWrite to privacy@orca.org or help@orca.org. For your rights write to ⟦data@orca.org⟧(another) or ⟦us@pelagic.net⟧(outside).\n',
  { project: { organization } },
);

for (const silent of [
  'Write to privacy@orca.org, or to help@mail.orca.co.uk.',
  'Write to us at orca.sails@gmail.com.',
  'Write to us at help@pelagic.net. Orca Sails is a brand of Pelagic.',
  'Write to privacy@orcasails.org. Our provider is reached at privacy@pelagic.net.',
  'Welcome to www.pelagic.net ("us"). Write to us at help@pelagic.net.',
  'This policy is given by Pela Gica Sailing Ltd ("we"). Write to us at help@pelasail.net.',
])
  checkRule(inconsistentContact, `# Privacy Policy of Orca Sails\n\n${silent}\n`);
checkRule(inconsistentContact, 'We keep data safe. Write to us at help@pelagic.net.\n');

checkFix(inconsistentContact, 'For privacy, write to data@orca.org.\n', 'For privacy, write to privacy@orca.org.\n', {
  project: { organization },
});

const privacyPolicy = (mail: string) => ({
  'privacy-policy.md': `# Privacy Policy of Heron Books\n\nHeron Books keeps your name. For privacy, contact our privacy team at ${mail}.\n`,
});
checkRule(
  inconsistentContact,
  '# Cookie Policy of Heron Books\n\nQuestions about privacy? Contact our privacy team at ⟦privacy@paperlane.net⟧(across).\n\nBy phone: the shop of Heron Books. Shop orders: orders@heronbooks.example.\n',
  { kind: 'cookie-policy', related: privacyPolicy('privacy@heronbooks.example') },
);
for (const mail of [
  'privacy@heronbooks.example',
  'privacy@mail.heronbooks.example',
  'dataprotection@heronbooks.example',
])
  checkRule(
    inconsistentContact,
    '# Cookie Policy of Heron Books\n\nQuestions about privacy? Contact our privacy team at privacy@heronbooks.example.\n',
    { kind: 'cookie-policy', related: privacyPolicy(mail) },
  );
