import type { Block, Passage } from '../../document/passage';
import type { Section } from '../../document/section';
import { perLeaf } from '../../document/leaf';
import type { Span } from '../../text/span';
import { readLeafStatements } from '../practices/leaf-statements';
import { labelOf, type Label } from './leaf-claims';
import { readDataKinds, type DataKind } from './data-kind';

/** What a claim gets from around its leaf. */
export interface Surroundings {
  /** Names the data where the clause itself does not. */
  readonly label: { readonly at: Passage; readonly kinds: readonly DataKind[] } | undefined;
  /** What narrows data named in general; '' where nothing does. */
  readonly scope: string;
  /**
   * The data that words mean which name none ("they", "the recordings", no words at all): those of which the sentence
   * before speaks, else those of the heading that the block opens.
   */
  meant(words: string | undefined, sentence: Span): readonly DataKind[];
}

/** Words of headings that tell no data apart. */
const GENERIC_TITLE =
  /\b(?:data|information|personal|privacy|polic(?:y|ies)|notice|statement|retention|retain\w*|retaining|storage|storing|stored?|keep\w*|kept|hold|how|long|do|does|we|our|your|you|us|the|of|for|and|or|to|is|are|in|a|an|it|period|periods?|duration|delet\w+|eras\w+|remov\w+|disposal|security|protect\w*|safeguard\w*|additional|further|more|general\w*|about|what|when|where|who|why|overview|introduction|summary|details?|other|rights?|choices?|controls?|manag\w+|process\w*|collect\w*|us(?:e|es|ing|ed)|handl\w+|share|sharing|account|closure|clos\w+|termination|terms|conditions|miscellaneous|changes|contact|regarding|with|on|by|at|from|transfers?|international|safety|location|time|limits?)\b/gi;

/** What a heading says beyond that it speaks of data and their keeping: '' for "How long we keep your data". */
function topicOf(section: Section | undefined): string {
  for (let at = section; at && at.depth > 1; at = at.parent) {
    const topic = at.title
      .replace(GENERIC_TITLE, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
    if (topic !== '') return topic;
  }
  return '';
}

/** What tells that a column, a list or a section holds storage periods. */
const PERIODS =
  /\bretention\b|\bretain|how long|storage (?:period|time|duration|limit|term)|\b(?:terms?|duration|length) of storage|\bkept\b|\bwe (?:keep|store)\b|deletion|(?:deleted|erased|removed) after|stored for|\bperiod\b/i;
const DATA_HEAD = /\b(?:data|information|categor|types?|record)/i;
const COOKIES = /cookie|tracker|pixel|domain/i;
const LONGEST_LABEL = 90;

const labelOfLeaf = perLeaf((leaf): Label => labelOf(leaf.text, { start: 0, end: leaf.text.length }));

const POINTS =
  /^(?:it|they|them|these|this|these (?:data|details)|this (?:data|information)|those|such (?:data|information))$/i;

/** A heading that speaks of keeping names its data, whatever they are. */
const KEEPING_TITLE = /\b(?:how long|keep|retention|retain|stor(?:age|e|ing)|delet)/i;

/** What a pronoun, or a length alone, speaks of: what the sentence before names, else what the heading does. */
function meantIn(block: Block, topic: string, words: string | undefined, sentence: Span): readonly DataKind[] {
  if (words !== undefined && !POINTS.test(words.trim())) return [];
  const before = readLeafStatements(block.leaf).filter(
    (statement) =>
      statement.sentence.end <= sentence.start &&
      block.text.slice(statement.sentence.end, sentence.start).trim() === '',
  );
  const told = before.flatMap(({ data: { at } }) =>
    at ? known(readDataKinds(block.text.slice(at.start, at.end))) : [],
  );
  if (told.length > 0) return told;
  const opens = sentence.start === 0 && block.section?.blocks[0] === block;
  if (!opens || topic === '') return [];
  const kinds = readDataKinds(topic);
  return KEEPING_TITLE.test(block.section?.title ?? '') ? kinds.filter(({ reach }) => reach === 'named') : known(kinds);
}

/** Kinds that the taxonomy has. */
const known = (kinds: readonly DataKind[]): DataKind[] =>
  kinds.filter(({ key, reach }) => reach === 'named' && /^#[\w-]+$/.test(key));

/** Follows the blocks of a document and tells what stands around each: the list's introduction, the column's head, the row. */
export class SurroundingsReader {
  private intro: Block | undefined;
  private group: number | undefined;
  private header: Block[] = [];
  private row: Block[] = [];

  /** To be told of every block in order, with the one before it. */
  enter(block: Block, before: Block | undefined): void {
    if (block.group === undefined || block.group !== this.group) {
      this.group = block.group;
      this.intro = before?.kind === 'paragraph' && before.section === block.section ? before : undefined;
      this.header = [];
      this.row = [];
    }
    if (block.cell) this.placeCell(block, block.cell.row);
  }

  private placeCell(block: Block, row: number): void {
    // Tables pasted from pages often have an empty first row, which Markdown takes for the head.
    const emptyHead = row === 1 && this.header.every(({ text, cell }) => text === '' || cell?.row === 1);
    if (emptyHead && this.header[0]?.cell?.row === 0) this.header = [];
    if (row === 0 || emptyHead) this.header.push(block);
    else if (this.row[0]?.cell?.row === row) this.row.push(block);
    else this.row = [block];
  }

  /** Whether the list's introduction makes "delete it within …" our promise: "We will:". */
  introducesUs(): boolean {
    return /\bwe\b[^.]{0,40}:?$/i.test(this.intro?.text ?? '');
  }

  /** The paragraph that introduces the list. */
  introduced(): Block | undefined {
    return this.intro?.text.trimEnd().endsWith(':') === true ? this.intro : undefined;
  }

  /** Whether lengths without a verb are storage periods here. Cookies have lifetimes, not storage periods. */
  holdsPeriods(block: Block): boolean {
    const title = block.section?.title ?? '';
    if (COOKIES.test(title)) return false;
    if (block.cell) {
      const head = this.header[block.cell.column]?.text ?? '';
      return !this.header.includes(block) && PERIODS.test(head) && !this.header.some(({ text }) => COOKIES.test(text));
    }
    const intro = this.intro?.text ?? '';
    return intro === '' ? PERIODS.test(title) : PERIODS.test(intro) && !COOKIES.test(intro);
  }

  /** What stands around a statement in the block; `lead` are the words in front of it. */
  around(block: Block, lead: Label | undefined): Surroundings {
    const topic = topicOf(block.section);
    const meant = (words: string | undefined, sentence: Span) => meantIn(block, topic, words, sentence);
    if (lead) {
      const at = block.passage(lead.start, lead.end);
      return { label: { at, kinds: lead.kinds }, scope: `${topic} / ${at.text.toLowerCase()}`, meant };
    }
    const [first] = this.row;
    if (!block.cell || !first || this.header.includes(block)) return { label: undefined, scope: topic, meant };
    const scope = `${topic} / ${first.text.slice(0, LONGEST_LABEL).toLowerCase()}`;
    const naming = this.header.find(({ text }) => DATA_HEAD.test(text) && !PERIODS.test(text));
    const label = naming && this.row.find(({ cell }) => cell?.column === naming.cell?.column);
    const usable = label && label !== block && label.text.length < LONGEST_LABEL && !label.text.includes('\n');
    return { label: usable ? { at: label.all, kinds: labelOfLeaf(label.leaf).kinds } : undefined, scope, meant };
  }
}
