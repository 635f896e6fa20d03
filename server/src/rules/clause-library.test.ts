import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, type ParseState } from '../document/parse';
import type { Format } from '../document/policy-document';
import { analyse, check } from '../engine/analysis';
import type { Diagnostic } from '../engine/diagnostic';
import { plainSettings } from '../engine/document-settings';
import { Facts } from '../facts/facts';
import {
  clauses,
  disclosures,
  parseSnippet,
  type Clause,
  type ClauseKind,
  type DisclosureId,
} from '../knowledge/index';
import { applyEdits } from '../text/edits';
import type { ProjectFacts } from './define-rule';
import { insertClause } from './insert-clause';

const PROJECT: ProjectFacts = {
  organization: {
    name: 'Juniper Bakery Ltd',
    aliases: [],
    domains: ['juniper.example'],
    address: '3 Mill Lane, Leith EH6 6LX',
    contacts: {
      email: 'privacy@juniper.example',
      phone: '+44 131 496 0123',
      form: 'https://juniper.example/privacy-form',
      dpo: 'officer@juniper.example',
    },
  },
  terms: { ignore: [], products: ['Juniper Orders'], external: [], preferred: {} },
  product: 'Juniper Orders',
  retention: {},
};

/** What a writer might put into the blanks that no configuration fills and that have to look like what they stand for. */
const WRITTEN: Readonly<Record<string, string>> = {
  date: '1 May 2026',
  year: '2025',
  number: '12',
  'Contact e-mail address': 'orders@juniper.example',
  'Address of the contact form': 'https://juniper.example/form',
};

/** How blanks are left: "[name]" as where no editor helps, or the name itself, as an editor shows it. */
type Blanks = 'bracketed' | 'as shown';

const settle = (snippet: string, blanks: Blanks): string => {
  const names = new Map<number, string>();
  return parseSnippet(snippet)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const name = part.kind === 'choice' ? (part.options[0] ?? '') : part.name;
      const known = name === undefined ? names.get(part.index) : WRITTEN[name];
      const left = part.kind === 'choice' || blanks === 'as shown' ? (name ?? '') : `[${name ?? ''}]`;
      const text = known ?? left;
      if (!names.has(part.index)) names.set(part.index, text);
      return text;
    })
    .join('');
};

/** Inserts clauses one after the other. */
function compose(chosen: readonly Clause[], format: Format, blanks: Blanks, start = ''): string {
  let text = start;
  let state: ParseState | undefined;
  for (const clause of chosen) {
    const parsed = parse(text, format, state);
    state = parsed.state;
    const { edits } = insertClause(clause, {
      document: parsed.document,
      facts: new Facts(parsed.document),
      project: PROJECT,
    });
    const settled = edits.map((edit) => (edit.snippet ? { ...edit, text: settle(edit.text, blanks) } : edit));
    text = applyEdits(text, settled);
  }
  return text;
}

function findings(text: string, format: Format, kind: ClauseKind, project = PROJECT): Diagnostic[] {
  const laws = {
    ids: ['gdpr', 'uk-gdpr', 'ccpa', 'caloppa', 'coppa', 'pipeda', 'lgpd', 'quebec-law-25', 'swiss-fadp', 'vcdpa'],
    reason: 'the test says so',
  };
  const settings = { ...plainSettings(true), kind: { kind, reason: 'the test says so' }, project, laws };
  const analysis = analyse({ path: 'policy.md', text, format, settings: () => settings });
  return check(analysis, {
    today: { year: 2026, month: 11, day: 22 },
    onRuleError: (_, error) => {
      throw error;
    },
  });
}

const said = (text: string, { span, rule, message }: Diagnostic) =>
  `${rule}: ${message} ← ${text.slice(Math.max(0, span.start - 60), span.end + 60)}`;

/** What says the opposite of another clause cannot stand in one policy with it: it is for a round of its own. */
const DENIALS = /\.none$|^do-not-sell$|^children\.california$|^cookies\.necessary$/;
const REPEATS = /^(?:gdpr|california|lgpd|virginia)-rights$|^purposes\.table$/;

/**
 * The library in as many policies as it takes to write each of its clauses: the first has the plainest clause for
 * each disclosure, the next ones have the variants.
 */
function rounds(): Clause[][] {
  const all = clauses.filter(({ kinds }) => kinds.includes('privacy-policy'));
  const groups = new Map<DisclosureId, Clause[]>();
  for (const clause of all) {
    const id = clause.disclosure;
    if (!id || DENIALS.test(clause.id) || REPEATS.test(clause.id)) continue;
    groups.set(id, [...(groups.get(id) ?? []), clause]);
  }
  const ordered = [...disclosures.keys()].flatMap((id) => (groups.has(id) ? [groups.get(id) ?? []] : []));
  const most = Math.max(...ordered.map(({ length }) => length));
  return Array.from({ length: most }, (_, round) => ordered.flatMap((group) => group[round] ?? group[0] ?? []));
}

