import { Block, Passage } from './passage';
import type { PolicyDocument } from './policy-document';
import type { Section } from './section';
import type { Span } from '../text/span';

/** The source range of a passage, a block, a section (its title) or a plain span. */
export function spanOf(place: Passage | Block | Section | Span): Span {
  if (place instanceof Passage || place instanceof Block) return place.span;
  return 'titleAt' in place ? place.titleAt.span : place;
}

/** Where a finding about something absent stands: the document's title, else its first line of text. */
export function titleSpan(document: PolicyDocument): Span {
  if (document.title) return document.title.titleAt.span;
  const first = document.blocks.find((block) => block.text !== '');
  if (!first) return { start: 0, end: 0 };
  const { start, end } = first.sourceSpan(0, first.text.length);
  return { start, end: Math.min(end, document.lines.endOf(document.lines.lineAt(start))) };
}
