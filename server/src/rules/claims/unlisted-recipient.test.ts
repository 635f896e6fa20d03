import { checkRule } from '../../testing/fixture';
import { unlistedRecipient } from './unlisted-recipient';

const policy = (announcement: string, words: string) => `
# Privacy Policy of Orca Sails

${announcement}

- Pelagic Hosting GmbH (servers)
- Brightwater Post (letters)

## Bookings

${words}
`;
const COMPLETE = 'We share your personal data only with the following providers:';

checkRule(unlistedRecipient, policy(COMPLETE, 'We share your name and address with ⟦Marlin Couriers⟧(unlisted).'));
checkRule(
  unlistedRecipient,
  policy(
    'This is the complete list of our processors:',
    'Our newsletter is sent by ⟦Mailgull⟧(unlisted). Mailgull is quick.',
  ),
);
checkRule(
  unlistedRecipient,
  policy('All our sub-processors are listed here:', 'We use ⟦Countfish⟧(unlisted) for statistics.'),
);

checkRule(
  unlistedRecipient,
  policy(COMPLETE, 'Our website is hosted by Pelagic. We share your bookings with Orca Sails.'),
);
checkRule(unlistedRecipient, policy(COMPLETE, 'We do not share your name with Marlin Couriers.'));
checkRule(
  unlistedRecipient,
  policy(
    'We share your personal data only with providers, such as the following companies:',
    'We use Countfish for statistics.',
  ),
);
checkRule(unlistedRecipient, policy('Our providers include:', 'Our newsletter is sent by Mailgull.'));
checkRule(
  unlistedRecipient,
  `
We share your personal data only with the following recipients:

- banks
- carriers

We use Countfish for statistics.
`,
);
