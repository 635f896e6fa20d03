import { relative } from 'node:path';
import { summarise, type FileReport, type Report, type ReportedDiagnostic, type Summary } from '../report';

const COLOURS = { error: 31, warning: 33, info: 36, hint: 90 } as const;

/** What a terminal shows; `colour` adds ANSI colours. */
export function formatStylish({ files }: Report, colour: boolean): string {
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const parts = files
    .filter(({ diagnostics, unread }) => diagnostics.length > 0 || unread !== undefined)
    .map((file) => formatFile(file, paint));
  return `${parts.join('\n')}${parts.length > 0 ? '\n' : ''}${formatSummary(summarise(files))}\n`;
}

type Paint = (code: number, text: string) => string;

function formatFile({ path, kind, laws, unread, diagnostics }: FileReport, paint: Paint): string {
  const shown = relative(process.cwd(), path) || path;
  const about = kind ? paint(90, ` ${kind}${laws.length > 0 ? ` (${laws.join(', ')})` : ''}`) : '';
  const places = diagnostics.map(({ line, column }) => `${line}:${column}`);
  const width = Math.max(...places.map((place) => place.length));
  const lines = diagnostics.map((diagnostic, index) =>
    formatDiagnostic(diagnostic, (places[index] ?? '').padStart(width), paint),
  );
  const note = unread === undefined ? [] : [`  not checked: ${unread}`];
  return `${paint(4, shown.startsWith('..') ? path : shown)}${about}\n${[...note, ...lines].join('\n')}\n`;
}

function formatDiagnostic(
  { severity, message, rule, related }: ReportedDiagnostic,
  place: string,
  paint: Paint,
): string {
  const head = `  ${paint(90, place)}  ${paint(COLOURS[severity], severity.padEnd(7))}  ${message}  ${paint(90, rule)}`;
  const indent = ' '.repeat(place.length + 13);
  return [head, ...related.map((other) => paint(90, `${indent}${other.line}:${other.column}  ${other.message}`))].join(
    '\n',
  );
}

function formatSummary({ files, policies, error, warning, info, hint }: Summary): string {
  const some = (count: number, name: string) => `${count} ${name}${count === 1 ? '' : 's'}`;
  const read = `${some(policies, 'policy').replace('policys', 'policies')} in ${some(files, 'file')}`;
  if (error + warning + info + hint === 0) return `${read}: nothing found`;
  return `${read}: ${some(error, 'error')}, ${some(warning, 'warning')}, ${some(info, 'note')}, ${some(hint, 'hint')}`;
}
