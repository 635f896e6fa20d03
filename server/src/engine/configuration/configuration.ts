import type { DocumentKind, ProjectFacts, Severity } from '../../rules/define-rule';
import type { LocatedText } from './shape';

/** What the configuration says of the documents that match a pattern. */
export interface DocumentPattern {
  /** As written, relative to the folder of the configuration that was found. */
  readonly pattern: string;
  /** @param path with `/`, relative to that folder. */
  readonly matches: (path: string) => boolean;
  readonly kind?: DocumentKind | 'none';
  readonly laws?: readonly string[];
  readonly product?: string;
}

/** A `policywright.yaml`, read; what it does not say is empty. */
export interface Configuration extends ProjectFacts {
  /** The file; undefined where there is none. */
  readonly path?: string;
  /** In the order of the file: where several match, later ones count. */
  readonly documents: readonly DocumentPattern[];
  /** Undefined where the file names none: then they are read from the text. */
  readonly laws?: readonly string[];
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** The options of rules, by id. */
  readonly options: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** The files to start from, as written. */
  readonly extends: readonly LocatedText[];
}

/** What applies where no configuration file is. */
export const EMPTY_CONFIGURATION: Configuration = {
  organization: { aliases: [], domains: [], contacts: {} },
  terms: { ignore: [], products: [], external: [], preferred: {} },
  retention: {},
  documents: [],
  severities: new Map(),
  options: new Map(),
  extends: [],
};

const union = (base: readonly string[], own: readonly string[]) => [...new Set([...base, ...own])];

/** Entries of `base`, then those of `own`; a key of both takes its value from `own`. */
const overlay = <T>(base: ReadonlyMap<string, T>, own: ReadonlyMap<string, T>) => new Map([...base, ...own]);

/**
 * What `own` says on top of what `base` says: lists and maps are added together, single values and `laws` of `own`
 * take the place of the base's, and the patterns of `own` stand after the base's, so that they count for more.
 */
export function mergeConfigurations(base: Configuration, own: Configuration): Configuration {
  const severities = overlay(base.severities, own.severities);
  const options = overlay(base.options, own.options);
  // "warning" without options takes back the options that came with the base's setting.
  for (const rule of own.severities.keys()) if (!own.options.has(rule)) options.delete(rule);
  const laws = own.laws ?? base.laws;
  const path = own.path ?? base.path;
  return {
    ...(path === undefined ? {} : { path }),
    organization: {
      ...base.organization,
      ...own.organization,
      aliases: union(base.organization.aliases, own.organization.aliases),
      domains: union(base.organization.domains, own.organization.domains),
      contacts: { ...base.organization.contacts, ...own.organization.contacts },
    },
    terms: {
      ignore: union(base.terms.ignore, own.terms.ignore),
      products: union(base.terms.products, own.terms.products),
      external: union(base.terms.external, own.terms.external),
      preferred: { ...base.terms.preferred, ...own.terms.preferred },
    },
    retention: { ...base.retention, ...own.retention },
    documents: [...base.documents, ...own.documents],
    ...(laws === undefined ? {} : { laws }),
    severities,
    options,
    extends: own.extends,
  };
}

/** What the configuration says of one document. */
export interface PatternSettings {
  readonly kind?: DocumentKind | 'none';
  readonly laws?: readonly string[];
  readonly product?: string;
  /** The pattern that gave the kind, for reasons. */
  readonly kindFrom?: string;
  /** The pattern that gave the laws; undefined where `laws` of the whole configuration apply. */
  readonly lawsFrom?: string;
}

/**
 * What `documents` and `laws` say of a document. Each of kind, laws and product comes from the last pattern that
 * matches and names it.
 *
 * @param path with `/`, relative to the configuration's folder.
 */
export function settingsFor(configuration: Configuration, path: string): PatternSettings {
  let settings: PatternSettings = configuration.laws === undefined ? {} : { laws: configuration.laws };
  for (const { pattern, matches, kind, laws, product } of configuration.documents) {
    if (!matches(path)) continue;
    settings = {
      ...settings,
      ...(kind === undefined ? {} : { kind, kindFrom: pattern }),
      ...(laws === undefined ? {} : { laws, lawsFrom: pattern }),
      ...(product === undefined ? {} : { product }),
    };
  }
  return settings;
}
