import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { detectKind } from './document-kind';

const kindOf = (path: string, text: string) =>
  detectKind(parse(text, path.endsWith('.txt') ? 'plain' : 'markdown').document, path)?.kind;
const PROSE =
  'We collect your name and your e-mail address. We use your personal data to send what you order. We share your personal data with the carrier and with no other third party. You can ask for your data at any time.';

test('a title tells the kind', () => {
  assert.equal(kindOf('a.md', `# Privacy Notice\n\n${PROSE}\n`), 'privacy-policy');
  assert.equal(kindOf('a.md', '# Cookie Policy\n\nThis site sets two cookies.\n'), 'cookie-policy');
  assert.equal(kindOf('a.md', '# Terms of Service\n\nBe kind.\n'), 'terms');
});

test('a file name tells the kind', () => {
  assert.equal(kindOf('legal/privacy-policy.txt', 'Hello.\n'), 'privacy-policy');
  assert.equal(kindOf('file:///x/cookie%20policy.md', 'Hello.\n'), 'cookie-policy');
});

test('words tell the kind where neither title nor name does', () => {
  assert.equal(kindOf('page.txt', PROSE), 'privacy-policy');
});

test('pages that only speak of privacy among other things are no policies, unless they are called so', () => {
  assert.equal(kindOf('page.md', `---\ntitle: "FAQ"\n---\n\n## General\n\n${PROSE}\n`), undefined);
  assert.equal(kindOf('page.md', `# Frequently asked questions\n\n${PROSE}\n`), undefined);
  assert.equal(kindOf('docs/README.md', `# The shop\n\n${PROSE}\n`), undefined);
  assert.equal(kindOf('page.md', `---\ntitle: Data\n---\n\n${PROSE}\n`), 'privacy-policy');
  assert.equal(kindOf('faq/privacy-policy.md', `# Frequently asked questions\n\n${PROSE}\n`), 'privacy-policy');
});

test('what is no policy is left alone', () => {
  assert.equal(
    kindOf('README.md', '# Build\n\nInstall it, run it. See the privacy policy of the host for what it logs.\n'),
    undefined,
  );
  assert.equal(kindOf('notes.txt', 'Milk, eggs, bread.\n'), undefined);
  assert.equal(kindOf('empty.md', ''), undefined);
  assert.equal(kindOf('requirements.txt', 'flask==3.0\nrequests==2.31\n'), undefined);
  assert.equal(
    kindOf(
      'CHANGELOG.md',
      `# Changelog\n\n${'- Fixed a crash when the window is closed while saving.\n'.repeat(40)}- The privacy policy is linked from the menu.\n`,
    ),
    undefined,
  );
});
