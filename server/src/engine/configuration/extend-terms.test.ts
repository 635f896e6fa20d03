import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../text/edits';
import { extendTerms, type TermList } from './extend-terms';

const NAMES = { ruleIds: ['stale-date'], lawIds: ['gdpr'] };

/** The settings file with a term added; undefined where it stays as it is. */
function extended(text: string, term = 'Reader Circle', list: TermList = 'products'): string | undefined {
  const edit = extendTerms(text, list, term, NAMES);
  return edit && applyEdits(text, [edit]);
}

function checkExtend(title: string, before: string, after: string): void {
  test(`a term is added: ${title}`, () => {
    assert.equal(extended(before), after);
  });
}

const NEW = 'terms:\n  products:\n    - Reader Circle\n';

checkExtend('to a new file', '', NEW);
checkExtend('to a file of comments', '# Our settings', `# Our settings\n${NEW}`);
checkExtend(
  'to a file without terms, whose comments stay',
  '# Ours\nlaws: [gdpr] # both shops\n\n# the end\n',
  `# Ours\nlaws: [gdpr] # both shops\n${NEW}\n# the end\n`,
);
checkExtend('to a file without a line break at its end', 'laws: [gdpr]', `laws: [gdpr]\n${NEW}`);
checkExtend(
  'to terms without the list, in their own indent',
  'terms: # names\n    ignore: # never\n        - Wren # a bird\n    # more to come\nlaws: [gdpr]\n',
  'terms: # names\n    ignore: # never\n        - Wren # a bird\n    products:\n      - Reader Circle\n    # more to come\nlaws: [gdpr]\n',
);
checkExtend(
  'to a list, in its style',
  'terms:\n  products:\n  - Night Desk # the phone\n\nlaws: [gdpr]\n',
  'terms:\n  products:\n  - Night Desk # the phone\n  - Reader Circle\n\nlaws: [gdpr]\n',
);
checkExtend(
  'to a list on one line',
  'terms:\n  products: [Night Desk] # ours\n',
  'terms:\n  products: [Night Desk, Reader Circle] # ours\n',
);
checkExtend(
  'to a list of several lines in brackets',
  'terms:\n  products: [\n    Night Desk,\n  ]\n',
  'terms:\n  products: [\n    Night Desk, Reader Circle\n  ]\n',
);
checkExtend('to an empty list', 'terms:\n  products: []\n', 'terms:\n  products: \n    - Reader Circle\n');
checkExtend(
  'to a key without value',
  'terms:\n  products: # none yet\nlaws: [gdpr]\n',
  'terms:\n  products: # none yet\n    - Reader Circle\nlaws: [gdpr]\n',
);
checkExtend(
  'to terms without value',
  'terms:\nlaws: [gdpr]\n',
  'terms:\n  products:\n    - Reader Circle\nlaws: [gdpr]\n',
);
checkExtend(
  'to terms that say nothing',
  'terms: ~ # none\nlaws: [gdpr]\n',
  'terms: # none\n  products:\n    - Reader Circle\nlaws: [gdpr]\n',
);
checkExtend(
  'to terms in braces',
  'terms: { ignore: [Wren] }\n',
  'terms: { ignore: [Wren], products: [Reader Circle] }\n',
);
checkExtend(
  'with the line ends of the file',
  'terms:\r\n  products:\r\n    - Night Desk\r\n',
  'terms:\r\n  products:\r\n    - Night Desk\r\n    - Reader Circle\r\n',
);
checkExtend(
  'behind a text of several lines',
  'organization:\n  address: |\n    1 Mill Lane\n    Ludlow\n',
  `organization:\n  address: |\n    1 Mill Lane\n    Ludlow\n${NEW}`,
);

test('a term that YAML would read otherwise is quoted', () => {
  assert.equal(extended('', 'Yes: Plus'), 'terms:\n  products:\n    - "Yes: Plus"\n');
  assert.equal(extended('', '365'), 'terms:\n  products:\n    - "365"\n');
  assert.equal(extended('terms: { products: [A] }', 'B, C'), 'terms: { products: [A, "B, C"] }');
});

test('a file stays as it is where the term is listed, or where it cannot be read', () => {
  assert.equal(extended('terms:\n  products: [Reader Circle]\n'), undefined);
  assert.equal(extended('terms: [\n'), undefined);
  assert.equal(extended('terms: 3\n'), undefined);
  assert.equal(extended('- one\n'), undefined);
  assert.equal(extended('terms:\n  products: Night Desk\n'), undefined);
});

test('whatever the file, an edit only inserts, or takes an empty value away', () => {
  const files = ['', 'laws: [gdpr]\n', 'terms:\n  ignore:\n    - a\n', 'terms: {}\n', 'terms:\n  products: ~ # none\n'];
  for (const text of files) {
    const edit = extendTerms(text, 'ignore', 'Wren', NAMES);
    assert.ok(edit, text);
    const kept = text.slice(edit.span.start, edit.span.end).replace(/\{\}|~|\[\]|\s/g, '');
    assert.equal(kept, '');
  }
});
