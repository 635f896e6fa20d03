import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitSentences } from '../text/sentences';
import { BLANKS, clauses, clausesFor, renderClause, type Clause } from './clauses';
import { disclosures, disclosuresIn, disclosuresInTitle } from './disclosures';
import { parseSnippet } from './snippet-text';
import { DISCLOSURE_IDS } from './disclosures';

const markdown = { format: 'markdown', depth: 2, snippet: false } as const;
const plain = { format: 'plain', depth: 2, snippet: false } as const;

function clause(id: string): Clause {
  const found = clauses.find((candidate) => candidate.id === id);
  assert.ok(found, id);
  return found;
}

/** The sentences of a rendered clause, list items behind the sentence that introduces them. */
function sentencesOf(text: string): string[] {
  let intro = '';
  return text
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const words = line.replace(/\*\*/g, '').replace(/ ?\| ?/g, '; ');
      if (words.startsWith('- ')) return [`${intro} ${words.slice(2)}`];
      const sentences = splitSentences(words).map(({ start, end }) => words.slice(start, end));
      if (sentences.length > 0) intro = sentences.at(-1)?.endsWith(':') ? (sentences.at(-1) ?? '') : '';
      return sentences;
    });
}

test('the library has a clause for everything a policy usually states', () => {
  assert.ok(clauses.length >= 25);
  const without = DISCLOSURE_IDS.filter((id) => clausesFor(id).length === 0);
  assert.deepEqual(without.sort(), [
    'agent-responsibilities',
    'annual-update',
    'appeal',
    'audio-files',
    'automated-decision-opt-out',
    'data-processing-form',
    'frictionless-opt-out',
    'link-to-program',
    'metrics',
    'notice-at-collection',
    'persistent-identifiers',
    'plain-language',
    'policy-documents',
    'transfer-abroad',
    'transfer-safeguards',
  ]);
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

test('what a clause is said to state is found in it, in both formats', () => {
  for (const each of clauses) {
    for (const style of [markdown, plain].map((base) => ({ ...base, fill: { date: '1 May 2026' } }))) {
      const stated = new Set([
        ...disclosuresInTitle(each.heading),
        ...sentencesOf(renderClause(each, style)).flatMap(disclosuresIn),
      ]);
      for (const id of each.disclosures) assert.ok(stated.has(id), `${each.id} does not state ${id} (${style.format})`);
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
    /^- \[Invoices\]; Kept for: \[six years \/ seven years \/ ten years\]; Reason: \[required by tax law\]$/m,
  );
  assert.match(
    renderClause(clause('retention.table'), { ...plain, snippet: true }),
    /Kept for: \$\{5\|six years,seven years,ten years\|\}/,
  );
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
