import fragmentData from './fragments.yaml';

const FRAGMENT = /<([a-z][a-z-]*)>/g;
const CASE_SENSITIVE = '(?-i)';

/** Puts fragments in place of their names. */
function expand(source: string, fragments: ReadonlyMap<string, string>): string {
  return source.replace(FRAGMENT, (_, name: string) => {
    const fragment = fragments.get(name);
    if (fragment === undefined)
      throw new Error(`Pattern "${source}" uses <${name}>, which fragments.yaml does not define.`);
    return fragment;
  });
}

function readFragments(): ReadonlyMap<string, string> {
  const fragments = new Map<string, string>();
  for (const [name, source] of Object.entries(fragmentData as Record<string, string>)) {
    fragments.set(name, expand(source, fragments));
  }
  return fragments;
}

const FRAGMENTS = readFragments();

/** A space stands for any run of white space and ' for both apostrophes, except in a character class. */
function loosen(source: string): string {
  let loose = '';
  let inClass = false;
  for (let i = 0; i < source.length; i += 1) {
    const char = source.charAt(i);
    if (char === '\\') {
      loose += char + source.charAt(i + 1);
      i += 1;
      continue;
    }
    if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    if (inClass) loose += char;
    else if (char === ' ') loose += /[?*+{]/.test(source.charAt(i + 1)) ? '\\s' : '\\s+';
    else if (char === "'") loose += "['’]";
    else loose += char;
  }
  return loose;
}

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
  return new RegExp(loosen(expand(body, FRAGMENTS)), caseSensitive ? flags : `${flags}i`);
}

/** Whether one of the patterns matches the text, and none of the exceptions does. */
export function matchesAny(text: string, patterns: readonly RegExp[], unless: readonly RegExp[] = []): boolean {
  return patterns.some((pattern) => pattern.test(text)) && !unless.some((pattern) => pattern.test(text));
}
