import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { rules } from '../rules/index';
import { laws } from '../knowledge/index';
import { parseConfiguration } from '../engine/configuration/parse-configuration';
import { readMarks, runRule, writeMarks } from './fixture';
import { ruleIndex } from './rule-index';

const FOLDER = 'server/src/rules';
const pages = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => [
      path.replace(/^.*[\\/]|\.md$/g, ''),
      { family: path.split(/[\\/]/)[0] ?? '', text: readFileSync(`${FOLDER}/${path}`, 'utf8') },
    ]),
);

/** The fenced `policy` blocks below a heading of a rule's page; "policy plain" means plain text. */
function blocksBelow(page: string, heading: string): { text: string; plain: boolean }[] {
  // A heading of the page, or a whole fenced block: headings inside a block are the example's.
  const parts = page.matchAll(/^## (.*)$|^```(\w*)( plain)?\n([\s\S]*?)^```$/gm);
  let current = '';
  const blocks: { text: string; plain: boolean }[] = [];
  for (const [, title, language, plain, text] of parts) {
    if (title !== undefined) current = title;
    else if (current.startsWith(heading) && language === 'policy')
      blocks.push({ text: text ?? '', plain: plain !== undefined });
  }
  return blocks;
}

const BASELINE = { law: 'baseline', declared: false, reason: 'it is good practice' };

/** The `policywright.yaml` that a page shows: its examples are read with it. */
function configurationOf(page: string) {
  const text = /^```yaml\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
  return parseConfiguration(text, {
    path: 'policywright.yaml',
    ruleIds: rules.map(({ id }) => id),
    lawIds: [...laws.keys()],
  }).configuration;
}

test('every rule has a page and every page a rule', () => {
  assert.deepEqual(
    [...pages.keys()].sort(),
    rules.map(({ id }) => id),
  );
});

for (const rule of rules) {
  const page = pages.get(rule.id)?.text ?? '';
  for (const [heading, silent] of [
    ['Fires on', false],
    ['Silent on', true],
  ] as const) {
    const blocks = blocksBelow(page, heading);
    test(`${rule.id}.md: "${heading}" holds an example`, () => {
      assert.ok(blocks.length > 0);
    });
    blocks.forEach(({ text: fixture, plain }, index) => {
      test(`${rule.id}.md: ${heading}, example ${index + 1}`, () => {
        const { text, marks } = readMarks(fixture);
        assert.equal(
          marks.length === 0,
          silent,
          silent ? 'a silent example has no marks' : 'a firing example has marks',
        );
        const { laws: declared = [], ...project } = configurationOf(page);
        const found = runRule(rule, text, {
          format: plain ? 'plain' : 'markdown',
          project,
          laws: [...declared.map((law) => ({ law, declared: true, reason: 'the page names it' })), BASELINE],
        });
        assert.equal(
          writeMarks(
            text,
            found.map(({ span, messageId }) => ({ ...span, label: messageId })),
          ),
          fixture,
        );
      });
    });
  }
  test(`${rule.id}: messages make no legal judgement`, () => {
    for (const message of [rule.summary, ...Object.values(rule.messages)])
      assert.doesNotMatch(message, /\b(?:il)?legal(?:ly)?\b|\b(?:non-?)?complian(?:t|ce)\b/i);
  });
}

test('docs/rules/README.md lists the rules as they are (UPDATE=1 writes it)', () => {
  const index = ruleIndex(rules, (id) => pages.get(id)?.family ?? '');
  if (process.env.UPDATE) writeFileSync('docs/rules/README.md', index);
  assert.equal(readFileSync('docs/rules/README.md', 'utf8'), index);
});
