import fragmentData from './fragments.yaml';

const FRAGMENT = /<([a-z][a-z-]*)>/g;
const CASE_SENSITIVE = '(?-i)';

/** Spaces, apostrophes and what must be left alone: escapes and character classes. */
const LOOSE = /\\.|\[(?:[^\]\\]|\\.)*\]| |'/g;

/** A space stands for any run of white space and ' for both apostrophes, except in a character class. */
function loosen(source: string): string {
  return source.replace(LOOSE, (part, at: number) => {
    if (part === "'") return "['’]";
    if (part !== ' ') return part;
    return /[?*+{]/.test(source.charAt(at + 1)) ? '\\s' : '\\s+';
  });
}

/** Puts fragments in place of their names. */
function expand(source: string, fragments: ReadonlyMap<string, string>): string {
  return source.replace(FRAGMENT, (_, name: string) => {
    const fragment = fragments.get(name);
    if (fragment === undefined)
      throw new Error(`Pattern "${source}" uses <${name}>, which fragments.yaml does not define.`);
    return fragment;
  });
}

/** The fragments, ready to stand in a regular expression. */
function readFragments(): ReadonlyMap<string, string> {
  const fragments = new Map<string, string>();
  for (const [name, source] of Object.entries(fragmentData as Record<string, string>)) {
    fragments.set(name, expand(loosen(source), fragments));
  }
  return fragments;
}

const FRAGMENTS = readFragments();

/**
 * Compiles a pattern as the YAML files of this folder write it.
 *
 * @param source a regular expression in which `<name>` stands for a fragment, a space for any run of white space and `'`
 * for both apostrophes. It ignores case unless it begins with `(?-i)`.
 * @param flags further flags, such as `y`.
 * @throws Error when it names an unknown fragment; SyntaxError when it is no regular expression.
 */
export function compilePattern(source: string, flags = ''): RegExp {
  const caseSensitive = source.startsWith(CASE_SENSITIVE);
  const body = caseSensitive ? source.slice(CASE_SENSITIVE.length) : source;
  return new RegExp(expand(loosen(body), FRAGMENTS), caseSensitive ? flags : `${flags}i`);
}

/** Groups, with what they hold; then what stands for other characters, or may be missing. */
const GROUP = /\((?:[^()\\]|\\.)*\)[?*+]?/g;
const NO_LITERAL = /\\.|\[(?:[^\]\\]|\\.)*\]|<[a-z-]+>|.[?*]|\{[^}]*\}/g;
/** Words that every other paragraph of a policy has. */
const EVERYWHERE = new Set(['information', 'personal', 'privacy', 'data', 'protection', 'more', 'act']);

/**
 * A word, or a part of one, that stands in whatever a pattern matches.
 *
 * @param source as in `compilePattern`.
 * @returns in lower case; undefined where none is sure or all are frequent.
 */
export function wordWithin(source: string): string | undefined {
  let rest = source;
  for (let before = ''; before !== rest;) [before, rest] = [rest, rest.replace(GROUP, ' ')];
  const literal = rest.replace(NO_LITERAL, ' ');
  if (literal.includes('|')) return undefined;
  const words = (literal.toLowerCase().match(/[a-z\d]{2,}/g) ?? []).filter((word) => !EVERYWHERE.has(word));
  // Figures are rarer than words.
  const weight = (word: string) => word.length + (/\d/.test(word) ? 100 : 0);
  return words.sort((a, b) => weight(b) - weight(a))[0];
}

/** Whether one of the patterns matches the text, and none of the exceptions does. */
export function matchesAny(text: string, patterns: readonly RegExp[], unless: readonly RegExp[] = []): boolean {
  return patterns.some((pattern) => pattern.test(text)) && !unless.some((pattern) => pattern.test(text));
}
