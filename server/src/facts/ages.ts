import { perLeaf } from '../document/leaf';
import { proseWith } from '../document/leaf-group';
import { sentencesOf, type Passage } from '../document/passage';
import { readNumber } from '../text/numbers';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import { allMatches } from '../text/matches';
import { wordHint } from './terms/word-hints';
import { plainSpaces } from '../text/plain-spaces';

/**
 * What an age decides: for whom the service is not meant or whose data are not collected (`children`), from what age on
 * one may use it (`minimum`), below which parents consent (`consent`).
 */
export type AgeRule = 'children' | 'minimum' | 'consent';

/** An age that a rule of the policy names. */
export interface AgeLimit {
  /** The sentence. */
  readonly at: Passage;
  /** "under 13", "at least 16". */
  readonly phrase: Passage;
  readonly age: number;
  readonly rule: AgeRule;
  /** A country, law or product limits it; or it gives more than one age. */
  readonly limited: boolean;
  /** The sentence or its heading says that the COPPA decides. */
  readonly coppa: Passage | undefined;
}

interface Found {
  readonly sentence: Span;
  readonly phrase: Span;
  readonly age: number;
  readonly rule: AgeRule;
  readonly limited: boolean;
  readonly coppa: Span | undefined;
}

const NUMBER = String.raw`(\d{1,2}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty[- ]one)(?:\s?\(\s?\d{1,2}\s?\))?`;
const BELOW = new RegExp(
  String.raw`\b(?:under|below|younger than|less than|not yet|have not reached|has not reached)\s(?:the\s)?(?:minimum\s)?(?:age\s(?:of\s)?)?${NUMBER}\b(?!\s?%)`,
  'gi',
);
const ABOVE = new RegExp(
  String.raw`\b(?:at least|over|above|older than|minimum age (?:(?!of an? )[^.;]{1,40}? )?(?:is|of)|aged|age of|reached|not younger than)\s(?:the\s)?(?:age\s(?:of\s)?)?${NUMBER}\b(?:\s(?:years?|and|or)\b|(?=[\s.,;)]))`,
  'gi',
);
/** "18 or older", "16 years of age and over". */
const UPWARDS = new RegExp(
  String.raw`\b${NUMBER}\s(?:years?\s(?:of\sage\s|old\s)?)?(?:or|and)\s(?:older|over|above|up)\b`,
  'gi',
);
const speaksOfAge = wordHint(/\b(?:child|minor|age|under|old|younger|over|thirteen|sixteen|eighteen)/i);
const FIGURE = /\d\d|teen|twenty/i;
const hasNumber = wordHint(FIGURE);
const CHILD_RULE =
  /\b(?:not|never|no|nor|neither|cannot|don['’]t|doesn['’]t)\b[^.;]{0,90}?\b(?:direct(?:ed)?|intended|target(?:ed)?|aimed|designed|meant|address(?:ed)?|offer(?:ed)?|marketed?|collect\w*|solicit\w*|process\w*|request\w*|gather\w*|maintain\w*|store|obtain\w*|for (?:use by )?(?:children|minors|anyone|persons|people|individuals))\b/i;
const MINIMUM =
  /\b(?:must|have to|need to|required to|are|only|should|represent|confirm|warrant|certify|intended for|restricted to|limited to|available to|eligible)\b[^.;]{0,90}?\b(?:at least|over|above|older|aged|minimum age|reached)\b|\bminimum age\b[^.;]{0,60}\bis\b|\bfor (?:adults|people|persons)\b[^.;]{0,20}\b(?:over|above|older|aged)\b/i;
/** "Nobody under 16 may register", "persons under 16 are not allowed to use it". */
const BARRED =
  /\b(?:nobody|no[- ]one|no (?:person|user|child))\b[^.;]{0,60}?\b(?:register|use|sign|join|create|access|open|subscribe|play|buy)\b|\b(?:may|must|can|should|are|is)\s?not\b[^.;]{0,30}?\b(?:register|use|sign up|join|create|access|permitted|allowed|eligible)\b/i;
const CONSENT = /\b(?:parent\w*|guardian\w*|consent)\b/i;
/** Rules about something else that has an age. */
const OTHER_RULE =
  /\b(?:sell|sale|sold|share|selling|sharing|advertis\w*|drive|driver|credit|verif\w*|alcohol|purchas\w*|if we (?:learn|become|discover|find|are|have)|become aware|learn that|discover|you become|delete|remove|(?:certain|some|adult) (?:\w+ )?(?:content|features|parts|areas|services|products)|our \w+ (?:shop|store|section|area|contest|promotion|programme?|events?))\b/i;
