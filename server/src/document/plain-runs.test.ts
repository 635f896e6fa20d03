import { GFM, parser } from '@lezer/markdown';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainRuns } from './plain-runs';

const usual = parser.configure([GFM]);
const quick = parser.configure([GFM, plainRuns]);

function nodesOf(reader: typeof parser, text: string): string[] {
  const nodes: string[] = [];
  reader.parse(text).iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from}-${to}`) });
  return nodes;
}

/** Pieces that begin markup, end it, or look as if they did. */
const PIECES =
  'word|two words|.|, |-|+|é|😀|\n|  \n|\\\n| |  |*|**|_|~~|`|[|](|]|)|![|!|<b>|<|&amp;|&|\\*|\\|www.a.example|http|https://a.example/b_c|ftp://a|a@b.example|.a@b.example|@|mailto:a@b.example|xmpp:a@b.example/c|w|h|m|x'.split(
    '|',
  );

void test('text is parsed as without it, whatever markup meets', () => {
  for (const first of PIECES) {
    for (const second of PIECES) {
      for (const third of ['', 'w', ' www.a.example', 'a@b.example', '*', ')', '\nmore']) {
        const text = `${first}${second}${third}`;
        assert.deepEqual(nodesOf(quick, text), nodesOf(usual, text), JSON.stringify(text));
      }
    }
  }
});

void test('it sees addresses in the one leaf and none in the next', () => {
  const text = 'Write to a@b.example, or not.\n\nSee www.a.example, or not.\n\nA plain line, *or* not.\n';
  assert.deepEqual(nodesOf(quick, text), nodesOf(usual, text));
});
