import { perLeaf } from '../../document/leaf';
import type { Block, Passage } from '../../document/passage';
import { knownAcronyms } from '../../knowledge/acronyms';
import { capitalRuns } from './capital-runs';
import type { TermCandidate } from './term-candidate';
import { leafWords } from './term-words';

const FEWEST = 3;
const [SHORTEST, LONGEST] = [3, 6];
const SCORE = 4;

/** Not where the acronym is part of a longer name ("TMNA Notice", "EU-GDPR") or of an address. */
const acronymsOf = perLeaf((leaf) =>
  leafWords(leaf).filter(
    ({ upper, start, end }) =>
      upper &&
      end - start >= SHORTEST &&
      end - start <= LONGEST &&
      !/^(?: \p{Lu}|[@.-]\p{L})/u.test(leaf.text.slice(end, end + 2)) &&
      !/[\p{L}\p{N}.@-]$/u.test(leaf.text.slice(Math.max(0, start - 1), start)),
  ),
);

/** The initials of each capitalised run and of its endings: "California Consumer Privacy Act" spells CCPA, CPA, PA. */
const initialsOf = perLeaf((leaf) =>
  capitalRuns(leaf).flatMap(({ words, end }) => {
    const weighty = words.filter(({ capital }) => capital);
    const initials = weighty.map(({ start }) => leaf.text.charAt(start)).join('');
    const endings = weighty.slice(0, 2).map((word, i) => ({ initials: initials.slice(i), start: word.start, end }));
    return endings.filter((one) => one.initials.length >= SHORTEST);
  }),
);

/** Everyday acronyms; those of regions, authorities and programmes are for the text to introduce. */
const isCommon = (name: string) => knownAcronyms.has(name) && name !== 'EEA';

/**
 * Acronyms that the text uses and whose long form it spells out, but that it never joins to it by a bracket.
 *
 * @param explained whether the text defines the acronym or speaks of it in quotes.
 */
export function looseAcronyms(blocks: readonly Block[], explained: (acronym: string) => boolean): TermCandidate[] {
  const uses = new Map<string, Passage[]>();
  const longForms = new Map<string, Passage>();
  for (const block of blocks) {
    if (block.kind === 'heading' || block.leaf.quoted) continue;
    for (const { start, end } of acronymsOf(block.leaf)) {
      const at = block.passage(start, end);
      uses.set(at.text, [...(uses.get(at.text) ?? []), at]);
    }
    for (const { initials, start, end } of initialsOf(block.leaf))
      if (!longForms.has(initials)) longForms.set(initials, block.passage(start, end));
  }
  return [...uses].flatMap(([name, places]): TermCandidate[] => {
    const full = longForms.get(name);
    if (!full || places.length < FEWEST || isCommon(name) || explained(name)) return [];
    return [{ key: name.toLowerCase(), kind: 'acronym', name, uses: places.map((at) => ({ at })), score: SCORE, full }];
  });
}
