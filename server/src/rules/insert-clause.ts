import type { PolicyDocument } from '../document/policy-document';
import type { Section } from '../document/section';
import {
  BLANKS,
  clausesFor,
  escapeSnippet,
  listsSchedule,
  renderClause,
  type Clause,
  type DisclosureId,
} from '../knowledge/index';
import type { Span } from '../text/span';
import { mainSections, placeBehind, placeForClause, type ClausePlace } from './clause-place';
import { inOwnWords } from './clause-words';
import type { Edit, ProjectFacts, RuleContext } from './define-rule';

/** What inserting a clause needs to know. */
export type ClauseContext = Pick<RuleContext, 'document' | 'facts' | 'project'>;

/** The edits that insert a clause, and the section that it goes behind. */
export interface ClauseInsertion {
  readonly edits: readonly Edit[];
  readonly behind: Section | undefined;
}

/** The values that the configuration knows, by the name of the blank. */
export function knownBlanks({ organization, product }: ProjectFacts): Readonly<Record<string, string>> {
  const { name, address, contacts } = organization;
  const values: Readonly<Record<keyof typeof BLANKS, string | undefined>> = {
    organization: name,
    address,
    email: contacts.email,
    phone: contacts.phone,
    officerEmail: contacts.dpo,
    form: contacts.form,
    product,
  };
  const known = Object.entries(values).filter((entry): entry is [keyof typeof BLANKS, string] => Boolean(entry[1]));
  return Object.fromEntries(known.map(([blank, value]) => [BLANKS[blank], value]));
}

/**
 * A clause as snippet text in the document's format: its heading and its body.
 *
 * @param line where a heading stands that the clause takes the place of.
 */
