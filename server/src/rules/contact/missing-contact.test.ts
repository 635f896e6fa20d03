import { checkRule } from '../../testing/fixture';
import { missingContact } from './missing-contact';

checkRule(
  missingContact,
  `
# ⟦Privacy Policy of Tidewater⟧(missing)

With questions please contact us. You may complain to the Information Commissioner's Office, 1 Regent Walk, Wilmslow SK9 5AF, +44 303 123 1113.
To stop measurement, contact our provider at privacy@orca.example or read [its privacy page](https://orca.example/privacy).
You can change what we hold in your [account settings](/settings). If you contact us through the form, we collect your name.

## Copyright

Our agent is reached at copyright@tidewater.org.
`,
);
checkRule(
  missingContact,
  '# ⟦Privacy Policy⟧(requestsOnly)\n\nTo have a copy, submit a request through [this form](https://tidewater.org/access).\n',
);
checkRule(
  missingContact,
  '# ⟦Privacy Policy⟧(addressOnly)\n\nTidewater Ltd has its registered office at 4 Quay Row, Leith EH6 6QQ.\n',
);
checkRule(missingContact, '⟦We keep your data safe.⟧(missing)\n', { format: 'plain' });

for (const line of [
  'Questions? hello@tidewater.org',
  'Questions? [email protected]',
  'Write to [\\[email protected\\]](https://tidewater.org/cdn-cgi/l/email-protection).',
  'Write to privacy at tidewater dot org.',
  'Call us on 030 9018 2044.',
  'Please [contact us](/contact).',
  'You can reach us through the contact form on our website.',
  'You can contact us:\n\n- By visiting this page on our website: https://tidewater.org/help\n',
  'Tidewater Ltd  \nAttn: Privacy  \n4 Quay Row  \nLeith EH6 6QQ',
  'Please contact our Data Protection Officer.',
  'Write to [INSERT CONTACT EMAIL].',
])
  checkRule(missingContact, `# Privacy Policy\n\n${line}\n`);
checkRule(missingContact, '# Terms of Service\n\nYou may not copy the service.\n', { kind: 'terms' });
