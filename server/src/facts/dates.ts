import { perLeaf, type Leaf } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import { sentencesOf, type Block } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { CalendarDate } from '../text/dates';
import { splitSentences } from '../text/sentences';
import { spanAt, type Span } from '../text/span';
import type { ReadFact } from './facts';
import { findWrittenDates, type DatePrecision, type WrittenDate } from './written-dates';
import { allMatches } from '../text/matches';

/** What a document's date says: from when it applies, when it was last changed, or only that it is of that day. */
export type DateRole = 'effective' | 'updated' | 'issued';

/** A date of the document itself, or of a part of it; not one that the text speaks of. */
export interface PolicyDate {
  readonly role: DateRole;
  /** A month or year without a day counts as its first day. */
  readonly date: CalendarDate;
  readonly precision: DatePrecision;
  /** False for a day that no calendar has. */
  readonly valid: boolean;
  /** The date in the document. */
  readonly span: Span;
  /** The date as written. */
  readonly text: string;
  readonly source: 'text' | 'front-matter';
  /** Where the text says it. */
  readonly block: Block | undefined;
}

interface Statement extends WrittenDate {
  readonly roles: readonly DateRole[];
}

const UPDATED = String.raw`updated?|updates|modified|modification|revised|revision|amended|changed|reviewed|edited`;
const EFFECTIVE = String.raw`effective|(?:in|into) (?:force|effect)|takes? effect|(?:valid|applicable|applies) (?:from|as of|since)`;
const ISSUED = String.raw`versions?|dated?|as (?:of|at)|posted|published|adopted|issued|created|approved|released?|formulated|status`;
const LABEL = new RegExp(String.raw`\b(?:(${UPDATED})|(${EFFECTIVE})|(${ISSUED}))\b`, 'gi');
/** The document named as what the date is about. */
const DOCUMENT =
  /\b(?:policy|policies|notice|statement|terms|conditions|agreement|document|page|addendum|appendix|supplement|disclosures?)\b/i;
/** A law has dates of its own. */
const LAW = /\b(?:Act|Regulation|Directive|Ordinance|Statute|GDPR|CCPA|CPRA)\b/;
/** What came before this version. */
const EARLIER =
  /\b(?:previous|prior|earlier|former|archived?|old(?:er)?|superseded|replaces?|until|before|other than)\b[^.()]{0,40}$|\b(?:previous|prior|earlier|former|old) version \([^.()]{0,20}$/i;
/** From a label to its date at most this far. */
const REACH = 60;
/** A line of at most so many words around its date dates the document. */
const SHORT_LINE = 12;
/** A date alone on its line dates the document among the first and the last lines with text. */
const TOP = 8;
const BOTTOM = 4;

const countWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * The roles that the labels before a date give it, all of "Last updated & effective date: …", and where they start.
 * "Revision date" and "version effective from" say more than the date or the version alone.
 */
function rolesBefore(lead: string): { roles: DateRole[]; start: number } {
  const labels = allMatches(lead, LABEL).map((match) => {
    const role: DateRole = match[1] ? 'updated' : match[2] ? 'effective' : 'issued';
    return { role, start: match.index };
  });
  const telling = labels.filter(({ role }) => role !== 'issued');
  const chosen = telling.length > 0 ? telling : labels;
  return { roles: [...new Set(chosen.map(({ role }) => role))], start: chosen[0]?.start ?? lead.length };
}

/** Dates with a label before them in one sentence or line of a leaf. */
const labelledDates = perLeaf((leaf: Leaf): readonly Statement[] =>
  statedDates(leaf.text, sentencesOf(leaf), boldLabels(leaf)),
);

/** Dates with a label before them in one sentence or line; `breaks` are further places where a line begins. */
function statedDates(text: string, sentences: readonly Span[], breaks: ReadonlySet<number>): Statement[] {
  const dates = findWrittenDates(text);
  if (dates.length === 0) return [];
  const lines = sentences.flatMap((sentence) => splitLines(text, sentence, breaks));
  return dates.flatMap((date, i) => {
    const line = spanAt(lines, date.start);
    if (!line) return [];
    const from = reachBack(text, date.start, Math.max(line.start, dates[i - 1]?.end ?? 0));
    const { roles, start } = rolesBefore(text.slice(from, date.start));
    const label = { start: from + start, end: date.start };
    return roles.length > 0 && datesDocument(text, line, label, { ...date, roles }) ? [{ ...date, roles }] : [];
  });
}

/** Where the search for a date's label begins: REACH characters back, what stands in brackets not counted. */
function reachBack(text: string, end: number, least: number): number {
  let at = end;
  let depth = 0;
  for (let left = REACH; at > least && left > 0 && end - at < 4 * REACH; at -= 1) {
    const char = text[at - 1];
    if (char === ')') depth += 1;
    if (depth === 0) left -= 1;
    if (char === '(' && depth > 0) depth -= 1;
  }
  return at;
}

/** Where bold labels with a colon begin: "**Updated:** 3 May 2024 **App:** …" are lines of their own, however wrapped. */
function boldLabels({ text, marks }: Leaf): ReadonlySet<number> {
  const labels = marks
    .filter(({ kind }) => kind === 'strong')
    .filter(({ start, end }) => text[end] === ':' || text.slice(start, end).trimEnd().endsWith(':'));
  return new Set(labels.map(({ start }) => start));
}

/** The parts of a sentence between line breaks, strokes and the places in `breaks`. */
function splitLines(text: string, { start, end }: Span, breaks: ReadonlySet<number>): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const apart = text[at] === '\n' || text[at] === '|';
    if (at < end && !apart && !breaks.has(at)) continue;
    lines.push({ start: from, end: at });
    from = apart ? at + 1 : at;
  }
  return lines;
}

