import type { PolicyDocument } from '../document/policy-document';
import type { Section } from '../document/section';
import type { Span } from '../text/span';

/** A section for an editor's outline. */
export interface OutlineEntry {
  readonly title: string;
  /** The number as written, or nothing. */
  readonly number: string | undefined;
  readonly span: Span;
  readonly titleSpan: Span;
  readonly children: readonly OutlineEntry[];
}

/** The tree of sections. */
export function outline(document: PolicyDocument): readonly OutlineEntry[] {
  return document.sections.filter((section) => !section.parent).map(entryOf);
}

/** Whether the outline holds sections that Markdown's own heading syntax does not show (bold or plain lines). */
export function goesBeyondMarkup(document: PolicyDocument): boolean {
  return document.sections.some((section) => section.evidence !== 'markup');
}

function entryOf(section: Section): OutlineEntry {
  const { number, title, span, titleAt, children } = section;
  return {
    number,
    title,
    span: trimmed(section),
    titleSpan: clamp(titleAt.span, span),
    children: children.map(entryOf),
  };
}

function trimmed({ span, heading, children, blocks }: Section): Span {
  const last = children.at(-1);
  const end = last ? trimmed(last).end : (blocks.at(-1)?.span.end ?? heading.span.end);
  return { start: span.start, end: Math.max(end, heading.span.end) };
}

const clamp = (inner: Span, outer: Span): Span => ({
  start: Math.max(inner.start, outer.start),
  end: Math.min(inner.end, outer.end),
});
