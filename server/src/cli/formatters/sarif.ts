import { isAbsolute, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../../rules/define-rule';
import type { FileReport, Report, ReportedDiagnostic, ReportedRange } from '../report';

const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' } as const;

/** SARIF 2.1.0, for code scanning. @param rules the rules that ran; @param version of this tool. */
export function formatSarif({ files, problems }: Report, rules: readonly Rule[], version: string): string {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Policywright', version, rules: rules.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: files.flatMap((file) =>
          file.diagnostics.map((diagnostic) => describeResult(file, diagnostic, indexes)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule({ id, summary, severity, basis }: Rule) {
  return {
    id,
    shortDescription: { text: summary },
    defaultConfiguration: { enabled: severity !== 'off', level: LEVELS[severity] },
    ...(basis.length > 0 ? { help: { text: `Basis: ${basis.join('; ')}` } } : {}),
  };
}

function describeResult({ path }: FileReport, diagnostic: ReportedDiagnostic, indexes: ReadonlyMap<string, number>) {
  const { rule, severity, message, related } = diagnostic;
  const ruleIndex = indexes.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: location(path, diagnostic) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((other, id) => ({
            id,
            message: { text: other.message },
            physicalLocation: location(other.path, other),
          })),
        }
      : {}),
  };
}

function location(path: string, { line, column, endLine, endColumn }: ReportedRange) {
  const inside = relative(process.cwd(), path);
  const uri =
    inside.startsWith('..') || isAbsolute(inside) ? pathToFileURL(path).href : encodeURI(inside.replaceAll('\\', '/'));
  return { artifactLocation: { uri }, region: { startLine: line, startColumn: column, endLine, endColumn } };
}