/** Whether a labelled date is the document's own: it stands on a line of its own, or its sentence names the document. */
function datesDocument(text: string, line: Span, label: Span, { roles, ...date }: Statement): boolean {
  const before = text.slice(line.start, label.start);
  const between = text.slice(label.start, label.end);
  const after = text.slice(date.end, line.end);
  if (LAW.test(before) && !DOCUMENT.test(before)) return false;
  if (EARLIER.test(before) || /\b(?:until|before|prior to)\b/i.test(between)) return false;
  if (/^\s?[–—-]\s?(?=[\p{Lu}\d])/u.test(after) && findWrittenDates(after).length > 0) return false;
  const issuedOnly = roles.every((role) => role === 'issued');
  if (countWords(before + between + after) <= SHORT_LINE && !/^\s*,\s+\p{L}/u.test(after))
    return !issuedOnly || countWords(before) <= 3 || DOCUMENT.test(before);
  if (issuedOnly) return false;
  return DOCUMENT.test(before.slice(-80)) || (DOCUMENT.test(between) && /\b(?:is|was)\b|:/.test(between));
}

/** A time stamp that a content management system leaves among the first lines, often glued to the author's name. */
const STAMP = /(?<!\d)(\d{4}-\d\d-\d\d)T\d\d:\d\d/;
/** What may stand beside a date that is alone on its line: an attribute list, a time, the day of the week. */
const BESIDE = /\{:[^}]{0,60}\}|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
/** A date whose month is named in another language: then only the year is read. */
const FOREIGN = /^\d{1,2}\.? (?:de )?\p{L}{3,12} (?:de )?(20\d\d)$/u;

