import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../document/parse';
import { readFrontMatter } from './front-matter';

const NAMES = { ruleIds: ['placeholder', 'stale-date'], lawIds: ['gdpr', 'ccpa'] };

/** Front matter as read, its problems as "‹text› message". */
function read(yaml: string) {
  const text = `---\n${yaml}\n---\n# Privacy Policy\n`;
  const { problems, rules, ...rest } = readFrontMatter(parse(text, 'markdown').document, NAMES);
  return {
    ...rest,
    ...(rules ? { rules: Object.fromEntries(rules) } : {}),
    problems: problems.map(({ span, message }) => `‹${text.slice(span.start, span.end)}› ${message}`),
  };
}

test('a document says what it is', () => {
  assert.deepEqual(read('policy: privacy-policy'), { kind: 'privacy-policy', problems: [] });
  assert.deepEqual(read('title: x\npolicy: "terms" # yes'), { kind: 'terms', problems: [] });
  assert.deepEqual(read('policy: false'), { kind: 'none', problems: [] });
  assert.deepEqual(read('policy: none'), { kind: 'none', problems: [] });
});

test('laws and rules of one document', () => {
  assert.deepEqual(
    read(
      'policy:\n  kind: cookie-policy\n  laws: [gdpr]\n  rules:\n    placeholder: off\n    stale-date: [info, { months: 6 }]',
    ),
    {
      kind: 'cookie-policy',
      laws: ['gdpr'],
      rules: { placeholder: { severity: 'off' }, 'stale-date': { severity: 'info', options: { months: 6 } } },
      problems: [],
    },
  );
});

test('mistakes are found at their place in the document', () => {
  assert.deepEqual(read('title: x\npolicy: privcy-policy'), {
    problems: ['‹privcy-policy› Unknown kind of document “privcy-policy”. Did you mean “privacy-policy”?'],
  });
  assert.deepEqual(read('policy:\n  kind: "privacy"\n  law: gdpr\n  rules: { placeholders: off }'), {
    rules: {},
    problems: [
      '‹privacy› Unknown kind of document “privacy”. Did you mean “privacy-policy”?',
      '‹law› Unknown key “law”. Did you mean “laws”?',
      '‹placeholders› Unknown rule “placeholders”. Did you mean “placeholder”?',
    ],
  });
  assert.deepEqual(read('policy:\n  kind: terms\n\tlaws: gdpr').problems, [
    '‹\t› YAML cannot be indented with tabs. Use spaces.',
  ]);
});

test('front matter of other programs is no problem', () => {
  for (const yaml of [
    'layout: page\ntitle: {{ site.title }}\nrules: none',
    'title: Privacy: our promise\nlast_update:\n  date: 1/1/2025\n  author: x',
    'title: "open\ndescription: our policy: short',
    'slug: /privacy\nhide_table_of_contents: true\ntags: [policy, legal]\nkind: page\nlaws: many',
    'policy: AcceptableUse',
    'policy: true',
    'policy:',
    'policy: 7',
    'policy: [a, b]',
    'policy:\n  owner: legal\n  review: yearly',
    '\tpolicy\t: x',
    '- a\n- b: c',
    'a: *policy',
  ])
    assert.deepEqual(read(yaml), { problems: [] }, yaml);
});

test('no front matter says nothing', () => {
  for (const text of ['', '# Privacy Policy\n', '---\n---\n', '---\n\npolicy is what we call it\n\n---\n'])
    assert.deepEqual(readFrontMatter(parse(text, 'markdown').document, NAMES), { problems: [] });
  assert.deepEqual(readFrontMatter(parse('---\npolicy: terms\n---\n', 'plain').document, NAMES), { problems: [] });
});

test('Windows line ends shift nothing', () => {
  const text = '\uFEFF---\r\ntitle: x\r\npolicy: termz\r\n---\r\n# Terms\r\n';
  const [problem] = readFrontMatter(parse(text, 'markdown').document, NAMES).problems;
  assert.equal(problem && text.slice(problem.span.start, problem.span.end), 'termz');
});
