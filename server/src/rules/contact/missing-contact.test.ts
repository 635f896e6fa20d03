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
for (const line of [
  'You may cancel your subscription at any time by contacting us at hello@tidewater.org.',
  'If we suspend your listing, you may ask for a review of the suspension by writing to [email protected].',
  'If you notice any unauthorised use of your account, notify us at once on +49 30 9018 2044.',
  'For a refund, write to us at 4 Quay Row, Leith EH6 6QQ.',
  '## Right of withdrawal\n\nSend the form to us by post: Tidewater Ltd, 4 Quay Row, Leith EH6 6QQ.',
])
  checkRule(missingContact, `# ⟦Terms and Privacy⟧(contractOnly)\n\n${line}\n`);
for (const line of [
  'If you have questions, or want to cancel your subscription, write to hello@tidewater.org.',
  'You may end your account by writing to hello@tidewater.org.',
  'You may appeal our decision on your request by writing to hello@tidewater.org.',
  '## Right of withdrawal\n\nTo withdraw your consent, write to hello@tidewater.org.',
  'We hand over data to law enforcement. You can write to us at hello@tidewater.org.',
])
  checkRule(missingContact, `# Privacy Policy\n\n${line}\n`);
checkRule(
  missingContact,
  `
# ⟦Privacy Policy⟧(missing)

## Information for law enforcement

A warrant is also sent by post to us at 4 Quay Row, Leith EH6 6QQ.
`,
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
  'Please contact our Data Protection Officer at dpo@tidewater.org.',
  'Please contact our [Data Protection Officer](https://tidewater.org/people).',
  'With questions or concerns about this notice, you should contact [Tidewater Sailing Club](https://tidewater.org).',
  'Please <MailLink to={site.mail}>contact us</MailLink> with your wishes.',
  'Please <obscured-mail box="hello">e-mail us</obscured-mail> with your wishes.',
  'Please <button onclick="ask()">contact us</button> with your wishes.',
  'Write to us: <EmailAddress user="hello" />.',
  'Write to [INSERT CONTACT EMAIL].',
])
  checkRule(missingContact, `# Privacy Policy\n\n${line}\n`);
for (const line of [
  'Please contact our Data Protection Officer.',
  'Should you wonder about this, you can contact our Data Protection Officer (DPO).',
])
  checkRule(missingContact, `# ⟦Privacy Policy⟧(officerOnly)\n\n${line}\n`);
for (const line of [
  'Please <b>contact us</b> with your wishes.',
  'Please <Bold>contact us</Bold> with your wishes.',
  'With concerns about your data, you can contact [the ICO](https://ico.example).',
  'With questions about Orca’s privacy practices, contact [Orca](https://orca.example).',
  'About the weather, you should contact [the harbour master](https://harbour.example).',
])
  checkRule(missingContact, `# ⟦Privacy Policy⟧(missing)\n\n${line}\n`);
checkRule(missingContact, '# Terms of Service\n\nYou may not copy the service.\n', { kind: 'terms' });
