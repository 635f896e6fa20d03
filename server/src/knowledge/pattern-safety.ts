/** A group of a regular expression that is open while it is read. */
interface Group {
  unbounded: boolean;
}

const QUANTIFIER = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/;
const isUnbounded = (quantifier: string) => /^(?:[*+]|\{\d+,\}\??$)/.test(quantifier);

/** The end of the character class, escape or single character that begins at `at`. */
function atomEnd(source: string, at: number): number {
  if (source.charAt(at) === '\\') return at + 2;
  if (source.charAt(at) !== '[') return at + 1;
  let end = at + 1;
  while (end < source.length && source.charAt(end) !== ']') end += source.charAt(end) === '\\' ? 2 : 1;
  return end + 1;
}

/**
 * Why a pattern could backtrack without bound, or undefined when it cannot.
 *
 * Only white space may repeat without limit, and nothing that holds such a repetition may itself repeat more than four
 * times; every other repetition needs a limit of 160 at most.
 *
 * @param source a regular expression's source as `RegExp.source` gives it.
 */
export function unsafeReason(source: string): string | undefined {
  const stack: Group[] = [{ unbounded: false }];
  for (let i = 0; i < source.length;) {
    const char = source.charAt(i);
    let closed: Group | undefined;
    let end = atomEnd(source, i);
    if (char === '(') {
      stack.push({ unbounded: false });
      i += /^\((?:\?(?:<?[=!]|:))?/.exec(source.slice(i))?.[0].length ?? 1;
      continue;
    }
    if (char === ')') {
      closed = stack.pop();
      end = i + 1;
    }
    const quantifier = QUANTIFIER.exec(source.slice(end))?.[0] ?? '';
    const top = stack.at(-1);
    if (!top) return 'unbalanced brackets';
    const problem = judge(source.slice(i, end), quantifier, closed);
    if (problem) return `${problem} at ${i}: ${source.slice(Math.max(0, i - 20), end + quantifier.length)}`;
    if (isUnbounded(quantifier) || closed?.unbounded) top.unbounded = true;
    i = end + quantifier.length;
  }
  return undefined;
}

function judge(atom: string, quantifier: string, closed: Group | undefined): string | undefined {
  const most = /^\{\d*,?(\d+)\}/.exec(quantifier)?.[1];
  if (most !== undefined && Number(most) > 160) return 'a repetition of more than 160';
  if (closed?.unbounded && (isUnbounded(quantifier) || Number(most ?? 1) > 4)) return 'a nested repetition';
  if (closed && isUnbounded(quantifier)) return 'a group repeated without limit';
  if (!closed && isUnbounded(quantifier) && atom !== '\\s') return 'a repetition without limit';
  return undefined;
}
