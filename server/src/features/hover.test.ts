import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glossary } from '../knowledge/index';
import { atCursor } from '../testing/term-fixture';
import { hoverAt } from './hover';

/** What a hover at the cursor `⟦⟧` shows, and the text it covers. */
function hover(fixture: string): { covers: string; markdown: string } | undefined {
  const { facts, text, offset } = atCursor(fixture);
  const found = hoverAt(facts, offset);
  return found && { covers: text.slice(found.span.start, found.span.end), markdown: found.markdown };
}

test('a hover explains a legal term, whatever its case and number', () => {
  assert.equal(hover('Ask the **data con⟦⟧trollers** first.')?.covers, 'data controllers');
  assert.match(hover('Each Sub⟦⟧processor signs a contract.')?.markdown ?? '', /^\*\*sub-?processor\*\*/i);
});

test('a hover takes the longest term', () => {
  assert.equal(hover('We made a data protection impact ass⟦⟧essment.')?.covers, 'data protection impact assessment');
});

test('a hover is silent on ordinary words, code and link addresses', () => {
  assert.equal(hover('Please sh⟦⟧are this page.'), undefined);
  assert.equal(hover('The file `personal da⟦⟧ta.csv` is empty.'), undefined);
  assert.equal(hover('See [this page](https://example.org/personal-da⟦⟧ta).'), undefined);
  assert.equal(hover('⟦⟧'), undefined);
});

test('every entry of the glossary can be found by its own name', () => {
  const missing = glossary.filter(
    ({ term, needsContext }) =>
      !needsContext.includes(term) && !hover(`The ${term.slice(0, 1)}⟦⟧${term.slice(1)} matters here.`),
  );
  assert.deepEqual(
    missing.map(({ term }) => term),
    [],
  );
});

const SCHOOL = `# Privacy Policy

## 2. What we collect

Pupils fill in the exercises on our site (the “**Answers**”). *Personal data* means anything about a person.

## 3. Who sees it

The Ans⟦⟧wers are read by teachers. Answers of others stay hidden.
`;

test('a hover on a use quotes the definition, says where it stands and how often the term is used', () => {
  const { covers, markdown } = hover(SCHOOL) ?? {};
  assert.equal(covers, 'Answers');
  assert.equal(
    markdown,
    '**Answers** (in this document)\n\n> Pupils fill in the exercises on our site\n\nDefined in 2 What we collect, line 5 · used 2 times',
  );
});

test('a hover on the definition itself says so', () => {
  const there = SCHOOL.replace('⟦⟧', '').replace('**Ans', '**A⟦⟧ns');
  assert.match(hover(there)?.markdown ?? '', /Defined here · used 2 times/);
});

test('a hover on a legal term that the document defines gives its own meaning first, then the law’s', () => {
  const { markdown = '' } = hover('“Personal Data” means what you tell us. We keep Personal Da⟦⟧ta.') ?? {};
  assert.match(markdown, /^\*\*Personal Data\*\* \(in this document\)\n\n> what you tell us/);
  assert.ok(markdown.indexOf('(in law)') > markdown.indexOf('(in this document)'), markdown);
});

test('a hover shows what the document says as it stands, not as markup', () => {
  const { markdown = '' } = hover('“Index” means a file_name with <b> or [x](y\\_z). The In⟦⟧dex is public.') ?? {};
  assert.match(markdown, /file\\_name with/);
  assert.doesNotMatch(markdown, /[^\\]<b/);
});

test('a capitalised term is not meant by the same word in lower case, nor by a part of a longer name', () => {
  assert.equal(hover('“Account” means your place here. You can acc⟦⟧ount for it.'), undefined);
  assert.equal(hover('“Account” means your place here. We pay Account⟦⟧ Planet Ltd.'), undefined);
});

test('a hover tells the definitions of sections apart', () => {
  const text = `# Terms

## 1. Sale

For the purposes of this section, “Goods” means books. The Goods are sent by post.

## 2. Hire

For the purposes of this section, “Goods” means tools. The Go⟦⟧ods are fetched.
`;
  assert.match(hover(text)?.markdown ?? '', /> tools/);
  assert.doesNotMatch(hover(text)?.markdown ?? '', /books/);
});
