import { checkRule } from '../../testing/fixture';
import { inconsistentName } from './inconsistent-name';

const policy = (words: string) => `
# Privacy Policy of Orca Sails

Orca Sails Ltd ("we", "us") lets you book a boat. Orca Sails keeps your bookings.

${words}

Orca Sails answers questions at hello@orcasails.example.
`;

checkRule(inconsistentName, policy('At ⟦Pelagic⟧(foreign), we take privacy seriously.'));
checkRule(inconsistentName, policy('By using the ⟦Brightwater⟧(foreign) website, you can rent a boat.'));
checkRule(inconsistentName, policy('You can delete your ⟦Brightwater⟧(foreign) account at any time.'));

for (const silent of [
  'At Orca Sails, we take privacy seriously.',
  'At Pelagic, we take privacy seriously. Pelagic is a brand of Orca Sails.',
  'You can sign in with your Facebook account. Payments are handled by Pelagic.',
  'Your Premium account, and your Booking profile, can be deleted.',
])
  checkRule(inconsistentName, policy(silent));
checkRule(inconsistentName, policy('At Pelagic, we take privacy seriously.'), {
  project: { terms: { ignore: [], products: ['Pelagic'], external: [], preferred: {} } },
});
checkRule(inconsistentName, '# Privacy Policy\n\nAt Pelagic, we take privacy seriously. Welcome to Brightwater!\n');
