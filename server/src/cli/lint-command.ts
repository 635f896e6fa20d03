import { writeFileSync } from 'node:fs';
import { automaticEdits } from '../features/code-actions';
import { rules } from '../rules/index';
import { applyEdits } from '../text/edits';
import { FORMATS, oneOf, type LintFormat, type Options } from './arguments';
import { keepNew, readBaseline, writeBaseline } from './baseline';
import { formatGithub } from './formatters/github';
import { formatJson } from './formatters/json';
import { formatJunit } from './formatters/junit';
import { formatMarkdown } from './formatters/markdown';
import { formatSarif } from './formatters/sarif';
import { formatStylish } from './formatters/stylish';
import type { Outcome } from './main';
import { UserProblem } from './problem';
import { reportDiagnostic, summarise, type FileReport, type Report } from './report';
import { Session, type ReadFile } from './session';
import { VERSION } from './version';

/** A fix can make room for the next one; more rounds than this would be a quarrel between two fixes. */
const FIX_ROUNDS = 10;

/** `lint`: checks files and prints the findings. */
export async function lintCommand(options: Options): Promise<Outcome> {
  const format = oneOf(options.format ?? 'stylish', FORMATS, '--format');
  if (options.writeBaseline && options.baseline === undefined)
    throw new UserProblem('--write-baseline needs a file: --baseline policywright-baseline.json --write-baseline.');
  if (options.fix && options.stdin) throw new UserProblem('--fix changes files; it cannot be used with --stdin.');
  const session = new Session(options);
  const known = options.baseline !== undefined && !options.writeBaseline ? readBaseline(options.baseline) : undefined;
  const files: FileReport[] = [];
  for await (const read of session.read())
    files.push(reportFile(session, options.fix ? await fix(session, read) : read));
  if (options.baseline !== undefined && options.writeBaseline) writeBaseline(options.baseline, files);
  const reported = options.writeBaseline
    ? files.map((file) => ({ ...file, diagnostics: [] }))
    : known
      ? files.map((file) => keepNew(known, file))
      : files;
  const report = { files: reported, problems: await session.allProblems() };
  return { output: print(format, report), problems: report.problems, exitCode: exitCode(report, options.maxWarnings) };
}

function reportFile(session: Session, read: ReadFile): FileReport {
  const { profile, unread, document } = read.analysis;
  return {
    path: read.path,
    kind: profile?.kind,
    laws: profile?.laws.map(({ law }) => law) ?? [],
    ...(unread === undefined ? {} : { unread }),
    diagnostics: session.check(read).map((diagnostic) => reportDiagnostic(read.path, document.lines, diagnostic)),
  };
}

/** Applies automatic fixes until none is left, writes the file where that changed it, and gives it back as it now is. */
async function fix(session: Session, read: ReadFile): Promise<ReadFile> {
  let current = read;
  for (let round = 0; round < FIX_ROUNDS; round += 1) {
    const edits = automaticEdits(session.check(current));
    if (edits.length === 0) break;
    current = await session.analyse(read.path, applyEdits(current.analysis.document.text, edits), true);
  }
  const { text } = current.analysis.document;
  if (text !== read.analysis.document.text) writeFileSync(read.path, text);
  return current;
}

function print(format: LintFormat, report: Report): string {
  switch (format) {
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report, rules, VERSION);
    case 'github':
      return formatGithub(report);
    case 'junit':
      return formatJunit(report);
    case 'markdown':
      return formatMarkdown(report);
    case 'stylish':
      return formatStylish(report, process.stdout.isTTY && !process.env.NO_COLOR);
  }
}

function exitCode({ files, problems }: Report, maxWarnings: number | undefined): 0 | 1 | 2 {
  if (problems.length > 0) return 2;
  const { error, warning } = summarise(files);
  return error > 0 || (maxWarnings !== undefined && warning > maxWarnings) ? 1 : 0;
}
