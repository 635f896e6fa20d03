import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glossary } from '../knowledge/index';
import { atCursor } from '../testing/term-fixture';
import { EMPTY_CONFIGURATION } from '../engine/configuration/configuration';
import { documentLinks } from './document-links';
import { hoverAt, type HoverContext } from './hover';

/** What a hover at the cursor `⟦⟧` shows, and the text it covers. */
function hover(fixture: string, context?: HoverContext): { covers: string; markdown: string } | undefined {
  const { facts, text, offset } = atCursor(fixture);
  const found = hoverAt(facts, offset, context);
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

test('a hover on a citation says what the provision says and links to the law', () => {
  const { covers, markdown = '' } = hover('This rests on A⟦⟧rt. 6(1)(f) GDPR alone.') ?? {};
  assert.equal(covers, 'Art. 6(1)(f) GDPR');
  assert.match(markdown, /^\*\*GDPR Art\. 6\(1\)\(f\)\*\* \(in law\)/);
  assert.match(markdown, /legitimate interests:\*\*/);
  assert.match(markdown, /\[Official text\]\(https:\/\/eur-lex\.europa\.eu/);
  assert.match(hover('See 45 CFR 160.⟦⟧103.')?.markdown ?? '', /section-160\.103/);
  assert.equal(hover('See Cal. Civ. Code §1798.140(⟦⟧ad).')?.covers, 'Cal. Civ. Code §1798.140(ad)');
});

test('a hover on a citation lists what it asks a policy to state', () => {
  assert.match(hover('As Art. 13(2)(d⟦⟧) GDPR asks.')?.markdown ?? '', /Asks a policy to state:\n\n- \*\*complaint/);
  assert.match(hover('As Art. 98⟦⟧ GDPR asks.')?.markdown ?? '', /is not explained here/);
});

test('a hover on a law’s name says what the law is, and why it counts here', () => {
  const applied = [{ law: 'gdpr', declared: false, reason: 'it names the GDPR' }];
  const { covers, markdown = '' } = hover('We follow the GD⟦⟧PR.', { laws: applied }) ?? {};
  assert.equal(covers, 'GDPR');
  assert.match(markdown, /Applies to controllers in the EU/);
  assert.match(markdown, /Is taken to apply to this policy because it names the GDPR\./);
  assert.equal(hover('We follow the California Consumer Pri⟦⟧vacy Act.')?.covers, 'California Consumer Privacy Act');
});

test('the document’s own meaning of a law’s name stands before the law’s', () => {
  const { markdown = '' } = hover('“GDPR” means the law of the European Union on data. We follow the GD⟦⟧PR.') ?? {};
  assert.match(markdown, /\(in this document\)[^]*\(in law\)/);
});

const FERRY = `# Privacy Policy

## 1. Stor⟦⟧age

We keep bookings for two years.

## 2. Thanks

Thank you for reading.
`;

test('a hover on a heading says what its section states, for the laws that apply', () => {
  const laws = [{ law: 'gdpr', declared: true, reason: 'policywright.yaml names it' }];
  const { covers, markdown = '' } = hover(FERRY, { laws }) ?? {};
  assert.equal(covers, 'Storage');
  assert.match(markdown, /\*\*This section states\*\*\n\n- retention period or criteria: \[GDPR Art\. 13\(2\)\(a\)\]/);
  assert.equal(hover(FERRY), undefined);
  assert.equal(hover(FERRY.replace('⟦⟧', '').replace('Thanks', 'Tha⟦⟧nks'), { laws }), undefined);
});

test('a hover on a placeholder says which value fills it', () => {
  const project = {
    ...EMPTY_CONFIGURATION,
    organization: { ...EMPTY_CONFIGURATION.organization, name: 'Tern_Ferries' },
  };
  const said = (text: string) => hover(text, { project })?.markdown ?? '';
  assert.match(said('Written by [COMPANY ⟦⟧NAME].'), /`organization\.name` in policywright\.yaml: Tern\\_Ferries/);
  assert.match(said('Write to [EMAIL A⟦⟧DDRESS].'), /`organization\.contacts\.email`.*which is not set/);
  assert.match(said('From [INSERT D⟦⟧ATE] on.'), /No configuration value fills it/);
});

test('citations lead to the law, unless the document links them itself or they are code', () => {
  const { facts, text } = atCursor(
    'By Art. 6(1)(f) GDPR, not [Art. 7 GDPR](https://example.org/7) nor `Art. 8 GDPR`, and 45 CFR 160.103.⟦⟧',
  );
  assert.deepEqual(
    documentLinks(facts).map(({ span, url, tooltip }) => [
      text.slice(span.start, span.end),
      new URL(url).host,
      tooltip,
    ]),
    [
      ['Art. 6(1)(f) GDPR', 'eur-lex.europa.eu', 'GDPR Art. 6(1)(f): official text'],
      ['45 CFR 160.103', 'www.ecfr.gov', '45 CFR 160.103: official text'],
    ],
  );
});
