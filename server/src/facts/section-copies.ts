import type { Section } from '../document/section';
import type { ReadFact } from './facts';
import { alikeWholes, type AlikeBlocks } from './repetition/alike-blocks';
import { repeats, titleKey, wordCount } from './repetition/wording';

/** A section that says again what an earlier one says, with those that follow it as the originals follow each other. */
export interface SectionCopy {
  readonly section: Section;
  readonly original: Section;
  /** Word for word, not only nearly. */
  readonly exact: boolean;
  /** Every section whose own text is copied, in order, and what each is a copy of. */
  readonly copied: readonly Section[];
  readonly originals: readonly Section[];
  /** How many sections are copied besides the first one and those below it. */
  readonly further: number;
}

/** Shorter sections are alike by chance: "We do not knowingly collect data about children." */
const FEWEST_WORDS = 25;
/** The share of common wording from which on two sections are compared word by word. */
const CANDIDATE = 0.5;
/** The longest run of words that may stand in place of others. */
const STRETCH = 12;
/** A section is compared with no more than this many earlier ones. */
const TRIES = 4;

interface Match {
  readonly original: Section;
  readonly exact: boolean;
}
type Matches = Map<Section, Match>;

/**
 * The sections that repeat earlier ones, word for word or nearly. A copied section speaks for the copied sections
 * below it. Sections that differ in a name, a number or in what their headings name say different things.
 */
export const readSectionCopies: ReadFact<readonly SectionCopy[]> = ({ sections }, facts) => {
  const matches = matchSections(sections, facts.alikeBlocks);
  matchParents(sections, matches);
  const copies: SectionCopy[] = [];
  for (const section of sections) {
    const match = matches.get(section);
    if (!match || spokenForBy(section.parent, section, matches)) continue;
    const copied = copiedFrom(section, matches);
    if (wordCount(copied.flatMap(({ blocks }) => blocks)) < FEWEST_WORDS) continue;
    const exact = copied.every((copy) => matches.get(copy)?.exact);
    const originals = copied.map((copy) => matches.get(copy)?.original ?? match.original);
    const copy = { section, original: match.original, exact, copied, originals, further: 0 };
    const before = copies.at(-1);
    if (before && follows(before.copied, copied) && follows(before.originals, originals))
      copies[copies.length - 1] = join(before, copy);
    else copies.push(copy);
  }
  return copies;
};

/** Whether the second run of sections starts where the first ends. */
function follows(before: readonly Section[], after: readonly Section[]): boolean {
  return before.at(-1)?.ownSpan.end === after[0]?.ownSpan.start;
}

function join(before: SectionCopy, after: SectionCopy): SectionCopy {
  return {
    ...before,
    exact: before.exact && after.exact,
    copied: [...before.copied, ...after.copied],
    originals: [...before.originals, ...after.originals],
    further: before.further + 1,
  };
}

/** Finds for each section the earlier one whose own text it repeats; parents come before their children. */
function matchSections(sections: readonly Section[], alike: AlikeBlocks): Matches {
  const candidates = new Map<Section, { original: Section; share: number }[]>();
  const ownTexts = sections.map(({ blocks }) => blocks);
  for (const { first, second, share } of alikeWholes(alike, ownTexts, CANDIDATE)) {
    const [original, section] = [sections[first], sections[second]];
    if (!original || !section) continue;
    const known = candidates.get(section);
    if (known) known.push({ original, share });
    else candidates.set(section, [{ original, share }]);
  }
  const matches: Matches = new Map();
  for (const [section, list] of candidates) {
    const copiedParent = section.parent && matches.get(section.parent)?.original;
    const key = titleKey(section);
    const ranked = list.map(({ original, share }) => {
      const below = section.parent !== undefined && copiedParent === original.parent;
      return { original, rank: (below ? 4 : 0) + (titleKey(original) === key ? 2 : 0) + share };
    });
    for (const { original } of ranked.sort((a, b) => b.rank - a.rank).slice(0, TRIES)) {
      const how = repeats({ blocks: original.blocks, section: original }, { blocks: section.blocks, section }, STRETCH);
      if (!how) continue;
      matches.set(section, { original, exact: how === 'exact' });
      break;
    }
  }
  return matches;
}

/** A heading without text of its own repeats another one of the same name if all that stands below does. */
function matchParents(sections: readonly Section[], matches: Matches): void {
  for (const section of [...sections].reverse()) {
    const [first] = section.children;
    if (!first || matches.has(section) || wordCount(section.blocks) > 0) continue;
    const original = matches.get(first)?.original.parent;
    if (!original || original === section || titleKey(original) !== titleKey(section)) continue;
    if (wordCount(original.blocks) > 0) continue;
    const all = section.children.map((child) => matches.get(child));
    if (all.some((match) => match?.original.parent !== original)) continue;
    matches.set(section, { original, exact: all.every((match) => match?.exact) });
  }
}

/** Whether the copied parent's copy takes in the section, because the originals stand below each other too. */
function spokenForBy(parent: Section | undefined, section: Section, matches: Matches): boolean {
  const above = matches.get(section)?.original.parent;
  return parent !== undefined && above !== undefined && matches.get(parent)?.original === above;
}

function copiedFrom(section: Section, matches: Matches): Section[] {
  const below = section.children.filter((child) => spokenForBy(section, child, matches));
  return [section, ...below.flatMap((child) => copiedFrom(child, matches))];
}
