import { clauseWords as words, purposeKinds } from '../../knowledge/practice-vocabulary';
import type { Clause } from './clauses';
import type { Phrase } from './phrases';
import { bracketsOf } from './tokens';

/**
 * What a phrase does to its statement.
 *
 * - `emphasis`: "under any circumstances"; makes a promise absolute
 * - `plain`: changes nothing ("on our website", "from you")
 * - `consent`, `choice`: the reader agrees to it, asks for it or does it
 * - `exception`, `reference`: "unless", "as described below"
 * - `law`, `transfer`: a duty, the sale of the business
 * - `condition`, `purpose`, `instrument`, `region`, `group`, `sense`, `manner`, `other`: narrows it
 */
export type QualifierKind =
  | 'emphasis'
  | 'plain'
  | 'consent'
  | 'choice'
  | 'exception'
  | 'reference'
  | 'law'
  | 'transfer'
  | 'condition'
  | 'purpose'
  | 'instrument'
  | 'region'
  | 'group'
  | 'sense'
  | 'manner'
  | 'other';

export interface Qualifier {
  readonly kind: QualifierKind;
  /** Indices of the clause's tokens. */
  readonly from: number;
  readonly to: number;
  /** Kind of the purpose. */
  readonly purpose?: string;
}

const CONSENT =
  /\b(?:consent\w*|permission|approval|authori[sz]\w+|agree(?:ment|d|s)?|opt(?:ed)?[ -]?in|opting in|say so|allow(?:ed)? (?:it|us)|your knowledge|okay|prior notice|asking you|telling you|being asked|informing you|notice to you)\b/;
const CHOICE =
  /\b(?:you (?:\w+ ){0,3}?(?:choose|chose|request\w*|ask\w*|instruct\w*|direct\w*|decide|elect|want|wish|opt|connect|link|post|publish|share|authori[sz]e|agree|initiate|interact|enable|invite|consent\w*|tell|permit|allow)|your (?:request|direction|instruction|choice|behalf|election|settings?|preferences?|wish(?:es)?)|requested by you|at the (?:request|direction) of|at your|you have (?:requested|asked|chosen|authori[sz]ed|directed))\b/;
const LAW =
  /\b(?:law(?:s|ful|fully)?|legal\w*|court\w*|subpoena\w*|statut\w+|warrant|judicial|regulat\w+|comply|compliance|compelled|authorit(?:y|ies)|enforce\w*|obligat\w*|obliged|safety|rights|fraud|emergency|investigat\w+|litigation|defend)\b/;
const TRANSFER =
  /\b(?:merger|merg\w+|acqui\w+|bankrupt\w*|insolven\w*|reorgani[sz]\w+|sale of|sell (?:our|the|all|part)|divest\w*|dissol\w+|assets|business (?:transfer|transaction)|change of control|corporate|liquidat\w+|successor|restructur\w+|ownership)\b/;
const REFERENCE =
  /\b(?:polic(?:y|ies)|notice|statement|terms|below|above|herein|section|described|set (?:out|forth)|outlined|stated|specified|provided in|explained|listed|mentioned|noted|otherwise|here)\b/;
const EMPHASIS = /\b(?:any|no|whatsoever|whatever)\b/;
const EMPHATIC_NOUN =
  /\b(?:circumstances?|reasons?|purposes?|way|manner|form|conditions?|means|time|kind|event|case|situation|price|whatsoever|basis|fashion)\b/;
const REGION =
  /\b(?:california\w*|europe\w*|eu|eea|uk|united (?:states|kingdom)|u\.s|usa|canad\w*|brazil\w*|nevada|virginia|colorado|connecticut|utah|texas|oregon|australia\w*|switzerland|swiss|japan\w*|germany|france|countr\w+|jurisdictions?|states?|residents?|china|india|korea|vermont|quebec)\b/;
const GROUP =
  /\b(?:child(?:ren)?|minors?|teens?|students?|pupils?|patients?|applicants?|candidates?|employees?|under (?:the age of )?\d+|under (?:thirteen|sixteen|eighteen)|job|parents?|donors?|members|subscribers|guests?|visitors?|residents|consumers|non-users|schools?)\b/;
