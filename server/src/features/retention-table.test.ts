import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { Facts } from '../facts/facts';
import type { RelatedDocument } from '../rules/related-documents';
import { retentionRows, retentionTable } from './retention-table';

const factsOf = (text: string) => new Facts(parse(text, 'markdown').document);

const POLICY = `# Privacy Policy

We keep log files for 30 days after your visit. Invoices are kept for up to ten years, unless a dispute | claim is open.

| Data | Period |
| --- | --- |
| Server logs | 12 months |

Your photos are stored indefinitely.
`;
const PLACE = { name: 'privacy_policy.md', uri: 'file:///w/my%20policies/privacy_policy.md' };

test('a retention table has a row for each statement, links to its line and marks both sides of a conflict', () => {
  const link = (line: number) => `[line ${line}](<${PLACE.uri}#L${line}>)`;
  assert.equal(
    retentionTable({ facts: factsOf(POLICY) }, PLACE),
    `# Retention in privacy\\_policy.md

4 statements as read from the text; 2 in conflict, marked ⚠.

| Data | Kept for | Counted from | Exception or condition | Where |
| --- | --- | --- | --- | --- |
| ⚠ log files | 30 days | your visit | – | ${link(3)}, but ${link(7)} says “12 months” |
| invoices and accounting records | up to ten years | – | unless a dispute \\| claim is open | ${link(3)} |
| ⚠ Server logs | 12 months | – | – | ${link(7)}, but ${link(3)} says “30 days” |
| photos | indefinitely | – | – | ${link(9)} |
`,
  );
});

test('a retention table names the place in another document', () => {
  const facts = factsOf('# Terms of Service\n\nLog files are deleted after one year.\n');
  const { document } = facts;
  const uri = 'file:///w/terms.md';
  const terms: RelatedDocument = { uri, name: 'terms.md', kind: 'terms', document, facts, leadsBack: true };
  const related = { all: [terms], linked: () => undefined };
  const policy = factsOf('# Privacy Policy\n\nLog files are kept for 30 days.\n');
  const [row] = retentionRows({ facts: policy, kind: 'privacy-policy', related });
  assert.deepEqual(
    row?.conflicts.map(({ in: other, line, period }) => [other?.name, line, period]),
    [['terms.md', 3, 'one year']],
  );
  const table = retentionTable({ facts: policy, kind: 'privacy-policy', related }, PLACE);
  assert.match(table, /but \[terms\.md line 3\]\(<file:\/\/\/w\/terms\.md#L3>\) says “one year” \|/);
});

test('a row says what narrows data in general, and what happens where no period is given', () => {
  const text = `# Privacy Policy

## Storage

| Purpose | Period |
| --- | --- |
| Prize draws | We keep personal data for two months |

Data about your visits to our garden are deleted when you close your account.
`;
  const rows = retentionRows({ facts: factsOf(text) });
  assert.deepEqual(
    rows.map(({ data, scope, period }) => [data, scope, period]),
    [
      ['personal data', 'prize draws', 'two months'],
      ['Data about your visits to our garden', '', 'deleted then'],
    ],
  );
});

test('a text without periods has no table', () => {
  const table = retentionTable({ facts: factsOf('# Privacy Policy\n\nWe collect your name.\n') }, PLACE);
  assert.equal(
    table,
    '# Retention in privacy\\_policy.md\n\nThe text does not say of any data how long they are kept.\n',
  );
});
