import { findProse } from '../document/find-block';
import type { PolicyDocument } from '../document/policy-document';
import { findGlossaryTerm, type GlossaryEntry } from '../knowledge/index';
import type { Span } from '../text/span';

/** What a hover shows. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Explains the legal term at `offset`, if there is one. */
export function hoverAt(document: PolicyDocument, offset: number): Hover | undefined {
  const place = findProse(document, offset);
  if (!place) return undefined;
  const match = findGlossaryTerm(place.block.text, place.offset);
  return match && { span: place.block.sourceSpan(match.start, match.end), markdown: describeTerm(match.entry) };
}

/** A glossary entry as Markdown: the term, what it is, where the law says so. */
export function describeTerm({
  term,
  explanation,
  citations,
  statutoryDefinition,
  verified,
  note,
}: GlossaryEntry): string {
  const links = citations.map(({ cite, url }) => `[${cite}](${url})`).join(' · ');
  const remarks = [
    ...(statutoryDefinition || citations.length === 0 ? [] : ['No law cited here defines the term.']),
    ...(verified || citations.length === 0 ? [] : ['The citations have not been checked against the law’s text.']),
    ...(note ? [note] : []),
  ];
  return [`**${term}** (in law)`, explanation, links, remarks.map((remark) => `*${remark}*`).join('  \n')]
    .filter((part) => part !== '')
    .join('\n\n');
}
