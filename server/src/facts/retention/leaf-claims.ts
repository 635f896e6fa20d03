import { perLeaf, type Leaf } from '../../document/leaf';
import type { Span } from '../../text/span';
import { sentenceLines } from '../sentence-lines';
import { readRetentionClauses, type RetentionClause } from './clauses';
import { readDataKinds, type DataKind } from './data-kind';
import { readQualifiers, type Qualifiers } from './qualifiers';
import { readTimeTerms, type TimeTerms } from './time-terms';
import { wordHint } from '../terms/word-hints';

/** A clause with what its sentence says around it. */
export interface LeafStatement {
  readonly clause: RetentionClause;
  /** What the clause itself names. */
  readonly kinds: readonly DataKind[];
  readonly qualifiers: Qualifiers;
  /** From the verb to the last thing said about time, or the reverse. */
  readonly phrase: Span;
  /** The sentence in lower case without its lengths: equal for the same statement with another period. */
  readonly wording: string;
}
/** Words in front of a statement, or beside it, that name its data. */
export interface Label extends Span {
  readonly kinds: readonly DataKind[];
}
/** What one leaf says, before its surroundings are known. */
export interface LeafClaims {
  readonly statements: readonly LeafStatement[];
  /** "Account data:" in front. */
  readonly lead: Label | undefined;
  /** A length without a verb ("Log files: 30 days", "two years"): a claim only in a list or column of periods. */
  readonly bare: LeafStatement | undefined;
}

/** A sentence without one of these keeps and deletes nothing. */
const KEEPING =
  /\b(?:retain|retention|keep|kept|stor(?:e|ed|es|age)\b|hold|held|archiv|preserv|maintain|sav(?:e|ed)\b|delet|eras|destroy|remov|purg|discard|wip|overwrit|shred|dispos|expung|expire|remain|persist|stay|anonymi|de-?identif|deactivat|eliminat|binned|self-destruct|scrub|clear|pseudonym|aggregat)/i;
/** Nor does it say how long without one of these. */
const TIME =
  /\b(?:hours?|days?|weeks?|fortnights?|months?|quarters?|years?|long(?:er)?|necessary|needed|until|while|periods?|duration|throughout|lifetime|life|indefinite\w*|for ?ever|perman\w*|perpetu\w*|eternal\w*|unlimited|without|when|whenever|once|after|upon|following|expir\w*|request|withdraw\w*|if|as soon|as (?:\w+ )?(?:necessary|needed|required)|immediately|instantly|straight|right away|never|during|real time|temporar\w*|short|limited|reasonable|appropriate|some time|a while|time limit|for good|all time|end of time|life)\b/i;
const speaksOfKeeping = wordHint(new RegExp(`${KEEPING.source}|^(?:identif|destruct)`, 'i'));
const speaksOfTime = wordHint(new RegExp(`${TIME.source}|^(?:ever|soon|right|some|real|good|all|end|time)$`, 'i'));
const hasLength = wordHint(/\b(?:hours?|days?|weeks?|fortnights?|months?|quarters?|years?)\b/i);
const LEAD = /^([^:.;?!\n]{2,90}?)(?::|\s[–—-])\s+(?=\S)/;
const CLAUSE_WORDS = /\b(?:we|you|is|are|will|may|shall|must|can|has|have|following|as follows)\b/i;
const BARE_FOR =
  /^(.{3,80}?)\s+for\s+(?=(?:up to|at least|a (?:maximum|minimum|period)|no (?:more|longer)|\d|an? |one|two|three|four|five|six|seven|eight|nine|ten|twelve))/i;
/** A cell that says when, not how long. */
const ENDS = /(?:^|[:–—-]\s)(?:until|(?:for )?as long as)\b/i;
const LONGEST_BARE = 200;
/** A paragraph that gives a length alone answers its heading. */
const LONGEST_ANSWER = 60;
const NOTHING: LeafClaims = { statements: [], lead: undefined, bare: undefined };

