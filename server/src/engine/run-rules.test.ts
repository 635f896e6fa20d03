import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import { Facts } from '../facts/facts';
import { defineRule, type Rule, type RuleContext } from '../rules/define-rule';
import { NO_RELATED_DOCUMENTS } from '../rules/related-documents';
import { Cancelled } from './cancelled';
import { runRules, type RunOptions } from './run-rules';

const { document } = parse('# Privacy Policy\n\nWe keep bees.\n', 'markdown');
const context: RuleContext = {
  related: NO_RELATED_DOCUMENTS,
  document,
  facts: new Facts(document),
  profile: { kind: 'privacy-policy', laws: [] },
  project: {
    organization: { aliases: [], domains: [], contacts: {} },
    terms: { ignore: [], products: [], external: [], preferred: {} },
    retention: {},
  },
  today: { year: 2026, month: 11, day: 22 },
};

function makeRule(id: string, more: Partial<Rule> = {}): Rule {
  const rule = defineRule({
    id,
    summary: 'Test.',
    severity: 'warning',
    basis: [],
    messages: { found: '"{what}" was found.' },
    *check() {
      yield { at: { start: 0, end: 1 }, message: 'found', data: { what: id } };
    },
  });
  return { ...rule, ...more };
}

function run(rules: readonly Rule[], options: Partial<RunOptions> = {}) {
  const errors: string[] = [];
  const onRuleError = (rule: string) => {
    errors.push(rule);
  };
  return { found: runRules(rules, context, { severities: new Map(), onRuleError, ...options }), errors };
}

test('messages are filled from the data', () => {
  assert.equal(run([makeRule('bees')]).found[0]?.message, '"bees" was found.');
});

test('a rule that throws is named, keeps what it found before, and stops no other', () => {
  const broken = makeRule('broken', {
    *check() {
      yield { at: { start: 0, end: 1 }, messageId: 'found', text: 'before' };
      throw new Error('broken');
    },
  });
  const { found, errors } = run([broken, makeRule('sound')]);
  assert.deepEqual(
    found.map(({ message }) => message),
    ['before', '"sound" was found.'],
  );
  assert.deepEqual(errors, ['broken']);
});

test('settings raise, lower and switch off; a finding may only be weaker than its rule', () => {
  const weak = makeRule('weak', {
    *check() {
      yield { at: { start: 0, end: 1 }, messageId: 'found', text: 'weak', severity: 'hint' };
      yield { at: { start: 1, end: 2 }, messageId: 'found', text: 'strong', severity: 'error' };
    },
  });
  const severities = (rules: Rule[], map: RunOptions['severities']) =>
    run(rules, { severities: map }).found.map(({ severity }) => severity);
  assert.deepEqual(severities([weak], new Map()), ['hint', 'warning']);
  assert.deepEqual(severities([weak], new Map([['weak', 'error']])), ['error', 'error']);
  assert.deepEqual(severities([weak], new Map([['weak', 'off']])), []);
  assert.deepEqual(severities([makeRule('quiet', { severity: 'off' })], new Map()), []);
});

test('a rule reads only the kinds of document it names', () => {
  assert.equal(run([makeRule('terms-only', { kinds: ['terms'] })]).found.length, 0);
});

test('cancelled work throws; it never looks like an empty result', () => {
  const checkpoint = () => {
    throw new Cancelled();
  };
  assert.throws(() => run([makeRule('bees')], { checkpoint }), Cancelled);
});

test('fixes that take work are worked out once, when asked for; one that throws is named', () => {
  let calls = 0;
  const fix = { title: 'Mend', kind: 'suggestion', edits: [] } as const;
  const report = { at: { start: 0, end: 1 }, messageId: 'found', text: 'found' };
  const mending = makeRule('mending', {
    *check() {
      yield {
        ...report,
        fixes: () => {
          calls += 1;
          return [fix];
        },
      };
    },
  });
  const broken = makeRule('broken', {
    *check() {
      yield {
        ...report,
        fixes: () => {
          throw new Error('broken');
        },
      };
    },
  });
  const { found, errors } = run([mending, broken]);
  assert.deepEqual([calls, errors], [0, []]);
  assert.deepEqual(
    [...found, ...found].map(({ fixes }) => fixes),
    [[fix], [], [fix], []],
  );
  assert.deepEqual([calls, errors], [1, ['broken']]);
});
