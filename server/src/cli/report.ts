import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../engine/diagnostic';
import type { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';

/** A range as people and JSON count it: lines and columns from 1. */
export interface ReportedRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as the command line prints it. The shape is fixed: it is the JSON output's. */
export interface ReportedDiagnostic extends ReportedRange {
  readonly rule: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly data: Diagnostic['data'];
  readonly related: readonly (ReportedRange & { readonly path: string; readonly message: string })[];
  readonly fixes: readonly { readonly title: string; readonly kind: 'automatic' | 'suggestion' }[];
}

/** What was found in one file. */
export interface FileReport {
  readonly path: string;
  /** Undefined where the file is no policy, or is the configuration. */
  readonly kind: string | undefined;
  readonly laws: readonly string[];
  /** Why a policy was not checked, as a clause without a full stop. */
  readonly unread?: string;
  readonly diagnostics: readonly ReportedDiagnostic[];
}

/** Everything a run of `lint` found. */
export interface Report {
  readonly files: readonly FileReport[];
  /** What the run could not read, as whole sentences; any makes exit code 2. */
  readonly problems: readonly string[];
}

export interface Summary {
  readonly files: number;
  readonly policies: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/** The range of a span, from 1. */
export function rangeOf(lines: LineIndex, { start, end }: Span): ReportedRange {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}

/** A file's address as a path from the current folder. */
const pathOf = (uri: string) => relative(process.cwd(), fileURLToPath(uri));

/** A finding with its place counted from 1. */
export function reportDiagnostic(path: string, lines: LineIndex, diagnostic: Diagnostic): ReportedDiagnostic {
  const { rule, severity, message, span, data, related, fixes } = diagnostic;
  return {
    rule,
    severity,
    message,
    ...rangeOf(lines, span),
    data,
    related: related.map((other) => ({
      path: other.in ? pathOf(other.in.uri) : path,
      ...rangeOf(other.in?.lines ?? lines, other.span),
      message: other.message,
    })),
    fixes: fixes.map(({ title, kind }) => ({ title, kind })),
  };
}

/** Counts files, policies and findings. */
export function summarise(files: readonly FileReport[]): Summary {
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const count = (severity: Diagnostic['severity']) =>
    all.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    files: files.length,
    policies: files.filter(({ kind }) => kind !== undefined).length,
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    hint: count('hint'),
  };
}
