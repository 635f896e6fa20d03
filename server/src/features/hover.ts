import { findProse } from '../document/find-block';
import type { Facts } from '../facts/facts';
import { findGlossaryTerm, type GlossaryEntry } from '../knowledge/index';
import type { RelatedDocuments } from '../rules/related-documents';
import type { Span } from '../text/span';
import { claimHoverAt } from './claim-hover';
import { describeSymbol } from './describe-definition';
import { plainMarkdown } from './markdown-text';
import { sharedTermAt } from './shared-symbols';
import { termAt } from './term-symbols';

/** What a hover shows. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * Explains the term at `offset`: what the document means by it, or the one to which it leaves its definitions; then what
 * the law does; then how the claim was read whose verb or period stands there.
 */
export function hoverAt(facts: Facts, offset: number, related?: RelatedDocuments): Hover | undefined {
  const place = findProse(facts.document, offset);
  if (!place) return undefined;
  const match = findGlossaryTerm(place.block.text, place.offset);
  const own = describeAt(facts, offset, related);
  const claim = claimHoverAt(facts, offset);
  const said = [own?.markdown, match && describeTerm(match.entry), claim?.markdown].filter(
    (part) => part !== undefined,
  );
  const span = own?.span ?? (match ? place.block.sourceSpan(match.start, match.end) : claim?.span);
  if (!span) return undefined;
  return { span, markdown: said.join('\n\n---\n\n') };
}

/** What this document, or the one to which it leaves its definitions, means by the term at `offset`. */
function describeAt(facts: Facts, offset: number, related: RelatedDocuments | undefined): Hover | undefined {
  const own = termAt(facts, offset);
  if (own) {
    const markdown = describeSymbol(own.symbol, facts.document.lines, { offset, where: 'in this document' });
    return { span: own.at.span, markdown };
  }
  const shared = sharedTermAt(facts, offset, related);
  if (!shared) return undefined;
  const { symbol, from, uses } = shared;
  const markdown = describeSymbol({ ...symbol, uses }, from.document.lines, {
    where: `in ${plainMarkdown(from.name)}`,
  });
  return { span: shared.at.span, markdown };
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
