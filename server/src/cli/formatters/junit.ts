import { relative } from 'node:path';
import type { FileReport, Report, ReportedDiagnostic } from '../report';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0 has no place for these, not even escaped. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escape = (text: string): string =>
  text
    .replace(NOT_IN_XML, '')
    .replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char)
    .replace(/[\r\n\t]/g, (char) => `&#${char.charCodeAt(0)};`);

const fails = ({ severity }: ReportedDiagnostic): boolean => severity === 'error' || severity === 'warning';

/**
 * JUnit XML, which CI servers show as tests: a suite for each file, a failure for each error and warning; notes and
 * hints are its output. A file without failures is one passed test.
 */
export function formatJunit({ files }: Report): string {
  const suites = files.map(formatSuite).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="policywright">\n${suites}</testsuites>\n`;
}

function formatSuite({ path, diagnostics }: FileReport): string {
  const name = escape(relative(process.cwd(), path).replaceAll('\\', '/'));
  const failures = diagnostics.filter(fails);
  const notes = diagnostics.filter((diagnostic) => !fails(diagnostic)).map(lineOf);
  const cases = failures.map(
    (failure) =>
      `    <testcase classname="${name}" name="${escape(failure.rule)} at ${failure.line}:${failure.column}">\n` +
      `      <failure type="${failure.severity}" message="${escape(failure.message)}">${escape(lineOf(failure))}</failure>\n` +
      `    </testcase>\n`,
  );
  const passed = `    <testcase classname="${name}" name="policywright"/>\n`;
  const output = notes.length > 0 ? `    <system-out>${escape(notes.join('\n'))}</system-out>\n` : '';
  const counts = `tests="${Math.max(1, failures.length)}" failures="${failures.length}" errors="0"`;
  return `  <testsuite name="${name}" ${counts}>\n${cases.length > 0 ? cases.join('') : passed}${output}  </testsuite>\n`;
}

const lineOf = ({ line, column, severity, message, rule }: ReportedDiagnostic): string =>
  `${line}:${column} ${severity}: ${message} (${rule})`;
