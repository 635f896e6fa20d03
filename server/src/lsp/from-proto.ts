import type { Position, Range } from 'vscode-languageserver';
import type { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';

/** The offset of an LSP position; positions outside the text are clamped. */
export function offsetOf(lines: LineIndex, { line, character }: Position): number {
  return lines.offsetAt({ line, column: character });
}

/** The span of an LSP range. */
export function spanOfRange(lines: LineIndex, range: Range): Span {
  return { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
}
