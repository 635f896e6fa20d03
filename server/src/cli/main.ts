import { parseArgs } from 'node:util';
import type { DocumentKind } from '../rules/define-rule';
import { calendarDate, readIsoDate } from '../text/dates';
import { expandPaths } from './files';
import { lintFile } from './lint';

/** Runs the command line; returns the exit code. */
export function run(argv: readonly string[]): number {
  const [command, ...rest] = argv;
  const { values, positionals } = parseArgs({
    args: [...rest],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      today: { type: 'string' },
      kind: { type: 'string' },
      law: { type: 'string' },
    },
  });
  const { files, problems } = expandPaths(positionals);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  const options = {
    kind: values.kind as DocumentKind | undefined,
    laws: values.law?.split(','),
    today: readIsoDate(values.today ?? '') ?? calendarDate(new Date()),
  };
  const linted = files.flatMap((file) => {
    const result = lintFile(file, options);
    return 'problem' in result ? [] : [result];
  });
  if (command === 'outline') {
    const [file] = linted;
    const lines = file?.analysis.document.lines;
    const sections = file?.analysis.document.sections.map((section) => ({
      line: (lines?.lineAt(section.titleAt.span.start) ?? 0) + 1,
      endLine: (lines?.lineAt(Math.max(section.span.start, section.span.end - 1)) ?? 0) + 1,
      depth: section.depth,
      number: section.number,
      title: section.title,
    }));
    process.stdout.write(`${JSON.stringify({ sections }, null, 1)}\n`);
    return 0;
  }
  if (command === 'facts') {
    const [file] = linted;
    const lines = file?.analysis.document.lines;
    const facts = file?.analysis.facts as unknown as {
      definitions?: { term: string; aliases: string[]; at: { span: { start: number } } }[];
    };
    const definitions = facts?.definitions?.map((d) => ({
      term: d.term,
      aliases: d.aliases,
      line: (lines?.lineAt(d.at.span.start) ?? 0) + 1,
    }));
    process.stdout.write(`${JSON.stringify({ definitions: definitions ?? [] }, null, 1)}\n`);
    return 0;
  }
  const out = linted.map(({ path, analysis, diagnostics }) => {
    const { lines } = analysis.document;
    const range = ({ start, end }: { start: number; end: number }) => {
      const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
      return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
    };
    return {
      path,
      kind: analysis.profile?.kind,
      laws: analysis.profile?.laws.map(({ law }) => law) ?? [],
      diagnostics: diagnostics.map((d) => ({
        rule: d.rule,
        severity: d.severity,
        message: d.message,
        ...range(d.span),
        data: d.data,
        related: d.related.map(({ span, message }) => ({ path, ...range(span), message })),
        fixes: d.fixes.map(({ title, kind }) => ({ title, kind })),
      })),
    };
  });
  process.stdout.write(`${JSON.stringify({ version: 1, files: out, summary: {} })}\n`);
  return 0;
}
