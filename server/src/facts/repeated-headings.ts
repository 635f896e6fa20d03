import type { Section } from '../document/section';
import { joinWords, likeness } from '../text/comparable-words';
import type { ReadFact } from './facts';
import { leafWords, titleKey } from './repetition/wording';

/** A heading that stands a second time under one parent. */
export interface RepeatedHeading {
  readonly section: Section;
  readonly earlier: Section;
}

/** Headings that only label what is below, as often as it comes. */
const LABELS = new Set(['note', 'notes', 'important', 'example', 'examples', 'warning', 'tip', 'caution', 'summary']);
/** How much two sections may differ and still be built alike. */
const PARALLEL = 0.4;

/**
 * Headings that stand again among their siblings, above text that is no copy. Where a heading comes again and again, or
 * its neighbours come again with it, or the texts say the same of different things, the sections are parallel on purpose.
 */
export const readRepeatedHeadings: ReadFact<readonly RepeatedHeading[]> = (document, facts) => {
  const copied = new Set(facts.sectionCopies.flatMap((copy) => copy.copied));
  const top = document.sections.filter(({ parent }) => !parent);
  return [top, ...document.sections.map(({ children }) => children)]
    .map((siblings) => repeatedAmong(siblings))
    .flatMap((repeated) => (areParts(repeated) ? [] : repeated))
    .filter(({ section, earlier }) => !copied.has(section) && areOfOneRank(earlier, section))
    .filter(({ section, earlier }) => !isLayout(earlier, section) && !isParallel(earlier, section));
};

function repeatedAmong(siblings: readonly Section[]): RepeatedHeading[] {
  if (siblings.length < 2) return [];
  const keys = siblings.map(titleKey);
  const places = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  });
  const same = (a: number, b: number) => keys[a] !== undefined && keys[a] === keys[b];
  const repeated: RepeatedHeading[] = [];
  for (const [key, at] of places) {
    if (at.length !== 2 || key === '' || LABELS.has(key)) continue;
    const [first = 0, second = 0] = at;
    const [earlier, section] = [siblings[first], siblings[second]];
    if (!earlier || !section || same(first - 1, second - 1) || same(first + 1, second + 1)) continue;
    if (!areCounterparts(siblings[first - 1], siblings[second - 1])) repeated.push({ section, earlier });
  }
  return repeated;
}

/**
 * Whether two headings differ in one word at most, as those of two regions do ("Agent for France", "Agent for Spain"):
 * what stands behind each belongs to it, whatever its rank.
 */
function areCounterparts(a: Section | undefined, b: Section | undefined): boolean {
  if (!a || !b || a === b) return false;
  const [one, other] = [titleKey(a).split(' '), titleKey(b).split(' ')];
  const differing = one.filter((word) => !other.includes(word)).length;
  return one.length >= 3 && one.length === other.length && differing === 1;
}

/** Whether several headings stand first in one part and then again in another: a summary and its details. */
function areParts(repeated: readonly RepeatedHeading[]): boolean {
  const last = Math.max(...repeated.map(({ earlier }) => earlier.index));
  return repeated.length > 1 && repeated.every(({ section }) => section.index > last);
}

/** Whether the two stand below the same parent for sure. */
function areOfOneRank(earlier: Section, section: Section): boolean {
  const [before, after] = [earlier, section].map(({ number }) =>
    /^\d+$/.test(number ?? '') ? Number(number) : undefined,
  );
  // Numbers that start anew start in another part.
  if (before !== undefined && after !== undefined) return before < after;
  return earlier.evidence !== 'line' && section.evidence !== 'line';
}

/** Whether the two are one heading written twice in a row for its looks. */
function isLayout(earlier: Section, section: Section): boolean {
  if (earlier.index + 1 !== section.index || earlier.blocks.length > 0) return false;
  return earlier.evidence !== 'markup' || section.evidence !== 'markup';
}

/** Whether the texts say the same of different things: of two countries, two products. */
function isParallel(earlier: Section, section: Section): boolean {
  const [first, second] = [earlier, section].map(({ blocks }) => joinWords(blocks.map(({ leaf }) => leafWords(leaf))));
  return Boolean(first && second && likeness(first, second, PARALLEL)?.telling);
}
