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
 * Headings that stand again among their siblings, above text that is no copy. Where the neighbours come again too, or
 * where the texts say the same of different things, the sections are parallel on purpose.
 */
export const readRepeatedHeadings: ReadFact<readonly RepeatedHeading[]> = (document, facts) => {
  const copied = new Set(facts.sectionCopies.flatMap((copy) => copy.copied));
  const top = document.sections.filter(({ parent }) => !parent);
  return [top, ...document.sections.map(({ children }) => children)]
    .flatMap((siblings) => repeatedAmong(siblings))
    .filter(
      ({ section, earlier }) => !copied.has(section) && !isLayout(earlier, section) && !isParallel(earlier, section),
    );
};

function repeatedAmong(siblings: readonly Section[]): RepeatedHeading[] {
  const keys = siblings.map(titleKey);
  const first = new Map<string, number>();
  const same = (a: number, b: number) => keys[a] !== undefined && keys[a] === keys[b];
  return siblings.flatMap((section, index) => {
    const key = keys[index] ?? '';
    const at = first.get(key);
    if (at === undefined) first.set(key, index);
    const earlier = at === undefined ? undefined : siblings[at];
    if (at === undefined || !earlier || key === '' || LABELS.has(key)) return [];
    return same(at - 1, index - 1) || same(at + 1, index + 1) ? [] : [{ section, earlier }];
  });
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
