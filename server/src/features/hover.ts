import { findProse, type ProsePlace } from '../document/find-block';
import type { Facts } from '../facts/facts';
import { findCitations, findGlossaryTerm, findLawNames, type GlossaryEntry } from '../knowledge/index';
import type { AppliedLaw, ProjectFacts } from '../rules/define-rule';
import type { RelatedDocuments } from '../rules/related-documents';
import type { Span } from '../text/span';
import { claimHoverAt } from './claim-hover';
import { describeSymbol } from './describe-definition';
import { describeCode, describeProvision } from './describe-law';
import { describePlaceholder, describeSection } from './describe-place';
import { plainMarkdown } from './markdown-text';
import { sharedTermAt } from './shared-symbols';
import { termAt } from './term-symbols';

/** What a hover shows. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What a hover may know beside the document. */
export interface HoverContext {
  /** The other documents that this one leads to. */
  readonly related?: RelatedDocuments;
  /** The laws taken to apply. */
  readonly laws?: readonly AppliedLaw[];
  readonly project?: ProjectFacts;
}

/**
 * Explains what stands at `offset`: a placeholder; else what the document means by a term, or the one to which it leaves
 * its definitions, then what the law does, then how the claim was read whose verb or period stands there; on a heading
 * also what its section states.
 */
export function hoverAt(facts: Facts, offset: number, context: HoverContext = {}): Hover | undefined {
  const blank = placeholderAt(facts, offset, context.project);
  if (blank) return blank;
  const place = findProse(facts.document, offset);
  if (!place) return undefined;
  const found = [
    describeAt(facts, offset, context.related),
    legalMeaning(place, context.laws ?? []),
    claimHoverAt(facts, offset),
    sectionAt(facts, place, context.laws ?? []),
  ].filter((part) => part !== undefined);
  const [first] = found;
  if (!first) return undefined;
  return { span: first.span, markdown: found.map(({ markdown }) => markdown).join('\n\n---\n\n') };
}

/** Which value of the configuration fills the placeholder at `offset`. */
function placeholderAt({ placeholders }: Facts, offset: number, project: ProjectFacts | undefined): Hover | undefined {
  if (!project) return undefined;
  const found = placeholders.find(({ span }) => span.start <= offset && offset < span.end);
  return found && { span: found.span, markdown: describePlaceholder(found, project) };
}

/** What the law says at a place: the longest of the term, the citation and the law's name that stand there. */
function legalMeaning({ block, offset }: ProsePlace, applied: readonly AppliedLaw[]): Hover | undefined {
  const inside = ({ start, end }: Span) => start <= offset && offset <= end;
  const term = findGlossaryTerm(block.text, offset);
  const citation = findCitations(block.text).find(inside);
  const law = findLawNames(block.text).find(inside);
  const meanings = [
    ...(citation ? [{ at: citation, say: () => citation.provisions.map(describeProvision).join('\n\n') }] : []),
    ...(law ? [{ at: law, say: () => describeCode(law.code, applied) }] : []),
    ...(term ? [{ at: term, say: () => describeTerm(term.entry) }] : []),
  ];
  const [longest] = meanings.sort((a, b) => b.at.end - b.at.start - (a.at.end - a.at.start));
  return longest && { span: block.sourceSpan(longest.at.start, longest.at.end), markdown: longest.say() };
}

/** What the section states whose title is at a place. */
function sectionAt(facts: Facts, { block, offset }: ProsePlace, laws: readonly AppliedLaw[]): Hover | undefined {
  const { section } = block;
  if (laws.length === 0 || section?.heading !== block || section === facts.document.title) return undefined;
  if (offset > section.titleAt.end) return undefined;
  const markdown = describeSection(facts, section, laws);
  return markdown === undefined ? undefined : { span: section.titleAt.span, markdown };
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
