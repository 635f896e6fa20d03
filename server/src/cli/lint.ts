import { analyse, check, formatOf, type Analysis } from '../engine/analysis';
import type { Diagnostic } from '../engine/diagnostic';
import type { ProjectFacts, DocumentKind } from '../rules/define-rule';
import type { CalendarDate } from '../text/dates';
import type { InputFile } from './files';
import { readText } from './files';

export interface LintedFile {
  readonly path: string;
  readonly analysis: Analysis;
  readonly diagnostics: readonly Diagnostic[];
}

const PROJECT: ProjectFacts = {
  organization: { aliases: [], domains: [], contacts: {} },
  terms: { ignore: [], products: [], external: [], preferred: {} },
  retention: {},
};

export interface LintOptions {
  readonly kind: DocumentKind | undefined;
  readonly laws: readonly string[] | undefined;
  readonly today: CalendarDate;
}

/** Reads and checks one file; `problem` says why it could not be read. */
export function lintFile(file: InputFile, options: LintOptions): LintedFile | { problem: string } {
  const read = readText(file.path);
  if ('problem' in read) return read;
  const analysis = analyse({
    path: file.path,
    text: read.text,
    format: formatOf(file.path),
    settings: () => ({
      project: PROJECT,
      severities: new Map(),
      kind: options.kind && { kind: options.kind, reason: 'the command line says so' },
      laws: options.laws && { ids: options.laws, reason: 'the command line names it' },
      assumePolicy: file.explicit,
    }),
  });
  const diagnostics = check(analysis, {
    today: options.today,
    onRuleError: (rule, error) =>
      process.stderr.write(
        `rule ${rule} failed on ${file.path}: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
      ),
  });
  return { path: file.path, analysis, diagnostics };
}
