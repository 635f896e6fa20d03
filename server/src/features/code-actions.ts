import type { Analysis } from '../engine/analysis';
import type { Diagnostic } from '../engine/diagnostic';
import type { Edit } from '../rules/define-rule';
import { overlaps, type Span } from '../text/span';

/** Something the light bulb offers. */
export interface CodeAction {
  readonly title: string;
  /** `fix` mends a finding, `suppress` silences it, `page` explains it, `compare` shows two places. */
  readonly kind: 'fix' | 'suppress' | 'page' | 'compare';
  readonly diagnostic: Diagnostic;
  readonly edits: readonly Edit[];
  /** The one action to take where it is plain which. */
  readonly preferred: boolean;
  readonly compare?: readonly [Span, Span];
}

/** What can be done about the findings that touch `range`. */
export function codeActions(analysis: Analysis, diagnostics: readonly Diagnostic[], range: Span): CodeAction[] {
  const touched = diagnostics.filter(({ span }) => overlaps(span, range));
  return [
    ...touched.flatMap(fixActions),
    ...onePerComment(touched.flatMap((diagnostic) => suppressActions(analysis, diagnostic))),
    ...onePerRule(touched).map((diagnostic) => pageAction(diagnostic)),
  ];
}

/** The edits of every automatic fix, without those that overlap an earlier one: what "fix all" and `--fix` apply. */
export function automaticEdits(diagnostics: readonly Diagnostic[]): Edit[] {
  const chosen: Edit[] = [];
  let free = 0;
  for (const { fixes } of diagnostics) {
    const fix = fixes.find(({ kind }) => kind === 'automatic');
    if (!fix) continue;
    const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start);
    const fresh = edits.filter(
      (edit) => !chosen.some((other) => other.span.start === edit.span.start && other.span.end === edit.span.end),
    );
    if (fresh.some((edit) => edit.span.start < free)) continue;
    chosen.push(...fresh);
    free = Math.max(free, ...fresh.map(({ span }) => span.end));
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

function fixActions(diagnostic: Diagnostic): CodeAction[] {
  const whole = diagnostic.fixes.length === 1;
  return diagnostic.fixes.map((fix) => ({
    title: fix.title,
    kind: fix.compare ? 'compare' : 'fix',
    diagnostic,
    edits: fix.edits,
    preferred: fix.kind === 'automatic' || (whole && !fix.compare),
    ...(fix.compare ? { compare: fix.compare } : {}),
  }));
}

/** Markdown alone has comments that no reader sees. */
function suppressActions({ document, path }: Analysis, diagnostic: Diagnostic): CodeAction[] {
  if (document.format !== 'markdown') return [];
  const { lines, text, frontMatter } = document;
  const line = lines.lineAt(Math.max(diagnostic.span.start, frontMatter?.span.end ?? 0));
  const start = lines.startOf(line);
  const indent = /^[ \t]*/.exec(text.slice(start, lines.endOf(line)))?.[0] ?? '';
  const [open, close] = /\.mdx$/i.test(path) ? ['{/*', '*/}'] : ['<!--', '-->'];
  const comment = `${indent}${open} policywright-disable-next-line ${diagnostic.rule} -- why ${close}\n`;
  return [
    {
      title: `Ignore this finding of ${diagnostic.rule} here`,
      kind: 'suppress',
      diagnostic,
      edits: [{ span: { start, end: start }, text: comment }],
      preferred: false,
    },
  ];
}

/** A comment silences all findings of its rule in the line below it. */
function onePerComment(actions: readonly CodeAction[]): CodeAction[] {
  return [
    ...new Map(actions.map((action) => [`${action.title} ${action.edits[0]?.span.start ?? 0}`, action])).values(),
  ];
}

function onePerRule(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [diagnostic.rule, diagnostic])).values()];
}

function pageAction(diagnostic: Diagnostic): CodeAction {
  return { title: `Explain ${diagnostic.rule}`, kind: 'page', diagnostic, edits: [], preferred: false };
}
