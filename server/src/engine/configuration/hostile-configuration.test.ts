import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfiguration } from './parse-configuration';

const read = (text: string) =>
  parseConfiguration(text, { path: '/p/policywright.yaml', ruleIds: ['placeholder'], lawIds: ['gdpr'] });

test('hostile files are refused or read in bounded time', () => {
  const lines = (count: number, line: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n');
  const files: readonly (readonly [string, RegExp])[] = [
    ['['.repeat(100_000), /nested too deeply/],
    ['{a: '.repeat(50_000), /nested too deeply/],
    ['- '.repeat(50_000), /nested too deeply/],
    [lines(2000, (i) => `${' '.repeat(Math.min(i, 100))}a:`), /nested too deeply/],
    ['x'.repeat(300_000), /too large/],
    [`[${','.repeat(200_000)}]`, /too large/],
    [`terms:\n  ignore:\n${lines(40_000, () => '   -')}`, /too large/],
    [
      `laws: &l [${'gdpr,'.repeat(3000)}]\ndocuments:\n${lines(3000, (i) => `  a${i}.md: { laws: *l }`)}`,
      /repeats too much/,
    ],
    [lines(8000, (i) => `retenton${i}: x`), /Unknown key/],
    [lines(8000, () => 'laws: gdpr'), /stands twice/],
  ];
  for (const [text, expected] of files) {
    const { problems } = read(text);
    assert.ok(problems.length <= 120);
    assert.ok(
      problems.some(({ message }) => expected.test(message)),
      `${text.slice(0, 20)}: ${problems[0]?.message ?? ''}`,
    );
  }
});

test('no text makes it throw', () => {
  const pieces = [
    'a',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '&x ',
    '*x',
    '!t ',
    '"',
    "'",
    '\n',
    '\n  ',
    '\t',
    '|\n',
    '> ',
    '# ',
    '? ',
    ',',
    '%',
    '---\n',
    'rules',
    'laws: ',
    '\0',
    '\u2028',
    '\\',
    '~',
    '5',
    '<<: ',
  ];
  let state = 11;
  const next = (below: number) => {
    state = (Math.imul(state, 48271) >>> 0) % 2147483647;
    return state % below;
  };
  for (let round = 0; round < 2000; round += 1) {
    const text = Array.from({ length: next(14) }, () => pieces[next(pieces.length)]).join('');
    for (const { span } of read(text).problems)
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(text));
  }
});
