import assert from 'node:assert/strict';
import { test } from 'node:test';
import { denies, disclosures, disclosuresIn, disclosuresInTitle, states } from './disclosures';
import { triggers } from './laws';
import { matchesAny } from './patterns';
import type { DisclosureId } from './types';

/** Sentences that state a disclosure, and sentences that only look like it. */
const CASES: Record<DisclosureId, { states: string[]; silent: string[] }> = {
  contact: {
    states: [
      'Write to privacy@northfield.example.',
      'You can reach us by post or through the contact form.',
      'E-mail: [email protected]',
    ],
    silent: ['We keep our customers happy.', 'Please contact your bank.'],
  },
  retention: {
    states: [
      'Backups are deleted after 30 days.',
      'We keep invoices for as long as tax law demands.',
      'Messages are stored until you remove them.',
      'Log files are kept for two (2) years.',
      'Records are destroyed once they are no longer needed.',
    ],
    silent: [
      'We store information in encrypted form.',
      'We maintain a list of partners.',
      'We do not store your card number.',
      'We do not keep data of children under 13 years of age.',
      'Some of our records identify the browser.',
    ],
  },
  children: {
    states: [
      'The shop is not meant for persons under 16.',
      'Minors need the permission of a guardian.',
      'You must be at least eighteen years old.',
      'We delete the accounts of underage members.',
    ],
    silent: [
      'Refunds are paid under the terms of sale.',
      'The trial runs for at least 18 months.',
      'On the pier you may meet underage visitors and strangers.',
      'We report child abuse images.',
    ],
  },
  changes: {
    states: [
      'We may amend this privacy notice at any time.',
      'If this policy changes, a note appears here.',
      'We will tell you about material changes by e-mail.',
      'We use your address to tell you of changes to this policy.',
      'We will send you news of changes to our policies.',
    ],
    silent: [
      'If a part of this notice is unenforceable, a court may have it replaced.',
      'In this notice, “Release” means any change to the boat.',
      'Your use falls under this agreement and the fees as may be amended from time to time.',
      'If the club ends these terms, modifies the harbour or closes it, you are paid back.',
      'The rules of the harbour add to and do not replace this policy.',
      'Our uses: to send you messages on your berth, on storms and on changes to our policies',
      'This policy was last updated on 3 March 2026.',
      'You can change your settings at any time.',
      'Sites that we open from time to time fall under this policy.',
    ],
  },
  security: {
    states: [
      'We use physical and technical safeguards.',
      'Traffic is encrypted.',
      'The harbour will maintain a thorough data security programme for your records.',
      'Much of our effort goes into securing your private information.',
      'Data are protected against unauthorised access.',
    ],
    silent: [
      'We chose a secure and simple answer for documents.',
      'Read more at https://northfield.example/privacy.',
      'Your privacy matters to us.',
    ],
  },
  cookies: {
    states: ['We set cookies to keep your basket.', 'Our e-mails contain tracking pixels.'],
    silent: ['We bake biscuits.', 'We count visitors.'],
  },
  sharing: {
    states: [
      'We pass your address on to our delivery partner.',
      'Personal data are never disclosed to third parties, except to our carrier.',
      'A hosting provider processes the data on our behalf.',
      'We pass what you give us on to our partners.',
      'Your name is shared with other members and others.',
    ],
    silent: [
      'You can share photos with your family.',
      'We process orders within a day.',
      'If you give your address to such companies, their own rules apply.',
      'You send us your name and other details.',
      'We write to provide you with tickets and other news.',
      'You have the right to have us transfer the data to another company.',
    ],
  },
  'sale-or-sharing': {
    states: ['We do not sell your personal information.', 'Your data are never sold.'],
    silent: ['If the business is sold, customer data may go to the buyer.', 'Join our summer sale.'],
  },
  purposes: {
    states: [
      'We use your e-mail address to send you the tickets you bought.',
      'The purpose of the processing is billing.',
      'We do not use your address except for delivery.',
    ],
    silent: [
      'Contact us today.',
      'You refused to sign.',
      'As we do not collect data, we have nothing to tell for now.',
      'Our notice explains the extent and the purpose of the processing at the mill.',
    ],
  },
  'data-collected': {
    states: ['We collect your name and postal address.', 'The app records the device identifier.'],
    silent: [
      'We value your trust.',
      'We do not share any data with the harbour.',
      'We do not collect any data from children.',
    ],
  },
  'right-access': {
    states: ['You may ask for a copy of your data.', 'You have the right to: access the information we hold about you'],
    silent: [
      'We reserve the right to restrict access to the site.',
      'Please review this policy often.',
      'You can request deletion of your data.',
    ],
  },
  'right-rectification': {
    states: ['You can have incorrect data corrected.', 'You have the right to rectification.'],
    silent: ['We reserve the right to change or update this policy.', 'We update our systems.'],
  },
  'right-erasure': {
    states: ['You have the right to be forgotten.', 'You can ask us to delete your account data.'],
    silent: [
      'If we learn that a child has registered, we delete the personal data.',
      'You can delete the cookies in your browser.',
    ],
  },
  'right-object': {
    states: ['You can object to direct marketing.', 'To unsubscribe, use the link in each newsletter.'],
    silent: ['The object of the contract is a subscription.'],
  },
  'right-withdraw-consent': {
    states: ['You can revoke your consent whenever you like.'],
    silent: ['With your consent we call you.', 'Withdraw money at any branch.'],
  },
  'right-portability': {
    states: ['You will receive a machine-readable file.'],
    silent: ['Our portable speakers are light.'],
  },
  'legal-basis': {
    states: [
      'The legal basis is Art. 6(1)(b) GDPR.',
      'We process it in our legitimate interest.',
      'Delivery is necessary for the performance of our contract.',
      'We rely on your consent when we send the newsletter.',
    ],
    silent: [
      'If we rely on your consent, you can take it back at any time.',
      'You can withdraw at any time where processing is based on your consent.',
      'We agree on a price.',
      'We comply with the law.',
    ],
  },
  'legitimate-interests': {
    states: [
      'We have a legitimate interest in a safe harbour.',
      'This serves our legitimate interests (theft prevention).',
    ],
    silent: [
      'We rely on our legitimate interests (or those of others).',
      'It rests on legitimate interests of a third party.',
    ],
  },
  'right-to-limit': {
    states: ['We do not use or disclose sensitive information for purposes other than those you gave it for.'],
    silent: ['We do not use sensitive information.', 'We process sensitive information for these purposes.'],
  },
  complaint: {
    states: [
      'You can lodge a complaint with the data protection authority.',
      'Complain to the ICO at any time.',
      'You have the right to go straight to the competent supervisory or legal authority.',
    ],
    silent: ['Our support answers complaints within a day.', 'We hand data to law enforcement authorities.'],
  },
  'international-transfers': {
    states: [
      'Data are stored on servers in the United States.',
      'We send data to countries outside the EEA.',
      'We signed standard contractual clauses.',
    ],
    silent: ['We deliver to other cities.'],
  },
  'controller-identity': {
    states: ['Northfield Ltd is responsible for this site.', 'Hollow Pine ("we", "us") runs the shop.'],
    silent: ['We may collect as much as we need.', 'You may turn to the Data Protection Authority.'],
  },
};

