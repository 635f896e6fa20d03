import { perLeaf, type Leaf } from '../document/leaf';
import { blocksAnswering, blocksWith } from '../document/leaf-group';
import type { Block, Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import { perTitle, type Section } from '../document/section';
import {
  denies,
  disclosures,
  disclosuresIn,
  matchesAny,
  states,
  type Disclosure,
  type DisclosureId,
} from '../knowledge/index';
import type { Span } from '../text/span';
import type { Facts, ReadFact } from './facts';
import type { RetentionClaim } from './retention';
import { sentenceLines } from './sentence-lines';

/** A place that states a disclosure. */
export interface DisclosureEvidence {
  /** The section's title, the sentence, the list item or the cell. */
  readonly at: Passage;
  /** The section whose title says so, where `at` is a title. */
  readonly section: Section | undefined;
}

/** More than this of an introduction tells nothing more about its list. */
const LONGEST_INTRODUCTION = 240;

/** What is known of a prose text behind an introduction: the sentences that state a disclosure. */
class ProseStatements {
  private readonly sentences: readonly (Span & { readonly words: string })[];
  private asked: Map<DisclosureId, readonly Span[]> | undefined;
  private denied: Map<DisclosureId, readonly Span[]> | undefined;
  private all: ReadonlyMap<DisclosureId, readonly Span[]> | undefined;

  constructor(
    private readonly leaf: Leaf,
    private readonly introduction: string,
  ) {
    this.sentences = sentenceLines(leaf).map(({ start, end }) => {
      const words = leaf.text.slice(start, end);
      return { start, end, words: introduction === '' ? words : `${introduction} ${words}` };
    });
  }

  /** The sentences that state one disclosure: cheap for the few that rules ask for. */
  of(id: DisclosureId): readonly Span[] {
    if (this.all) return this.all.get(id) ?? [];
    this.asked ??= new Map();
    return remembered(this.asked, id, () =>
      this.sentences.filter((sentence) => states(sentence.words, id) && this.addsTo(sentence, id)),
    );
  }

  /** Whether an item states something itself, and not only its introduction. */
  private addsTo({ start, end }: Span, id: DisclosureId): boolean {
    return this.introduction === '' || !states(this.introduction, id) || states(this.leaf.text.slice(start, end), id);
  }

  /** The sentences that say that there is nothing to state. */
  denying(id: DisclosureId): readonly Span[] {
    this.denied ??= new Map();
    return remembered(this.denied, id, () => this.sentences.filter(({ words }) => denies(words, id)));
  }

  /** The same, when every disclosure is going to be asked for: each sentence is then read once. */
  ofAll(id: DisclosureId): readonly Span[] {
    if (!this.all) {
      const all = new Map<DisclosureId, Span[]>();
      for (const { start, end, words } of this.sentences)
        for (const stated of disclosuresIn(words))
          if (this.addsTo({ start, end }, stated)) all.set(stated, [...(all.get(stated) ?? []), { start, end }]);
      this.all = all;
    }
    return this.all.get(id) ?? [];
  }
}

/** The value of a key, worked out once. */
function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

/** Up to so many disclosures are looked for one by one. */
const FEW = 10;

interface Introduced {
  introduction: string;
  statements: ProseStatements | undefined;
}

/** What was found with the introduction that the leaf had last: it seldom gets another one. */
const lastOf = perLeaf((): Introduced => ({ introduction: '', statements: undefined }));

function statementsOf(leaf: Leaf, introduction: string): ProseStatements {
  const last = lastOf(leaf);
  if (!last.statements || last.introduction !== introduction) {
    last.introduction = introduction;
    last.statements = new ProseStatements(leaf, introduction);
  }
  return last.statements;
}

/** An item, which goes behind what introduces its list. */
interface ProseItem {
  readonly block: Block;
  readonly statements: ProseStatements;
  /** The section whose heading introduces the list that the block opens. */
  readonly heading: Section | undefined;
}

const isSilent = ({ kind, text }: Pick<Block, 'kind' | 'text'>) =>
  kind === 'heading' || kind === 'code' || kind === 'rule' || text === '';

/** Something to find out of texts about a disclosure. */
interface Question {
  readonly ask: (statements: ProseStatements, id: DisclosureId) => readonly Span[];
  /** The blocks but items that have an answer. */
  readonly alone: (document: PolicyDocument, about: Disclosure) => Iterable<readonly [Block, readonly Span[]]>;
}

function question(ask: Question['ask']): Question {
  const alone = blocksAnswering((leaf, { id }: Disclosure) =>
    leaf.list || isSilent(leaf) ? [] : ask(statementsOf(leaf, ''), id),
  );
  return { ask, alone };
}

const STATING = question((statements, id) => statements.of(id));
const STATING_ALL = question((statements, id) => statements.ofAll(id));
const DENYING = question((statements, id) => statements.denying(id));

const items = blocksWith(({ list }) => list !== undefined);

/** Which disclosures a title states by itself, and which as the introduction of a list. */
const askedOfTitle = perTitle(() => ({
  alone: new Map<DisclosureId, boolean>(),
  introducing: new Map<DisclosureId, boolean>(),
}));

/**
 * What a document states, whatever a law asks for: from titles of sections that have text, sentences, list items behind
 * what introduces their list, and cells. Each disclosure is looked for when it is asked for, and no further than needed.
 */
export class StatedDisclosures {
  private readonly stated = new Map<DisclosureId, boolean>();
  private readonly evidence = new Map<DisclosureId, readonly DisclosureEvidence[]>();
  private items: readonly ProseItem[] | undefined;

  constructor(
    private readonly document: PolicyDocument,
    private readonly facts: Facts,
  ) {}

  /** Whether the document states a disclosure. */
  has(id: DisclosureId): boolean {
    let answer = this.stated.get(id);
    if (answer === undefined) {
      answer = !this.search(id, STATING).next().done;
      this.stated.set(id, answer);
    }
    return answer;
  }

  /** The first place that says that there is nothing to state; what is neither stated nor denied is missing. */
  denial(id: DisclosureId): Passage | undefined {
    if (disclosures.get(id)?.detect.denials.length === 0) return undefined;
    const [alone] = this.answersAlone(id, DENYING);
    const [item] = this.answersOfItems(id, DENYING);
    return alone && item ? (alone.block.index < item.block.index ? alone : item) : (alone ?? item);
  }

  /** The places that state a disclosure, in the order of the text. */
  get(id: DisclosureId): readonly DisclosureEvidence[] {
    let places = this.evidence.get(id);
    if (!places) {
      // Whoever asks for many asks for all of them, as a table of coverage does.
      const many = this.evidence.size >= FEW;
      places = [...this.search(id, many ? STATING_ALL : STATING)].sort((a, b) => a.at.span.start - b.at.span.start);
      this.evidence.set(id, places);
    }
    return places;
  }

  /** The first section whose title states a disclosure. */
  sectionFor(id: DisclosureId): Section | undefined {
    return this.document.sections.find((section) => this.titleStates(section, id));
  }

  private *search(id: DisclosureId, asked: Question): Generator<DisclosureEvidence, void> {
    for (const section of this.document.sections)
      if (this.titleStates(section, id)) yield { at: section.titleAt, section };
    // A heading that introduces a list states what its words say, the items only what theirs do.
    for (const { heading } of this.listItems())
      if (heading && !this.titleStates(heading, id) && introduces(heading, id))
        yield { at: heading.titleAt, section: heading };
    const found = new Set<string>();
    for (const answers of [this.answersAlone(id, asked), this.answersOfItems(id, asked)]) {
      for (const at of answers) {
        found.add(`${at.block.index} ${at.start}`);
        yield { at, section: undefined };
      }
    }
    if (id === 'contact') yield* this.contacts();
    if (id !== 'retention') return;
    // A claim of how long data are kept states the retention, however it is worded.
    for (const claim of this.facts.retention) {
      const { at } = claim;
      if (matchesAny(at.text, disclosures.get(id)?.detect.unless ?? [])) continue;
      if (statesRetention(claim) && !found.has(`${at.block.index} ${at.start}`)) yield { at, section: undefined };
    }
  }

  /** The ways to reach somebody; other people's, those for copyright and an officer's mere title aside. */
  private *contacts(): Generator<DisclosureEvidence, void> {
    for (const { at, kind, party, purpose } of this.facts.contacts) {
      const own = party === 'organization' || party === 'unknown';
      if (own && kind !== 'officer' && purpose !== 'copyright' && purpose !== 'dispute')
        yield { at, section: undefined };
    }
  }

  /** A title states something if the section below it has text. */
  private titleStates(section: Section, id: DisclosureId): boolean {
    if (section === this.document.title || (section.blocks.length === 0 && section.children.length === 0)) return false;
    return isTitled(section, id) && !this.onlyDenies(section, id);
  }

  /** Whether the section says that there is nothing to state, and nothing beside it. */
  private onlyDenies(section: Section, id: DisclosureId): boolean {
    if (section.children.length > 0 || disclosures.get(id)?.detect.denials.length === 0) return false;
    const alone = section.blocks.filter((block) => !block.list && !isSilent(block));
    const own = [
      ...alone.map(({ leaf }) => statementsOf(leaf, '')),
      ...this.listItems().flatMap(({ block, statements }) => (block.section === section ? [statements] : [])),
    ];
    return own.some((text) => text.denying(id).length > 0) && !own.some((text) => text.of(id).length > 0);
  }

  /** The answers of all blocks but items. */
  private *answersAlone(id: DisclosureId, { alone }: Question): Generator<Passage, void> {
    const about = disclosures.get(id);
    if (!about) return;
    for (const [block, answers] of alone(this.document, about))
      if (block.kind !== 'heading') for (const { start, end } of answers) yield block.passage(start, end);
  }

  private *answersOfItems(id: DisclosureId, { ask }: Question): Generator<Passage, void> {
    for (const { block, statements } of this.listItems())
      for (const { start, end } of ask(statements, id)) yield block.passage(start, end);
  }

  /** The items that can state something, behind what introduces their list. */
  private listItems(): readonly ProseItem[] {
    let introduction = NOTHING;
    let opens = false;
    this.items ??= items(this.document).flatMap((block) => {
      const before = this.document.blocks[block.index - 1];
      if (before?.group !== block.group) {
        introduction = introductionOf(block, before);
        opens = true;
      }
      if (isSilent(block)) return [];
      const heading = opens ? introduction.heading : undefined;
      opens = false;
      return [{ block, heading, statements: statementsOf(block.leaf, introduction.words) }];
    });
    return this.items;
  }
}

/** Whether a title states a disclosure. */
const isTitled = (section: Section, id: DisclosureId) =>
  remembered(askedOfTitle(section).alone, id, () =>
    matchesAny(section.title, disclosures.get(id)?.detect.titles ?? []),
  );
/** Whether a title that introduces a list does. */
const introduces = (section: Section, id: DisclosureId) =>
  remembered(askedOfTitle(section).introducing, id, () => states(`${section.title}:`, id));

/** What introduces a list. */
interface Introduction {
  readonly words: string;
  /** The section whose heading it is. */
  readonly heading: Section | undefined;
}
const NOTHING: Introduction = { words: '', heading: undefined };

/** The sentence that ends in a colon before a list, else the heading above it. */
function introductionOf(first: Block, before: Block | undefined): Introduction {
  const near = before?.kind === 'paragraph' && before.section === first.section ? before : undefined;
  const sentence = near?.sentences.at(-1)?.text;
  if (sentence?.endsWith(':')) return { words: sentence.slice(-LONGEST_INTRODUCTION), heading: undefined };
  const { section } = first;
  return section ? { words: `${section.title}:`.slice(-LONGEST_INTRODUCTION), heading: section } : NOTHING;
}

/** Words that mean data, in the noun of a claim. */
const DATA =
  /\b(?:data|information|records?|logs?|contents?|files?|history|messages?|recordings?|copies|details|accounts?)\b/i;

/** Whether a claim tells how long the organisation itself keeps data of its readers; law, chance and cookies aside. */
function statesRetention(claim: RetentionClaim): boolean {
  const { action, optional, actor, onDevice, criterion, periods, category, verb } = claim;
  // "We may hold your order until it is in stock" is about goods.
  if (actor.kind === 'other' || onDevice || (optional && (action !== 'keep' || /^(?:may )?hold$/i.test(verb.text))))
    return false;
  if (periods.length === 0 && (criterion?.kind === 'law' || criterion?.kind === 'open')) return false;
  if (category.kinds.some(({ key }) => /#(?:cookies|backups)/.test(key))) return false;
  const data = category.kinds.some(({ reach, key }) => reach === 'all' || /#|data:/.test(key));
  return data || DATA.test(category.at?.text ?? '');
}

/** What the document states, with its evidence. */
export const readDisclosures: ReadFact<StatedDisclosures> = (document, facts) => new StatedDisclosures(document, facts);
