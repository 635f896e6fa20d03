import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../document/parse';
import type { Format } from '../document/policy-document';
import type { Diagnostic } from '../engine/diagnostic';
import { runRules } from '../engine/run-rules';
import { detectKind } from '../engine/document-kind';
import { Facts } from '../facts/facts';
import type { AppliedLaw, DocumentKind, ProjectFacts, Rule } from '../rules/define-rule';
import type { RelatedDocuments } from '../rules/related-documents';
import type { CalendarDate } from '../text/dates';
import { applyEdits } from '../text/edits';
import type { Span } from '../text/span';

/** What a fixture may set; the rest is a Markdown privacy policy without configuration, read on 2026-11-22. */
export interface FixtureSettings {
  readonly format?: Format;
  readonly kind?: DocumentKind;
  readonly laws?: readonly AppliedLaw[];
  readonly project?: Partial<ProjectFacts>;
  readonly today?: CalendarDate;
  /** Other documents of the workspace, by the address that links to them have. */
  readonly related?: Readonly<Record<string, string>>;
}

/** A range marked `⟦…⟧(label)` in a fixture. */
export interface Marked extends Span {
  readonly label: string | undefined;
}

/** Takes the marks out of a fixture; an empty `⟦⟧` is a cursor. */
export function readMarks(fixture: string): { text: string; marks: Marked[] } {
  const marks: Marked[] = [];
  const open: number[] = [];
  let text = '';
  for (let i = 0; i < fixture.length; i += 1) {
    const char = fixture[i];
    if (char === '⟦') open.push(text.length);
    else if (char === '⟧') {
      const start = open.pop();
      assert.notEqual(start, undefined, 'fixture has ⟧ without ⟦');
      const label = /^\(([\w-]+)\)/.exec(fixture.slice(i + 1));
      marks.push({ start: start ?? 0, end: text.length, label: label?.[1] });
      if (label) i += label[0].length;
    } else text += char ?? '';
  }
  assert.equal(open.length, 0, 'fixture has ⟦ without ⟧');
  return { text, marks };
}

/** Writes marks into a text, so that a wrong result prints as the corrected fixture. */
export function writeMarks(text: string, marks: readonly Marked[]): string {
  const events = marks.flatMap((mark, index) => [
    { at: mark.start, close: false, size: mark.end - mark.start, index, text: '⟦' },
    { at: mark.end, close: true, size: mark.end - mark.start, index, text: `⟧${mark.label ? `(${mark.label})` : ''}` },
  ]);
  events.sort((a, b) => {
    if (a.at !== b.at) return a.at - b.at;
    if (a.index === b.index) return Number(a.close) - Number(b.close);
    if (a.close !== b.close) return a.close ? -1 : 1;
    return a.close ? a.size - b.size || b.index - a.index : b.size - a.size || a.index - b.index;
  });
  let result = '';
  let from = 0;
  for (const event of events) {
    result += text.slice(from, event.at) + event.text;
    from = event.at;
  }
  return result + text.slice(from);
}

const PROJECT: ProjectFacts = {
  organization: { aliases: [], domains: [], contacts: {} },
  terms: { ignore: [], products: [], external: [], preferred: {} },
  retention: {},
};

/** A document that links back to `this` leads to the one of the fixture. */
function readRelated(texts: Readonly<Record<string, string>>): RelatedDocuments {
  const byHref = new Map(
    Object.entries(texts).map(([href, text]) => {
      const { document } = parse(text, 'markdown');
      const kind = detectKind(document, href)?.kind;
      const leadsBack = document.links.some((link) => link.href === 'this');
      const uri = `file:///policies/${href}`;
      return [href, { uri, name: href, kind, document, facts: new Facts(document), leadsBack }];
    }),
  );
  return { all: [...byHref.values()], linked: (href) => byHref.get(href) };
}

/** Runs one rule over a text; a rule that throws fails the test. */
export function runRule(rule: Rule, text: string, settings: FixtureSettings = {}): Diagnostic[] {
  const { document } = parse(text, settings.format ?? 'markdown');
  const baseline: AppliedLaw = { law: 'baseline', declared: false, reason: 'good practice' };
  const context = {
    document,
    facts: new Facts(document),
    profile: { kind: settings.kind ?? 'privacy-policy', laws: settings.laws ?? [baseline] },
    project: { ...PROJECT, ...settings.project },
    related: readRelated(settings.related ?? {}),
    today: settings.today ?? { year: 2026, month: 11, day: 22 },
  } as const;
  const onRuleError = (_: string, error: unknown) => {
    throw error;
  };
  const on = { ...rule, severity: rule.severity === 'off' ? ('info' as const) : rule.severity };
  return runRules([on], context, { severities: new Map(), onRuleError });
}

/**
 * Checks that a rule finds in a fixture just what is marked `⟦…⟧(messageId)`; unmarked text must stay silent.
 * Registers a test named after the rule and the fixture's first line.
 */
export function checkRule(rule: Rule, fixture: string, settings: FixtureSettings = {}): void {
  const source = fixture.replace(/^\n/, '');
  test(`${rule.id}: ${source.slice(0, 60).replace(/\s+/g, ' ').trim()}`, () => {
    const { text } = readMarks(source);
    const marks = runRule(rule, text, settings).map(({ span, messageId }) => ({ ...span, label: messageId }));
    assert.equal(writeMarks(text, marks), source);
  });
}

/** Checks that the first fix of the first finding (or the one whose title contains `title`) turns `before` into `after`. */
export function checkFix(
  rule: Rule,
  before: string,
  after: string,
  settings: FixtureSettings & { readonly title?: string } = {},
): void {
  const source = before.replace(/^\n/, '');
  test(`${rule.id} fix: ${source.slice(0, 60).replace(/\s+/g, ' ').trim()}`, () => {
    const fixes = runRule(rule, source, settings).flatMap((diagnostic) => diagnostic.fixes);
    const fix = fixes.find(({ title, edits }) => edits.length > 0 && title.includes(settings.title ?? ''));
    assert.ok(fix, `no such fix; there are: ${fixes.map(({ title }) => title).join(', ') || 'none'}`);
    assert.equal(applyEdits(source, fix.edits), after.replace(/^\n/, ''));
  });
}
