import picomatch from 'picomatch/posix';

/**
 * Patterns come from files that nobody vouches for, so they may not become regular expressions that run for ever:
 * only `*`, `**`, `?`, `[…]` and `{a,b}` are special, and only so many of them may stand in one pattern.
 */
const OPTIONS = {
  dot: true,
  noextglob: true,
  nonegate: true,
  regex: false,
  strictBrackets: true,
  debug: true,
  maxLength: 400,
} as const;
const LONGEST = 200;
const MOST_STARS_IN_A_NAME = 3;
const MOST_DOUBLE_STARS = 3;
const MOST_BRACES = 3;

const count = (text: string, part: string) => text.split(part).length - 1;

/** The pattern as the library reads it: a folder means all below it, and what would be an expression is literal. */
function normalise(pattern: string): string {
  const relative = pattern.replace(/^\.?\//, '').replace(/\/$/, '/**');
  return relative.replaceAll('[!', '[^').replace(/[()|]/g, '\\$&');
}

/**
 * What is wrong with a pattern, as a sentence.
 *
 * @returns undefined where `compilePattern` can make a matcher of it.
 */
export function patternFault(pattern: string): { message: string; suggestion?: string } | undefined {
  if (pattern.trim() === '') return { message: 'This pattern is empty. Write one such as “legal/**/*.md”.' };
  if (pattern.includes('\\'))
    return {
      message: 'Write “/” between folders, so that the pattern works everywhere.',
      suggestion: pattern.replaceAll('\\', '/'),
    };
  if (/^(?:\.?\/)?\.\.\//.test(pattern))
    return { message: 'A pattern only reaches files in this folder and below. Put the settings further up.' };
  const tooMany =
    pattern.length > LONGEST ||
    count(pattern, '**') > MOST_DOUBLE_STARS ||
    count(pattern, '{') > MOST_BRACES ||
    pattern.split('/').some((name) => name !== '**' && count(name, '*') > MOST_STARS_IN_A_NAME);
  if (tooMany)
    return { message: 'This pattern is too long, or has too many stars or braces. Write several patterns instead.' };
  try {
    picomatch(normalise(pattern), OPTIONS);
    return undefined;
  } catch {
    return { message: `“${pattern}” is no pattern that can be matched: look at its brackets.` };
  }
}

/** Makes a matcher of a pattern without fault; it takes a path with `/`, relative to the configuration's folder. */
export function compilePattern(pattern: string): (path: string) => boolean {
  return picomatch(normalise(pattern), OPTIONS);
}
