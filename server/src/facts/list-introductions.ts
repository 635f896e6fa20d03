import { perLeaf, type Leaf } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import type { Block, Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import { readEnumerator } from '../text/enumerators';
import type { Section } from '../document/section';
import { countWords } from '../text/words';

/** A sentence that ends with a colon and announces what stands below it. */
export interface ListIntroduction {
  /** The sentence. */
  readonly at: Passage;
  /**
   * several: it announces more than one thing ("the following rights:"); one: one thing or a statement ("the following
   * applies:"); open: it only ends with a colon.
   */
  readonly announces: 'several' | 'one' | 'open';
  /** What stands next; undefined at the end of the document. */
  readonly next: Block | undefined;
  /** Whether what stands next can be what is announced. */
  readonly kept: boolean;
}

/** Shorter lines with a colon are labels ("Contact us:"). */
const FEWEST_WORDS = 4;
/** A sentence without any announcing word is one only from this length on. */
const OPEN_WORDS = 7;

const STATEMENT =
  /\bfollowing\s(?:is|states?)\b|\bfollowing\s(?:[\p{L}-]+\s){0,4}?(?:appl(?:y|ies)|statement|notice|disclosure|address|language|definition|meaning|provision|paragraph|section|order|manner|way|purpose|reason)\b|\b(?:agrees?|acknowledges?|reads?|states?|provides?|amended|replaced)\b[^:]{0,40}\bas follows\b|\bagree to the following\b/iu;
const SEVERAL =
  /\b(?:the|these)\sfollowing\b|\bas follows\b|\bsuch as\b|\binclud(?:e|es|ed|ing)\b|\b(?:below|one of|any of|all of|each of)\b|\bnot limited to\b/i;
/** "multiple ways", "several reasons", "these purposes". */
const COUNTED =
  /\b(?:multiple|several|various|many|different|numerous|certain|a (?:number|variety|range|few) of|these|two|three|four|five|six|seven|eight)\s(?:[\p{L}-]+\s){0,3}[\p{L}-]{2,}[^s\W]s\b/iu;
/** "In particular, we collect:" */
const PRONOUN_AND_VERB = /\b(?:we|you|they|it)\s(?:[\p{L}]+\s){0,3}[\p{L}]+:$/iu;

/** What the last sentence of a leaf announces; undefined where it introduces nothing. */
const announcement = perLeaf((leaf: Leaf): ListIntroduction['announces'] | undefined => {
  const text = leaf.text.replace(/[\s*_]+$/, '');
  if (!text.endsWith(':')) return undefined;
  const sentence =
    text
      .slice(Math.max(0, text.length - 400))
      .split(/(?<=[.!?])\s(?=\p{Lu})/u)
      .at(-1) ?? '';
  // A heading that Markdown takes for text because it follows a paragraph without a blank line.
  if (/#{2,6}\s/.test(sentence)) return undefined;
  const words = countWords(sentence);
  if (STATEMENT.test(sentence)) return 'one';
  if (SEVERAL.test(sentence) && words >= FEWEST_WORDS - 2) return 'several';
  const short = words < OPEN_WORDS && !PRONOUN_AND_VERB.test(sentence) && !COUNTED.test(sentence);
  return short || words < FEWEST_WORDS ? undefined : 'open';
});

/** The first line of an address or of lines set one below the other is no longer than this. */
const LONGEST_LINE = 14;
const LABELLED =
  /^(?:[•●▪◦·‣○■□➢✓✔►–—*-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?:\s|$)|\d{1,2}(?:\.\d{1,2})+\b|\(\p{L})/iu;
/** "Cookies: …", "Cookies – …": a name and what is said of it. */
const LEAD_IN = /^([^.:;!?–—]{2,80}?)(?::|\s[–—-])\s/;
/** Words that open an ordinary sentence: pronouns, articles, prepositions, conjunctions, sentence adverbs. */
const ORDINARY =
  /^(?:i|we|you|your|our|it|its|they|this|these|that|those|the|there|an?|all|any|some|such|each|if|when|where|while|although|unless|once|because|since|in|on|at|by|for|from|with|under|upon|as|of|after|before|during|please|see|however|also|additionally|further(?:more)?|moreover|therefore|generally|depending|except|subject|nothing|no|not|here)\b/i;
/** A subject of a few words and its verb: "Our Partners may …", "Orca Sails collects …". */
const SUBJECT_AND_VERB =
  /^(?:[\p{L}\p{N}’'.,&()-]+\s){1,9}?(?:may|might|can|could|will|would|shall|should|must|do|does|is|are|was|were|has|have|am|collects?|uses?|shares?|provides?|takes?|keeps?|applies|apply|reserves?|retains?|contains?|agree|need|visit)\s/iu;

/** "To provide the service" is a purpose; "To object, please write to us" is a sentence. */
const INFINITIVE = /^to\s\p{L}/iu;
const MAIN_CLAUSE = /,\s(?:please|you|we|just|simply|contact|visit|click|go|see|send|follow|write|log|read|refer)\b/i;

const isSentence = (text: string) =>
  INFINITIVE.test(text) ? MAIN_CLAUSE.test(text.slice(0, 200)) : SUBJECT_AND_VERB.test(`${text} `);
const isOrdinary = (text: string) => isSentence(text) || (ORDINARY.test(text) && !INFINITIVE.test(text));

/** "Cookies: …" and "With your consent. We may …": a name or a verbless phrase and what is said of it. */
function hasLeadIn(text: string): boolean {
  const name = LEAD_IN.exec(text)?.[1];
  if (name !== undefined && countWords(name) <= 10 && !isSentence(name)) return true;
  const first = /^([^.!?]{2,90})[.!?]\s/.exec(text)?.[1];
  return (
    first !== undefined &&
    countWords(first) <= 8 &&
    !/^(?:i|we|you|they|it|this|that|these|those|there|please|see)\b/i.test(first) &&
    !isSentence(first)
  );
}

/** What makes a paragraph look like an item: a label, a lead-in in bold, a name before a colon or a stop. */
const itemLook = perLeaf(({ text, marks }: Leaf): 'label' | 'mark' | 'lead-in' | undefined => {
  if (LABELLED.test(text)) return 'label';
  if (marks.some(({ start, end, kind }) => start === 0 && end > 1 && kind !== 'code')) return 'mark';
  return hasLeadIn(text) ? 'lead-in' : undefined;
});

/** Whether two paragraphs stand side by side ("3.3 … include:", "3.4 …"), so that the second is no item of the first. */
function isBeside(block: Block, next: Block): boolean {
  const look = itemLook(next.leaf);
  if (look === undefined || look !== itemLook(block.leaf)) return false;
  // "Purposes: … include:" can have "Marketing: …" below it.
  if (look === 'lead-in') return false;
  if (look === 'mark' && next.text.includes('\n')) return false;
  if (look === 'mark')
    return [block, next].every(({ marks, text }) => marks[0]?.kind === 'strong' && marks[0].end < text.length / 2);
  const [own, other] = [labelOf(block.text), labelOf(next.text)];
  return (
    own.frame === other.frame &&
    (own.last === other.last ||
      other.readings.some(({ style, value }) =>
        own.readings.some((mine) => mine.style === style && mine.value === value - 1),
      ))
  );
}

/** The label that a text starts with: its last number, and what stands around that. */
function labelOf(text: string) {
  const label = /^\S{1,12}/.exec(text)?.[0] ?? '';
  const last = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(label)?.[0] ?? '';
  const at = label.lastIndexOf(last);
  return { last, readings: readEnumerator(last), frame: last === '' ? label.charAt(0) : label.slice(0, at) };
}

/** Whether a paragraph reads like an item of a list, an address or a quotation rather than like running text. */
const isListLike = perLeaf((leaf: Leaf): boolean => {
  const { text } = leaf;
  const lines = text.split('\n');
  if (lines.length > 1 && countWords(lines[0] ?? '') <= LONGEST_LINE) return true;
  if (leaf.quoted || /^[\p{Ll}“"‘']/u.test(text) || itemLook(leaf)) return true;
  if (/(?:[;,]|\band|\bor)$/i.test(text) || !/\p{Ll}/u.test(text)) return true;
  const words = countWords(text);
  if (text.endsWith(':')) return words < FEWEST_WORDS + 2 || !isOrdinary(text);
  if (!/[.!?]["”’)]*$/.test(text) && words <= 20 && !(words > 8 && isSentence(text))) return true;
  return !isOrdinary(text);
});

const announcing = blocksWith(
  (leaf) =>
    (leaf.kind === 'paragraph' || leaf.kind === 'item' || leaf.kind === 'heading') &&
    !leaf.quoted &&
    announcement(leaf),
);

/** Reads the sentences that introduce a list, and whether one follows. */
export function readListIntroductions(document: PolicyDocument): readonly ListIntroduction[] {
  const { blocks } = document;
  return announcing(document).flatMap((block) => {
    const announces = announcement(block.leaf);
    const at = block.sentences.at(-1);
    if (!announces || !at || (block.kind === 'heading' && announces !== 'several')) return [];
    const next = blocks
      .slice(block.index + 1, block.index + 3)
      .find(({ text, kind }) => text !== '' || kind === 'code');
    const introduction = { at, announces, next };
    return [{ ...introduction, kept: isKept(document, block, introduction) }];
  });
}

/** Pictures and frames have no text, but they can be what is announced. */
const EMBEDDED = /!\[|<(?:img|iframe|video|object|svg)\b/i;

function isKept(document: PolicyDocument, block: Block, { next, announces }: Omit<ListIntroduction, 'kept'>): boolean {
  const { blocks, text } = document;
  if (EMBEDDED.test(text.slice(block.span.end, next?.span.start ?? text.length))) return true;
  if (!next) return false;
  if (next.kind === 'heading')
    return isItemHeading(block, next) || SECTIONS.test(block.text.slice(-160)) || bringsTable(blocks, block, next);
  if (block.kind === 'heading') return true;
  if (next.kind !== 'paragraph') return true;
  if (announces === 'one') return true;
  const beside = isBeside(block, next);
  if (!beside && isListLike(next.leaf)) return true;
  const [second, third, fourth] = blocks.slice(next.index + 1, next.index + 4);
  if (announces === 'open') return second !== undefined && (second.kind !== 'heading' || isBelow(block, second));
  if (next.text.endsWith(':')) return introducesTheSame(block, next);
  if (!beside && isListed(second)) return true;
  if (
    [third, fourth].some((later) => isListed(later) && later?.section === block.section) &&
    introducesTheSame(block, next)
  )
    return true;
  if (second?.kind !== 'paragraph' || !startAlike(next.text, second.text)) return false;
  return block.list !== undefined || [next, second].every(({ text: paragraph }) => isFragment(paragraph));
}

/** "From you when you order": a case, a source or a condition, and no main clause. */
function isFragment(text: string): boolean {
  const first = text.split(/[.;]\s/, 1)[0] ?? '';
  return (
    /^(?:if|when|where|whenever|unless|because|from|to|by|with|through|for|on)\s/i.test(first) &&
    !MAIN_CLAUSE.test(first)
  );
}

/** Blocks after a heading within which a table that was announced above it begins. */
const TABLE_WITHIN = 8;

/** Whether a table or list that the sentence speaks of stands in the section that follows. */
function bringsTable(blocks: readonly Block[], block: Block, heading: Block): boolean {
  if (!/\b(?:table|chart|list)s?\b/i.test(block.text.slice(-160))) return false;
  return blocks.slice(heading.index + 1, heading.index + TABLE_WITHIN).some(isListed);
}

const isListed = (block: Block | undefined) => block?.kind === 'item' || block?.kind === 'cell';

/** Whether two paragraphs open with the same two words, as the items of a list of paragraphs do: "You may …". */
function startAlike(a: string, b: string): boolean {
  const opening = (text: string) =>
    text
      .split(/[\s,]+/, 2)
      .join(' ')
      .toLowerCase();
  return opening(a) === opening(b);
}

/** Words that any introduction of a policy has. */
const COMMON =
  /^(?:information|data|personal|following|certain|categories|types|include|includes|including|collect|this|these|your|provide|have|will|also)$/;

/** The words that name what is announced, up to the first that says more of it. */
function namedAfter(text: string): string[] {
  const words = text.trim().split(/\s+/).slice(0, 4);
  const end = words.findIndex((word) => /^(?:for|of|in|from|to|when|that|which|on|with|by|are|is|about)$/.test(word));
  return end < 0 ? words : words.slice(0, end);
}

/** Whether the second of two introductions goes on with what the first one announced: it speaks of the same things. */
function introducesTheSame(block: Block, next: Block): boolean {
  if (/^(?:additionally|in addition|further|also|other)\b|\balso\b/i.test(next.text)) return false;
  // "… In particular:" goes on with its own sentence.
  if (next.text.endsWith(':') && countWords(next.sentences.at(-1)?.text ?? '') <= FEWEST_WORDS) return true;
  const lower = (block.sentences.at(-1)?.text ?? '').toLowerCase();
  const at = lower.lastIndexOf('following');
  const announced = at < 0 ? lower.split(/\s+/).slice(-3) : namedAfter(lower.slice(at + 'following'.length));
  const words = new Set(
    announced.flatMap((word) => /\p{L}{4,}/u.exec(word)?.[0] ?? []).filter((word) => !COMMON.test(word)),
  );
  return (next.text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word));
}

/** Whether a heading opens a section below the one of the block. */
const isBelow = (block: Block, heading: Block) => (heading.section?.depth ?? 0) > (block.section?.depth ?? 0);

/** "… in each section below:" and "… are reproduced here:" introduce the sections themselves. */
const SECTIONS =
  /\b(?:sections?|chapters?|topics?|parts?)\b|\b(?:reproduced|reprinted|set out|set forth|printed|quoted|copied|attached|given|found)\s(?:in full\s)?(?:here|below)\s?:/i;

/**
 * Whether a heading can be the first of the things announced: it stands below the section of the sentence, is an item
 * of a list, or is a line in bold under a numbered heading.
 */
function isItemHeading(block: Block, next: Block): boolean {
  const [own, other] = [block.section, next.section];
  if (!other || block.kind === 'heading' || next.leaf.list) return true;
  if (!own) return other.depth > 1;
  if (other.number !== undefined && own.number === undefined && isFirst(other.number)) return true;
  return other.depth > own.depth || (other.evidence !== 'markup' && !isSibling(own, other));
}

/** Whether a number starts a series: the headings from here on are what was announced. */
const isFirst = (number: string) => readEnumerator(number).some(({ value }) => value === 1);

/** Whether two sections without markup are headed in the same way, so that one does not stand below the other. */
function isSibling(a: Section, b: Section): boolean {
  return a.evidence === b.evidence && (a.number === undefined) === (b.number === undefined);
}
