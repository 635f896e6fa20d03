import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLANKS, clauses, clausesFor, renderClause, type Clause } from './clauses';
import { disclosures } from './disclosures';
import { parseSnippet } from './snippet-text';

const markdown = { format: 'markdown', depth: 2, snippet: false } as const;
const plain = { format: 'plain', depth: 2, snippet: false } as const;

function clause(id: string): Clause {
  const found = clauses.find((candidate) => candidate.id === id);
  assert.ok(found, id);
  return found;
}

test('the library has a clause for everything that a policy can state', () => {
  assert.ok(clauses.length >= 140);
  for (const id of disclosures.keys()) assert.notDeepEqual(clausesFor(id), [], id);
  for (const kind of ['privacy-policy', 'cookie-policy', 'terms'] as const)
    assert.ok(clauses.filter(({ kinds }) => kinds.includes(kind)).length >= 15, kind);
});

test('every clause has a heading, a description and prefixes of its own', () => {
  const prefixes = clauses.flatMap((each) => each.prefixes);
  assert.equal(new Set(prefixes).size, prefixes.length);
  for (const { id, heading, description, prefixes: own, body } of clauses) {
    assert.match(heading, /^\p{Lu}/u, id);
    assert.ok(body.length > 40 && description.length > 10, id);
    assert.ok(
      own.every((prefix) => /^policy-[a-z-]+$/.test(prefix)),
      id,
    );
    assert.doesNotMatch(body, /^#/m, `${id} has a second heading`);
  }
});

test('tab stops are numbered from 1 without gaps, and each is described once', () => {
  for (const { id, heading, body } of clauses) {
    const stops = parseSnippet(`${heading}\n${body}`).flatMap((part) => (part.kind === 'text' ? [] : [part]));
    const firsts = stops.filter((stop, i) => stops.findIndex((other) => other.index === stop.index) === i);
    assert.deepEqual(
      firsts.map((stop) => stop.index),
      firsts.map((_, i) => i + 1),
      id,
    );
    for (const stop of stops) {
      if (firsts.includes(stop)) assert.ok(stop.kind === 'choice' ? stop.options.length > 1 : stop.name, id);
      else assert.ok(stop.kind === 'stop' && stop.name === undefined, id);
    }
  }
});

test('every clause that a disclosure lists exists', () => {
  for (const { id, clauses: listed } of disclosures.values()) {
    assert.deepEqual(
      clausesFor(id).map((each) => each.id),
      listed,
      id,
    );
  }
});

test('renders Markdown at the depth and with the number asked for', () => {
  assert.equal(
    renderClause(clause('do-not-track'), { ...markdown, depth: 3, number: '4.2' }).split('\n')[0],
    '### 4.2 Do Not Track',
  );
  assert.match(renderClause(clause('retention.table'), markdown), /^\| Data \| Kept for \| Reason \|$/m);
});

test('renders plain text without marks, tables as lists', () => {
  for (const each of clauses) assert.doesNotMatch(renderClause(each, plain), /\*\*|^#|^\||\\/m, each.id);
  assert.match(
    renderClause(clause('retention.table'), plain),
    /^- \[Invoices\]\. Kept for: \[six years \/ seven years \/ ten years\]\. Reason: \[required by tax law\]\.$/m,
  );
  assert.match(
    renderClause(clause('retention.table'), { ...plain, snippet: true }),
    /Kept for: \$\{5\|six years,seven years,ten years\|\}/,
  );
});

test('lists the storage periods that configuration knows', () => {
  const schedule = [
    ['account data', '2 years'],
    ['invoices for $5', '10 years'],
  ] as const;
  const list = renderClause(clause('retention.schedule'), { ...markdown, schedule });
  assert.match(list, /\n\n- \*\*Account data:\*\* 2 years\n- \*\*Invoices for \$5:\*\* 10 years\n\n/);
  const table = renderClause(clause('retention.schedule-table'), { ...plain, schedule, snippet: true });
  assert.match(table, /\n\n- Account data\. Kept for: 2 years\.\n- Invoices for \\\$5\. Kept for: 10 years\.\n\n/);
  assert.match(renderClause(clause('retention.schedule'), markdown), /^- \*\*\[Category of data\]:\*\* \[Period\]$/m);
});

test('fills the blanks that configuration knows', () => {
  const fill = { [BLANKS.organization]: 'Nordlicht Ltd', [BLANKS.address]: 'Quay 1, Leith' };
  const text = renderClause(clause('controller-identity'), { ...markdown, fill });
  assert.match(text, /^Nordlicht Ltd, Quay 1, Leith, is the controller/m);
  assert.doesNotMatch(text, /[[\]]/);
  const snippet = renderClause(clause('contact'), { ...markdown, fill, snippet: true });
  assert.match(snippet, /\$\{1:Privacy e-mail address\}.*\$\{2:Telephone number\}/);
});

test('every blank that configuration can fill occurs in the library', () => {
  for (const name of Object.values(BLANKS)) {
    assert.ok(
      clauses.some(({ body }) => body.includes(`:${name}}`)),
      name,
    );
  }
});
