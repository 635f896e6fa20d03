import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../document/parse';
import { Facts } from '../facts';
import type { PracticeAction } from './claim';

type Pair = readonly [promise: string, other: string];

/** The practices in which two sentences, far apart in a policy, contradict each other; in both orders. */
function conflicts([a, b]: Pair): readonly PracticeAction[][] {
  return [
    [a, b],
    [b, a],
  ].map(([first, second]) => {
    const text = `# Policy\n\n## Our garden club\n\n${first ?? ''}\n\n## More\n\n${second ?? ''}\n`;
    return [...new Set(new Facts(parse(text, 'markdown').document).practiceConflicts.map(({ action }) => action))];
  });
}

function contradict(action: PracticeAction, pairs: readonly Pair[]): void {
  for (const pair of pairs)
    test(`contradiction: ${pair.join(' / ')}`, () => {
      for (const found of conflicts(pair)) assert.ok(found.includes(action), `found: ${found.join(', ') || 'none'}`);
    });
}

function agree(pairs: readonly Pair[]): void {
  for (const pair of pairs)
    test(`no contradiction: ${pair.join(' / ')}`, () => {
      assert.deepEqual(conflicts(pair), [[], []]);
    });
}

contradict('share', [
  [
    'Your personal information stays with us and is not shared with anyone.',
    'We share your usage data with our analytics provider.',
  ],
  [
    'Personal information is never made available to other companies.',
    'We make your profile available to recruiting companies.',
  ],
  [
    'We will not disclose your personal details to anyone.',
    'Your phone number is given to the driver who picks you up.',
  ],
  ['Nobody outside our company receives your data.', 'We send your shipping address to our courier.'],
  [
    'Under no circumstances will we pass your information on to third parties.',
    'We disclose your e-mail address to our newsletter provider.',
  ],
  ['No personal information leaves our company.', 'Customer records are forwarded to our accountants.'],
  ['We do not give third parties access to your personal data.', 'We provide advertisers with your e-mail address.'],
  [
    'Your personal information is not shared with other companies.',
    'We may share your contact details with selected business partners for their marketing.',
  ],
  [
    'We do not share, transfer or otherwise make your data available to third parties.',
    'Your data is made available to our research partners.',
  ],
  [
    'We keep your data confidential and never reveal it to outsiders.',
    'Your purchase history is disclosed to data brokers.',
  ],
  [
    'We never share your personal data with third parties.',
    'We share your postal address and purchase history with a data broker.',
  ],
  [
    'We never share your personal data with third parties.',
    'We disclose your phone number, log data and search history to advertisers.',
  ],
  [
    'We do not:\n\n- sell your data\n- share your data with third parties',
    'We pass your name and address to the insurer.',
  ],
  [
    'We will never share your e-mail address with anyone.',
    'We share your e-mail address with:\n\n- advertisers\n- our mailing provider',
  ],
  [
    'None of your personal data is disclosed to third parties.',
    'Our advertising partners receive your browsing history from us.',
  ],
  ['We don’t share your location with third parties.', 'We share your location data with advertising networks.'],
  [
    'Your information will not be transmitted to third parties for any reason whatsoever.',
    'When you pay, your card details are transmitted to Stripe.',
  ],
  ['We share no personal data with third parties.', 'We also share your profile with recruiters.'],
  ['At no time do we disclose customer data to third parties.', 'Customer data is disclosed to our marketing agency.'],
  ['We have never shared and will never share your data with third parties.', 'We supply your data to credit bureaus.'],
  [
    'Our company does not disclose your personal information to outside parties.',
    'We release your personal information to sponsors of our events.',
  ],
  [
    'Neither your name nor your e-mail address is shared with third parties.',
    'Your name is shared with our event sponsors.',
  ],
  [
    'We respect your privacy: your data is not shared with third parties.',
    'We exchange customer data with other retailers.',
  ],
  [
    'We do not share your personal information with third parties.',
    'We share your personal information with the following third parties:\n\n- Payment processors\n- Analytics providers',
  ],
  [
    'Rest assured that we never disclose your health data to anyone.',
    'Your medical records are shared with insurance companies.',
  ],
]);
contradict('sell', [
  ['We never sell, rent or trade your personal data.', 'We sell subscriber lists to publishers.'],
  [
    'Your information is not for sale, and we do not sell it to anyone.',
    'We rent your e-mail address to selected companies.',
  ],
  ['We will not sell your data to third parties.', 'Your data may be sold to data brokers.'],
  ["We don't rent or lease customer information.", 'Customer information is sold to advertising companies.'],
  ['Under no circumstances do we trade personal data.', 'We trade your personal data with other publishers.'],
]);
contradict('collect', [
  [
    'We never collect your date of birth.',
    'When you sign up, we collect your name, your date of birth and your gender.',
  ],
  ['This app does not collect any personal data.', 'The app records your e-mail address and your IP address.'],
  ['We do not collect sensitive data.', 'We collect health data from participants of our studies.'],
  ['No cookies are used on this website.', 'We set cookies to count visitors.'],
  ['We do not gather information about your location.', 'Your GPS location is recorded by the app.'],
  [
    'We do not collect contact details.',
    'We collect the following information:\n\n- e-mail address\n- favourite colour',
  ],
  ['Your location is never tracked.', 'We track your location while you ride.'],
]);
contradict('store', [['We do not store IP addresses.', 'Our servers store your IP address.']]);
agree([
  [
    'We do not share your personal data with third parties unless you agree.',
    'We share your address with the courier.',
  ],
  [
    'We do not share your personal data with third parties. However, there are some exceptions, which we explain below.',
    'We share your address with the courier.',
  ],
  [
    'Apart from our hosting provider, we do not share your data with anyone.',
    'We share your data with our hosting provider.',
  ],
  ['We never share your data with advertisers.', 'We share your data with our hosting provider.'],
  ['We do not share children’s data with third parties.', 'We share your e-mail address with our newsletter provider.'],
  [
    'We do not share your personal data with third parties.',
    'If you ask us to, we share your results with your doctor.',
  ],
  [
    'We do not share your personal data with third parties.',
    'We may disclose your data if a court orders us to do so.',
  ],
  ['We do not share your personal data with third parties.', 'You may share your profile with other people.'],
  ['We do not share your personal data with third parties.', 'Third parties may share your information with us.'],
  ['We do not share your personal data with third parties.', 'We share anonymised usage figures with researchers.'],
  [
    'We do not share your personal data with third parties.',
    'This section explains how we share your data with others.',
  ],
  [
    'We do not share your payment data with third parties.',
    'We share your e-mail address with our newsletter provider.',
  ],
  [
    'We do not share your personal information with third parties for their own direct marketing.',
    'We share your personal information with our logistics partner.',
  ],
  [
    'We will not share your data with third parties, save where the law requires it.',
    'We share your data with our auditors.',
  ],
  ['Our processors may not share your data with anyone.', 'We share your data with our processors.'],
  [
    'Residents of California: we do not share your personal information.',
    'We share your personal information with our advertising partners.',
  ],
  [
    'If you are a job applicant, we do not share your data with third parties.',
    'We share your data with our hosting provider.',
  ],
  ['Please do not share your password with anyone.', 'We share your data with our hosting provider.'],
  [
    'We do not sell or share your personal information, as those terms are defined in the CCPA.',
    'We share your personal information with our hosting provider.',
  ],
  [
    'We do not share your data with third parties in ways other than those set out in this policy.',
    'We share your data with our hosting provider.',
  ],
  ['We do not share your data with third parties.', 'We never share your data, not even with advertisers.'],
  ['We only share your data with our hosting provider.', 'We do not share your data with anyone else.'],
  ['We do not sell personal data.', 'You can tell us not to sell your personal data.'],
  ['We do not sell personal data.', 'We sell tickets, and we keep your data for that.'],
  ['We do not sell personal data.', 'Data brokers sell personal data that they collected elsewhere.'],
  ['We do not sell personal data.', 'If we sell part of our business, your data may be part of the sale.'],
  ['We do not sell your data for money.', 'Some of our disclosures may be regarded as a sale under California law.'],
  ['We do not sell health data.', 'We may sell aggregated statistics to researchers.'],
  ['We do not collect location data.', 'We collect your e-mail address.'],
  ['We do not collect your location unless you switch it on.', 'The app collects your location.'],
  ['We do not collect location data in the background.', 'We collect location data while you use the map.'],
  ['We do not use tracking cookies.', 'We use cookies to remember your language.'],
  [
    'We do not collect personal data when you only visit our website.',
    'We collect your name and address when you order.',
  ],
  ['We do not collect any personal information.', 'We do not collect your name.'],
  [
    'We do not collect biometric data.',
    'You can use your fingerprint to log in; your phone stores biometric data, and we never see it.',
  ],
  ['Third parties do not collect data on our site.', 'We collect data on our site.'],
  ['We do not collect your full card number.', 'We collect the last four digits of your card.'],
]);
