import type { PolicyDocument } from '../document/policy-document';
import type { Section } from '../document/section';
import { findDates } from '../text/dates';
import { findWords } from '../text/words';
import type { ReadFact } from './facts';
import { titleKey } from './repetition/wording';

/** A heading of more words than this is a sentence in large type. */
const LONGEST_TITLE = 12;
/** As many headings in a row with nothing below them are the points of a list in large type. */
const POINTS = 3;
/** Where so many headings lead others of their own rank, ranks say nothing in this document; see `ranksCount`. */
const LEADERS = 4;
/** Nothing, or a number that belongs to the next heading. */
const LONE_NUMBER = /^(?:\(?\w{1,3}[.)])?$/;
/** The first of a series. */
const FIRST_NUMBER = /^(?:1|a|i)$/i;
const PART = /^(?:part|chapter|title|annex|appendix|schedule|exhibit)\b/i;
/** What only goes on with the heading before it: "How we share information" / "With our partners". */
const FRAGMENT = /^(?:for|by|with|from|through|via)\s+\S+(?:\s+\S+){0,3}$|:$/i;
/** The stems of words that any two headings of a policy may share. */
const COMMON = new Set([
  'data',
  'infor',
  'perso',
  'priva',
  'polic',
  'notic',
  'your',
  'with',
  'about',
  'what',
  'from',
  'this',
]);

/** Headings with neither text nor a sub-heading below them, where something is meant to stand. */
export const readEmptySections: ReadFact<readonly Section[]> = (document) => {
  const { sections, title } = document;
  const bare = sections.map((section) => isBare(section, document));
  const titles = countTitles(sections);
  const empty = sections.filter(
    (section, index) =>
      bare[index] === true &&
      index > 0 &&
      section !== title &&
      titles.get(titleKey(section)) === 1 &&
      !isStatement(section) &&
      !isLink(section) &&
      !isPoint(section, bare) &&
      !leadsByNumber(section, document),
  );
  const leaders = empty.filter(({ index }) => bare[index + 1] === false);
  const certain = ranksCount(leaders, document) ? empty : empty.filter((section) => !leaders.includes(section));
  return certain.filter((section) => !isTitleLine(section, document, bare) && !mayLead(section, document));
};

/** How often each heading stands; a line of the contents stands again above its text. */
function countTitles(sections: readonly Section[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const section of sections) counts.set(titleKey(section), (counts.get(titleKey(section)) ?? 0) + 1);
  return counts;
}

/** Whether nothing stands between the heading and the next one of the same or a higher rank. */
function isBare(section: Section, { text }: PolicyDocument): boolean {
  if (section.children.length > 0 || section.blocks.some(({ text: prose }) => !LONE_NUMBER.test(prose))) return false;
  // Images and embedded players are content too, but no prose.
  const source = text.slice(section.heading.span.end, section.ownSpan.end);
  return !/[\p{L}\p{N}!]/u.test(withoutMarkup(source));
}

