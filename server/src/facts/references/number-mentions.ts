import { perLeaf, type Leaf } from '../../document/leaf';
import type { Span } from '../../text/span';
import type { Destination } from './reference';
import { allMatches } from '../../text/matches';

/** A number by which the text names a section or a clause. */
export interface NumberMention extends Span {
  /** Prose offsets of the number alone; `start` and `end` take in the word before the first one. */
  readonly label: Span;
  /** "section", "clause", "article"…, in the singular. */
  readonly word: string;
  /** "4(b)" as ["4", "b"], "13.6" as ["13", "6"]. */
  readonly path: readonly string[];
  readonly destination: Destination;
  /** The document it is said to be of ("of the Terms of Service"), where the text names one by a title. */
  readonly owner: string | undefined;
  /** What is said to be its heading: "Section 8 (Your Rights)". */
  readonly title: string | undefined;
  /** "this Section 4": the section it stands in. */
  readonly self: boolean;
}

const WORD =
  /(?:\b(sections?|sec\.|clauses?|paragraphs?|sub-?sections?|sub-?clauses?|sub-?paragraphs?|articles?|parts?|chapters?|annex|appendix|schedules?|exhibits?|items?|points?)[ \u00A0]{1,2}|(§{1,2})[ \u00A0]?)/gi;
const SUB = String.raw`(?:\s?\((?:[a-z]{1,5}|\d{1,2}|[A-Z])\))`;
const LABEL = new RegExp(
  String.raw`(?:\d{1,5}(?:\.(?:\d{1,5}|[a-z](?![a-z])|[ivx]{1,4}(?![a-z])|\((?:[a-z]{1,4}|\d{1,2})\))){0,6}(?![\p{L}\d])|[IVXL]{1,5}(?:\.\d{1,2})?(?![\p{L}\p{N}’'])|[A-Z](?:\.\d{1,2})?(?![\p{L}\p{N}’'])|[a-z]{1,4}(?=\.?\s(?:above|below)\b))${SUB}{0,4}|${SUB}{1,4}`,
  'yu',
);
const JOINT = /\s?(?:,\s?(?:and\s|or\s|&\s)?|(?:and|or|to|through|&)\s|[–—-]\s?)(?:§\s?|sections?\s|clauses?\s)?/iy;
/** "Sections 2, 3 and 5": more numbers than this name no list of sections. */
const LONGEST_LIST = 12;
/** How much text on either side tells what a number belongs to. */
const REACH = 180;

const OWN = /^(?:above|below|herein|hereof|hereunder)\b/i;
const OWN_NAME =
  /^(?:(?:of|in|to|under|from)\s)?(?:this|these|the present)\s(?:[\p{L}-]+\s){0,4}?(?:policy|policies|notice|statement|terms|agreement|document|addendum|page|eula|contract|conditions|section|clause|article)\b/iu;
