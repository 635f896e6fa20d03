import { LineIndex } from '../../text/line-index';
import type { Span } from '../../text/span';
import { EMPTY_CONFIGURATION, mergeConfigurations, type Configuration } from './configuration';
import type { Files } from './files';
import { parseConfiguration, type KnownNames } from './parse-configuration';
import type { ConfigurationProblem } from './problem';
import { canonical, fileIn, folderOf } from './uri-path';

/** The name of the settings file. */
export const CONFIGURATION_FILE = 'policywright.yaml';

/** Whether the address is that of a settings file. */
export function isConfigurationFile(uri: string): boolean {
  return canonical(uri).endsWith(`/${CONFIGURATION_FILE}`);
}

/** A settings file that was read, with what is wrong in it. */
export interface ConfigurationFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly problems: readonly ConfigurationProblem[];
}

/** The settings for a document, with all files that they come from. */
export interface ResolvedConfiguration {
  /** `path` is the address of the settings file; undefined where there is none. */
  readonly configuration: Configuration;
  /** The settings file first, then those it extends. */
  readonly files: readonly ConfigurationFile[];
  /** Every address that was asked for, found or not: where one changes, so may the settings. */
  readonly dependencies: ReadonlySet<string>;
}

/** What came of reading a file. */
type Read = { readonly text: string } | { readonly failure: string } | undefined;

const MOST_FILES = 50;
const START: Span = { start: 0, end: 0 };

/** Finds and reads settings files; remembers them until told that one changed. */
export class ConfigurationResolver {
  private readonly reads = new Map<string, Promise<Read>>();
  private readonly nearest = new Map<string, Promise<string | undefined>>();
  private readonly resolved = new Map<string, Promise<ResolvedConfiguration>>();

  constructor(
    private readonly files: Files,
    private readonly names: KnownNames,
  ) {}

  /**
   * The settings for a document: those of the nearest `policywright.yaml` in its folder or above, else empty ones.
   *
   * @param uri URI or absolute path of the document; one outside every folder (`untitled:…`) has no settings file.
   */
  async resolve(uri: string): Promise<ResolvedConfiguration> {
    const folder = folderOf(uri);
    const found = folder === undefined ? undefined : await this.nearestTo(folder);
    const asked = candidates(folder, found);
    if (found === undefined) return { configuration: EMPTY_CONFIGURATION, files: [], dependencies: new Set(asked) };
    const loaded = await this.load(found);
    return { ...loaded, dependencies: new Set([...asked, ...loaded.dependencies]) };
  }

  /** The settings of one settings file, whatever its name, and of those it extends. */
  load(uri: string): Promise<ResolvedConfiguration> {
    return remember(this.resolved, canonical(uri), () => new Loading((file) => this.read(file), this.names).load(uri));
  }

  /** Every settings file read so far, each once: what a command line reports before it ends. */
  async filesRead(): Promise<ConfigurationFile[]> {
    const all = await Promise.all(this.resolved.values());
    return [...new Map(all.flatMap(({ files }) => files.map((file) => [canonical(file.uri), file]))).values()];
  }

  /** A file was made, changed or removed, or everything may have. */
  invalidate(uri?: string): void {
    if (uri === undefined) this.reads.clear();
    else this.reads.delete(canonical(uri));
    this.nearest.clear();
    this.resolved.clear();
  }

  private nearestTo(folder: string): Promise<string | undefined> {
    return remember(this.nearest, canonical(folder), async () => {
      const candidate = `${folder}/${CONFIGURATION_FILE}`;
      if ((await this.read(candidate)) !== undefined) return candidate;
      const parent = folderOf(folder);
      return parent === undefined ? undefined : this.nearestTo(parent);
    });
  }

  private read(uri: string): Promise<Read> {
    return remember(this.reads, canonical(uri), async () => {
      try {
        const text = await this.files.read(uri);
        return text === undefined ? undefined : { text };
      } catch (error) {
        return { failure: error instanceof Error ? error.message : String(error) };
      }
    });
  }
}

/** The value for `key`, made once; whoever asks meanwhile waits for the same. */
function remember<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let promise = known.get(key);
  if (!promise) {
    promise = make();
    known.set(key, promise);
  }
  return promise;
}

/** Where a settings file could be, from a folder upward to the one that was found. */
function candidates(folder: string | undefined, found: string | undefined): string[] {
  const asked: string[] = [];
  for (let at = folder; at !== undefined; at = folderOf(at)) {
    const candidate = `${at}/${CONFIGURATION_FILE}`;
    asked.push(candidate);
    if (candidate === found) break;
  }
  return asked;
}

/** Reads one settings file and what it extends, each file once. */
class Loading {
  private readonly loaded = new Map<string, ConfigurationFile & { readonly problems: ConfigurationProblem[] }>();
  /** Those that are extended before those that extend them. */
  private readonly configurations: Configuration[] = [];
  private readonly open = new Set<string>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly read: (uri: string) => Promise<Read>,
    private readonly names: KnownNames,
  ) {}

  async load(uri: string): Promise<ResolvedConfiguration> {
    const problem = await this.add(uri);
    if (problem !== undefined) this.keep(uri, '', [{ span: START, severity: 'error', message: problem }]);
    return {
      configuration: { ...this.configurations.reduce(mergeConfigurations, EMPTY_CONFIGURATION), path: uri },
      files: [...this.loaded.values()],
      dependencies: this.asked,
    };
  }

  /** @returns what is wrong with the file as a whole, for the place that names it. */
  private async add(uri: string): Promise<string | undefined> {
    const key = canonical(uri);
    if (this.open.has(key)) return 'This file extends itself, directly or through others. Remove one “extends”.';
    if (this.loaded.has(key)) return undefined;
    if (this.loaded.size >= MOST_FILES) return `More than ${MOST_FILES} files are extended. Put them together.`;
    this.asked.add(uri);
    const read = await this.read(uri);
    if (read === undefined) return 'There is no such file. Check the path.';
    if ('failure' in read) return `The file could not be read: ${read.failure}`;
    const { configuration, problems } = parseConfiguration(read.text, { path: uri, ...this.names });
    const file = this.keep(uri, read.text, [...problems]);
    this.open.add(key);
    for (const { text, span } of configuration.extends) {
      const target = fileIn(folderOf(uri) ?? '', text);
      const message = target === undefined ? 'This path leads out of the file system.' : await this.add(target);
      if (message !== undefined) file.problems.push({ span, severity: 'error', message });
    }
    file.problems.sort((a, b) => a.span.start - b.span.start);
    this.open.delete(key);
    this.configurations.push(configuration);
    return undefined;
  }

  private keep(uri: string, text: string, problems: ConfigurationProblem[]) {
    const file = { uri, text, lines: new LineIndex(text), problems };
    this.loaded.set(canonical(uri), file);
    return file;
  }
}
