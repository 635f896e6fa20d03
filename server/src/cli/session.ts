import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyse, check, formatOf, type Analysis } from '../engine/analysis';
import { Configurations } from '../engine/document-settings';
import type { Diagnostic } from '../engine/diagnostic';
import { RelatedFiles } from '../engine/related-files';
import { NO_RELATED_DOCUMENTS, type RelatedDocuments } from '../rules/related-documents';
import type { Options } from './arguments';
import { expandPaths, readText } from './files';
import { UserProblem } from './problem';

/** A policy that was read. */
export interface ReadFile {
  readonly path: string;
  readonly uri: string;
  readonly analysis: Analysis;
  /** The other documents that it leads to. */
  readonly related: RelatedDocuments;
}

/** Reads the files that the command line names, with the settings that apply to them, and collects what went wrong. */
export class Session {
  readonly problems: string[] = [];
  readonly configurations: Configurations;
  private readonly relatedFiles = new RelatedFiles({ read: readFileAt });

  constructor(private readonly options: Options) {
    this.configurations = new Configurations(
      { read: readFileAt },
      {
        kind: options.kind,
        laws: options.laws,
        severities: options.severities,
        configuration: options.config === undefined ? undefined : this.configurationUri(options.config),
      },
    );
  }

  /** Reads every file; one that cannot be read is a problem and does not stop the others. */
  async *read(): AsyncGenerator<ReadFile> {
    const { stdin, stdinFilename, paths } = this.options;
    if (stdin) {
      yield await this.analyse(stdinFilename ?? 'stdin.md', readFileSync(0, 'utf8'), true);
      return;
    }
    if (paths.length === 0)
      throw new UserProblem('Name a file, a folder or a glob, for example: policywright lint policies/');
    const { files, problems } = expandPaths(paths);
    this.problems.push(...problems);
    for (const file of files) {
      const read = readText(file.path);
      if ('problem' in read) this.problems.push(read.problem);
      else yield await this.analyse(file.path, read.text, file.explicit);
    }
  }

  /** Reads a text as the file at `path`. */
  async analyse(path: string, text: string, explicit: boolean): Promise<ReadFile> {
    const uri = pathToFileURL(resolve(path)).href;
    const settings = await this.configurations.settingsFor(uri);
    const analysis = analyse({
      path,
      text,
      format: formatOf(path),
      settings: (document) => ({ ...settings(document), assumePolicy: explicit }),
    });
    const { document, profile, settings: read } = analysis;
    const related = profile ? await this.relatedFiles.of(uri, document, read) : NO_RELATED_DOCUMENTS;
    return { path, uri, analysis, related };
  }

  /** The findings of a file. */
  check({ path, analysis, related }: ReadFile): Diagnostic[] {
    const onRuleError = (rule: string, error: unknown) => {
      this.problems.push(
        `${path}: rule ${rule} failed and was left out: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    };
    return check(analysis, { today: this.options.today, related, onRuleError });
  }

  /** Problems of files and of the configurations that were used, as whole sentences. */
  async allProblems(): Promise<string[]> {
    const files = await this.configurations.filesRead();
    const configuration = files.flatMap(({ uri, lines, problems }) =>
      problems.map(({ span, message }) => {
        const { line, column } = lines.positionAt(span.start);
        return `${relative(process.cwd(), fileURLToPath(uri))}:${line + 1}:${column + 1}: ${message}`;
      }),
    );
    return [...this.problems, ...configuration];
  }

  private configurationUri(path: string): string {
    const read = readText(path);
    if ('problem' in read) throw new UserProblem(`--config ${read.problem}`);
    return pathToFileURL(resolve(path)).href;
  }
}

/** The text of a file; undefined where there is none. */
async function readFileAt(uri: string): Promise<string | undefined> {
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw new Error(
      `could not be read (${error instanceof Error ? error.message : String(error)}). Check its permissions.`,
      { cause: error },
    );
  }
}
