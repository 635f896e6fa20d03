import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { PolicyDocument } from '../../document/policy-document';
import type { DocumentKind } from '../../rules/define-rule';
import { closest } from '../../text/closest';
import type { Span } from '../../text/span';
import { DECLARED_KINDS, FRONT_MATTER_POLICY } from './definition';
import type { KnownNames } from './parse-configuration';
import type { ConfigurationProblem } from './problem';
import { readValue } from './read-value';
import type { ValueOf } from './shape';
import { placeOf, readYaml, type YamlSource } from './yaml-source';

/** What front matter says of its document to this program (its dates are facts: see `facts/dates.ts`). */
export interface FrontMatterSettings {
  /** `none` for `policy: false`. */
  readonly kind?: DocumentKind | 'none';
  readonly laws?: readonly string[];
  readonly rules?: NonNullable<ValueOf<typeof FRONT_MATTER_POLICY>['rules']>;
  /** Only about what is meant for this program: front matter belongs to the site's generator. */
  readonly problems: readonly ConfigurationProblem[];
}

const POLICY_LINE = /^["']?policy["']?[ \t]*:/m;

/**
 * Reads the `policy` key of front matter: a kind of document, `false`, or a map of `kind`, `laws` and `rules`. All
 * other keys belong to other programs and are never a problem.
 */
export function readFrontMatter({ text, frontMatter }: PolicyDocument, names: KnownNames): FrontMatterSettings {
  if (!frontMatter) return { problems: [] };
  const { start, end } = frontMatter.content;
  const yaml = text.slice(start, end);
  // Most front matter says nothing to us, and it is read again after every keystroke.
  if (!/\bpolicy\b/.test(yaml)) return { problems: [] };
  const source = readYaml(yaml, start);
  const root = source.document?.contents;
  const policy = isMap(root) ? entry(root, 'policy')?.value : undefined;
  // Broken YAML concerns us only where our key stands in it.
  const problems = POLICY_LINE.test(yaml) ? source.problems.filter(({ severity }) => severity === 'error') : [];
  if (isScalar(policy)) return kindOf(policy.value, placeOf(policy, source), problems);
  return isMap(policy) ? policyOf(policy, { ...source, problems }, names) : { problems };
}

const entry = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

/** The map below `policy`; without one of our keys it is another program's. */
function policyOf(policy: YAMLMap, source: YamlSource, names: KnownNames): FrontMatterSettings {
  if (!Object.keys(FRONT_MATTER_POLICY.keys).some((key) => entry(policy, key))) return { problems: source.problems };
  const known = { rules: names.ruleIds, laws: names.lawIds };
  const { value, problems } = readValue(source, FRONT_MATTER_POLICY, known, policy);
  return { ...value, problems };
}

/** `policy: privacy-policy` and `policy: false`. Another text may be another program's: only a near miss is a problem. */
function kindOf(value: unknown, span: Span, problems: readonly ConfigurationProblem[]): FrontMatterSettings {
  if (value === false) return { kind: 'none', problems };
  if (typeof value !== 'string') return { problems };
  const kind = DECLARED_KINDS.find((known) => known === value.trim());
  if (kind) return { kind, problems };
  const meant = closest(value.trim(), DECLARED_KINDS);
  if (meant === undefined) return { problems };
  const message = `Unknown kind of document “${value.trim()}”. Did you mean “${meant}”?`;
  return { problems: [...problems, { span, severity: 'error', message, suggestion: meant }] };
}