const PLACES =
  /\b(?:in (?:the )?(?:EU|EEA|UK|US|USA|U\.S\.|European|United|California|Europe|Germany|France|Spain|Korea|South|Brazil|India|Austria|Ireland|Italy|Netherlands|Australia|Canada|Japan|China|your (?:country|jurisdiction|region|state)|some|certain|other)|outside|jurisdiction\w*|applicable law|(?<!^(?:The|Our) )minimum age|equivalent|higher age|where required|as required|or such (?:other|older|higher)|or (?:other|older|higher) (?:minimum )?ages?\b|residents?|European|EEA|GDPR|LGPD|country|countries)\b/;
const COPPA = /\b(?:COPPA|Children['’]s Online Privacy Protection Act)\b/;

function limitOf(text: string, sentence: Span): Found | undefined {
  if (text.length > 700 || text.endsWith('?')) return undefined;
  const below = allMatches(text, BELOW);
  const above = [...allMatches(text, ABOVE), ...allMatches(text, UPWARDS)].filter(
    ({ index }) => !below.some((other) => Math.abs(other.index - index) < 16),
  );
  const ages = [...below, ...above].map((match) => ({
    match,
    age: readNumber((match[1] ?? '').replace(' ', '-')) ?? 0,
  }));
  const first = ages[0];
  if (!first || first.age < 10 || first.age > 21) return undefined;
  const rule = ruleOf(text, below.length > 0);
  if (!rule) return undefined;
  const law = COPPA.exec(text);
  return {
    sentence,
    phrase: {
      start: sentence.start + first.match.index,
      end: sentence.start + first.match.index + first.match[0].replace(/\s(?:and|or)?$/i, '').length,
    },
    age: first.age,
    rule,
    limited: PLACES.test(text) || ages.some(({ age }) => age !== first.age),
    coppa: law ? { start: sentence.start + law.index, end: sentence.start + law.index + law[0].length } : undefined,
  };
}

function ruleOf(text: string, below: boolean): AgeRule | undefined {
  if (OTHER_RULE.test(text) || OF_READERS.test(text)) return undefined;
  if (below && CHILD_RULE.test(text)) return CONSENT.test(text) && /\bwithout\b/i.test(text) ? 'consent' : 'children';
  if (below && BARRED.test(text) && !CONSENT.test(text)) return 'minimum';
  if (!below && MINIMUM.test(text)) return CONSENT.test(text) ? undefined : 'minimum';
  return undefined;
}

/** What readers promise of their own doings is no rule of who may read. */
const OF_READERS =
  /\byou (?:also |hereby |further )?(?:agree|undertake|promise|may|must|shall|should|will)\b[^.;]{0,40}?\bnot (?:to )?(?:knowingly )?(?:collect|target|direct|solicit|contact|develop|create|publish|post|upload)/i;

/** A sentence can hold two rules: "You must be at least 16, and we do not collect data of anyone under 18". */
function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const match of allMatches(text, /[;,]\s(?:and|but|nor)\s(?=(?:we|you|our|the|it|this)\b)|\.\s|;\s/gi)) {
    clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...clauses, { start, end: text.length }];
}

const readLeaf = perLeaf((leaf): readonly Found[] => {
  if (leaf.kind === 'code' || leaf.quoted || !hasNumber(leaf) || !speaksOfAge(leaf)) return [];
  return sentencesOf(leaf).flatMap((sentence) => {
    const text = plainSpaces(leaf.text.slice(sentence.start, sentence.end));
    if (!FIGURE.test(text)) return [];
    return clausesOf(text).flatMap((clause) => {
      const at = { start: sentence.start + clause.start, end: sentence.start + clause.end };
      return limitOf(text.slice(clause.start, clause.end), at) ?? [];
    });
  });
});

const agedProse = proseWith(readLeaf);

/** Every age that decides who may use the service or whose data are collected. */
export const readAges: ReadFact<readonly AgeLimit[]> = (document) =>
  agedProse(document).flatMap((block) => {
    const heading = block.section && COPPA.exec(block.section.titleAt.text);
    const title = block.section?.titleAt;
    const above =
      heading && title
        ? title.block.passage(title.start + heading.index, title.start + heading.index + heading[0].length)
        : undefined;
    return readLeaf(block.leaf).map(({ sentence, phrase, age, rule, limited, coppa }) => ({
      at: block.passage(sentence.start, sentence.end),
      phrase: block.passage(phrase.start, phrase.end),
      age,
      rule,
      limited,
      coppa: coppa ? block.passage(coppa.start, coppa.end) : above,
    }));
  });