/** Reads a leaf's statements once; they are kept across versions of the document. */
export const readLeafClaims = perLeaf((leaf: Leaf): LeafClaims => {
  const { text, kind } = leaf;
  const listed =
    (kind === 'item' || kind === 'cell'
      ? text.length < LONGEST_BARE
      : kind === 'paragraph' && text.length < LONGEST_ANSWER) &&
    (hasLength(leaf) || ENDS.test(text));
  if (!listed && !(speaksOfKeeping(leaf) && speaksOfTime(leaf))) return NOTHING;
  const match = LEAD.exec(text);
  const named = match?.[1] !== undefined && !CLAUSE_WORDS.test(match[1]) ? match[1] : undefined;
  const lead = named === undefined ? undefined : labelOf(text, { start: 0, end: named.length });
  const clauses = sentenceLines(leaf).flatMap((sentence, index) => {
    const start = index === 0 && lead ? (match?.[0].length ?? 0) : sentence.start;
    const words = text.slice(start, sentence.end);
    if (words.endsWith('?') || !KEEPING.test(words) || !TIME.test(words)) return [];
    return readRetentionClauses(text, { start, end: sentence.end });
  });
  const statements = clauses.flatMap(settle).map((clause) => stateOf(text, clause));
  const bare = clauses.length === 0 && listed ? readBare(text, lead, match?.[0].length ?? 0) : undefined;
  return { statements, lead, bare };
});

/** The label that some words of a text are. */
export function labelOf(text: string, span: Span): Label {
  return { ...span, kinds: readDataKinds(text.slice(span.start, span.end)) };
}

function stateOf(text: string, clause: RetentionClause): LeafStatement {
  const { noun, sentence, terms } = clause;
  const words = text.slice(sentence.start, sentence.end);
  const kinds = noun ? readDataKinds(text.slice(noun.start, noun.end)) : [];
  const wording = wordingOf(words, sentence.start, terms);
  return { clause, kinds, qualifiers: readQualifiers(words), phrase: phraseOf(clause, text), wording };
}

/** From the verb to the last thing said about time, or the reverse; a bracket that it opens is closed. */
function phraseOf({ verb, terms }: RetentionClause, text: string): Span {
  const { periods, criterion, indefinite, event, immediate } = terms;
  const times = [...periods, criterion, indefinite, event, immediate].filter((span) => span !== undefined);
  const start = Math.min(verb.start, ...times.map((time) => time.start));
  const end = Math.max(verb.end, ...times.map((time) => time.end));
  const words = text.slice(start, end).replace(/[\s,;:]+$/, '');
  const opened = words.split('(').length > words.split(')').length && text.charAt(start + words.length) === ')';
  return { start, end: start + words.length + (opened ? 1 : 0) };
}

/** The sentence without the lengths that it states. */
function wordingOf(words: string, start: number, { periods }: TimeTerms): string {
  let rest = words;
  for (const period of [...periods].reverse())
    rest = `${rest.slice(0, period.start - start)}#${rest.slice(period.end - start)}`;
  return rest
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** Reads a length that stands alone or behind a name; only its surroundings tell whether it is a retention period. */
function readBare(text: string, lead: Label | undefined, leadEnd: number): LeafStatement | undefined {
  const named = lead ? undefined : BARE_FOR.exec(text);
  const start = lead ? leadEnd : named ? named[0].length : 0;
  const terms = readTimeTerms(text, { start, end: text.length }, 'keep');
  const first = terms.periods[0] ?? (ENDS.test(text) ? (terms.criterion ?? terms.event) : undefined);
  if (!first || (!lead && !named && first.start > start + 30)) return undefined;
  return stateOf(text, {
    action: 'keep',
    negated: false,
    optional: false,
    actor: { kind: 'unnamed', name: '' },
    noun: lead ?? (named ? { start: 0, end: named[1]?.length ?? 0 } : undefined),
    verb: { start: first.start, end: first.start },
    terms,
    sentence: { start: 0, end: text.length },
    needsSubject: false,
  });
}

/** Turns a negated clause into what it means: "not kept for longer than" is a maximum, "not stored for ever" says nothing. */
function settle(clause: RetentionClause): RetentionClause[] {
  if (!clause.negated) return [clause];
  const { terms } = clause;
  if (clause.action === 'keep') {
    const periods = terms.periods.map((period) => ({ ...period, bound: 'maximum' as const }));
    const criterion = terms.criterion?.kind === 'need' ? terms.criterion : undefined;
    if (periods.length === 0 && !criterion) return [];
    return [{ ...clause, terms: { ...terms, periods, criterion, indefinite: undefined } }];
  }
  if (terms.indefinite) return [{ ...clause, action: 'keep', terms: { ...terms, event: undefined } }];
  const periods = terms.periods.map((period) => ({ ...period, bound: 'minimum' as const }));
  return periods.length > 0 || terms.criterion ? [{ ...clause, action: 'keep', terms: { ...terms, periods } }] : [];
}
