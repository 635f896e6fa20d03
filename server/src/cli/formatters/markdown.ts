import { relative } from 'node:path';
import { summarise, type FileReport, type Report, type ReportedDiagnostic } from '../report';

/** What Markdown would read as markup, or as the end of a cell. */
const escape = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/\s+/g, ' ');

/** A table of findings for each file, for a comment or a summary page. */
export function formatMarkdown({ files }: Report): string {
  const { error, warning, info, hint } = summarise(files);
  const found = files.filter(({ diagnostics }) => diagnostics.length > 0);
  const counts = `${error} errors, ${warning} warnings, ${info} notes, ${hint} hints in ${files.length} files`;
  return ['# Policywright', counts, ...found.map(formatFile)].join('\n\n') + '\n';
}

function formatFile({ path, kind, laws, diagnostics }: FileReport): string {
  const name = escape(relative(process.cwd(), path).replaceAll('\\', '/'));
  const about = kind ? [`${kind}${laws.length > 0 ? ` (${laws.join(', ')})` : ''}`] : [];
  const table = ['| Line | Severity | Finding | Rule |', '| ---: | --- | --- | --- |', ...diagnostics.map(formatRow)];
  return [`## ${name}`, ...about, table.join('\n')].join('\n\n');
}

const formatRow = ({ line, severity, message, rule }: ReportedDiagnostic): string =>
  `| ${line} | ${severity} | ${escape(message)} | ${rule} |`;