/** A date and nothing else on the line. */
const lineDate = perLeaf((leaf: Leaf): WrittenDate | undefined => {
  if (leaf.text.length > 120) return undefined;
  const bare = leaf.text.replace(BESIDE, (beside) => ' '.repeat(beside.length)).trimEnd();
  const stamp = STAMP.exec(leaf.text);
  const [date] = stamp ? findWrittenDates(stamp[1] ?? '') : findWrittenDates(bare);
  if (stamp && date) return { ...date, start: stamp.index, end: stamp.index + date.end };
  const foreign = FOREIGN.exec(bare);
  if (foreign && !date)
    return {
      start: 0,
      end: bare.length,
      date: { year: Number(foreign[1]), month: 1, day: 1 },
      precision: 'year',
      valid: true,
    };
  if (!date || date.precision === 'year') return undefined;
  return /\p{L}{2}|\d/u.test(bare.slice(0, date.start) + bare.slice(date.end)) ? undefined : date;
});

/** A leaf that is only a label waiting for its date: "Last updated:", "Effective date". */
const bareLabel = perLeaf((leaf: Leaf): readonly DateRole[] => {
  if (leaf.text.length > 60 || countWords(leaf.text) > 8 || /\d{4}/.test(leaf.text)) return [];
  const { roles } = rolesBefore(leaf.text);
  return /^(?:date|(?:this |our )?[\w ]{0,30}\b(?:date|updated?|modified|revised|effective|revision|version))[\s:]*$|\b(?:last updated?|effective date)\b/i.test(
    leaf.text,
  )
    ? roles.length > 0
      ? roles
      : ['issued']
    : [];
});

/** What another line or cell says of a date that stands alone. */
function rolesBeside(document: PolicyDocument, block: Block): readonly DateRole[] {
  const before = document.blocks[block.index - 1];
  if (block.cell) {
    const row = document.blocks
      .slice(Math.max(0, block.index - 6), block.index + 6)
      .filter((other) => other !== block && other.group === block.group && other.cell?.row === block.cell?.row);
    const roles = row.flatMap((other) => rolesBefore(other.text.slice(0, 200)).roles);
    return [...new Set(roles)];
  }
  return before ? bareLabel(before.leaf) : [];
}

const lines = blocksWith(lineDate);

/** Dates that stand alone on their line and belong to the document by their place. */
function standaloneDates(document: PolicyDocument): PolicyDate[] {
  const dated = lines(document);
  const texts = dated.length > 0 ? document.blocks.filter((block) => block.text !== '') : [];
  const edges = new Set([...texts.slice(0, TOP), ...texts.slice(-BOTTOM)]);
  return dated.flatMap((block) => {
    const date = lineDate(block.leaf);
    if (!date) return [];
    const beside = rolesBeside(document, block);
    const placed = !block.cell && edges.has(block);
    const roles: readonly DateRole[] = beside.length > 0 ? beside : placed ? ['issued'] : [];
    return roles.map((role) => toFact(block, date, role));
  });
}

function toFact(block: Block, written: WrittenDate, role: DateRole): PolicyDate {
  const { date, precision, valid, start, end } = written;
  const { span, text } = block.passage(start, end);
  return { role, date, precision, valid, span, text, source: 'text', block };
}

