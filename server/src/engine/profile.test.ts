import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { plainSettings } from './document-settings';
import { profileOf } from './profile';

const GERMAN = `# Privacy Policy

Wir erheben Ihren Namen und Ihre Anschrift, um Ihnen die bestellten Bücher zu senden. Die Daten werden gelöscht, sobald sie nicht mehr gebraucht werden, es sei denn, ein Gesetz verlangt von uns, sie länger aufzubewahren. Sie können jederzeit Auskunft verlangen.
`;
const read = (text: string, path = 'privacy-policy.md') =>
  profileOf(parse(text, 'markdown').document, path, plainSettings(true));

test('a policy in another language is not checked, even if it was named, and says why', () => {
  const { profile, unread } = read(GERMAN);
  assert.equal(profile, undefined);
  assert.match(unread ?? '', /does not look English/);
});

test('what is no policy has no reason, in whatever language', () => {
  const settings = { ...plainSettings(false), kind: 'none' as const };
  assert.deepEqual(profileOf(parse(GERMAN, 'markdown').document, 'privacy-policy.md', settings), {
    profile: undefined,
  });
});

test('an English policy is checked', () => {
  const { profile, unread } = read('# Privacy Policy\n\nWe keep your name.\n');
  assert.equal(profile?.kind, 'privacy-policy');
  assert.equal(unread, undefined);
});