const NAMED =
  /^(?:(?:of|from|under)\s(?:the|our|your|its|their|his|such|that|those|any|each|an?)|in\s(?:our|your|their|its|the(?=\s\p{Lu})))\s((?:[\p{L}\p{N}’'&/-]+\s?){1,8})/u;
const OTHER =
  /^\s(?:(?:of|to|in|under|from)\s["“]?[\p{Lu}\d]|thereof|therein|of\swhich|et\sseq|["“]?\p{Lu}|of\sthis|\(EU\))/u;
/** What stands right before the word where the number belongs to a law… */
const LAW_BEFORE =
  /\b(?:acts?|codes?|laws?|regulations?|directive|statutes?|rules?|order|constitution|convention|title|u\.s\.c\.?|c\.f\.r\.?|civ\.)[’')”"\s,:–-]{1,4}(?:and\s|under\s)?$/i;
/** … by an acronym ("GDPR", "FAR")… */
const ACRONYM_BEFORE = /(?<![\p{Lu}\p{Ll}])\p{Lu}[\p{Lu}.]{1,9}[’'s)”"]{0,3}[\s,]{1,2}$/u;
/** … or to another document. */
const DOCUMENT_BEFORE =
  /\b(?:our|their|your|its|the|and|in)\s(?:\p{Lu}[\p{L}-]+\s(?:of\s|and\s)?){0,4}(?:Terms|Agreement|Addendum|Policy|Notice|Service|Use|Conditions)[\s,(–:-]{1,4}$/u;

function destinationOf(before: string, behind: string): Pick<NumberMention, 'destination' | 'owner'> {
  const said = (destination: Destination, owner?: string) => ({ destination, owner });
  const after = behind.replace(/^[\s,]+/, '');
  if (OWN.test(after) || OWN_NAME.test(after) || /\b(?:this|these|present)\s$/i.test(before))
    return said('this-document');
  const named = NAMED.exec(after)?.[1];
  if (named !== undefined) return said('elsewhere', named.trim());
  const shouted = !/\p{Ll}/u.test(before.slice(-30));
  if (!shouted && OTHER.test(behind)) return said('elsewhere');
  const foreign = LAW_BEFORE.test(before) || DOCUMENT_BEFORE.test(before) || (!shouted && ACRONYM_BEFORE.test(before));
  return said(foreign ? 'elsewhere' : 'unsaid');
}

/** A heading's name right behind a number: "(Your Rights)", "“Cookies”", ". “COOKIES”". */
const TITLE_BEHIND =
  /^[.,:]?\s?(?:\((?![\s“"]*(?:EU|EC|e\.g|i\.e|such|the|as|last|for|including|see)\b)[“"]?(?=[^()]{0,140}\p{L}{4})([^()“”"]{4,140})[”"]?\)|(?:titled\s|entitled\s|called\s)?[“"‘]\s?([^”"“]{3,140}?)\s?[”"’])/u;

function singular(word: string): string {
  if (word.startsWith('§')) return '§';
  return word === 'sec.' ? 'section' : word.replace('-', '').replace(/s$/, '');
}

/** The labels from `at` on, as many as a list joins. */
function labelsAt(text: string, at: number, list: boolean): Span[] {
  const labels: Span[] = [];
  let from = at;
  while (labels.length < LONGEST_LIST) {
    LABEL.lastIndex = from;
    const match = LABEL.exec(text);
    if (!match || match[0] === '') break;
    const lead = match[0].length - match[0].trimStart().length;
    labels.push({ start: from + lead, end: from + match[0].length });
    JOINT.lastIndex = from + match[0].length;
    const joint = list ? JOINT.exec(text) : null;
    if (!joint) break;
    from = JOINT.lastIndex;
  }
  return labels;
}

/** The numbers by which a leaf names sections and clauses, of this document or of another. */
export const numberMentions = perLeaf(({ text }: Leaf): readonly NumberMention[] => {
  const mentions: NumberMention[] = [];
  for (const match of allMatches(text, WORD)) {
    const written = (match[1] ?? match[2] ?? '').toLowerCase();
    const word = singular(written);
    const list = written.endsWith('s') || written === '§§';
    const labels = labelsAt(text, match.index + match[0].length, list);
    const last = labels.at(-1);
    if (!last) continue;
    const behind = text.slice(last.end, last.end + REACH);
    const title = TITLE_BEHIND.exec(behind);
    const after = behind.slice(title?.[0].length ?? 0);
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    const where = destinationOf(before, after);
    labels.forEach((label, index) => {
      const path = text.slice(label.start, label.end).match(/\d+|[A-Za-z]+/g) ?? [];
      mentions.push({
        start: index === 0 ? match.index : label.start,
        end: label.end,
        label,
        word,
        path,
        ...where,
        title: index === labels.length - 1 ? (title?.[1] ?? title?.[2])?.trim() : undefined,
        self: /\b(?:this|these|present)\s$/i.test(before),
      });
    });
  }
  return mentions;
});
