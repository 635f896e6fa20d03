import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineIndex } from '../../text/line-index';
import { EMPTY_CONFIGURATION } from './configuration';
import { parseConfiguration, type ParsedConfiguration } from './parse-configuration';

const NAMES = {
  ruleIds: ['vague-retention', 'missing-contact', 'duplicate-section', 'placeholder', 'stale-date'],
  lawIds: ['gdpr', 'ccpa', 'coppa', 'baseline'],
};
const read = (text: string): ParsedConfiguration =>
  parseConfiguration(text, { path: '/p/policywright.yaml', ...NAMES });

/** Each problem as "line:column ‹the text it marks› message", lines and columns from 1. */
function problemsOf(text: string): string[] {
  const lines = new LineIndex(text);
  return read(text).problems.map(({ span, message }) => {
    const { line, column } = lines.positionAt(span.start);
    return `${line + 1}:${column + 1} ‹${text.slice(span.start, span.end)}› ${message}`;
  });
}

const FULL = `# A whole file.
extends: ../base.yaml
organization:
  name: Fernleaf Ltd
  aliases: [Fernleaf, "Fern & Leaf"]
  domains:
    - fernleaf.example
    - fernleaf.co.uk
  address: |
    5 Mill Street
    Leeds
  contacts:
    email: privacy@fernleaf.example
    phone: +44 113 496 0000
    form: https://fernleaf.example/requests
    dpo: Ana Ruiz, dpo@fernleaf.example
documents:
  "**/*.md":
    kind: privacy-policy
    laws: [gdpr, ccpa]
  legal/cookies.md:
    kind: cookie-policy
    product: Fernleaf Shop
laws: gdpr
rules:
  vague-retention: off
  stale-date: [error, { months: 6 }]
  placeholder: [hint]
terms:
  ignore: [Garden Day]
  products: [LeafBox]
  external: [Order Form]
  preferred:
    personal information: personal data
retention:
  account data: 30 days
  invoices: six years
  backups: until they are overwritten
  analytics: indefinitely
`;

test('everything that a configuration can say is read', () => {
  const { configuration, problems } = read(FULL);
  assert.deepEqual(problems, []);
  const { documents, extends: bases, severities, options, ...rest } = configuration;
  assert.deepEqual(rest, {
    path: '/p/policywright.yaml',
    organization: {
      name: 'Fernleaf Ltd',
      aliases: ['Fernleaf', 'Fern & Leaf'],
      domains: ['fernleaf.example', 'fernleaf.co.uk'],
      address: '5 Mill Street\nLeeds',
      contacts: {
        email: 'privacy@fernleaf.example',
        phone: '+44 113 496 0000',
        form: 'https://fernleaf.example/requests',
        dpo: 'Ana Ruiz, dpo@fernleaf.example',
      },
    },
    laws: ['gdpr'],
    terms: {
      ignore: ['Garden Day'],
      products: ['LeafBox'],
      external: ['Order Form'],
      preferred: { 'personal information': 'personal data' },
    },
    retention: {
      'account data': '30 days',
      invoices: 'six years',
      backups: 'until they are overwritten',
      analytics: 'indefinitely',
    },
  });
  assert.deepEqual(
    documents.map(({ pattern, kind, laws, product }) => ({ pattern, kind, laws, product })),
    [
      { pattern: '**/*.md', kind: 'privacy-policy', laws: ['gdpr', 'ccpa'], product: undefined },
      { pattern: 'legal/cookies.md', kind: 'cookie-policy', laws: undefined, product: 'Fernleaf Shop' },
    ],
  );
  assert.deepEqual(
    [...severities],
    [
      ['vague-retention', 'off'],
      ['stale-date', 'error'],
      ['placeholder', 'hint'],
    ],
  );
  assert.deepEqual([...options], [['stale-date', { months: 6 }]]);
  assert.deepEqual(
    bases.map(({ text, span }) => [text, FULL.slice(span.start, span.end)]),
    [['../base.yaml', '../base.yaml']],
  );
});

test('an empty file, a file of comments and keys without values say nothing and are fine', () => {
  for (const text of [
    '',
    '\n\n',
    '# later\n',
    '---\n',
    '\uFEFF',
    'organization:\n  name:\nrules:\nlaws:\nterms:\n  ignore:\n',
    '{}',
  ])
    assert.deepEqual(read(text), {
      configuration: { ...EMPTY_CONFIGURATION, path: '/p/policywright.yaml' },
      problems: [],
    });
});

