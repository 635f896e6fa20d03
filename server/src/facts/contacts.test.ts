import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import type { Format } from '../document/policy-document';
import type { Contact } from './contacts';
import { Facts } from './facts';

function contactsOf(text: string, format: Format = 'markdown'): readonly Contact[] {
  return new Facts(parse(text, format).document).contacts;
}
const valuesOf = (text: string, kind: Contact['kind'], format?: Format) =>
  contactsOf(text, format)
    .filter((contact) => contact.kind === kind)
    .map(({ value }) => value);
const partiesOf = (text: string) => contactsOf(text).map(({ kind, party }) => `${kind}: ${party}`);

test('e-mail addresses, however they are written', () => {
  assert.deepEqual(
    valuesOf(
      'Write to Hello@Tidewater.org, [us](mailto:privacy@tidewater.org?subject=Data), dpo at tidewater dot org, ' +
        'press [at] tidewater [dot] org or shop(at)tidewater.org.',
      'email',
    ),
    ['hello@tidewater.org', 'privacy@tidewater.org', 'dpo@tidewater.org', 'press@tidewater.org', 'shop@tidewater.org'],
  );
  assert.deepEqual(valuesOf('We are @tidewater; meet us at two dot five.', 'email'), []);
});

test('an address that a web page masked is a contact without a value', () => {
  for (const text of [
    'Write to [email protected].',
    'Write to \\[email protected\\].',
    'Write to [\\[email protected\\]](https://tidewater.org/cdn-cgi/l/email-protection).',
  ]) {
    const [contact] = contactsOf(text);
    assert.equal(contact?.kind, 'email', text);
    assert.equal(contact.masked, true, text);
    assert.equal(contact.party, 'organization', text);
  }
});

test('telephone numbers need a shape or a label', () => {
  assert.deepEqual(
    valuesOf('Call +44 20 7946 0018, (415) 555-0132, 1-800-TIDEPOOL or 415.555.0177. Phone: 030 9018 2044', 'phone'),
    ['+442079460018', '4155550132', '1800TIDEPOOL', '4155550177', '03090182044'],
  );
  assert.deepEqual(
    valuesOf(
      'Since 2024-05-01 10:30 we keep order 4155550132, company number 10889544, USD 1,250,000.00, ISO 27001-2022, ' +
        'IP 192.168.100.1000, section 252.227-7013 and the years 2019-2024.',
      'phone',
    ),
    [],
  );
});

test('postal addresses on one line and over several', () => {
  assert.deepEqual(valuesOf('Write to Tidewater Ltd, 4 Quay Row, Leith EH6 6QQ, Scotland.', 'address'), [
    '4 Quay Row, Leith EH6 6QQ, Scotland',
  ]);
  assert.deepEqual(
    valuesOf('Mail us:\n\nTidewater Inc.\n\n12 Harbor Street\n\nSpringfield, OR 97477\n\nPhone', 'address'),
    ['12 Harbor Street, Springfield, OR 97477'],
  );
  assert.deepEqual(valuesOf('Tidewater GmbH  \nHafenstraße 7  \n20457 Hamburg  \nGermany', 'address'), [
    'Hafenstraße 7, 20457 Hamburg, Germany',
  ]);
  assert.deepEqual(valuesOf('Tidewater, P.O. Box 1204, Portland, OR 97201\n', 'address', 'plain'), [
    'P.O. Box 1204, Portland, OR 97201',
  ]);
  assert.deepEqual(
    valuesOf('We opened 12 new shops on Harbor Street in 2024 and ask for your postcode.', 'address'),
    [],
  );
});

test('an address may only say where a company sits', () => {
  const [seat] = contactsOf('# Privacy\n\nTidewater Ltd has its registered office at 4 Quay Row, Leith EH6 6QQ.');
  assert.equal(seat?.offered, false);
  const [post] = contactsOf('# Privacy\n\nWith questions write to us at 4 Quay Row, Leith EH6 6QQ.');
  assert.equal(post?.offered, true);
});

test('forms and pages for writing', () => {
  assert.deepEqual(
    valuesOf(
      'Please [contact us](https://tidewater.org/contact). Questions? Ask us [here](/help). ' +
        'You can reach us through the contact form on our website.',
      'form',
    ),
    ['https://tidewater.org/contact', '/help', ''],
  );
  assert.deepEqual(
    valuesOf(
      'Change it in your [account settings](/settings). See [contact us](#contact). We collect what you enter in the ' +
        'contact form. Read the [privacy page](https://ads.example/privacy) of our provider.',
      'form',
    ),
    [],
  );
});

test('a form may be for requests only', () => {
  const [request] = contactsOf('To have a copy, submit a request through [this form](https://tidewater.org/access).');
  assert.equal(request?.purpose, 'request');
  const [question] = contactsOf(
    'With questions or requests, use [this form](https://tidewater.org/ask) to contact us.',
  );
  assert.notEqual(question?.purpose, 'request');
});

test('whose contact it is', () => {
  const text = [
    '# Privacy Policy of Tidewater',
    'You may complain to the Information Commissioner’s Office, 1 Regent Walk, Wilmslow SK9 5AF, or call 0303 123 1113.',
    'To stop measurement, contact Orca Metrics at privacy@orca.example.',
    'Please contact our payment provider at help@paywell.example.',
    'Otherwise contact us at hello@tidewater.org.',
  ].join('\n\n');
  assert.deepEqual(partiesOf(text), [
    'address: authority',
    'phone: authority',
    'email: third-party',
    'email: third-party',
    'email: organization',
  ]);
});

test('an officer whom the reader may write to, with what else is given', () => {
  const found = contactsOf('You can contact our Data Protection Officer at dpo@tidewater.org or +44 20 7946 0018.');
  assert.deepEqual(
    found.map(({ kind, purpose }) => `${kind}: ${purpose}`),
    ['officer: officer', 'email: officer', 'phone: officer'],
  );
});

test('what is said of copyright or arbitration is for that', () => {
  const purposes = contactsOf(
    '## Copyright\n\nOur agent is reached at copyright@tidewater.org.\n\n## Disputes\n\nSend the notice of dispute to legal@tidewater.org.',
  ).map(({ purpose }) => purpose);
  assert.deepEqual(purposes, ['copyright', 'dispute']);
});