/** Leaves out comments, anchors, links without text, and marks of headings and lists that hold no text. */
function withoutMarkup(source: string): string {
  return withoutComments(source)
    .replace(/<\/?(?:a|br|p|div|span)\b[^<>]{0,300}>/gi, '')
    .replace(/\[\]\([^()]{0,300}\)/g, '')
    .replace(/&(?:nbsp|#160);/gi, '')
    .replace(/^[ \t]*(?:#{1,6}|(?:\d{1,3}[.)][ \t]*){1,6}|[-*+])[ \t]*$/gm, '');
}

function withoutComments(source: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const open = source.indexOf('<!--', at);
    const close = open < 0 ? -1 : source.indexOf('-->', open + 4);
    if (close < 0) return kept + source.slice(at);
    kept += source.slice(at, open);
    at = close + 3;
  }
}

/** Whether the heading says all there is to say. */
function isStatement({ title, heading }: Section): boolean {
  return (
    findWords(title).length > LONGEST_TITLE ||
    /[.;,]$/.test(heading.text) ||
    /^\p{Ll}/u.test(title) ||
    /@|https?:/.test(title) ||
    findDates(title).length > 0
  );
}

function isLink({ heading, titleAt }: Section): boolean {
  return heading.marks.some(
    ({ kind, start, end }) => (kind === 'link' || kind === 'image') && start <= titleAt.start && end >= titleAt.end,
  );
}

/**
 * Whether the heading is one of several in a row that are points: of the text above them, or, where no markup makes
 * them headings, of a list or a table.
 */
function isPoint(section: Section, bare: readonly boolean[]): boolean {
  const { parent, number, evidence, index } = section;
  if (evidence !== 'markup') return bare[index - 1] === true || bare[index + 1] === true;
  if (!parent || parent.depth < 2 || parent.blocks.length === 0) return false;
  const siblings = parent.children;
  const isLike = (other: Section | undefined) =>
    other !== undefined && bare[other.index] === true && (other.number === undefined) === (number === undefined);
  let from = siblings.indexOf(section);
  let to = from;
  while (isLike(siblings[from - 1])) from -= 1;
  while (isLike(siblings[to + 1])) to += 1;
  return to - from + 1 >= POINTS;
}

/** Whether the next heading stands below this one by its number, whatever its rank: "2" and "2.1", "B" and "1". */
function leadsByNumber({ index, number }: Section, { sections }: PolicyDocument): boolean {
  const next = sections[index + 1];
  if (next?.number === undefined) return false;
  if (number !== undefined && next.number.startsWith(`${number}.`)) return true;
  // "5.1" with no "5" before it: this heading is the fifth.
  const above = /^(.+)\.1$/.exec(next.number)?.[1];
  if (above !== undefined) return !sections.slice(0, index).some((section) => section.number === above);
  if (!FIRST_NUMBER.test(next.number)) return false;
  // A series that starts anew among its siblings has something that it starts below.
  const siblings = next.parent?.children ?? sections.filter(({ parent }) => !parent);
  return number !== undefined || siblings.some((other) => other.index < index && other.number === next.number);
}

/**
 * Whether a heading of the same or a higher rank shows that the one before it has ended. Not so where ranks were lost
 * when the text was converted: there headings without text lead others again and again, also of higher rank.
 *
 * @param leaders headings without text right before one with text.
 */
function ranksCount(leaders: readonly Section[], { sections }: PolicyDocument): boolean {
  const rises = leaders.some(({ index, depth }) => (sections[index + 1]?.depth ?? 0) < depth);
  return leaders.length < (rises ? 2 : LEADERS);
}

/** Whether the heading is a line of the title: "Privacy Policy" / "of Acme Ltd." / "1. Scope". */
function isTitleLine(
  { index, number }: Section,
  { sections, preamble }: PolicyDocument,
  bare: readonly boolean[],
): boolean {
  if (number !== undefined || preamble.length > 0 || sections.slice(0, index).some(({ blocks }) => blocks.length > 0))
    return false;
  return (
    bare[index + 1] === true ||
    (index > 1 && bare[index - 1] === true) ||
    FIRST_NUMBER.test(sections[index + 1]?.number ?? '')
  );
}

/** Whether the next heading may stand below this one although its rank does not say so. */
function mayLead(section: Section, { sections }: PolicyDocument): boolean {
  const next = sections[section.index + 1];
  if (!next) return false;
  if (PART.test(section.heading.text) || section.heading.text.endsWith(':')) return true;
  if (
    FRAGMENT.test(next.heading.text) &&
    !sections.slice(0, section.index).some(({ heading }) => FRAGMENT.test(heading.text))
  )
    return true;
  if (isCapitals(section.title) && !isCapitals(next.title)) return true;
  if (takesUp(section.title, next.title)) return true;
  if (section.evidence === 'markup' || next.evidence === 'markup') return false;
  // Of two headings without markup nothing but numbers in a row shows that they are of one rank.
  return !(section.evidence === next.evidence && Number(next.number) === Number(section.number) + 1);
}

const isCapitals = (title: string) => /\p{Lu}{2}/u.test(title) && !/\p{Ll}/u.test(title);

/** Whether the next title takes up a word of this one: "Cookies and Similar Technologies" / "What Are Cookies?". */
function takesUp(title: string, next: string): boolean {
  const stems = (text: string) => (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));
  const known = new Set(stems(title));
  return stems(next).some((stem) => known.has(stem) && !COMMON.has(stem));
}
