import type { Configuration, DocumentPattern } from './configuration';
import { EMPTY_CONFIGURATION } from './configuration';
import { CONFIGURATION } from './definition';
import { compilePattern } from './patterns';
import type { ConfigurationProblem } from './problem';
import { readValue } from './read-value';
import type { ValueOf } from './shape';
import { readYaml } from './yaml-source';

type ConfigurationValue = ValueOf<typeof CONFIGURATION>;

/** What a configuration file may name. */
export interface KnownNames {
  readonly ruleIds: readonly string[];
  readonly lawIds: readonly string[];
}

/** A configuration file with what is wrong in it. */
export interface ParsedConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * Reads a `policywright.yaml`. Never throws: what is wrong is a problem at its place, everything else is used.
 *
 * @param text the file; an empty one is fine.
 * @param options the file's path, for `Configuration.path`, and the rules and laws that it may name.
 */
export function parseConfiguration(
  text: string,
  { path, ruleIds, lawIds }: KnownNames & { readonly path: string },
): ParsedConfiguration {
  const { value, problems } = readValue(readYaml(text), CONFIGURATION, { rules: ruleIds, laws: lawIds });
  return { configuration: { ...toConfiguration(value ?? {}), path }, problems };
}

function toConfiguration(value: ConfigurationValue): Configuration {
  const { organization = {}, terms = {} } = value;
  const { aliases, domains, contacts, ...identity } = organization;
  const settings = [...(value.rules ?? [])];
  return {
    organization: { ...identity, aliases: aliases ?? [], domains: domains ?? [], contacts: contacts ?? {} },
    terms: {
      ...EMPTY_CONFIGURATION.terms,
      ...terms,
      preferred: Object.fromEntries(terms.preferred ?? []),
    },
    retention: Object.fromEntries(value.retention ?? []),
    documents: [...(value.documents ?? [])].map(([pattern, document]): DocumentPattern => ({
      pattern,
      matches: compilePattern(pattern),
      ...document,
    })),
    ...(value.laws === undefined ? {} : { laws: value.laws }),
    severities: new Map(settings.map(([rule, { severity }]) => [rule, severity])),
    options: new Map(settings.flatMap(([rule, { options }]) => (options ? [[rule, options] as const] : []))),
    extends: value.extends ?? [],
  };
}
