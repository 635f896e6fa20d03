import { proseWith } from '../document/leaf-group';
import type { PolicyDocument } from '../document/policy-document';
import { termVocabulary as vocabulary } from '../knowledge/term-words';
import type { Facts } from './facts';
import { capitalRuns, type CapitalRun } from './terms/capital-runs';
import { NamesOfDocument } from './terms/document-names';
import { looseAcronyms } from './terms/loose-acronyms';
import { looseCompanyName } from './terms/loose-company-name';
import { LongerNames, looseShortName } from './terms/loose-short-names';
import { NearTerms } from './terms/near-terms';
import { selfReference } from './terms/self-reference';
import type { CandidateUse, TermCandidate } from './terms/term-candidate';
import { TermIndex, type LeafUse } from './terms/term-index';
import { termKey, type TermWord } from './terms/term-words';
import { promisedTerm, slipOf, weigh } from './terms/weigh-candidate';

/** Whether defined terms, and names beside them, make up the whole run: "Customer Content" where both are defined. */
function isMadeOf({ words }: CapitalRun, defined: readonly LeafUse[], names: NamesOfDocument): boolean {
  const covers = (word: TermWord) => defined.some(({ start, end }) => start <= word.start && word.end <= end);
  const covered = words.filter(covers).length;
  return covered > 0 && words.every((word) => covers(word) || word.stem === 'and' || names.isBrand(word.stem));
}

const capitalised = proseWith((leaf) => !leaf.quoted && capitalRuns(leaf));

/** Every capitalised expression outside headings and quotations that is no use of a defined term, by its key. */
function placesOf(
  document: PolicyDocument,
  index: TermIndex,
  names: NamesOfDocument,
): ReadonlyMap<string, readonly CandidateUse[]> {
  const places = new Map<string, CandidateUse[]>();
  for (const block of capitalised(document)) {
    if (names.isContents(block.leaf)) continue;
    const defined = index.uses(block.leaf);
    for (const run of capitalRuns(block.leaf)) {
      const start = run.ownedFrom === undefined || names.capitalPronouns ? run.start : run.ownedFrom;
      const own = start < run.start;
      // "Your Content" is a term of its own beside "Content".
      const covered = own
        ? defined.some((use) => use.start <= start && run.end <= use.end)
        : isMadeOf(run, defined, names);
      if (covered) continue;
      const key = own ? `your ${run.key}` : run.key;
      const use = { at: block.passage(start, run.end), run };
      const known = places.get(key);
      if (known) known.push(use);
      else places.set(key, [use]);
    }
  }
  return places;
}

/** Capitalised expressions that are used like terms and that the document does not define, in the order of the text. */
export function readTermCandidates(document: PolicyDocument, facts: Facts): readonly TermCandidate[] {
  const terms = new Map([...facts.definedTerms].filter(([, { promised }]) => !promised));
  const names = new NamesOfDocument(document);
  const defines = facts.definitions.some(({ formal }) => formal);
  const definesCore = [...terms.keys()].some((key) => vocabulary.core.has(key.split(' ').at(-1) ?? ''));
  const longer = new LongerNames(document);
  const nearTerms = new NearTerms(terms.values(), (stem) => names.isBrand(stem));
  const candidates = [...placesOf(document, TermIndex.of(terms.keys()), names)].flatMap(([key, uses]) => {
    const near = nearTerms.find(key, (stem) => names.isLowerCase(stem));
    if (near && near.kind !== 'shortened') return slipOf(near, key, uses) ?? [];
    if (vocabulary.known.has(key) || names.isBrand(key) || names.isLabel(key)) return [];
    const promise = facts.definedTerms.get(key);
    if (promise) return promisedTerm(promise, uses) ?? [];
    const candidate =
      selfReference(key, uses, names) ??
      looseShortName(key, uses, names, longer) ??
      weigh(key, uses, { names, defines, definesCore });
    return candidate ? [near ? { ...candidate, near } : candidate] : [];
  });
  // "(GCP Services)" introduces its acronym well enough.
  const words = new Set([...terms.keys()].flatMap((key) => key.split(' ')));
  const explained = (name: string) => words.has(termKey(name)) || names.isQuotedWord(termKey(name));
  return [...candidates, ...looseAcronyms(document, explained), ...looseCompanyName(facts)];
}
