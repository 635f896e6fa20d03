import { checkFix, checkRule } from '../../testing/fixture';
import { invalidContact } from './invalid-contact';

checkRule(
  invalidContact,
  `
# Privacy Policy

Write to ⟦hello @ tidewater.org⟧(space), to ⟦hello@ tidewater.org⟧(space) or ⟦hello@tidewater .org⟧(space).
Write to ⟦privacy@tidewater,org⟧(space). Email: ⟦privacy @tidewater.org⟧(space)
You can e-mail us at ⟦privacy@tidewater⟧(incomplete).
Contact: ⟦privacy..team@tidewater.org⟧(malformed), ⟦privacy@tidewater..org⟧(malformed), ⟦privacy@@tidewater.org⟧(malformed), ⟦.privacy@tidewater.org⟧(malformed).
Questions? Ask ⟦privacy@example.com⟧(reserved) or ⟦info@yourcompany.com⟧(reserved).
Mail [⟦privacy@tidewater.org⟧(otherTarget)](mailto:press@tidewater.org), [⟦privacy@tidewater.org⟧(noMail)](http://privacy@tidewater.org), [⟦us⟧(noMail)](mailto:privacy@tidewater) or [⟦us⟧(noMail)](mailto:).
To have it deleted, simply submit a ⟦contact us request⟧(noTarget) and name your account.
`,
);

checkRule(
  invalidContact,
  `
# Privacy Policy

Write to hello@tidewater.org, [hello@tidewater.org](mailto:Hello@tidewater.org?subject=Privacy), <hello@tidewater.org> or [email protected].
Write to privacy at tidewater dot org, privacy [at] tidewater.org or privacy(at)tidewater(dot)org... Really.
We are @tidewater on one network and @tidewater@social.tidewater.org on another; follow us on Photoland @tidewater.org.
Addresses such as name@example.com or jane@host are hashed. We sell cups, 2 @ 3.50 each. Run \`ssh admin@server\`.
Write to privacy@{{domain}}, [us](mailto:{{contact}}), [INSERT]@example.com or [a colleague](mailto:a@tidewater.org,b@tidewater.org).
Submit a [contact us request](/contact). Use the contact us form on our website. When you use the contact us form we keep your mail.
`.replace('[INSERT]@example.com or ', ''),
);

checkFix(invalidContact, 'Write to hello @ tidewater.org.\n', 'Write to hello@tidewater.org.\n');
checkFix(
  invalidContact,
  'Write to [a@tidewater.org](http://a@tidewater.org).\n',
  'Write to [a@tidewater.org](mailto:a@tidewater.org).\n',
);
checkFix(invalidContact, 'Write to me@example.org.\n', 'Write to privacy@tidewater.org.\n', {
  project: { organization: { aliases: [], domains: [], contacts: { email: 'privacy@tidewater.org' } } },
});