test('unknown keys, rules, laws, severities and kinds are found where they stand', () => {
  assert.deepEqual(
    problemsOf(`organisation:
  name: Fernleaf
organization:
  contacts: { mail: a@b.example }
rules:
  vague-retenton: off
  missing-contact: warn
  placeholder: loud
  zzz: error
laws: [gpdr, "GDPR"]
documents:
  a.md: { kind: privacy }
colour: red
`),
    [
      '1:1 ‹organisation› Unknown key “organisation”. Did you mean “organization”?',
      '4:15 ‹mail› Unknown key “mail”. Did you mean “email”?',
      '6:3 ‹vague-retenton› Unknown rule “vague-retenton”. Did you mean “vague-retention”?',
      '7:20 ‹warn› Unknown severity “warn”. Did you mean “warning”?',
      '8:16 ‹loud› Unknown severity “loud”. Known: off, hint, info, warning, error.',
      '9:3 ‹zzz› Unknown rule “zzz”. Known: vague-retention, missing-contact, duplicate-section, placeholder, stale-date.',
      '10:8 ‹gpdr› Unknown law “gpdr”. Did you mean “gdpr”?',
      '10:15 ‹GDPR› Unknown law “GDPR”. Did you mean “gdpr”?',
      '12:17 ‹privacy› Unknown kind of document “privacy”. Did you mean “privacy-policy”?',
      '13:1 ‹colour› Unknown key “colour”. Known: extends, organization, documents, laws, rules, terms, retention.',
    ],
  );
});

test('a suggestion is what to write at the place', () => {
  const text = 'laws: ["gpdr"]\nretention:\n  logs: 30d\n';
  const repaired = [...read(text).problems]
    .reverse()
    .reduce((now, { span, suggestion }) => now.slice(0, span.start) + (suggestion ?? '') + now.slice(span.end), text);
  assert.equal(repaired, 'laws: ["gdpr"]\nretention:\n  logs: 30 days\n');
  assert.deepEqual(read(repaired).problems, []);
});

test('a wrong type is named, and what is right beside it is used', () => {
  const text = `organization: Fernleaf
rules: []
terms:
  ignore: { a: b }
  products: [LeafBox, [x], true, ~]
laws: 5
documents:
  a.md: privacy-policy
  b.md: { laws: [gdpr], product: [x] }
retention: 30 days
`;
  assert.deepEqual(problemsOf(text), [
    '1:15 ‹Fernleaf› “organization” must be a map with the keys name, aliases, domains, address, contacts, not text.',
    '2:8 ‹[]› “rules” must be a map, each line “rule: …”, not a list.',
    '4:11 ‹{ a: b }› “ignore” must be a list, each line “- term”, not a map.',
    '5:23 ‹[x]› “term” must be a text (term), not a list.',
    '5:28 ‹true› “term” must be a text (term), not “true”.',
    '5:34 ‹~› This entry is empty. Write a term or remove it.',
    '6:7 ‹5› Unknown law “5”. Known: gdpr, ccpa, coppa, baseline.',
    '8:9 ‹privacy-policy› “a.md” must be a map with the keys kind, laws, product, not text.',
    '9:34 ‹[x]› “product” must be a text (product), not a list.',
    '10:12 ‹30 days› “retention” must be a map, each line “category: period”, not text.',
  ]);
  const { configuration } = read(text);
  assert.deepEqual(configuration.terms.products, ['LeafBox']);
  assert.deepEqual(
    configuration.documents.map(({ pattern, laws }) => [pattern, laws]),
    [['b.md', ['gdpr']]],
  );
});

test('a file that is no map is named as a whole', () => {
  assert.match(problemsOf('hello\n')[0] ?? '', /^1:1 ‹hello› The file must be a map with the keys extends, /);
  assert.match(problemsOf('- rules\n')[0] ?? '', /The file must be a map .*, not a list\.$/);
  assert.match(problemsOf('42')[0] ?? '', /not “42”\.$/);
});