const OUR_PLACE =
  /^(?:on|in|through|via|at|by|from|using|across|over|within|to|with|for|about|regarding|of|concerning|relating) (?:to )?(?:you|us|yourself|(?:(?:our|this|the|your|its|any|a|all) )?(?:(?:individual|web|mobile|online|own) )?(?:users?|customers?|visitors?|individuals?|people|sites?|apps?|websites?|services?|platforms?|business|applications?|databases?|systems?|servers?|records|programs?|internet|account|products|device|person|form|identity|software))$/;
const SENSE =
  /\b(?:ccpa|cpra|as (?:those|that|these|such|the) terms?|(?:traditional|conventional|ordinary|usual|common|strict) (?:sense|meaning)|traditionally|understood|defined (?:in|by|under)|within the meaning|cross-context|for money|monetary|consideration|in exchange|as (?:defined|sales?)|for value|valuable|financial gain|profit|sell button)\b/;

const PURPOSES = purposeKinds.map(({ id, stems }) => ({ id, words: new RegExp(`\\b(?:${stems.join('|')})`) }));

const purposeOf = (text: string): string | undefined => PURPOSES.find(({ words: stems }) => stems.test(text))?.id;

const EXCEPTION_HEADS = new Set([
  'except',
  'excepting',
  'excluding',
  'unless',
  'other than',
  'apart',
  'aside',
  'save',
  'besides',
  'beyond',
  'only',
  'rather than',
  'until',
]);
const CONDITION_HEADS = new Set([
  'if',
  'when',
  'whenever',
  'where',
  'wherever',
  'once',
  'upon',
  'after',
  'before',
  'while',
  'during',
  'provided',
  'although',
  'though',
  'whether',
  'subject',
  'so',
  'per',
  'based',
]);
const PURPOSE_HEADS = new Set(['for', 'to do']);
const HARMLESS = new Set([
  'about',
  'regarding',
  'concerning',
  'relating',
  'related',
  'respecting',
  'such',
  'like',
  'including',
  'throughout',
  'rel',
]);

/** "in our games", "on this portal". */
function isOurPlace(text: string): boolean {
  const noun = /^(?:in|on|at|through|via|with|from) (?:our|this) (?:[\w-]+ )?([\w-]+)$/.exec(text)?.[1];
  return noun !== undefined && words.ours.has(noun);
}

/** What may stand before a word of consent for it to be one: "with your consent". */
const CONSENT_HEADS = new Set([
  ...['with', 'if', 'when', 'where', 'unless', 'upon', 'only', 'after'],
  ...['on', 'subject', 'based', 'as', 'until', 'in', 'by', 'once'],
]);
const EMPHATIC_HEADS = new Set(['in', 'under', 'for', 'at', 'by', 'of', 'through']);
const GROUP_HEADS = new Set(['from', 'about', 'of', 'for', 'regarding', 'concerning', 'relating', 'on']);
const REGION_HEADS = new Set(['in', 'within', 'outside', 'from', 'of', 'to', 'across', 'for', 'inside', 'into']);
const INSTRUMENT_HEADS = new Set([
  'through',
  'via',
  'using',
  'by',
  'from',
  'on',
  'over',
  'at',
  'into',
  'onto',
  'across',
]);
const CONCESSIONS = new Set(['although', 'though', 'while', 'whereas']);
const FOR_REASONS = /^for (?:\w+ )?(?:privacy|security|this|these|that|ethical) reasons?$/;
const WAYS =
  /^in accordance|^according|^pursuant|^under|^in (?:the )?(?:ways?|manner|cases?|circumstances|situations?|limited)/;

/** Phrases that change nothing, or stress what is said. */
function setPhrase(head: string, text: string): QualifierKind | undefined {
  if (/^at (?:all|any time|no time|this time|present|the moment)$|^(?:at )?ever$/.test(text))
    return /any|no|all/.test(text) ? 'emphasis' : 'plain';
  if (text === 'from time' || text === 'to time' || CONCESSIONS.has(text)) return 'plain';
  if (head === 'because' || head === 'unlike' || (head === 'since' && !/\d/.test(text))) return 'plain';
  if (head === 'for' && FOR_REASONS.test(text)) return 'plain';
  if (
    /^as (?:(?:described|stated|explained|noted|mentioned|set out)$|a (?:matter|principle|company|charity|non-profit)\b)/.test(
      text,
    )
  )
    return 'plain';
  return undefined;
}