function writeClause(
  clause: Clause,
  { document, facts, project }: ClauseContext,
  line?: number,
): { title: string; body: string } {
  const written = renderClause(clause, {
    format: document.format,
    depth: 1,
    fill: knownBlanks(project),
    schedule: Object.entries(project.retention),
    snippet: true,
  });
  const text = inOwnWords(written, facts);
  const end = text.indexOf('\n\n');
  const title = text.slice(0, end).replace(/^# /, '');
  const taken = document.sections.some(
    (other) => other.heading.span.start !== line && other.title.toLowerCase() === title.toLowerCase(),
  );
  // A section with this heading that does not say what the clause says is about something else than privacy.
  return { title: taken ? `${title} (privacy)` : title, body: text.slice(end + 2) };
}

/**
 * The clauses to offer for what a document does not state, the most fitting first: with the configured storage periods
 * where there are some, none that is drafted for a law that does not apply, and none that would repeat more of the
 * document than it adds.
 *
 * @param laws the laws taken to apply.
 */
export function clauseChoices(
  disclosure: DisclosureId,
  { facts, project }: Pick<RuleContext, 'facts' | 'project'>,
  laws: readonly string[],
): Clause[] {
  const hasSchedule = Object.keys(project.retention).length > 0;
  const rank = (clause: Clause) => (listsSchedule(clause) && hasSchedule ? 0 : 1);
  return clausesFor(disclosure)
    .filter(({ disclosures, laws: own }) => {
      if (own.length > 0 && !own.some((law) => laws.includes(law))) return false;
      const open = disclosures.filter((id) => !facts.disclosures.has(id));
      // A clause that states several things is offered once, for the first of them.
      return open[0] === disclosure && open.length * 2 > disclosures.length;
    })
    .sort((a, b) => rank(a) - rank(b));
}

/**
 * Inserts a clause as a section of its own where it belongs, with a heading that looks like those beside it. Numbers
 * count on: the sections behind it and the references to them move up by one.
 */
export function insertClause(clause: Clause, context: ClauseContext): ClauseInsertion {
  const { document, facts } = context;
  const place = placeForClause(clause.disclosure, document, facts);
  const { behind, relabellings } = place;
  const { at, rule } = endOf(behind, document);
  const gaps = gapsOf(behind, document);
  const lead = at === 0 ? '' : gaps.sections;
  const text = `${lead}${sectionText(clause, context, place)}${rule === '' ? '' : `\n\n${rule}`}`;
  const insertion: Edit = { span: { start: at, end: at }, text: withLineEnds(text, document), snippet: true };
  return { edits: [insertion, ...relabellings], behind };
}

/** A clause as a section in the manner of those beside it, in snippet text without line breaks around it. */
function sectionText(
  clause: Clause,
  context: ClauseContext,
  { behind, model, label }: ClausePlace,
  line?: number,
): string {
  const { document } = context;
  const { title, body } = writeClause(clause, context, line);
  const heading = model ? headingLike(model, title, label, document) : plainHeading(title, document);
  return `${heading}${gapsOf(behind, document).heading}${body}`;
}

/**
 * Writes a clause as a section where somebody is typing, whatever stands there already.
 *
 * @param span the line's text up to the cursor, which the clause takes the place of.
 */
export function clauseInPlace(clause: Clause, context: ClauseContext, span: Span): ClauseInsertion {
  const { document, facts } = context;
  const { text } = document;
  const behind = mainSections(document).findLast(({ heading }) => heading.span.start < span.start);
  const place = placeBehind(behind, document, facts);
  const gap = gapsOf(behind, document).sections;
  const above = text.slice(0, span.start);
  const below = text.slice(span.end);
  const lead = above.trim() === '' || above.endsWith(gap) || /\n[ \t]*\r?\n$/.test(above) ? '' : gap.slice(1);
  const tail = below.trim() === '' || /^[ \t]*\r?\n[ \t]*\r?\n/.test(below) ? '' : gap.slice(1);
  const written = `${lead}${sectionText(clause, context, place, span.start)}${tail}`;
  const edit: Edit = { span, text: withLineEnds(written, document), snippet: true };
  return { edits: [edit, ...place.relabellings], behind };
}

/** Writes a clause's text, without a heading of its own, below a heading that has nothing below it. */
export function fillSection(section: Section, clause: Clause, context: ClauseContext): Edit {
  const { document } = context;
  const { body } = writeClause(clause, context);
  const { end } = section.heading.span;
  const gap = document.format === 'markdown' ? '\n\n' : gapsOf(section, document).heading;
  return { span: { start: end, end }, text: withLineEnds(`${gap}${body}`, document), snippet: true };
}

/** The document's own line breaks. */
const withLineEnds = (text: string, document: PolicyDocument): string =>
  document.text.includes('\r\n') ? text.replace(/\n/g, '\r\n') : text;

const plainHeading = (title: string, document: PolicyDocument): string =>
  document.format === 'markdown' ? `## ${title}` : title;

/** A heading in the manner of another section's. */
function headingLike(model: Section, title: string, label: string | undefined, document: PolicyDocument): string {
  const { start, end } = model.heading.span;
  const before = document.text.slice(start, model.titleAt.span.start).replace(/<[^<>]{0,300}>/g, '');
  const behind = document.text.slice(model.titleAt.span.end, end);
  const inCapitals = /\p{Lu}{2}/u.test(model.title) && !/\p{Ll}/u.test(model.title);
  const words = inCapitals && !title.includes('$') ? title.toUpperCase() : title;
  const strong = /\*\*|__/.exec(before)?.[0] ?? '';
  const number = label === undefined ? '' : escapeSnippet(numberLike(before, model, label));
  const text = `${strong}${number}${words}${strong}`;
  if (model.evidence !== 'markup')
    return document.format === 'markdown' && strong === '' && number === '' ? `**${text}**` : text;
  const underline = /\n\s*([=-])[=-]*\s*$/.exec(behind)?.[1];
  if (underline !== undefined) return `${text}\n${underline.repeat(Math.max(3, text.length))}`;
  const marks = /^#{1,6}/.exec(before)?.[0] ?? '#'.repeat(Math.min(6, Math.max(2, model.depth)));
  return `${marks} ${text}`;
}

/** The number in the manner of a section's: "4. ", "Section 4: ", "4\. ". */
function numberLike(before: string, { number = '' }: Section, label: string): string {
  const written = before.replace(/^[#>\s]*(?:\*\*|__)?/, '').replace(/(?:\*\*|__)/g, '');
  const at = written.lastIndexOf(number);
  if (number === '' || at < 0) return `${label}. `;
  const rest = written.slice(at + number.length).replace(/\s+/g, ' ');
  return `${written.slice(0, at)}${label}${rest === '' || rest.endsWith(' ') ? rest || ' ' : `${rest} `}`;
}

/** Where a section's text ends, and the rule ("---") that closes it, which a new section needs too. */
function endOf(section: Section | undefined, document: PolicyDocument): { at: number; rule: string } {
  const { text, blocks, lines } = document;
  const end = section?.span.end ?? text.length;
  const last = blocks.findLast(({ span }) => span.start < end);
  if (!last) return { at: text.trimEnd().length, rule: '' };
  const lineEnd = Math.max(last.span.end, Math.min(end, lines.endOf(lines.lineAt(last.span.end))));
  // Closing tags of a block of HTML stand behind its last prose.
  const rest = text.slice(lineEnd, end);
  const at = /^\s*<\//.test(rest) ? lineEnd + rest.trimEnd().length : lineEnd;
  const closes = last.kind === 'rule' && section !== undefined && end < text.length;
  return { at, rule: closes ? text.slice(last.span.start, last.span.end).trim() : '' };
}

/** The blank lines around headings: Markdown needs them, pasted text may have none. */
function gapsOf(
  section: Section | undefined,
  { format, text, blocks }: PolicyDocument,
): { sections: string; heading: string } {
  if (format === 'markdown' || !section) return { sections: '\n\n', heading: '\n\n' };
  const { index, span } = section.heading;
  const gap = (from: number | undefined, to: number | undefined) =>
    from !== undefined && to !== undefined && !/\n[ \t\r]*\n/.test(text.slice(from, to)) ? '\n' : '\n\n';
  return {
    sections: gap(blocks[index - 1]?.span.end, span.start),
    heading: gap(span.end, blocks[index + 1]?.span.start),
  };
}