test('sentences that state a disclosure are found, look-alikes are not', () => {
  for (const [id, { states, silent }] of Object.entries(CASES)) {
    for (const sentence of states) assert.ok(disclosuresIn(sentence).includes(id), `${id}: ${sentence}`);
    for (const sentence of silent) assert.ok(!disclosuresIn(sentence).includes(id), `not ${id}: ${sentence}`);
  }
});

test('looking for cues first changes no answer', () => {
  for (const sentence of Object.values(CASES).flatMap(({ states, silent }) => [...states, ...silent])) {
    const tried = [...disclosures.values()]
      .filter(({ detect }) => matchesAny(sentence, detect.statements, detect.unless))
      .filter(({ id }) => !denies(sentence, id));
    assert.deepEqual(disclosuresIn(sentence).sort(), tried.map(({ id }) => id).sort(), sentence);
    const asked = [...disclosures.keys()].filter((id) => states(sentence, id));
    assert.deepEqual(asked.sort(), tried.map(({ id }) => id).sort(), sentence);
  }
});

test('a denial without exception states nothing', () => {
  for (const sentence of [
    'Personal data are never disclosed to third parties.',
    'We do not share or sell your details to anyone.',
    'The app does not share any data with other companies.',
  ]) {
    assert.ok(denies(sentence, 'sharing'), sentence);
    assert.ok(!states(sentence, 'sharing'), sentence);
  }
  assert.ok(denies('We do not collect any personal data.', 'data-collected'));
  assert.ok(!denies('We do not collect data of children.', 'data-collected'));
  assert.ok(!denies('We never share your data with others without your consent.', 'sharing'));
});

test('line breaks and curly apostrophes do not matter', () => {
  assert.ok(disclosuresIn('Data are deleted\n  after two\nweeks.').includes('retention'));
  assert.ok(disclosuresIn('If you don’t provide your address, we cannot deliver.').includes('mandatory-provision'));
});

test('titles', () => {
  assert.deepEqual(disclosuresInTitle('Data retention'), ['retention']);
  assert.ok(disclosuresInTitle('Changes to this notice').includes('changes'));
  assert.ok(!disclosuresInTitle('Stack Exchange').includes('changes'));
  assert.deepEqual(disclosuresInTitle('Introduction'), []);
});

test('triggers read conditions, not their denials', () => {
  const holds = (id: string, sentence: string) => {
    const trigger = triggers.get(id);
    assert.ok(trigger, id);
    return matchesAny(sentence, trigger.statements, trigger.unless);
  };
  assert.ok(holds('children-served', 'The app is made for children from six to ten.'));
  assert.ok(!holds('children-served', 'The app is not directed to children under 13.'));
  assert.ok(holds('data-go-abroad', 'We transfer data to other countries.'));
  assert.ok(holds('device-storage', 'We use cookies.'));
  assert.ok(!holds('device-storage', 'We use no cookies.'));
  assert.ok(!holds('data-sold', 'We do not sell personal information.'));
  assert.ok(holds('data-sold', 'We sell information on your purchases to retailers.'));
});