const KEYS: readonly (readonly [DateRole, RegExp])[] = [
  ['effective', /^(?:effective(?:[-_ ]?(?:date|from|on))?|valid[-_ ]?from)$/i],
  [
    'updated',
    /^(?:(?:date[-_ ]?)?(?:last[-_ ]?)?(?:updated|update|modified|mod|revised|revision)(?:[-_ ]?(?:at|on|date))?)$/i,
  ],
  [
    'issued',
    /^(?:date|timestamp|date[-_ ]?time|published(?:[-_ ]?(?:at|on|date))?|(?:pub|publish|version|created)[-_ ]?date|date[-_ ]?published)$/i,
  ],
];
const ENTRY =
  /(?:^|[{,])[ \t]*["']?([A-Za-z][\w -]{2,30}?)["']?[ \t]*:[ \t]*["']?([^\s"'#{[](?:(?!,\s?[\w-]{1,30}:)[^\n"'#}]){3,60})/gm;
/** A line of prose in the front matter, behind its key or in a text of several lines. */
const PROSE_ENTRY = /^[ \t]*(?:[\w-]{1,30}[ \t]*:[ \t]*)?["']?([^\n]{6,400})$/gm;

/** Dates in the front matter, whatever tool wrote them there: values that keys name, and statements in its prose. */
function frontMatterDates(document: PolicyDocument): PolicyDate[] {
  if (!document.frontMatter) return [];
  const keyed = keyedDates(document);
  const stated = frontMatterStatements(document);
  return [...keyed, ...stated.filter(({ span }) => !keyed.some((other) => other.span.start === span.start))];
}

/** Statements in the front matter's texts, which many generators print below the title: "description: Updated …". */
function frontMatterStatements({ text, frontMatter }: PolicyDocument): PolicyDate[] {
  const { start = 0, end = 0 } = frontMatter?.content ?? {};
  return allMatches(text.slice(start, end), PROSE_ENTRY).flatMap((match) => {
    const value = match[1] ?? '';
    const from = start + match.index + match[0].length - value.length;
    return statedDates(value, splitSentences(value), new Set()).flatMap(({ roles, date, precision, valid, ...at }) => {
      const span = { start: from + at.start, end: from + at.end };
      const written = { date, precision, valid, span, text: text.slice(span.start, span.end) };
      return roles.map((role) => ({ role, ...written, source: 'front-matter' as const, block: undefined }));
    });
  });
}

/** Values that keys name as the document's date. */
function keyedDates({ text, frontMatter }: PolicyDocument): PolicyDate[] {
  const { start = 0, end = 0 } = frontMatter?.content ?? {};
  return allMatches(text.slice(start, end), ENTRY).flatMap((match) => {
    const [whole, key = '', value = ''] = match;
    const role = KEYS.find(([, pattern]) => pattern.test(key))?.[0];
    const [written] = role ? findWrittenDates(value) : [];
    if (!role || !written) return [];
    const valueAt = start + match.index + whole.length - value.length;
    const span = { start: valueAt + written.start, end: valueAt + written.end };
    const { date, precision, valid } = written;
    const source = 'front-matter' as const;
    return [{ role, date, precision, valid, span, text: text.slice(span.start, span.end), source, block: undefined }];
  });
}

const labelling = blocksWith(labelledDates);

/** Reads the dates that the document gives itself or its parts, in the order of the text. */
export const readDates: ReadFact<readonly PolicyDate[]> = (document) => {
  const labelled = labelling(document).flatMap((block) =>
    labelledDates(block.leaf).flatMap((statement) => statement.roles.map((role) => toFact(block, statement, role))),
  );
  const alone = standaloneDates(document).filter(
    ({ span }) => !labelled.some((other) => other.span.start === span.start),
  );
  const front = frontMatterDates(document);
  // Where a label says what the document's date is, a date without one is something else: a card, an older version.
  const fitting = labelled.length > 0 ? alone.filter(({ role }) => role !== 'issued') : alone;
  return [...front, ...labelled, ...fitting].sort((a, b) => a.span.start - b.span.start);
};

const OPEN_LABEL =
  /\b(?:last (?:updated?|modified|revised)|effective(?: date| as of)?|revision date|updated)\b[^.!?\n]{0,20}(?:\{\{|\{%|<%|\$\{|<[A-Z])/;

const announcing = blocksWith(({ text }) => text.length <= 200 && rolesBefore(text).roles);

/**
 * Whether a date is there but not yet written: a label whose date is a placeholder or an expression that the site's
 * generator fills in.
 */
export const readOpenDate: ReadFact<boolean> = (document, facts) =>
  announcing(document).some((block) => {
    const { start, end } = block.span;
    return (
      OPEN_LABEL.test(document.text.slice(start, end)) ||
      (countWords(block.text) <= SHORT_LINE &&
        facts.placeholders.some(({ span }) => span.start >= start && span.end <= end))
    );
  });
