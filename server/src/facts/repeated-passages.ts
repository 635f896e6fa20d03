import type { Block } from '../document/passage';
import type { Section } from '../document/section';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import { alikeWholes, type AlikeBlocks } from './repetition/alike-blocks';
import { readUnits, type Unit } from './repetition/passage-units';
import { findRewordedLists } from './repetition/reworded-lists';
import { repeats } from './repetition/wording';

/** Text that stands at several places. */
export interface RepeatedPassage {
  readonly kind: Unit['kind'] | 'passage';
  /** Word for word, with some words changed, or (lists) point by point in other words. */
  readonly alike: 'exact' | 'near' | 'reworded';
  /** At least two, in the order of the text. */
  readonly places: readonly PassagePlace[];
}
export interface PassagePlace {
  readonly section: Section | undefined;
  readonly blocks: readonly Block[];
  readonly span: Span;
}

interface UnitPair {
  readonly first: Unit;
  readonly second: Unit;
  readonly alike: RepeatedPassage['alike'];
}

const FEWEST_WORDS = 25;
/** The share of common wording from which on two passages are compared word by word. */
const CANDIDATE = 0.5;
/** The longest run of words that may stand in place of others. */
const STRETCH = 4;
/** Passages of one section within so many blocks are read together. */
const NEIGHBOURS = 3;
/** Who asks for mail or a call may do so at every turn. */
const CONTACT =
  /\b(?:contact|reach(?: out to)?|call|e-?mail|write to|get in touch with) (?:us|our|the)\b|\b(?:questions?|concerns?|inquir(?:y|ies)|enquir(?:y|ies)|complaints?),? (?:or|and|about|regarding|concerning|with|please|comments?)\b|\S@\S/i;

/**
 * Paragraphs, lists and tables that stand again, outside the sections that are copies as a whole. Passages that
 * differ in a name or a number say different things; a line that only tells whom to ask may stand anywhere.
 */
export const readRepeatedPassages: ReadFact<readonly RepeatedPassage[]> = (document, facts) => {
  const copied = new Set(facts.sectionCopies.flatMap((copy) => copy.copied));
  const blocks = document.blocks.filter(({ section }) => !section || !copied.has(section));
  const units = readUnits(blocks, FEWEST_WORDS).filter((unit) => !isContents(unit));
  const pairs = matchUnits(units, facts.alikeBlocks);
  const repeated = new Set(pairs.flatMap(({ second }) => [second, second.whole]));
  const reworded = findRewordedLists(units.filter((unit) => unit.kind === 'list' && !repeated.has(unit)));
  const all = [...withoutParts(pairs), ...reworded.map((pair) => ({ ...pair, alike: 'reworded' as const }))];
  return mergeRuns(gather(all));
};

function matchUnits(units: readonly Unit[], alike: AlikeBlocks): UnitPair[] {
  const wholes = units.map(({ blocks }) => blocks);
  return alikeWholes(alike, wholes, CANDIDATE).flatMap((pair) => {
    const [first, second] = [units[pair.first], units[pair.second]];
    if (!first || !second) return [];
    const how = repeats(first, second, STRETCH);
    if (!how || isContactLine(second) || (how === 'near' && areNeighbours(first, second))) return [];
    return [{ first, second, alike: how }];
  });
}

/** Whether a list holds nothing but links: a table of contents, a choice of pages. */
function isContents({ kind, blocks }: Unit): boolean {
  if (kind === 'paragraph') return false;
  return blocks.every(({ text, marks }) => {
    const linked = marks.filter((mark) => mark.kind === 'link').reduce((sum, { start, end }) => sum + end - start, 0);
    return linked >= text.length * 0.8;
  });
}

/** Whether two passages stand so close that what they have in common is how they are built. */
function areNeighbours(first: Unit, second: Unit): boolean {
  if (first.whole && first.whole === second.whole) return true;
  return first.section === second.section && distance(first, second) <= NEIGHBOURS;
}

const distance = (first: Unit, second: Unit) => (second.blocks[0]?.index ?? 0) - (first.blocks.at(-1)?.index ?? 0);

/** Whether a good part of a passage tells whom to ask. */
function isContactLine(unit: Unit): boolean {
  const sentences = unit.blocks.flatMap((block) => block.sentences.map(({ text }) => text));
  const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);
  return length(sentences.filter((text) => CONTACT.test(text))) > length(sentences) * 0.4;
}

/** Leaves out the points of lists that stand again as a whole. */
function withoutParts(pairs: readonly UnitPair[]): UnitPair[] {
  const wholes = new Map<Unit, Set<Unit>>();
  for (const { first, second } of pairs) wholes.set(second, (wholes.get(second) ?? new Set()).add(first));
  return pairs.filter(
    ({ first, second }) => !first.whole || !second.whole || !wholes.get(second.whole)?.has(first.whole),
  );
}

/** Makes one passage of all pairs that belong together. */
function gather(pairs: readonly UnitPair[]): RepeatedPassage[] {
  const roots = new Map<Unit, Unit>();
  const found = new Map<Unit, { units: Unit[]; alike: RepeatedPassage['alike'] }>();
  for (const { first, second, alike } of pairs) {
    if (roots.has(second)) continue;
    const root = roots.get(first) ?? first;
    roots.set(second, root);
    const group = found.get(root) ?? { units: [root], alike: 'exact' };
    found.set(root, { units: [...group.units, second], alike: group.alike === 'exact' ? alike : group.alike });
  }
  return [...found].map(([{ kind }, { units, alike }]) => ({
    kind,
    alike,
    places: units.map(({ blocks, section }) => placeOf(blocks, section)),
  }));
}

function placeOf(blocks: readonly Block[], section: Section | undefined): PassagePlace {
  return { section, blocks, span: { start: blocks[0]?.span.start ?? 0, end: blocks.at(-1)?.span.end ?? 0 } };
}

/** Joins passages that follow each other at every place. */
function mergeRuns(passages: readonly RepeatedPassage[]): RepeatedPassage[] {
  const start = (passage: RepeatedPassage) => passage.places[0]?.span.start ?? 0;
  const merged: RepeatedPassage[] = [];
  for (const passage of [...passages].sort((a, b) => start(a) - start(b))) {
    const before = merged.at(-1);
    if (before && follows(before, passage)) {
      const places = before.places.map(({ section, blocks }, i) =>
        placeOf([...blocks, ...(passage.places[i]?.blocks ?? [])], section),
      );
      merged[merged.length - 1] = {
        kind: 'passage',
        alike: before.alike === 'exact' ? passage.alike : before.alike,
        places,
      };
    } else merged.push(passage);
  }
  return merged;
}

function follows(before: RepeatedPassage, passage: RepeatedPassage): boolean {
  if (before.alike === 'reworded' || passage.alike === 'reworded') return false;
  if (before.places.length !== passage.places.length) return false;
  return before.places.every(({ blocks, section }, i) => {
    const next = passage.places[i];
    return next?.section === section && (next?.blocks[0]?.index ?? 0) === (blocks.at(-1)?.index ?? -1) + 1;
  });
}
