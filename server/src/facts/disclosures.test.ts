import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import type { Format } from '../document/policy-document';
import { DISCLOSURE_IDS, type DisclosureId } from '../knowledge/index';
import { Facts } from './facts';

const read = (text: string, format: Format = 'markdown') => new Facts(parse(text, format).document).disclosures;
const evidence = (text: string, id: DisclosureId) =>
  read(text)
    .get(id)
    .map(({ at }) => at.text);
const all = (text: string, format?: Format) => DISCLOSURE_IDS.filter((id) => read(text, format).has(id));

test('disclosures: a title counts if its section has text', () => {
  const filled = '# Policy\n\n## Data retention\n\nSee the table in our office.\n';
  assert.deepEqual(evidence(filled, 'retention'), ['Data retention']);
  assert.deepEqual(evidence('# Policy\n\n## Data retention\n\n## Sports\n\nRun.\n', 'retention'), []);
  assert.equal(read(filled).get('retention')[0]?.section?.title, 'Data retention');
});

test('disclosures: sentences state them, at their exact place', () => {
  const text = 'We bake bread. Logs are *encrypted* on our disks. We may amend this notice.\n';
  const [security] = read(text).get('security');
  assert.equal(
    security && text.slice(security.at.span.start, security.at.span.end),
    'Logs are *encrypted* on our disks.',
  );
  assert.deepEqual(evidence(text, 'changes'), ['We may amend this notice.']);
  assert.deepEqual(evidence(text, 'children'), []);
});

test('disclosures: a list item means what introduces it', () => {
  const list =
    '- lodge a complaint with the data protection authority\n- receive your data in a machine-readable format\n';
  assert.deepEqual(evidence(`You have the right to:\n\n${list}`, 'complaint'), [
    'lodge a complaint with the data protection authority',
  ]);
  assert.deepEqual(evidence('You can ask us for:\n\n- a copy of your data\n- our menu\n', 'right-access'), [
    'a copy of your data',
  ]);
  assert.deepEqual(evidence('## Your right of access\n\n- a copy of your data\n', 'right-access').length, 2);
});

test('disclosures: a heading introduces its list, and each item states only what it says', () => {
  const list =
    '- We may amend these rules; a note on the pier tells you.\n- You may leave the club.\n- Keys are handed back.\n';
  const text = `# Rules\n\n## Updating or ending this notice\n\n${list}`;
  assert.deepEqual(evidence(text, 'changes'), ['Updating or ending this notice']);
  assert.ok(read(text).has('changes'));
  assert.deepEqual(
    evidence('You can delete your account data:\n\n- on the pier\n- Ask to have it erased.\n', 'right-erasure'),
    ['You can delete your account data:', 'Ask to have it erased.'],
  );
});

test('disclosures: cells of a table state them', () => {
  const table = '| What | Who |\n|---|---|\n| Address | We share it with our delivery partners |\n';
  assert.deepEqual(evidence(table, 'sharing'), ['We share it with our delivery partners']);
});

test('disclosures: a claim of how long data are kept states the retention', () => {
  assert.deepEqual(evidence('We shred loan records a year after you leave.\n', 'retention').length, 1);
  assert.deepEqual(evidence('Cookies expire after 13 months.\n', 'retention'), []);
  assert.deepEqual(evidence('Acme Bank keeps your payment data for seven years.\n', 'retention').length, 1);
});

test('disclosures: a section that only denies states nothing', () => {
  const denied = read('# Policy\n\n## Sharing\n\nWe do not share any data with third parties.\n');
  assert.equal(denied.has('sharing'), false);
  assert.equal(denied.denial('sharing')?.text, 'We do not share any data with third parties.');
  const told = read('# Policy\n\n## Sharing\n\nWe do not share any data with third parties but our carrier.\n');
  assert.ok(told.has('sharing') && !told.denial('sharing'));
});

test('disclosures: a way to reach somebody states the contact', () => {
  assert.equal(evidence('Questions? Ring us on +44 20 7946 0018.\n', 'contact').length, 1);
  assert.deepEqual(evidence('Do not hesitate to contact us.\n', 'contact'), []);
});

test('disclosures: code and headings alone state nothing', () => {
  assert.deepEqual(all('```\nWe may change this policy.\n```\n'), []);
  assert.deepEqual(all('# Cookies\n'), []);
});

test('disclosures: plain text', () => {
  const text = 'Privacy Policy\n\nChildren\nOur shop is not meant for persons under 16.\n';
  assert.deepEqual(all(text, 'plain'), ['children']);
});

test('disclosures: what an item states follows its introduction', () => {
  const item = '- a copy of our brochure with your data\n';
  const first = parse(`You can ask for:\n\n${item}`, 'markdown');
  assert.ok(new Facts(first.document).disclosures.has('right-access'));
  const second = parse(`Our shelves hold:\n\n${item}`, 'markdown', first.state);
  assert.equal(
    new Facts(second.document).disclosures.has('right-access'),
    read(`Our shelves hold:\n\n${item}`).has('right-access'),
  );
});
