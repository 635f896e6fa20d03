import { findProse } from '../document/find-block';
import type { Facts } from '../facts/facts';
import { findGlossaryTerm, type GlossaryEntry } from '../knowledge/index';
import type { Span } from '../text/span';
import { describeSymbol } from './describe-definition';
import { termAt } from './term-symbols';

/** What a hover shows. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Explains the term at `offset`: what the document means by it, then what the law does. */
export function hoverAt(facts: Facts, offset: number): Hover | undefined {
  const place = findProse(facts.document, offset);
  if (!place) return undefined;
  const own = termAt(facts, offset);
  const match = findGlossaryTerm(place.block.text, place.offset);
  const inLaw = match && describeTerm(match.entry);
  if (own) {
    const inText = describeSymbol(own.symbol, facts.document.lines, { offset, where: 'in this document' });
    return { span: own.at.span, markdown: [inText, ...(inLaw ? [inLaw] : [])].join('\n\n---\n\n') };
  }
  return match && inLaw ? { span: place.block.sourceSpan(match.start, match.end), markdown: inLaw } : undefined;
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
