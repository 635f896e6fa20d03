import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
const SCHEMA = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const POLICY = `# Privacy Policy

Last updated: 1 October 2026

## 1. What we collect

We collect your name and your e-mail address when you order. Write to privacy@fernleaf.co.uk.

## 2. How long we keep it

## 4. Who receives it

We share your address with the carrier that delivers your parcel, as Section 9 below says.
`;

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'policywright-cli-'));
});
after(() => rmSync(folder, { recursive: true }));

/** Writes files below the scratch folder. */
function write(files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Runs the command line in the scratch folder. */
function run(args, { input } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}
const lint = (...args) => run(['lint', '--today', '2026-11-22', ...args]);

test('lint prints findings with place, severity, message and rule, and exits with 1 on an error', () => {
  write({ 'shop/privacy-policy.md': POLICY.replace('privacy@fernleaf.co.uk', '[INSERT CONTACT EMAIL]') });
  const { status, stdout } = lint('shop/privacy-policy.md');
  assert.equal(status, 1);
  assert.match(stdout, /7:\d+\s+error\s+.*INSERT CONTACT EMAIL.*placeholder/);
  assert.match(stdout, /11:\d+\s+warning\s+.*section-numbering/);
});

test('lint exits with 0 when there are only warnings, and with 1 when there are more than allowed', () => {
  write({ 'warnings/privacy-policy.md': POLICY });
  assert.equal(lint('warnings').status, 0);
  assert.equal(lint('warnings', '--max-warnings', '0').status, 1);
});

test('JSON has the fixed shape', () => {
  write({ 'json/privacy-policy.md': POLICY });
  const { version, files, summary } = JSON.parse(lint('json', '--format', 'json').stdout);
  assert.equal(version, 1);
  assert.equal(files[0].kind, 'privacy-policy');
  assert.deepEqual(files[0].laws, ['baseline']);
  const gap = files[0].diagnostics.find(({ rule }) => rule === 'section-numbering');
  assert.deepEqual([gap.line, gap.endLine, gap.severity], [11, 11, 'warning']);
  assert.equal(gap.fixes[0].kind, 'automatic');
  assert.ok(summary.warning > 0);
});

test('SARIF is valid against the 2.1.0 schema, with and without findings', () => {
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(SCHEMA);
  write({ 'sarif/privacy policy.md': POLICY, 'sarif/empty.md': '' });
  for (const path of ['sarif', 'sarif/empty.md']) {
    const log = JSON.parse(lint(path, '--format', 'sarif').stdout);
    assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
  }
  const [sarifRun] = JSON.parse(lint('sarif', '--format', 'sarif').stdout).runs;
  const gap = sarifRun.results.find(({ ruleId }) => ruleId === 'section-numbering');
  assert.equal(gap.locations[0].physicalLocation.artifactLocation.uri, 'sarif/privacy%20policy.md');
  assert.equal(sarifRun.tool.driver.rules[gap.ruleIndex].id, 'section-numbering');
});

test('GitHub annotations name file, line and rule', () => {
  write({ 'github/privacy-policy.md': POLICY });
  assert.match(
    lint('github', '--format', 'github').stdout,
    /^::warning file=github\/privacy-policy\.md,line=11,.*title=section-numbering::/m,
  );
});

/** The names of the elements of an XML text in order; fails where one is not closed or not opened. */
function elementsOf(xml) {
  const open = [];
  const names = [];
  for (const [, end, name, rest] of xml.matchAll(/<(\/?)([a-z-]+)((?:\s[a-z]+="[^"<]*")*\s*\/?)>/g)) {
    if (end) assert.equal(open.pop(), name, 'elements are closed in order');
    else names.push(name);
    if (!end && !rest.endsWith('/')) open.push(name);
  }
  assert.deepEqual(open, [], 'every element is closed');
  assert.doesNotMatch(xml.replace(/<[^<>]*>/g, ''), /[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/, 'text is escaped');
  return names;
}

test('JUnit: a suite for each file, a failure for each error and warning', () => {
  write({ 'junit/a & b <policy>.md': POLICY, 'junit/notes.md': '# Notes\n\nNothing here.\n' });
  const { stdout } = lint('junit', '--format', 'junit', '--kind', 'privacy-policy');
  const findings = JSON.parse(lint('junit', '--format', 'json', '--kind', 'privacy-policy').stdout).files;
  const failures = findings.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => /^[ew]/.test(severity)));
  const names = elementsOf(stdout.replace(/^<\?xml[^>]*>\n/, ''));
  assert.equal(names.filter((name) => name === 'testsuite').length, findings.length);
  assert.equal(names.filter((name) => name === 'failure').length, failures.length);
  assert.match(stdout, /<testsuite name="junit\/a &amp; b &lt;policy&gt;\.md"/);
});

test('Markdown: a row for each finding, its text escaped', () => {
  write({ 'markdown/privacy_policy.md': POLICY });
  const { stdout } = lint('markdown', '--format', 'markdown');
  const [{ diagnostics }] = JSON.parse(lint('markdown', '--format', 'json').stdout).files;
  const rows = stdout.split('\n').filter((line) => /^\| \d/.test(line));
  assert.equal(rows.length, diagnostics.length);
  for (const row of rows) assert.equal(row.replace(/\\\|/g, '').split('|').length, 6, row);
  assert.match(stdout, /^## markdown\/privacy\\_policy\.md$/m);
});

test('folders, globs and several paths are read, each file once', () => {
  write({ 'many/privacy.md': POLICY, 'many/deep/privacy-notice.txt': POLICY, 'many/picture.png': 'x' });
  const paths = (args) => JSON.parse(lint(...args, '--format', 'json').stdout).files.map(({ path }) => path);
  assert.deepEqual(paths(['many']), ['many/deep/privacy-notice.txt', 'many/privacy.md']);
  assert.deepEqual(paths(['many/**/*.txt', 'many']), ['many/deep/privacy-notice.txt', 'many/privacy.md']);
});

test('a file that is no policy gets nothing, unless it is named', () => {
  write({ 'other/README.md': '# Build\n\nRun the following:\n\n## Install\n' });
  assert.equal(JSON.parse(lint('other', '--format', 'json').stdout).files[0].diagnostics.length, 0);
  assert.ok(JSON.parse(lint('other/README.md', '--format', 'json').stdout).files[0].diagnostics.length > 0);
});

test('the command line overrides kind, laws and severities', () => {
  write({ 'override/page.md': POLICY });
  const [file] = JSON.parse(
    lint('override', '--kind', 'terms', '--law', 'gdpr,ccpa', '--rule', 'section-numbering:error', '--format', 'json')
      .stdout,
  ).files;
  assert.equal(file.kind, 'terms');
  assert.deepEqual(file.laws, ['gdpr', 'ccpa', 'baseline']);
  assert.equal(file.diagnostics.find(({ rule }) => rule === 'section-numbering').severity, 'error');
});

test('standard input is read under the name it is given', () => {
  const { stdout } = run(
    ['lint', '--stdin', '--stdin-filename', 'privacy.md', '--format', 'json', '--today', '2026-11-22'],
    { input: POLICY },
  );
  const [file] = JSON.parse(stdout).files;
  assert.equal(file.path, 'privacy.md');
  assert.ok(file.diagnostics.some(({ rule }) => rule === 'empty-section'));
});

test('--fix renumbers and leaves the rest', () => {
  write({ 'fix/privacy-policy.md': POLICY });
  lint('--fix', 'fix');
  assert.match(readFileSync(join(folder, 'fix/privacy-policy.md'), 'utf8'), /^## 3\. Who receives it$/m);
});

test('a baseline hides what it knows and shows what is new', () => {
  write({ 'base/privacy-policy.md': POLICY });
  assert.equal(lint('base', '--baseline', 'known.json', '--write-baseline').status, 0);
  assert.match(lint('base', '--baseline', 'known.json').stdout, /nothing found/);
  write({ 'base/privacy-policy.md': `New first line.\n\n${POLICY}\n## 5. Empty\n` });
  const [file] = JSON.parse(lint('base', '--baseline', 'known.json', '--format', 'json').stdout).files;
  assert.deepEqual(
    file.diagnostics.map(({ rule }) => rule),
    ['empty-section'],
  );
});

test('configuration is found upward and obeyed', () => {
  write({
    'project/policywright.yaml': 'rules:\n  section-numbering: off\n  empty-section: error\n',
    'project/legal/privacy-policy.md': POLICY,
  });
  const { status, stdout } = lint('project/legal', '--format', 'json');
  const rules = JSON.parse(stdout).files[0].diagnostics.map(({ rule, severity }) => `${rule} ${severity}`);
  assert.ok(rules.includes('empty-section error'), rules.join());
  assert.ok(!rules.some((rule) => rule.startsWith('section-numbering')));
  assert.equal(status, 1);
});

/** Each of these must be named with its place and a remedy, exit with 2, and leave the good file checked. */
const BAD_CONFIGURATIONS = {
  'an unknown rule': ['rules:\n  empty-sektion: off\n', /policywright\.yaml:2:3: .*empty-sektion.*empty-section/],
  'an unknown key': ['organisation:\n  name: Fernleaf\n', /policywright\.yaml:1:1: .*organisation.*organization/],
  'a wrong type': ['laws: 5\n', /policywright\.yaml:1:7: /],
  'broken YAML': ['rules:\n  - [unclosed\n', /policywright\.yaml:\d+:\d+: /],
};
for (const [name, [yaml, message]] of Object.entries(BAD_CONFIGURATIONS)) {
  test(`${name} in the configuration is named with its place; exit 2; the files are checked all the same`, () => {
    const project = `bad-${name.replaceAll(' ', '-')}`;
    write({ [`${project}/policywright.yaml`]: yaml, [`${project}/privacy-policy.md`]: POLICY });
    const { status, stdout, stderr } = lint(project, '--format', 'json');
    assert.equal(status, 2);
    assert.match(stderr, message);
    assert.ok(JSON.parse(stdout).files[0].diagnostics.length > 0);
  });
}

/** Each of these is a wrong argument: one message, exit 2. */
const BAD_ARGUMENTS = {
  'a missing file': [['absent.md'], /absent\.md: no such file/],
  'a folder without policies': [['nothing'], /nothing: no \.md/],
  'a pattern without matches': [['nothing/*.md'], /nothing\/\*\.md: no file matches/],
  'a file that is no text': [['binary.md'], /binary\.md: .*no text/],
  'an unknown format': [['--format', 'jsn', '.'], /"jsn" is not known\. Did you mean "json"\?/],
  'a bad date': [['--today', '2026-02-30', '.'], /--today .*"2026-02-30"/],
  'an unknown rule': [
    ['--rule', 'empty-sektion:off', '.'],
    /"empty-sektion" is not known\. Did you mean "empty-section"\?/,
  ],
  'an unknown severity': [['--rule', 'empty-section:fatal', '.'], /"fatal" is not known/],
  'an unknown law': [['--law', 'gpdr', '.'], /Did you mean "gdpr"\?/],
  'an unknown kind': [['--kind', 'privacy', '.'], /"privacy" is not known.*privacy-policy/],
  'an unknown option': [['--formt', 'json', '.'], /"formt" is not known\. Did you mean "format"\?/],
  'a number that is none': [['--max-warnings', 'few', '.'], /--max-warnings takes a whole number, not "few"/],
  'a configuration that is not there': [['--config', 'absent.yaml', '.'], /absent\.yaml: no such file/],
  'no path at all': [[], /Name a file/],
};
for (const [name, [args, message]] of Object.entries(BAD_ARGUMENTS)) {
  test(`${name}: one clear message, exit 2`, () => {
    mkdirSync(join(folder, 'nothing'), { recursive: true });
    writeFileSync(join(folder, 'binary.md'), Buffer.from([0x50, 0, 1, 2, 3, 0xff]));
    const { status, stderr } = lint(...args);
    assert.equal(status, 2);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at /, 'no stack trace');
  });
}

test('one unreadable file does not stop the others', () => {
  write({ 'good/privacy-policy.md': POLICY });
  const { status, stdout, stderr } = lint('absent.md', 'good', '--format', 'json');
  assert.equal(status, 2);
  assert.match(stderr, /absent\.md/);
  assert.equal(JSON.parse(stdout).files.length, 1);
});

test('outline prints sections with lines, numbers and depth', () => {
  write({ 'outline.md': POLICY });
  const { sections } = JSON.parse(run(['outline', 'outline.md', '--format', 'json']).stdout);
  assert.deepEqual(sections[1], { line: 5, endLine: 8, depth: 2, number: '1', title: 'What we collect' });
  assert.match(run(['outline', 'outline.md']).stdout, /9 {4}2 How long we keep it/);
});

test('facts prints definitions and contacts', () => {
  write({ 'facts.md': `${POLICY}\nOur online shop (the "Shop") is open day and night.\n` });
  const { definitions, contacts } = JSON.parse(run(['facts', 'facts.md', '--format', 'json']).stdout);
  assert.deepEqual(
    definitions.map(({ term, line }) => [term, line]),
    [['Shop', 15]],
  );
  assert.ok(
    contacts.some(({ value }) => value === 'privacy@fernleaf.co.uk'),
    JSON.stringify(contacts),
  );
});

test('facts prints the retention table, conflicts with their line', () => {
  write({
    'keeping.md': '# Privacy Policy\n\nWe keep log files for 30 days.\n\nServer logs are deleted after a year.\n',
  });
  const { stdout } = run(['facts', 'keeping.md']);
  assert.match(stdout, /^retention\n {5}3 {2}log files {2}30 days {2,}conflicts with line 5 \(a year\)\n {5}5 /m);
});

test('facts prints what is done with data', () => {
  write({
    'practices.md':
      'If you agree, we share your address with our carrier to deliver parcels.\n\nWe never sell your data.\n',
  });
  const { practices } = JSON.parse(run(['facts', 'practices.md', '--format', 'json']).stdout);
  const told = practices.map(({ actor, action, negated, data, recipient, purpose, condition, line }) => ({
    actor,
    action,
    negated,
    data,
    recipient,
    purpose,
    condition,
    line,
  }));
  assert.deepEqual(told, [
    {
      actor: 'we',
      action: 'share',
      negated: false,
      data: 'your address',
      recipient: ['carrier'],
      purpose: ['to deliver parcels'],
      condition: ['If you agree'],
      line: 1,
    },
    {
      actor: 'we',
      action: 'sell',
      negated: true,
      data: 'your data',
      recipient: [],
      purpose: [],
      condition: [],
      line: 3,
    },
  ]);
});

test('coverage says which disclosures the text states, with evidence', () => {
  write({ 'coverage/privacy-policy.md': POLICY });
  const { files } = JSON.parse(run(['coverage', 'coverage', '--law', 'gdpr', '--format', 'json']).stdout);
  const { clauses } = files[0].laws.find(({ law }) => law === 'gdpr');
  const contact = clauses.find(({ id }) => id === 'contact');
  assert.equal(contact.found, true);
  assert.deepEqual(contact.evidence[0], { line: 7, endLine: 7 });
});

test('coverage says why something is missing or not asked for, as a table and as Markdown', () => {
  write({ 'coverage/privacy-policy.md': POLICY });
  const file = 'coverage/privacy-policy.md';
  const text = run(['coverage', file, '--law', 'gdpr']).stdout;
  assert.match(
    text,
    /^ {2}General Data Protection Regulation.* \(gdpr\): \d+ of \d+ stated, \d+ missing, \d+ not applicable$/m,
  );
  assert.match(text, /^ {4}✗ complaint +GDPR Art\. 13\(2\)\(d\) +missing$/m);
  assert.match(
    text,
    /^ {4}· international-transfers .* not applicable: the text does not show that data are transferred/m,
  );
  const markdown = run(['coverage', file, '--law', 'gdpr', '--format', 'markdown']).stdout;
  assert.match(markdown, /^### General Data Protection Regulation/m);
  assert.match(markdown, /^\| ✗ \| complaint to the authority \| GDPR Art\. 13\(2\)\(d\) \| missing \|$/m);
});

test('explain knows rules, terms and citations, and guesses at what it does not know', () => {
  assert.match(run(['explain', 'empty-section']).stdout, /^# empty-section/);
  assert.match(run(['explain', 'controller']).stdout, /controller/i);
  for (const citation of ['Art. 6(1)(f) GDPR', 'Article 6 (1) (f) of the GDPR'])
    assert.match(run(['explain', citation]).stdout, /legitimate interest/i);
  assert.match(run(['explain', '45', 'CFR', '160.103']).stdout, /section-160\.103/);
  const { status, stderr } = run(['explain', 'empty-sektion']);
  assert.equal(status, 2);
  assert.match(stderr, /empty-section/);
});

test('a file name can hold what URIs escape', () => {
  write({ 'od d/#1 privacy %20.md': POLICY });
  const { files } = JSON.parse(lint('od d', '--format', 'json').stdout);
  assert.equal(files[0].path, 'od d/#1 privacy %20.md');
  assert.ok(pathToFileURL(files[0].path));
});

test('a policy that is not in English is not checked, even where it is named, and the output says so', () => {
  const german =
    '# Datenschutzerklärung\n\nWir erheben Ihren Namen und Ihre Anschrift, um Ihnen die bestellten Bücher zu senden. Die Daten werden gelöscht, sobald sie nicht mehr gebraucht werden, es sei denn, ein Gesetz verlangt von uns, sie länger aufzubewahren. Sie können jederzeit Auskunft verlangen.\n';
  write({ 'german/policy.md': german });
  const { status, stdout } = lint('german/policy.md', '--kind', 'privacy-policy');
  assert.equal(status, 0);
  assert.match(stdout, /not checked: the text does not look English/);
  assert.match(run(['coverage', 'german/policy.md', '--law', 'gdpr']).stdout, /Not checked: the text does not look/);
});
