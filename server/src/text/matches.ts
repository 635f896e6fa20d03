/**
 * Every match of a global pattern, as `matchAll` finds them but without the copy of the pattern that it makes at each
 * call: that copy costs more than the search itself in a short text.
 *
 * @param pattern has the flag `g`; its `lastIndex` is lost.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