test('settings of rules', () => {
  assert.deepEqual(
    problemsOf(`rules:
  vague-retention: false
  placeholder:
  stale-date: [warning, 6]
  missing-contact: []
  duplicate-section: [warning, { a: 1 }, more]
`),
    [
      '2:20 ‹false› Write “off” instead of “false”.',
      '3:3 ‹placeholder› “placeholder” has no value. Write one of off, hint, info, warning, error, or a list of a severity and options.',
      '4:25 ‹6› The options of a rule are a map (“option: value”), not “6”.',
      '5:20 ‹[]› “missing-contact” must be one of off, hint, info, warning, error, or a list of a severity and options, not a list.',
      '6:42 ‹more› Only a severity and a map of options can stand here.',
    ],
  );
  const { severities, options } = read(
    'rules:\n  stale-date: [warning, 6]\n  placeholder: [info, {deep: {a: [1, ~]}}]\n',
  ).configuration;
  assert.deepEqual(
    [...severities],
    [
      ['stale-date', 'warning'],
      ['placeholder', 'info'],
    ],
  );
  assert.deepEqual([...options], [['placeholder', { deep: { a: [1, null] } }]]);
});

test('numbers are texts as they are written', () => {
  const { configuration, problems } = read(
    'organization:\n  name: 1984\n  contacts:\n    phone: +15550100200\nterms:\n  ignore: [007, 1.50]\n',
  );
  assert.deepEqual(problems, []);
  assert.equal(configuration.organization.name, '1984');
  assert.equal(configuration.organization.contacts.phone, '+15550100200');
  assert.deepEqual(configuration.terms.ignore, ['007', '1.50']);
});

test('periods', () => {
  const faults = (period: string) =>
    read(`retention:\n  logs: ${period}\n`).problems.map(({ suggestion }) => suggestion ?? '?');
  for (const period of [
    '30 days',
    'twelve (12) months',
    '1 year after the last login',
    'a year',
    'indefinitely',
    'forever',
    'as long as the account is open',
    'until you delete it',
    'duration of the contract + 3 years',
    'session',
    'the life of the account',
    'not stored',
  ])
    assert.deepEqual(faults(period), [], period);
  assert.deepEqual(faults('30d'), ['30 days']);
  assert.deepEqual(faults('1y'), ['1 year']);
  assert.deepEqual(faults('P6M'), ['6 months']);
  assert.deepEqual(faults('18 mths'), ['18 months']);
  assert.deepEqual(faults('30 dyas'), ['30 days']);
  assert.deepEqual(faults('30'), ['?']);
  assert.deepEqual(faults('blue'), ['?']);
  assert.deepEqual(problemsOf('retention:\n  logs: 30\n'), [
    '2:9 ‹30› “30” has no unit. Write a period (“30 days”), “indefinitely”, or what decides it (“until the account is closed”).',
  ]);
});

test('e-mail addresses, domains and paths', () => {
  assert.deepEqual(
    problemsOf(`organization:
  domains: [https://fernleaf.example/shop, "a b", privacy@fernleaf.example, müller.example]
  contacts:
    email: mailto:privacy@fernleaf.example
extends: [https://fernleaf.example/base.yaml, /etc/base.yaml, '..\\base.yaml', base.json, "C:/base.yaml", ok/base.yml]
`),
    [
      '2:13 ‹https://fernleaf.example/shop› Write the domain alone: “fernleaf.example”.',
      '2:45 ‹a b› “a b” is no domain. Write it as example.org.',
      '2:51 ‹privacy@fernleaf.example› Write the domain alone: “fernleaf.example”.',
      '4:12 ‹mailto:privacy@fernleaf.example› Write the e-mail address without “mailto:”.',
      '5:11 ‹https://fernleaf.example/base.yaml› Only files can be extended, no addresses: nothing is fetched.',
      '5:47 ‹/etc/base.yaml› Write the path relative to this file.',
      '5:64 ‹..\\base.yaml› Write the path with “/”, so that it works everywhere.',
      '5:79 ‹base.json› “base.json” is no .yaml file.',
      '5:91 ‹C:/base.yaml› Write the path relative to this file.',
    ],
  );
  assert.deepEqual(problemsOf('organization: { contacts: { email: privacy at fernleaf } }'), [
    '1:36 ‹privacy at fernleaf› “privacy at fernleaf” is no e-mail address. Write it as name@example.org.',
  ]);
});

test('a key that stands twice is reported; the last one counts', () => {
  const text = 'laws: gdpr\nlaws: [ccpa]\nrules:\n  placeholder: off\n  "placeholder": hint\n';
  assert.deepEqual(problemsOf(text), [
    '2:1 ‹laws› “laws” stands twice; the last one counts. Remove one.',
    '5:4 ‹placeholder› “placeholder” stands twice; the last one counts. Remove one.',
  ]);
  assert.deepEqual(read(text).configuration.laws, ['ccpa']);
  assert.deepEqual([...read(text).configuration.severities], [['placeholder', 'hint']]);
});

