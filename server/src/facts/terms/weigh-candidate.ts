import { termVocabulary as vocabulary } from '../../knowledge/term-words';
import type { DefinedTerm } from '../term-uses';
import type { NamesOfDocument } from './document-names';
import type { NearTerm } from './near-terms';
import {
  headKind,
  isBare,
  isTelling,
  usualForm,
  type CandidateUse,
  type HeadKind,
  type TermCandidate,
} from './term-candidate';

/** What is known of the document besides its capitalised expressions. */
export interface Surroundings {
  readonly names: NamesOfDocument;
  /** It defines terms in the way of contracts. */
  readonly defines: boolean;
  /** It defines what it is about: its site, service, platform … */
  readonly definesCore: boolean;
}

const HEAD_POINTS: Readonly<Record<HeadKind, number>> = {
  core: 2,
  role: 2,
  data: 2,
  thing: 1.5,
  law: 1.5,
  feature: 0.5,
  document: 0,
  other: 0,
};
/** From this many uses on, and then with each doubling, half a point more. */
const SEVERAL = 2;
const MOST_FOR_USES = 2;
const MANY = 3;
/** How often "Your …", or a document without any other sign of being defined, must be named to count as a term. */
const OWN_USES = 4;
/** How often the organisation's own service must be named with an article. */
const OWN_SERVICE_USES = 3;

/** "Applicable Laws" and "Data Protection Laws" are terms; other laws in the plural are mostly named after what they regulate. */
const LAW_WORDS = /^(?:applicable|privacy|protection|relevant|governing)$/;

const INDEFINITE = /^(?:an?|any|each|every|such|another)$/;

interface Counts {
  readonly uses: number;
  readonly determined: number;
  /** "a Program", "each Program": names of single things take no such article. */
  readonly isClass: boolean;
  readonly plural: number;
  readonly bare: number;
}

function count(
  uses: readonly CandidateUse[],
  all: readonly CandidateUse[],
  head: HeadKind,
  names: NamesOfDocument,
): Counts {
  const indefinite = uses.filter(({ run }) => !run.listed && INDEFINITE.test(run.determiner ?? '')).length;
  const plural = uses.filter(({ run }) => run.words.at(-1)?.plural).length;
  const { words = [], key = '' } = uses[0]?.run ?? {};
  // A heading that bears the word does not say what it means, unlike quotes and "Hard Copies are …".
  const told = names.isSubject(key) || names.isQuoted(key) || (names.isExplained(key) && indefinite < MANY);
  const named = words.length > (head === 'other' ? 2 : 3) || words.some(({ odd, upper }) => odd || upper);
  return {
    uses: uses.length,
    determined: uses.filter(({ run }) => run.determiner !== undefined).length,
    isClass: !named && !told && (indefinite >= SEVERAL || (indefinite > 0 && plural > 0 && plural < uses.length)),
    plural,
    bare: all.filter(isBare).length,
  };
}

/** Points for how the expression is used. */
function usage({ uses, determined, isClass, plural, bare }: Counts, { run }: CandidateUse, head: HeadKind): number {
  const party = vocabulary.roles.has(run.words.at(-1)?.stem ?? '');
  let points = 0;
  if (determined > 0) points += determined > 2 ? 1.5 : 1;
  if (isClass && head !== 'core' && head !== 'role') points += head === 'other' ? 1.5 : 1;
  if (plural > 0 && head !== 'data') points += plural < uses ? 1.5 : 1;
  if (uses >= SEVERAL) points += Math.min(MOST_FOR_USES, Math.floor(Math.log2(uses)) / 2);
  // "Customer shall …": without an article a role is a party to the contract, anything else a name.
  return points - (party ? 0 : (3 * bare) / (bare + uses));
}

/** Points for what the expression is made of. */
function make({ run }: CandidateUse, head: HeadKind, isClass: boolean, { names, definesCore }: Surroundings): number {
  const { words, key } = run;
  if (words.length === 1) {
    const core = head === 'core' && !definesCore ? 1 : 0;
    return core - 1 + (names.isLowerCase(key) ? 0.5 : 0);
  }
  if (words.some((word) => names.isNameLike(word))) return -3;
  if (head === 'law' && !words.some(({ stem }) => LAW_WORDS.test(stem))) return -2;
  if (isClass) return 1;
  const uncommon = words.filter(({ stem }) => !vocabulary.ordinary.has(stem) && stem !== 'of' && stem !== 'and').length;
  const unknown = words.filter((word) => !names.isOrdinary(word)).length;
  return (head === 'data' ? 2 : 1) - 0.75 * uncommon - 0.75 * unknown;
}

