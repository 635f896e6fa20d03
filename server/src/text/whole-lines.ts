import type { Span } from './span';

/** What may stand before a block on its line without being text: indentation, quote marks, a list marker. */
const LEAD = /^[\s>]*(?:[-*+•]|\d{1,9}[.)])?\s*$/;

/**
 * What to delete so that a passage is gone and leaves no gap: the lines it stands on and the blank lines behind them;
 * at the text's end the blank lines before it. Other text on its first or last line stays.
 */
export function wholeLines(text: string, { start, end }: Span): Span {
  const lineStart = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const from = lineStart(start);
  if (text.slice(from, start).trim() !== '') return { start, end };
  const behind = text.slice(end).search(/\S/);
  if (behind < 0) {
    const kept = text.slice(0, from).trimEnd().length;
    return { start: kept, end: kept === 0 ? text.length : text.trimEnd().length };
  }
  const next = lineStart(end + behind);
  return { start: from, end: next >= end || LEAD.test(text.slice(next, end)) ? next : end };
}
