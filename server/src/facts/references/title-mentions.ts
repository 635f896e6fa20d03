import { perLeaf, type Leaf } from '../../document/leaf';
import type { Span } from '../../text/span';
import { allMatches } from '../../text/matches';

/** A name in quotes or in italic or bold type that the text calls a section. */
export interface TitleMention extends Span {
  readonly title: string;
  /** Whether the text says that the section is in this document ("below", "section of this policy"). */
  readonly certain: boolean;
}

const QUOTED = /[“"‘]([^”"“‘’]{3,110}?)[.,]?[”"’]/g;
const OWN_AFTER =
  /^[,.)\s]{0,2}(?:sub-?)?sections?\s(?:above|below|of\s(?:this|these)\s(?:[\p{L}-]+\s){0,3}(?:policy|notice|statement|terms|agreement|document|page))\b/iu;
const BELOW_AFTER = /^[,)\s]{1,2}(?:above|below)\b/i;
const SEE_BEFORE =
  /(?:\b(?:see|refer to|described in|set out in|set forth in|outlined in|listed in|explained in|detailed in|under|in)\s(?:the\s)?)$/i;
const SECTION_AFTER = /^[,.)\s]{0,2}(?:sub-?)?sections?\b/i;
const SECTION_BEFORE =
  /\b(?:(?:sub-?)?sections?|headings?)\s(?:(?:above|below)\s)?(?:titled\s|entitled\s|headed\s|called\s|named\s)?$/i;
const OWN_BEFORE =
  /\b(?:this|these)\s(?:[\p{L}-]+\s){0,3}(?:policy|notice|statement|terms|agreement)(?:['’]s)?\s(?:the\s)?$/iu;
const ELSEWHERE_AFTER = /^[,.)\s]{0,2}(?:sections?\s)?(?:of|on|in|within|from|at)\s(?!this|these)/i;

/** How sure the words around a name make it that it is a heading of this document; undefined where they do not. */
function certainty(before: string, after: string): boolean | undefined {
  if (OWN_AFTER.test(after)) return true;
  if (ELSEWHERE_AFTER.test(after)) return undefined;
  if (BELOW_AFTER.test(after) && SEE_BEFORE.test(before)) return true;
  if (OWN_BEFORE.test(before) && SECTION_AFTER.test(after)) return true;
  if (SECTION_BEFORE.test(before))
    return /^[,.)\s]{0,2}(?:above|below)\b|^[,.)\s]{0,2}of\s(?:this|these)\s/i.test(after);
  return SECTION_AFTER.test(after) || /\bsee\s$/i.test(before) ? false : undefined;
}

/** The names in a leaf that the text calls a section or sends the reader to. */
export const titleMentions = perLeaf(({ text, marks }: Leaf): readonly TitleMention[] => {
  const names: Span[] = allMatches(text, QUOTED).map((match) => ({
    start: match.index + 1,
    end: match.index + 1 + (match[1] ?? '').length,
  }));
  for (const mark of marks)
    if ((mark.kind === 'emphasis' || mark.kind === 'strong') && mark.end - mark.start <= 110) names.push(mark);
  const mentions: TitleMention[] = [];
  for (const { start, end } of names.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const title = text.slice(start, end).replace(/^[\s“"‘'(]+|[\s”"’'.,:)]+$/g, '');
    if (title.length < 3 || !/^[\p{Lu}\d]/u.test(title) || /^(?:section|clause)\s\S{1,8}$/i.test(title)) continue;
    if (start < (mentions.at(-1)?.end ?? 0)) continue;
    const before = text.slice(Math.max(0, start - 60), start).replace(/[“"‘'(*]+$/, '');
    const after = text.slice(end, end + 60).replace(/^[.,]?[”"’')*]+/, '');
    const certain = certainty(before, after);
    const from = start + Math.max(0, text.slice(start, end).indexOf(title));
    if (certain !== undefined) mentions.push({ start: from, end: from + title.length, title, certain });
  }
  return mentions;
});
