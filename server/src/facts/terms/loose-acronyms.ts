import { perLeaf } from '../../document/leaf';
import { proseWith } from '../../document/leaf-group';
import type { Passage } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import { knownAcronyms } from '../../knowledge/acronyms';
import type { Span } from '../../text/span';
import { capitalRuns } from './capital-runs';
import type { TermCandidate } from './term-candidate';
import { leafWords, type TermWord } from './term-words';

const FEWEST = 3;
const [SHORTEST, LONGEST] = [3, 6];
const SCORE = 4;

interface LeafAcronym extends Span {
  /** It makes up a bracket, "(the EU-U.S. DPF)", which joins it to what stands before. */
  readonly joined: boolean;
}

/** Not where the acronym is part of a longer name ("TMNA Notice", "EU-GDPR") or of an address. */
const acronymsOf = perLeaf((leaf): readonly LeafAcronym[] => {
  const found: LeafAcronym[] = [];
  for (const { upper, start, end } of leafWords(leaf)) {
    if (!upper || end - start < SHORTEST || end - start > LONGEST) continue;
    const joined = /^["”’*]{0,3}\)/.test(leaf.text.slice(end, end + 4)) && fillsBracket(leaf.text, start);
    const partial =
      /^(?: \p{Lu}|[@.-]\p{L})/u.test(leaf.text.slice(end, end + 2)) ||
      /[\p{L}\p{N}.@-]$/u.test(leaf.text.slice(Math.max(0, start - 1), start));
    if (joined || !partial) found.push({ start, end, joined });
  }
  return found;
});

const BRACKET = 24;
const fillsBracket = (text: string, at: number) =>
  /\((?:the )?["“*]{0,3}(?:[A-Z.-]{1,8} )?$/.test(text.slice(Math.max(0, at - BRACKET), at));

/** A capital within a word counts too: "HarbourSide Giving Fund" spells HSGF. */
const initialsOfWord = (text: string, { start, end, odd }: TermWord) =>
  odd ? text.slice(start, end).replace(/[^\p{Lu}]/gu, '') : text.charAt(start);

/** The initials of each capitalised run and of its endings: "California Consumer Privacy Act" spells CCPA, CPA. */
const initialsOf = perLeaf((leaf) =>
  capitalRuns(leaf).flatMap(({ words, end }) => {
    const weighty = words.filter(({ capital }) => capital);
    const letters = weighty.map((word) => initialsOfWord(leaf.text, word));
    return weighty.flatMap(({ start }, i) => {
      const initials = letters.slice(i).join('');
      return weighty.length - i > 1 && initials.length >= SHORTEST ? [{ initials, start, end }] : [];
    });
  }),
);

const shortening = proseWith((leaf) => !leaf.quoted && acronymsOf(leaf));
const spellingOut = proseWith((leaf) => !leaf.quoted && initialsOf(leaf));

/** Everyday acronyms; those of regions, authorities and programmes are for the text to introduce. */
const isCommon = (name: string) => knownAcronyms.has(name) && name !== 'EEA';

/**
 * Acronyms that the text uses and whose long form it spells out, but that it never joins to it by a bracket.
 *
 * @param explained whether the text defines the acronym or speaks of it in quotes.
 */
export function looseAcronyms(document: PolicyDocument, explained: (acronym: string) => boolean): TermCandidate[] {
  const uses = new Map<string, Passage[]>();
  const introduced = new Set<string>();
  for (const block of shortening(document)) {
    for (const { start, end, joined } of acronymsOf(block.leaf)) {
      const at = block.passage(start, end);
      if (joined) introduced.add(at.text);
      const known = uses.get(at.text);
      if (known) known.push(at);
      else uses.set(at.text, [at]);
    }
  }
  const loose = [...uses].filter(
    ([name, places]) => places.length >= FEWEST && !introduced.has(name) && !isCommon(name) && !explained(name),
  );
  if (loose.length === 0) return [];
  const longForms = readLongForms(document);
  return loose.flatMap(([name, places]): TermCandidate[] => {
    const full = longForms.get(name);
    if (!full) return [];
    return [{ key: name.toLowerCase(), kind: 'short', name, uses: places.map((at) => ({ at })), score: SCORE, full }];
  });
}

/** What the first capitalised run with each initials says. */
function readLongForms(document: PolicyDocument): ReadonlyMap<string, Passage> {
  const longForms = new Map<string, Passage>();
  for (const block of spellingOut(document))
    for (const { initials, start, end } of initialsOf(block.leaf))
      if (!longForms.has(initials)) longForms.set(initials, block.passage(start, end));
  return longForms;
}
