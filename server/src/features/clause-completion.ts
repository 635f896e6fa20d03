import type { Section } from '../document/section';
import type { Analysis } from '../engine/analysis';
import { clauses, type Clause, type DisclosureId } from '../knowledge/index';
import { demandsOf } from '../rules/completeness/demands';
import type { Edit } from '../rules/define-rule';
import { clauseInPlace, type ClauseContext } from '../rules/insert-clause';

/** A standard clause to write where somebody is typing. */
export interface ClauseCompletion {
  readonly label: string;
  /** What it says, and whether the text still lacks it. */
  readonly detail: string;
  /** What is typed: editors filter by it, and every clause given here fits it. */
  readonly filterText: string;
  /** Orders what is missing before what is merely possible. */
  readonly sortText: string;
  /** Takes the place of what is typed; snippet text. */
  readonly edit: Edit;
  /** Elsewhere: numbers that count on, and references to them. */
  readonly further: readonly Edit[];
}

/** How the completion was called. */
export interface ClauseCompletionOptions {
  /** Somebody asked for it, so that nothing needs to be typed. */
  readonly asked: boolean;
  /** Whether "policy-…" calls for clauses; not where the editor has them as snippets of its own. */
  readonly byPrefix: boolean;
}

const LONGEST_TYPED = 60;
/** A word at the start of a line is no call for a clause before it has so many letters, unless somebody asks. */
const FEWEST_LETTERS = 3;

/** The clauses to offer at the start of a line of a policy, those that the text lacks first; none elsewhere. */
export function clauseCompletionsAt(
  { document, facts, profile, settings: { project } }: Analysis,
  offset: number,
  options: ClauseCompletionOptions,
): ClauseCompletion[] {
  const { lines, text } = document;
  const start = lines.startOf(lines.lineAt(offset));
  const line = text.slice(start, offset);
  const rest = text.slice(offset, lines.endOf(lines.lineAt(offset)));
  if (!profile || line.length > LONGEST_TYPED || rest.trim() !== '') return [];
  const typed = /^(#{2,6}[ \t]+)?([\p{L}\p{N}][\p{L}\p{N} ,'’-]*)?$/u.exec(line);
  if (!typed || inFrontMatterOrCode(document, offset)) return [];
  const words = typed[2] ?? '';
  // Editors ask by themselves, too, as somebody writes plain text.
  const asked = options.asked && (words === '' || document.format === 'markdown');
  const fits = matcher(words, { ...options, asked, heading: typed[1] !== undefined });
  const laws = profile.laws.map(({ law }) => law);
  const context = { document, facts, project };
  const demanded =
    profile.kind === 'privacy-policy' ? demandsOf(profile.laws, facts) : new Map<DisclosureId, unknown>();
  const found = clauses.filter(
    (clause) =>
      clause.kinds.includes(profile.kind) &&
      (clause.laws.length === 0 || clause.laws.some((law) => laws.includes(law))) &&
      fits(clause) &&
      !stands(clause, context, start),
  );
  const span = { start, end: offset };
  return found.map((clause, index) => {
    const state = stateOf(clause, context, demanded);
    const [edit, ...further] = clauseInPlace(clause, context, span).edits;
    return {
      label: clause.heading,
      detail: `${clause.description}${NOTES[state]}`,
      filterText: line,
      sortText: `${STATES.indexOf(state)}${String(index).padStart(3, '0')}`,
      edit: edit ?? { span, text: '' },
      further,
    };
  });
}

function inFrontMatterOrCode({ frontMatter, blocks }: Analysis['document'], offset: number): boolean {
  if (frontMatter && offset <= frontMatter.span.end) return true;
  return blocks.some(({ kind, span }) => kind === 'code' && span.start <= offset && offset <= span.end);
}

/** Whether a clause is what is typed: the start of its prefix, of a word of its id or, capitalised, of its heading. */
function matcher(typed: string, at: ClauseCompletionOptions & { readonly heading: boolean }): (of: Clause) => boolean {
  const words = typed.toLowerCase().trimStart();
  if (words === '') return () => at.asked || at.heading;
  if (words.startsWith('policy-'))
    return ({ prefixes }) => at.byPrefix && prefixes.some((each) => each.startsWith(words));
  const short = words.length < FEWEST_LETTERS && !at.asked && !at.heading;
  if (short) return () => false;
  const key = words.replace(/\s+/g, '-');
  const lowerCase = /^\p{Ll}/u.test(typed);
  return ({ id, heading }) => {
    const title = heading.toLowerCase();
    if (lowerCase && !at.heading && !at.asked) return idHas(id, key);
    if (title.startsWith(words)) return true;
    return (at.heading || at.asked) && (idHas(id, key) || title.includes(` ${words}`));
  };
}

const idHas = (id: string, key: string): boolean => `-${id.replace('.', '-')}`.includes(`-${key}`);

/** Whether a section with the clause's own heading, or one headed by what it states, stands already and has text. */
function stands(clause: Clause, { document, facts }: ClauseContext, line: number): boolean {
  const title = clause.heading.toLowerCase();
  const filled = ({ blocks, children, heading }: Section) =>
    heading.span.start !== line && (blocks.length > 0 || children.length > 0);
  if (document.sections.some((section) => section.title.toLowerCase() === title && filled(section))) return true;
  const own = clause.disclosure === undefined ? undefined : facts.disclosures.sectionFor(clause.disclosure);
  return own !== undefined && filled(own) && clause.disclosures.every((id) => facts.disclosures.has(id));
}

const STATES = ['missing', 'open', 'stated'] as const;
const NOTES = { missing: ' (missing)', open: '', stated: ' (stated already)' } as const;

function stateOf(
  { disclosures }: Clause,
  { facts }: ClauseContext,
  demanded: ReadonlyMap<DisclosureId, unknown>,
): (typeof STATES)[number] {
  const lacking = disclosures.filter((id) => !facts.disclosures.has(id) && !facts.disclosures.denial(id));
  if (lacking.some((id) => demanded.has(id))) return 'missing';
  return disclosures.length > 0 && lacking.length === 0 ? 'stated' : 'open';
}
