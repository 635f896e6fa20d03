import { blocksWith } from '../document/leaf-group';
import type { Block } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import { allMatches } from '../text/matches';
import type { Facts } from './facts';
import { Anchors } from './references/anchors';
import { numberMentions, type NumberMention } from './references/number-mentions';
import { NumberTargets, type Resolution } from './references/number-targets';
import type { AnchorReference, NumberReference, Reference, TitleReference } from './references/reference';
import { titleMentions } from './references/title-mentions';
import { TitleTargets } from './references/title-targets';

export type { AnchorReference, NumberReference, Reference, TitleReference } from './references/reference';

/** Sections of laws have numbers that no policy reaches. */
const LAST_OWN_NUMBER = 150;

/** Reads where the text sends the reader to another place of this document, and whether that place is there. */
export function readReferences(document: PolicyDocument, facts: Facts): readonly Reference[] {
  const numbers = new NumberReader(document, facts);
  const titles = new TitleTargets(document);
  const references: Reference[] = mentioning(document).flatMap((block) => [
    ...numberMentions(block.leaf).flatMap((mention) => numbers.read(block, mention, titles) ?? []),
    ...titleReferences(block, titles),
  ]);
  references.push(...anchorReferences(document));
  return references.sort((a, b) => a.at.span.start - b.at.span.start);
}

const mentioning = blocksWith((leaf) => numberMentions(leaf).length > 0 || titleMentions(leaf).length > 0);

/** The number of a clause wherever a sentence may begin. */
const RUNNING_NUMBER = /(?:^|[.;:!?]["”’)]?\s)[\s>*_(]{0,12}(\d{1,9})\\?[.)]\s+["“*_(]*(?=\p{Lu})/gmu;

class NumberReader {
  /** The numbers of clauses in running text, once they are asked for. */
  private running: ReadonlySet<string> | undefined;
  private readonly targets: NumberTargets;
  private readonly numbered: ReadonlySet<Block>;

  constructor(
    private readonly document: PolicyDocument,
    facts: Facts,
  ) {
    this.targets = new NumberTargets(document, facts.numbering);
    this.numbered = new Set(facts.numbering.all.map(({ block }) => block));
  }

  /** The reference that a mention makes; undefined where it is the number of the line itself. */
  read(block: Block, mention: NumberMention, titles: TitleTargets): NumberReference | undefined {
    if (block.kind === 'heading' || block.kind === 'code') return undefined;
    if (mention.start === 0 && this.numbered.has(block)) return undefined;
    const { path, word, title } = mention;
    const resolution = this.targets.resolve(path);
    const state = this.stateOf(mention, resolution);
    const titled = state === 'found' ? this.otherwiseTitled(mention, resolution, titles) : undefined;
    return {
      kind: 'number',
      at: block.passage(mention.start, mention.end),
      label: block.passage(mention.label.start, mention.label.end),
      path,
      word,
      title,
      titled,
      state: titled ? 'lost' : state,
      targets: state === 'elsewhere' ? [] : resolution.targets,
      upTo: state === 'lost' ? resolution.upTo : undefined,
    };
  }

  private stateOf(
    { path, word, destination, owner, self }: NumberMention,
    { targets, upTo }: Resolution,
  ): Reference['state'] {
    const own = destination === 'this-document';
    if (destination === 'elsewhere' && !(owner !== undefined && this.isOwnName(owner))) return 'elsewhere';
    if (targets.length > 0) return 'found';
    if (self) return 'unclear';
    if (own && !this.targets.hasStyleOf(path))
      return this.targets.hasNumberedSections ? 'unclear' : this.lostAmongUnnumbered(path);
    if (own) return !upTo && this.standsInText(path) ? 'unclear' : 'lost';
    if (!this.targets.numbersOwn(word) || Number(path[0]) > LAST_OWN_NUMBER) return 'unclear';
    if (upTo) return 'lost';
    return this.targets.hasStyleOf(path) && !this.standsInText(path) ? 'lost' : 'unclear';
  }

  /** Whether a clause with this number begins in the middle of a paragraph: "… by law. 2. We also …". */
  private standsInText([first = '']: readonly string[]): boolean {
    this.running ??= new Set(allMatches(this.document.text, RUNNING_NUMBER).map(([, number]) => number ?? ''));
    return this.running.has(first);
  }

  /** Without numbered sections a number can still be said to be of this document; a letter may be a list's. */
  private lostAmongUnnumbered(path: readonly string[]): Reference['state'] {
    return /^\d/.test(path[0] ?? '') ? 'lost' : 'unclear';
  }

  /** Whether "the Terms of Service" is what this document is called. */
  private isOwnName(owner: string): boolean {
    const title = this.document.title?.title.toLowerCase() ?? '';
    return title !== '' && owner.toLowerCase().startsWith(title);
  }

  /** The section that has the heading given along with the number, where the number names one with another heading. */
  private otherwiseTitled({ title, path }: NumberMention, { targets }: Resolution, titles: TitleTargets) {
    const [target] = targets;
    if (title === undefined || target?.kind !== 'heading') return undefined;
    const others = titles.same(title);
    const [other] = others;
    const named = target.section;
    if (others.length !== 1 || !other || !named || targets.includes(other.heading)) return undefined;
    if (other.number === undefined || other.number === path.join('.') || titles.nearest([title], 0.5).includes(named))
      return undefined;
    return other;
  }
}

function titleReferences(block: Block, titles: TitleTargets): TitleReference[] {
  if (block.kind === 'heading' || block.kind === 'code') return [];
  return titleMentions(block.leaf).flatMap((mention) => {
    const at = block.passage(mention.start, mention.end);
    const targets = titles.find(mention.title, block);
    if (targets.length === 0 && !mention.certain) return [];
    const state = targets.length > 0 ? 'found' : 'lost';
    return [{ kind: 'title' as const, at, title: mention.title, state, targets }];
  });
}

function anchorReferences(document: PolicyDocument): AnchorReference[] {
  const anchors = new Anchors(document);
  return document.links.flatMap((link) => {
    if (!link.href.startsWith('#')) return [];
    const anchor = decode(link.href.slice(1));
    const found = anchors.find(anchor);
    return [
      {
        kind: 'anchor' as const,
        at: link.block.passage(link.start, link.end),
        link,
        anchor,
        state: found ? ('found' as const) : ('lost' as const),
        targets: found?.targets ?? [],
      },
    ];
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