/** Reads a phrase's words; order matters, the strongest reading first. Heads are looked at before words: that is cheap. */
function kindOf(head: string, text: string, bare: string): QualifierKind {
  if (head === 'without') return withoutKind(bare);
  const set = setPhrase(head, text);
  if (set) return set;
  if (/^in (?:our |this )?section\b/.test(text)) return 'reference';
  if (SENSE.test(text)) return 'sense';
  if (CONSENT_HEADS.has(head) && CONSENT.test(bare)) return 'consent';
  if (EXCEPTION_HEADS.has(head) || text.startsWith('with the exception')) return 'exception';
  if (head === 'rel') return 'other';
  if (EMPHATIC_HEADS.has(head) && EMPHATIC_NOUN.test(bare) && EMPHASIS.test(text))
    return /\bother\b/.test(text) ? 'other' : 'emphasis';
  if (head !== 'to do' && CHOICE.test(bare)) return 'choice';
  if (TRANSFER.test(bare)) return 'transfer';
  if (head !== 'about' && LAW.test(bare)) return 'law';
  if (head === 'as' || WAYS.test(text))
    return REFERENCE.test(bare) ? 'reference' : head === 'as' ? 'other' : 'condition';
  if (CONDITION_HEADS.has(head)) return 'condition';
  if (OUR_PLACE.test(text) || isOurPlace(text)) return 'plain';
  if (GROUP_HEADS.has(head) && GROUP.test(bare)) return 'group';
  if (REGION_HEADS.has(head) && REGION.test(bare)) return 'region';
  if (HARMLESS.has(head)) return 'plain';
  if (PURPOSE_HEADS.has(head)) return 'purpose';
  if (INSTRUMENT_HEADS.has(head)) return 'instrument';
  if (head === 'in') return /connection|relation/.test(bare) ? 'purpose' : 'condition';
  return 'other';
}

function withoutKind(bare: string): QualifierKind {
  if (CONSENT.test(bare) || /\b(?:your|first|prior|notif|inform)/.test(bare)) return 'consent';
  return bare.includes('limitation') ? 'plain' : 'exception';
}

/** The job of one phrase of a clause that names neither its data nor its recipient. */
export function readQualifier(clause: Clause, phrase: Phrase): Qualifier {
  const text = clause.textOf(phrase.from, phrase.to);
  const first = clause.tokens[phrase.from]?.text.length ?? 0;
  const kind = kindOf(phrase.head, text, phrase.head === '' ? text : text.slice(first + 1));
  const purpose = kind === 'purpose' ? purposeOf(text) : undefined;
  return { kind, from: phrase.from, to: phrase.to, ...(purpose ? { purpose } : {}) };
}

/** What the brackets of a sentence add: "(except …)", "(as defined in the CCPA)". */
export function bracketQualifier(sentence: string): QualifierKind | undefined {
  for (const inner of bracketsOf(sentence)) {
    const lower = inner.toLowerCase();
    if (/^(?:except|unless|other than|only|save|excluding|apart)|\b(?:except|unless)\b/.test(lower)) return 'exception';
    if (SENSE.test(lower)) return 'sense';
    if (CONSENT.test(lower)) return 'consent';
    if (/\b(?:described|see|defined|set out|below)\b/.test(lower)) return 'reference';
  }
  return undefined;
}

/** Regions, groups and a special sense that words outside the clause give it: a heading, a lead-in. */
export function scopeOf(text: string): 'region' | 'group' | undefined {
  const lower = text.toLowerCase();
  if (
    /\b(?:california|ccpa|cpra|nevada|virginia|colorado|connecticut|utah|texas|state privacy|u\.s\. state|us state|european|eea|gdpr|uk|canada|brazil|lgpd|jurisdiction|residents?|shine the light)\b/.test(
      lower,
    )
  )
    return 'region';
  return GROUP.test(lower) ? 'group' : undefined;
}

/** Whether a word carries no meaning for what is denied. */
export const isFiller = (word: string): boolean => words.adverb.has(word) || words.coordinator.has(word);
