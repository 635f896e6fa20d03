import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Span } from '../text/span';
import { atCursor } from '../testing/term-fixture';
import { termLenses } from './code-lens';
import { completionsAt } from './completion';
import { documentSymbols, matchesQuery } from './document-symbols';
import { definitionsAt, highlightsAt, referencesAt } from './navigation';
import { termTokens } from './term-tokens';

const CHOIR = `# Privacy Policy

The Harbour Choir (“we”) keeps a list of those who sing (the “**Singers**”).

## 2. Concerts

A Sin⟦⟧ger is told of each concert. We tell Singers by post. “Ticket” means a paper slip.
`;

/** What stands at the places, each with its line from 1. */
const read = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => `${text.slice(0, start).split('\n').length}: ${text.slice(start, end)}`);

const spansOf = (places: readonly { readonly span: Span }[] = []) => places.map(({ span }) => span);

test('go to definition leads from any form of a term to where it is named', () => {
  const { facts, text, offset } = atCursor(CHOIR);
  const found = definitionsAt(facts, offset);
  assert.ok(found);
  assert.deepEqual(read(text, [found.origin]), ['7: Singer']);
  assert.deepEqual(
    read(
      text,
      found.targets.map(({ name }) => name),
    ),
    ['3: Singers'],
  );
  assert.equal(definitionsAt(facts, text.indexOf('concert')), undefined);
});

test('a definition that is only promised gives way to the real one', () => {
  const { facts, text, offset } = atCursor(
    'We keep Let⟦⟧ters (as defined below). We like them.\n\n“Letters” means what you send. Letters are kept.\n',
  );
  assert.deepEqual(
    read(
      text,
      (definitionsAt(facts, offset)?.targets ?? []).map(({ name }) => name),
    ),
    ['3: Letters'],
  );
});

test('references are all uses, with the definition where it is asked for', () => {
  const { facts, text, offset } = atCursor(CHOIR);
  assert.deepEqual(read(text, spansOf(referencesAt(facts, offset, { includeDeclaration: false }))), [
    '7: Singer',
    '7: Singers',
  ]);
  assert.deepEqual(read(text, spansOf(referencesAt(facts, offset, { includeDeclaration: true }))), [
    '3: Singers',
    '7: Singer',
    '7: Singers',
  ]);
});

test('highlights tell the definition from the uses', () => {
  const { facts, offset } = atCursor(CHOIR);
  assert.deepEqual(
    highlightsAt(facts, offset)?.map(({ defining }) => defining),
    [true, false, false],
  );
});

test('lenses stand above definitions and count; none for pronouns', () => {
  const { facts, text } = atCursor(CHOIR);
  const lenses = termLenses(facts);
  assert.deepEqual(
    lenses.map(({ title }) => title),
    ['“Singers” used 2 times', '“Ticket” never used'],
  );
  assert.deepEqual(read(text, lenses[0]?.uses ?? []), ['7: Singer', '7: Singers']);
});

test('tokens are in the order of the text, without overlap, for a range too', () => {
  const { facts, text } = atCursor(CHOIR);
  const all = termTokens(facts);
  assert.deepEqual(
    all.map(({ span, defining }) => `${read(text, [span]).join()}${defining ? ' defined' : ''}`),
    ['3: Singers defined', '7: Singer', '7: Singers', '7: Ticket defined'],
  );
  const start = text.indexOf('We tell');
  assert.deepEqual(
    termTokens(facts, undefined, { start, end: start + 20 }).map(({ span }) => read(text, [span]).join()),
    ['7: Singers'],
  );
});

test('symbols of a document are its terms and its sections', () => {
  const { facts, text } = atCursor(CHOIR);
  assert.deepEqual(
    documentSymbols(facts).map(({ name, kind, container, span }) => [name, kind, container, ...read(text, [span])]),
    [
      ['Singers', 'term', 'Privacy Policy', '3: Singers'],
      ['Ticket', 'term', 'Privacy Policy', '7: Ticket'],
      ['Privacy Policy', 'section', '', '1: Privacy Policy'],
      ['2 Concerts', 'section', 'Privacy Policy', '5: Concerts'],
    ],
  );
});

test('a query matches letters in their order', () => {
  assert.ok(matchesQuery('Personal Data', 'persdat'));
  assert.ok(matchesQuery('Personal Data', ''));
  assert.ok(!matchesQuery('Personal Data', 'datap'));
});

const TERMS =
  '“Trail Data” means routes and photos. “Trail Club” means its members. “cookies” means small files. (“we”)\n\n';

/** The terms offered at the cursor, with what each takes the place of. */
function offered(line: string): string[] {
  const { facts, text, offset } = atCursor(TERMS + line);
  return completionsAt(facts, offset).map(({ name, span }) => `${name} for "${text.slice(span.start, span.end)}"`);
}

test('completion offers defined terms after a capital letter, and over several words', () => {
  assert.deepEqual(offered('We keep your T⟦⟧'), ['Trail Club for "T"', 'Trail Data for "T"']);
  assert.deepEqual(offered('Our Trail D⟦⟧ is kept.'), ['Trail Data for "Trail D"']);
  assert.deepEqual(offered('We Trail ⟦⟧'), []);
  assert.deepEqual(offered('- T⟦⟧'), ['Trail Club for "T"', 'Trail Data for "T"']);
});

test('completion offers all defined terms after an opening quote', () => {
  assert.deepEqual(offered('We call it “⟦⟧'), ['Trail Club for ""', 'Trail Data for ""', 'cookies for ""']);
  assert.deepEqual(offered('We call it "⟦⟧"'), ['Trail Club for ""', 'Trail Data for ""', 'cookies for ""']);
  assert.deepEqual(offered('We said “so"⟦⟧'), []);
});

test('completion offers nothing after small letters, in code, addresses and front matter', () => {
  assert.deepEqual(offered('We keep your t⟦⟧'), []);
  assert.deepEqual(offered('We keep `T⟦⟧`'), []);
  assert.deepEqual(offered('```\nT⟦⟧\n```'), []);
  assert.deepEqual(offered('See [it](https://example.org/T⟦⟧)'), []);
  const front = atCursor(`---\ntitle: T⟦⟧\n---\n\n${TERMS}`);
  assert.deepEqual(completionsAt(front.facts, front.offset), []);
});

test('a completion says what the term means', () => {
  const { facts, offset } = atCursor(`${TERMS}We keep T⟦⟧`);
  const data = completionsAt(facts, offset).find(({ name }) => name === 'Trail Data');
  assert.equal(data?.detail, 'routes and photos');
  assert.match(data.markdown, /\*\*Trail Data\*\* \(in this document\)/);
});
