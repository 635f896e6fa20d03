import type { Leaf } from '../document/leaf';
import { perLeaf } from '../document/leaf';
import type { Block, Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Section } from '../document/section';
import { disclosuresIn, disclosuresInTitle, type DisclosureId } from '../knowledge/index';
import type { Span } from '../text/span';
import type { Facts, ReadFact } from './facts';
import type { RetentionClaim } from './retention';
import { sentenceLines } from './sentence-lines';

/** A place that states a disclosure. */
export interface DisclosureEvidence {
  /** The section's title, the sentence, the list item or the cells of a row. */
  readonly at: Passage;
  /** The section whose title says so, where `at` is a title. */
  readonly section: Section | undefined;
}

/** What a document states, each with its evidence in the order of the text; what it does not state is left out. */
export type StatedDisclosures = ReadonlyMap<DisclosureId, readonly DisclosureEvidence[]>;

/** A sentence with what it states. */
interface Statement extends Span {
  readonly states: readonly DisclosureId[];
}

/** More than this of an introduction tells nothing more about its list. */
const LONGEST_INTRODUCTION = 240;
/** What is longer is no sentence but a page without full stops. */
const LONGEST_SENTENCE = 3000;

function statementsBehind(introduction: string, leaf: Leaf): readonly Statement[] {
  return sentenceLines(leaf).flatMap(({ start, end }) => {
    const words = leaf.text.slice(start, Math.min(end, start + LONGEST_SENTENCE));
    const states = disclosuresIn(introduction === '' ? words : `${introduction} ${words}`);
    return states.length > 0 ? [{ start, end, states }] : [];
  });
}

const statementsIn = perLeaf((leaf) => statementsBehind('', leaf));

/** Statements of list items and rows by what stands before them, for as long as that stays. */
const introduced = new WeakMap<Leaf, { readonly introduction: string; readonly statements: readonly Statement[] }>();

function statementsOf(introduction: string, leaf: Leaf): readonly Statement[] {
  if (introduction === '') return statementsIn(leaf);
  const known = introduced.get(leaf);
  if (known?.introduction === introduction) return known.statements;
  const statements = statementsBehind(introduction, leaf);
  introduced.set(leaf, { introduction, statements });
  return statements;
}

/** Reads the blocks one after the other, because a list item and a cell mean what stands before them. */
class DisclosureReader {
  readonly stated = new Map<DisclosureId, DisclosureEvidence[]>();
  private introduction = '';
  private group: number | undefined;
  private row = { number: -1, text: '' };

  constructor(
    private readonly document: PolicyDocument,
    private readonly facts: Facts,
  ) {}

  read(): StatedDisclosures {
    for (const section of this.document.sections) this.readTitle(section);
    for (const [index, block] of this.document.blocks.entries()) {
      if (block.group !== this.group) this.enter(block, this.document.blocks[index - 1]);
      if (block.kind === 'heading' || block.kind === 'code' || block.kind === 'rule' || block.text === '') continue;
      for (const { start, end, states } of statementsOf(this.before(block), block.leaf))
        for (const id of states) this.note(id, block.passage(start, end), undefined);
    }
    this.readRetention();
    for (const evidence of this.stated.values()) evidence.sort((a, b) => a.at.span.start - b.at.span.start);
    return this.stated;
  }

  /** A title states something if the section below it has text. */
  private readTitle(section: Section): void {
    if (section === this.document.title || (section.blocks.length === 0 && section.children.length === 0)) return;
    for (const id of titleStates(section)) this.note(id, section.titleAt, section);
  }

  /** A claim of how long our data are kept states the retention, however it is worded; lifetimes of cookies do not. */
  private readRetention(): void {
    const known = new Set(this.stated.get('retention')?.map(({ at }) => `${at.block.index} ${at.start}`));
    for (const claim of this.facts.retention) {
      const { at } = claim;
      if (statesRetention(claim) && !known.has(`${at.block.index} ${at.start}`)) this.note('retention', at, undefined);
    }
  }

  private note(id: DisclosureId, at: Passage, section: Section | undefined): void {
    const evidence = this.stated.get(id);
    if (evidence) evidence.push({ at, section });
    else this.stated.set(id, [{ at, section }]);
  }

  /** Enters a list or a table, or leaves one. */
  private enter(block: Block, before: Block | undefined): void {
    this.group = block.group;
    this.row = { number: -1, text: '' };
    const near = before?.section === block.section ? before : undefined;
    const sentence = near?.kind === 'paragraph' ? near.sentences.at(-1)?.text : undefined;
    const words = sentence?.endsWith(':') ? sentence : block.section ? `${block.section.title}:` : '';
    this.introduction = block.list ? words.slice(-LONGEST_INTRODUCTION) : '';
  }

  /** What is read before a block: the introduction of its list, the cells before it in its row. */
  private before(block: Block): string {
    if (!block.cell) return block.list ? this.introduction : '';
    if (this.row.number !== block.cell.row) this.row = { number: block.cell.row, text: '' };
    const { text } = this.row;
    this.row.text = `${text}${block.text.slice(0, LONGEST_INTRODUCTION)}; `.slice(-2 * LONGEST_INTRODUCTION);
    return text;
  }
}

/** Words that mean data, in the noun of a claim. */
const DATA =
  /\b(?:data|information|records?|logs?|contents?|files?|history|messages?|recordings?|copies|details|accounts?)\b/i;

/** Whether a claim tells how long the organisation itself keeps data of its readers, law and chance aside. */
function statesRetention({ action, optional, actor, onDevice, criterion, periods, category }: RetentionClaim): boolean {
  if (actor.kind === 'other' || onDevice || (optional && action !== 'keep')) return false;
  if (periods.length === 0 && (criterion?.kind === 'law' || criterion?.kind === 'open')) return false;
  if (category.kinds.some(({ key }) => /#(?:cookies|backups)/.test(key))) return false;
  const known = category.kinds.some(({ reach, key }) => reach === 'all' || /#|data:/.test(key));
  return known || DATA.test(category.at?.text ?? '');
}

const titlesKnown = new Map<string, readonly DisclosureId[]>();
const TITLES_KEPT = 2000;

/** What a section's title states; titles come again in every version of a document. */
function titleStates({ title }: Section): readonly DisclosureId[] {
  let states = titlesKnown.get(title);
  if (!states) {
    if (titlesKnown.size >= TITLES_KEPT) titlesKnown.clear();
    states = disclosuresInTitle(title);
    titlesKnown.set(title, states);
  }
  return states;
}

/** What the document states, whatever a law asks for: from titles of sections that have text, sentences, lists and tables. */
export const readDisclosures: ReadFact<StatedDisclosures> = (document, facts) =>
  new DisclosureReader(document, facts).read();
