import { relative } from 'node:path';
import type { Report } from '../report';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;
const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands that GitHub shows at the lines of a pull request. */
export function formatGithub({ files }: Report): string {
  return files
    .flatMap(({ path, diagnostics }) =>
      diagnostics.map(({ severity, line, column, endLine, endColumn, rule, message }) => {
        const file = escapeProperty(relative(process.cwd(), path).replaceAll('\\', '/'));
        const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
        return `::${COMMANDS[severity]} file=${file},line=${line},endLine=${endLine}${columns},title=${escapeProperty(rule)}::${escapeData(message)}\n`;
      }),
    )
    .join('');
}
