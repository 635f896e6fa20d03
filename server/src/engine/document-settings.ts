import type { PolicyDocument } from '../document/policy-document';
import { laws } from '../knowledge/index';
import type { DocumentKind, Severity } from '../rules/define-rule';
import { rules } from '../rules/index';
import { EMPTY_CONFIGURATION, settingsFor, type Configuration } from './configuration/configuration';
import {
  ConfigurationResolver,
  isConfigurationFile,
  type ConfigurationFile,
} from './configuration/configuration-resolver';
import type { Files } from './configuration/files';
import { readFrontMatter, type FrontMatterSettings } from './configuration/front-matter';
import type { KnownNames } from './configuration/parse-configuration';
import { canonical, fileIn, folderOf, pathWithin } from './configuration/uri-path';
import { INVALID_SETTINGS, type DocumentSettings } from './settings';
import { UNUSED_SUPPRESSION } from './suppression';

/** What configuration may name. */
export const KNOWN_NAMES: KnownNames = {
  ruleIds: [...rules.map(({ id }) => id), UNUSED_SUPPRESSION.id, INVALID_SETTINGS].sort(),
  lawIds: [...laws.keys()],
};

/** The settings of one document, but for its front matter, which is known only when the text is parsed. */
export type SettingsOf = (document: PolicyDocument) => DocumentSettings;

/** What the command line sets over all configuration. */
export interface Overrides {
  readonly kind?: DocumentKind | undefined;
  readonly laws?: readonly string[] | undefined;
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  /** Address of the one configuration file to use for every document. */
  readonly configuration?: string | undefined;
}

/** Finds the settings of documents: `policywright.yaml`, front matter over it, the command line over both. */
export class Configurations {
  private readonly resolver: ConfigurationResolver;

  constructor(
    files: Files,
    private readonly overrides: Overrides = {},
  ) {
    this.resolver = new ConfigurationResolver(files, KNOWN_NAMES);
  }

  /** The settings for the document at `uri`. */
  async settingsFor(uri: string): Promise<SettingsOf> {
    const { configuration } = await (this.overrides.configuration === undefined
      ? this.resolver.resolve(uri)
      : this.resolver.load(this.overrides.configuration));
    return (document) => combine(uri, configuration, readFrontMatter(document, KNOWN_NAMES), this.overrides);
  }

  /** A configuration file as it was read, with what is wrong in it. */
  async file(uri: string): Promise<ConfigurationFile | undefined> {
    const { files } = await this.resolver.load(uri);
    return files.find((file) => file.uri === uri) ?? files.at(-1);
  }

  /** Every configuration file that was read so far. */
  filesRead(): Promise<ConfigurationFile[]> {
    return this.resolver.filesRead();
  }

  /** Whether the file at `uri` is, or is part of, a configuration. */
  async uses(uri: string): Promise<boolean> {
    return isConfigurationFile(uri) || (await this.filesRead()).some((file) => canonical(file.uri) === canonical(uri));
  }

  /** A configuration file was made, changed or removed. */
  invalidate(uri?: string): void {
    this.resolver.invalidate(uri);
  }
}

/** Settings without any configuration: for documents of which nothing is declared. */
export function plainSettings(assumePolicy: boolean): DocumentSettings {
  return {
    project: EMPTY_CONFIGURATION,
    severities: new Map(),
    kind: undefined,
    laws: undefined,
    assumePolicy,
    problems: [],
  };
}

function combine(
  uri: string,
  configuration: Configuration,
  frontMatter: FrontMatterSettings,
  overrides: Overrides,
): DocumentSettings {
  const { path } = configuration;
  const folder = path === undefined ? undefined : folderOf(path);
  const pattern = settingsFor(configuration, (folder === undefined ? undefined : pathWithin(folder, uri)) ?? uri);
  const severities = new Map([
    ...configuration.severities,
    ...severitiesOf(frontMatter),
    ...(overrides.severities ?? []),
  ]);
  const declaredLaws =
    reasoned(overrides.laws, 'the command line names it') ??
    reasoned(frontMatter.laws, 'the front matter names it') ??
    reasoned(pattern.laws, 'policywright.yaml names it');
  const kind =
    kindOf(overrides.kind, 'the command line says so') ??
    kindOf(frontMatter.kind, 'its front matter says so') ??
    kindOf(pattern.kind, `policywright.yaml says so for ${pattern.kindFrom ?? ''}`);
  return {
    ...(path === undefined ? {} : { configuration: path }),
    project: { ...configuration, ...productOf(configuration, pattern.product) },
    declared: declaredDocuments(configuration, folder),
    severities,
    kind,
    laws: declaredLaws,
    assumePolicy: false,
    problems: frontMatter.problems,
  };
}

/** What the document is about: as `documents` says of it, else the only product there is. */
function productOf({ terms }: Configuration, own: string | undefined): { readonly product?: string } {
  const [only, ...others] = terms.products;
  const product = own ?? (others.length === 0 ? only : undefined);
  return product === undefined ? {} : { product };
}

/** The files that the configuration names without wildcards. */
function declaredDocuments({ documents }: Configuration, folder: string | undefined): DocumentSettings['declared'] {
  if (folder === undefined) return [];
  return documents.flatMap(({ pattern, kind }) => {
    const uri = /[*?[\]{}!()]/.test(pattern) || kind === 'none' ? undefined : fileIn(folder, pattern);
    return uri === undefined || kind === 'none' ? [] : [{ uri, kind }];
  });
}

function severitiesOf({ rules: settings }: FrontMatterSettings): [string, Severity | 'off'][] {
  return [...(settings ?? [])].map(([rule, { severity }]) => [rule, severity]);
}

function reasoned(ids: readonly string[] | undefined, reason: string): DocumentSettings['laws'] {
  return ids && { ids, reason };
}

function kindOf(kind: DocumentKind | 'none' | undefined, reason: string): DocumentSettings['kind'] {
  return kind === undefined || kind === 'none' ? kind : { kind, reason };
}