/** "what you post (Your Content)" or "we – the Keepers –" introduces it, though without quotes. */
const fillsBracket = ({ at: { block, start, end } }: CandidateUse) =>
  /^(?:\)|\s?[—–])/.test(block.text.slice(end, end + 2)) &&
  /[(—–]\s?(?:the |each,? an? )?$/.test(block.text.slice(Math.max(0, start - 11), start));

/** Weighs all places where an expression stands; undefined where no place tells. */
export function weigh(key: string, all: readonly CandidateUse[], around: Surroundings): TermCandidate | undefined {
  const { names, defines } = around;
  const uses = all.filter((use) => isTelling(use, names));
  const [first] = uses;
  if (!first || all.some(fillsBracket)) return undefined;
  const head = headKind(first.run);
  if (head === 'document') return namedDocument(key, all, names) ?? bareDocument(key, all, names);
  const explained = names.isExplained(key) || names.isQuoted(key);
  const counts = count(uses, all, head, names);
  let score = HEAD_POINTS[head] + usage(counts, first, head) + make(first, head, counts.isClass, around);
  if (defines) score += 0.5;
  if (counts.uses >= MANY && head !== 'other' && head !== 'feature') score += 0.5;
  if (head === 'other') score -= 0.5;
  // "the Paywall … the Paywall": alone, with an article all over.
  const alone = head === 'other' && first.run.words.length === 1 && !vocabulary.labels.has(key);
  if (alone && counts.determined >= MANY && counts.bare === 0) score += 3;
  if (first.run.opens && first.run.words[0]?.stem.endsWith('ing')) score -= 2;
  if (names.isSubject(key)) score -= 2;
  if (explained) score -= counts.uses > 4 && head === 'role' ? 1 : 2;
  // "Your Account" now and then only quotes a heading or a menu.
  if (first.run.ownedFrom !== undefined && !names.capitalPronouns && uses.length < MANY) return undefined;
  const own = isOwn(first, head, counts, names);
  return { key, kind: own ? 'own' : 'term', name: usualForm(uses), uses, score };
}

/** Every policy speaks of these without defining them. */
const USUAL_DOCUMENTS =
  /^(?:privacy|cookie|refund|return|copyright|acceptable use) |^term (?:of|and) |\b(?:faq|page|form|report)$/;
/** What organisations write themselves, unlike acts, codes and standards. */
const OWN_DOCUMENT = /^(?:addendum|agreement|annex|appendix|contract|exhibit|guideline|policy|schedule|statement)$/;
const POINTING = /^(?:the|this|that|these|such)$/;

/** "the Processing Addendum", named again and again without being a link, a title or a quotation anywhere. */
function namedDocument(key: string, all: readonly CandidateUse[], names: NamesOfDocument): TermCandidate | undefined {
  const uses = all.filter((use) => isTelling(use, names) && POINTING.test(use.run.determiner ?? ''));
  const [first] = uses;
  const last = first?.run.words.at(-1);
  if (
    !first ||
    !last ||
    !OWN_DOCUMENT.test(last.stem) ||
    uses.length < OWN_USES ||
    USUAL_DOCUMENTS.test(key) ||
    vocabulary.offices.has(last.stem)
  )
    return undefined;
  if (first.run.words.length < 2 || all.some(isBare) || all.some(({ run }) => run.setOff === 'link' || run.label))
    return undefined;
  if (names.isExplained(key) || names.isQuoted(key) || first.run.words.some(({ stem }) => names.titleWith(stem)))
    return undefined;
  return { key, kind: 'own', name: usualForm(uses), uses, score: OWN_USES };
}

/** What a document is called by its sort alone, without being this one: "a Contract", "the Principles". */
const SORT =
  /^(?:addendum|annex|appendix|charter|code|contract|declaration|exhibit|guideline|notice|principle|schedule|standard|framework|certificate)$/;

/** "the Contract", "a Contract" again and again, where no heading, title or quotation bears the word. */
function bareDocument(key: string, all: readonly CandidateUse[], names: NamesOfDocument): TermCandidate | undefined {
  if (!SORT.test(key) || names.isExplained(key) || names.isQuoted(key) || names.titleWith(key)) return undefined;
  const uses = all.filter(
    (use) => use.run.determiner !== undefined && use.run.determiner !== 'this' && isTelling(use, names),
  );
  if (uses.length < MANY || all.some(({ run }) => run.setOff === 'link')) return undefined;
  return { key, kind: 'term', name: usualForm(uses), uses, score: OWN_USES };
}

/** "the Bitford Services": the organisation's name with a noun that says little, used like a term all over. */
function isOwn({ run }: CandidateUse, head: HeadKind, counts: Counts, names: NamesOfDocument): boolean {
  const [brand, ...rest] = run.words;
  if (!brand || !names.isBrand(brand.stem) || rest.length === 0 || head === 'other' || head === 'feature') return false;
  // "Larkmoor ID" is a product, whoever offers it.
  if (rest.at(-1)?.stem === 'id') return false;
  return (
    counts.determined >= (counts.plural > 0 || head === 'data' ? OWN_SERVICE_USES : OWN_USES) &&
    counts.bare * 4 <= counts.uses &&
    rest.every((word) => names.isOrdinary(word))
  );
}

const PROMISED = 4;

/** "Order (as defined below)" where nothing below defines it. */
export function promisedTerm(
  { key, definitions }: DefinedTerm,
  all: readonly CandidateUse[],
): TermCandidate | undefined {
  const promise = definitions[0]?.at;
  const uses = all.filter(({ run }) => !run.label);
  if (!promise || uses.length === 0) return undefined;
  return { key, kind: 'promised', name: usualForm(uses), uses: [{ at: promise }, ...uses], score: PROMISED };
}

/** A slip for a defined term counts wherever it stands in running text, whatever else speaks for it. */
export function slipOf(near: NearTerm, key: string, all: readonly CandidateUse[]): TermCandidate | undefined {
  const uses = all.filter(({ run }) => !run.label && (run.setOff === undefined || run.setOff === 'emphasis'));
  return uses.length > 0 ? { key, kind: 'term', name: usualForm(uses), uses, score: 0, near } : undefined;
}
