import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { glossary } from '../knowledge/index';
import { readMarks } from '../testing/fixture';
import { hoverAt } from './hover';

/** What a hover at the cursor `⟦⟧` shows, and the text it covers. */
function hover(fixture: string): { covers: string; markdown: string } | undefined {
  const { text, marks } = readMarks(fixture);
  const found = hoverAt(parse(text, 'markdown').document, marks[0]?.start ?? 0);
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