test('broken YAML is reported in plain words, and what can be read is used', () => {
  assert.deepEqual(problemsOf('rules:\n  placeholder: off\n\tstale-date: off\n'), [
    '3:1 ‹\t› YAML cannot be indented with tabs. Use spaces.',
  ]);
  assert.deepEqual(problemsOf('organization:\n  name: Fernleaf: the shop\n'), [
    '2:9 ‹F› A text that holds “: ” must stand in quotes.',
  ]);
  assert.deepEqual(problemsOf('laws: gdpr\nrules\n'), ['2:1 ‹rules› This line has no value. Write “key: value”.']);
  assert.deepEqual(problemsOf('organization:\n  name: @fernleaf\n'), [
    '2:9 ‹@› A text that starts with @ or ` must stand in quotes.',
  ]);
  assert.deepEqual(problemsOf('laws: !law gdpr\n'), ['1:7 ‹!law› Tags (“!…”) are not read here. Remove it.']);
  assert.deepEqual(problemsOf('laws: gdpr\n---\nlaws: ccpa\n'), [
    '2:1 ‹---› What stands below “---” is not read. Remove the line.',
  ]);
  const text = 'laws: gdpr\nretention:\n  logs: "30 days\n';
  assert.deepEqual(problemsOf(text), ['3:9 ‹"› The quote that opens here is never closed.']);
  assert.deepEqual(read(text).configuration.laws, ['gdpr']);
});

test('a pattern without quotes gets the quotes it needs', () => {
  const text = 'documents:\n  **/privacy*.md:\n    kind: privacy-policy\n';
  const [problem, ...more] = read(text).problems;
  assert.deepEqual(more, []);
  assert.equal(problem?.message, 'A pattern that starts with * must stand in quotes.');
  const repaired = text.slice(0, problem.span.start) + (problem.suggestion ?? '') + text.slice(problem.span.end);
  assert.deepEqual(read(repaired).problems, []);
  assert.equal(read(repaired).configuration.documents[0]?.matches('legal/privacy-eu.md'), true);
});

test('Windows line ends and a byte order mark shift nothing', () => {
  assert.deepEqual(problemsOf('\uFEFFlaws:\r\n  - gdpr\r\n  - gpdr\r\n'), [
    '3:5 ‹gpdr› Unknown law “gpdr”. Did you mean “gdpr”?',
  ]);
});

test('anchors and aliases are followed', () => {
  const text = 'documents:\n  a.md: &a { laws: &l [gdpr] }\n  b.md: *a\nlaws: *l\n';
  const { configuration, problems } = read(text);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    configuration.documents.map(({ laws }) => laws),
    [['gdpr'], ['gdpr']],
  );
  assert.deepEqual(configuration.laws, ['gdpr']);
  assert.deepEqual(problemsOf('laws: [*nobody]\n'), [
    '1:8 ‹*nobody› “*nobody” stands for nothing: no “&nobody” comes before it. A text that starts with * must stand in quotes.',
  ]);
  assert.deepEqual(problemsOf('laws: &l [gdpr, *l]\n'), ['1:17 ‹*l› “law” must be a text (law), not a list.']);
  assert.deepEqual(problemsOf('rules:\n  placeholder: [info, &o { a: *o }]\n').length, 1);
});

test('keys that are no text', () => {
  assert.deepEqual(problemsOf('? [a, b]\n: c\n: d\n'), [
    '1:3 ‹[a, b]› A key must be a text. Write “key: value”.',
    '3:3 ‹d› A key must be a text. Write “key: value”.',
  ]);
  assert.deepEqual(
    read('retention:\n  2024: 1 year\n  __proto__: 2 years\n  constructor: 3 years\n').configuration.retention,
    {
      2024: '1 year',
      ['__proto__']: '2 years',
      constructor: '3 years',
    },
  );
  assert.deepEqual(problemsOf('constructor: x\n').length, 1);
});

test('patterns that could not be matched are faults', () => {
  const fault = (pattern: string) => problemsOf(`documents:\n  '${pattern}': { kind: terms }\n`).join('\n');
  for (const pattern of ['[a', '{a,b', '../up/*.md', 'a\\\\b.md', ' ', 'a'.repeat(300), '**/**/**/**', '*a*b*c*d'])
    assert.notEqual(fault(pattern), '', pattern);
  for (const pattern of ['*.md', './legal/*.md', 'legal/', 'a (draft).md', '[!a]*.{md,mdx}', 'c++.md', '!x.md'])
    assert.equal(fault(pattern), '', pattern);
});
