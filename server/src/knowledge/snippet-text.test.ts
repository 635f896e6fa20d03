import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSnippet, writeSnippet } from './snippet-text';

const NOTHING = new Map<string, string>();
const rewrite = (source: string, fill: ReadonlyMap<string, string>, snippet: boolean) =>
  writeSnippet(parseSnippet(source), fill, snippet);

test('reads text, blanks, mirrors and choices', () => {
  assert.deepEqual(parseSnippet('A ${1:name}, ${2|x,y \\, z|} and $1.'), [
    { kind: 'text', text: 'A ' },
    { kind: 'stop', index: 1, name: 'name' },
    { kind: 'text', text: ', ' },
    { kind: 'choice', index: 2, options: ['x', 'y , z'] },
    { kind: 'text', text: ' and ' },
    { kind: 'stop', index: 1, name: undefined },
    { kind: 'text', text: '.' },
  ]);
});

test('writes blanks in brackets where no tab stops are wanted', () => {
  assert.equal(rewrite('${1:name} for ${2|a,b|}; $1', NOTHING, false), '[name] for [a / b]; [name]');
  assert.equal(rewrite('costs \\$5', NOTHING, false), 'costs $5');
});

test('numbers the remaining stops anew when some are filled', () => {
  const fill = new Map([['name', 'Acme $ Co']]);
  assert.equal(rewrite('${1:name}, ${2:place}, $1, $2', fill, true), 'Acme \\$ Co, ${1:place}, Acme \\$ Co, $1');
  assert.equal(rewrite('${1:name}, ${2|a,b|}', fill, false), 'Acme $ Co, [a / b]');
});

test('keeps what it escapes', () => {
  assert.equal(rewrite('\\$5 and ${1|a\\,b,c|}', NOTHING, true), '\\$5 and ${1|a\\,b,c|}');
});

test('names syntax it does not know', () => {
  assert.throws(() => parseSnippet('Today is $CURRENT_DATE'), /Unknown snippet syntax in "Today is \$CURRENT_DATE"/);
});
