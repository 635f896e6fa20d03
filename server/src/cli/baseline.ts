import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { readText } from './files';
import { UserProblem } from './problem';
import type { FileReport, ReportedDiagnostic } from './report';

/** How often each finding of each file was known; lines are left out, so that moving text changes nothing. */
type Baseline = Readonly<Record<string, Readonly<Record<string, number>>>>;

const keyOf = (path: string) => relative(process.cwd(), resolve(path)).replaceAll('\\', '/');
const fingerprint = ({ rule, message }: ReportedDiagnostic) => `${rule}: ${message.replace(/\d+/g, '#')}`;

/** Reads a baseline file. @throws UserProblem where there is none or it is something else. */
export function readBaseline(path: string): Baseline {
  const read = readText(path);
  if ('problem' in read) throw new UserProblem(`--baseline ${read.problem} Write it first with --write-baseline.`);
  try {
    const data = JSON.parse(read.text) as { files?: Baseline };
    if (typeof data.files !== 'object') throw new Error('it has no "files"');
    return data.files;
  } catch (error) {
    throw new UserProblem(
      `${path}: this is no baseline (${error instanceof Error ? error.message : String(error)}). Write it anew with --write-baseline.`,
    );
  }
}

/** Writes the findings as the new baseline. */
export function writeBaseline(path: string, files: readonly FileReport[]): void {
  const known = Object.fromEntries(
    files
      .filter(({ diagnostics }) => diagnostics.length > 0)
      .map((file) => [keyOf(file.path), counts(file.diagnostics)]),
  );
  writeFileSync(path, `${JSON.stringify({ version: 1, files: known }, null, 2)}\n`);
}

/** The file without the findings that the baseline holds; of several alike the first ones count as known. */
export function keepNew(baseline: Baseline, file: FileReport): FileReport {
  const left = new Map(Object.entries(baseline[keyOf(file.path)] ?? {}));
  const diagnostics = file.diagnostics.filter((diagnostic) => {
    const key = fingerprint(diagnostic);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
  return { ...file, diagnostics };
}

function counts(diagnostics: readonly ReportedDiagnostic[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const diagnostic of diagnostics) found[fingerprint(diagnostic)] = (found[fingerprint(diagnostic)] ?? 0) + 1;
  return found;
}