for (const format of ['markdown', 'plain'] as const) {
  for (const [round, chosen] of rounds().entries()) {
    test(`clause library: a policy made of clauses has no findings but blanks (${format}, ${round + 1})`, () => {
      for (const blanks of ['bracketed', 'as shown'] as const) {
        const text = compose(chosen, format, blanks, format === 'markdown' ? '# Privacy Policy\n' : 'Privacy Policy\n');
        const others = findings(text, format, 'privacy-policy').filter(({ rule }) => rule !== 'placeholder');
        assert.deepEqual(
          others.map((finding) => said(text, finding)),
          [],
          blanks,
        );
      }
    });
  }
}

/** What a text that is one clause only cannot have, such as all rights together, and what stands for blanks. */
const OF_THE_WHOLE = /^(?:placeholder$|missing-|incomplete-clause$)/;
/** A demand on the wording of the whole text; no pattern tells whether it is met. */
const NOT_READ: readonly DisclosureId[] = ['plain-language'];

test('clause library: each clause alone states what it is listed for and has no findings but blanks', () => {
  for (const format of ['markdown', 'plain'] as const) {
    for (const clause of clauses) {
      const text = compose([clause], format, 'as shown', format === 'markdown' ? '# Policy\n' : 'Policy\n');
      const { document } = parse(text, format);
      const stated = new Facts(document).disclosures;
      for (const id of clause.disclosures)
        assert.ok(stated.has(id) || NOT_READ.includes(id), `${clause.id} does not state ${id} (${format})`);
      const [kind = 'privacy-policy'] = clause.kinds;
      const others = findings(text, format, kind).filter(({ rule }) => !OF_THE_WHOLE.test(rule));
      assert.deepEqual(
        others.map((finding) => said(text, finding)),
        [],
        `${clause.id} (${format})`,
      );
    }
  }
});

for (const kind of ['cookie-policy', 'terms'] as const) {
  test(`clause library: a text made of the clauses for ${kind} has no findings but blanks`, () => {
    const chosen = clauses.filter(({ id, kinds }) => kinds.includes(kind) && id !== 'cookies.necessary');
    for (const format of ['markdown', 'plain'] as const) {
      const text = compose(chosen, format, 'bracketed', format === 'markdown' ? '# Our text\n' : 'Our text\n');
      const others = findings(text, format, kind).filter(({ rule }) => rule !== 'placeholder');
      assert.deepEqual(
        others.map((finding) => said(text, finding)),
        [],
        format,
      );
    }
  });
}

test('clause library: what is missing is missing no more, whichever clause is inserted', () => {
  const text = '# Privacy Policy\n\n## Our shop\n\nWe bake bread.\n';
  const missing = (policy: string) =>
    findings(policy, 'markdown', 'privacy-policy').filter(({ rule }) => rule === 'missing-clause');
  const found = missing(text);
  assert.ok(found.length > 10);
  for (const { data, fixes } of found) {
    assert.ok(fixes.length > 0, data.clause);
    for (const { title, edits } of fixes) {
      const settled = edits.map((edit) => (edit.snippet ? { ...edit, text: settle(edit.text, 'as shown') } : edit));
      const left = missing(applyEdits(text, settled));
      assert.ok(!left.some((other) => other.data.clause === data.clause), `${data.clause ?? ''}: ${title}`);
    }
  }
});

test('clause library: configured storage periods are listed, and fit the configuration', () => {
  const project = { ...PROJECT, retention: { 'account data': '2 years', 'server logs': '30 days' } };
  for (const [format, text] of [
    ['markdown', '# Privacy Policy\n\n## Our shop\n\nWe bake bread.\n'],
    ['plain', 'Privacy Policy\n\nOur shop\n\nWe bake bread.\n'],
  ] as const) {
    const fixesOf = (policy: string) =>
      findings(policy, format, 'privacy-policy', project).find(({ data }) => data.clause === 'retention')?.fixes;
    const [edit] = fixesOf(text)?.[0]?.edits ?? [];
    assert.ok(edit);
    const filled = applyEdits(text, [{ ...edit, text: settle(edit.text, 'bracketed') }]);
    assert.match(filled, /\n\n- (?:\*\*)?Account data:(?:\*\*)? 2 years\n- (?:\*\*)?Server logs:(?:\*\*)? 30 days\n\n/);
    const after = findings(filled, format, 'privacy-policy', project).map(({ rule }) => rule);
    assert.ok(!after.includes('placeholder') && !after.includes('retention-schedule-mismatch'), format);
  }
});
