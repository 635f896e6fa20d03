import { dataCategories } from '../../knowledge/data-categories';
import { readDataKinds, type DataKind } from '../retention/data-kind';

/** The data that some words name, apart from where they stand. */
export interface DataTerms {
  /** Ids of the taxonomy (`knowledge/data-categories.yaml`) or, for what it does not have, the words. */
  readonly categories: readonly string[];
  /** "personal information", "your data": all of them. */
  readonly general: boolean;
  /** "some of your data". */
  readonly partial: boolean;
  /** "it", "this information", where nothing before tells what. */
  readonly pointed: boolean;
  /** About persons, as far as the words tell. */
  readonly personal: boolean;
  readonly anonymous: boolean;
  /** Words that narrow it: "collected through the lending desk". */
  readonly narrowing: string;
}

export const NO_DATA: DataTerms = {
  categories: [],
  general: false,
  partial: false,
  pointed: false,
  personal: false,
  anonymous: false,
  narrowing: '',
};

/** Kinds of the taxonomy that are about things or texts, not by themselves about persons. */
const IMPERSONAL = new Set([
  'backups',
  'contract-data',
  'accounting-data',
  'analytics-data',
  'user-content',
  'log-data',
]);
const PERSONAL_WORDS =
  /\b(?:your|yours|you|personal|personally|user|users|users['’]|customer|customers|member|members|subscriber|subscribers|client|clients|visitor|visitors|player|players|donor|donors|supporter|supporters|patron|patrons|passenger|passengers|patient|patients|guest|guests|individual|individuals|applicant|applicants|pii|them)\b/i;
const DATA_WORD = /\b(?:data|information|details?|records?|list|lists|pii|profiles?|history)\b/i;
const NOT_DATA_OF_READER =
  /\b(?:product|company|business|financial statements?|our (?:own )?(?:data|information)|software|source code|content|material|trade|confidential|copyright)\b/i;
const ANONYMOUS =
  /\b(?:anonym\w*|aggregat\w*|de-?identif\w*|non-?personal(?:ly)?|non-?identif\w*|statistic\w*|demographic\w*|hashed|pseudonym\w*|unidentif\w*)\b/i;

/** Whether a sentence says that its data tell nothing about a single person. */
export const isAnonymous = (text: string): boolean => ANONYMOUS.test(text);

/** "Your name and other details": what is named is meant whole. */
const AND_OTHER = /\b(?:and|or) (?:any |all )?other\b/i;
/** "Collected this way": the words before tell how. */
const THIS_WAY = /\b(?:this|that) (?:way|manner|fashion)\b/i;

/** What closes a list of kinds: all data about persons. */
const ANY_OTHER =
  /\bor any other (?:personal|personally[- ]identif\w+|identif\w+|private) (?:data|information|details)\b/i;

const idOf = (kind: DataKind): string => (/^#[\w-]+$/.test(kind.key) ? kind.key.slice(1) : kind.key.replace(/#/g, ''));

/** Policies name the same data over and over. */
const known = new Map<string, DataTerms>();
const MOST_KNOWN = 4000;

/** Reads what data a noun phrase names; the words with their determiners and what follows the noun. */
export function readDataTerms(phrase: string): DataTerms {
  let terms = known.get(phrase);
  if (!terms) {
    if (known.size >= MOST_KNOWN) known.clear();
    terms = readTerms(phrase);
    known.set(phrase, terms);
  }
  return terms;
}

function readTerms(phrase: string): DataTerms {
  const kinds = readDataKinds(phrase.replace(/\b(?:whatsoever|at all|whatever)\b/gi, ''));
  const named = kinds.filter(({ reach }) => reach === 'named');
  const narrowing = kinds.find((kind) => kind.narrowing !== '')?.narrowing ?? '';
  const general = kinds.some(({ reach }) => reach === 'all');
  const everything = named.length > 0 && ANY_OTHER.test(phrase);
  const other = !everything && /\b(?:other|additional|further|more|extra)\b/i.test(phrase);
  const own = /\byours?\b/i.test(phrase) || (PERSONAL_WORDS.test(phrase) && DATA_WORD.test(phrase));
  const personal =
    !NOT_DATA_OF_READER.test(phrase) &&
    (own || named.some((kind) => dataCategories.has(idOf(kind)) && !IMPERSONAL.has(idOf(kind))));
  return {
    categories: named.map(idOf),
    general: (general || everything) && !other,
    partial:
      !everything && (kinds.some(({ reach }) => reach === 'some') || (general && other && !AND_OTHER.test(phrase))),
    pointed: (kinds.length > 0 && kinds.every(({ reach }) => reach === 'pointed')) || THIS_WAY.test(phrase),
    personal: personal || (general && !NOT_DATA_OF_READER.test(phrase)),
    anonymous: ANONYMOUS.test(phrase),
    narrowing,
  };
}

/** A category with all that contain it. */
export function broaderThan(category: string): readonly string[] {
  const chain = [category];
  let at = dataCategories.get(category)?.broader;
  while (at !== undefined && !chain.includes(at)) {
    chain.push(at);
    at = dataCategories.get(at)?.broader;
  }
  return chain;
}
