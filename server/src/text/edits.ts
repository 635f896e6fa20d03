import type { Span } from './span';

/** Applies edits that do not overlap to a text; edits at one place keep their order. */
export function applyEdits(text: string, edits: readonly { readonly span: Span; readonly text: string }[]): string {
  const sorted = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.span.start - b.span.start || a.index - b.index);
  let result = '';
  let from = 0;
  for (const edit of sorted) {
    result += text.slice(from, edit.span.start) + edit.text;
    from = Math.max(from, edit.span.end);
  }
  return result + text.slice(from);
}
