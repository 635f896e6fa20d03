import codeData from './codes.yaml';
import { glossary } from './glossary';
import { laws } from './laws';
import type { RawCode } from './raw';
import type { GlossaryEntry, Law, LegalDisclosure } from './types';

/** A body of law as texts name it. */
export interface Code {
  readonly id: string;
  readonly name: string;
  /** What is known of it beyond its name. */
  readonly law: Law | undefined;
  readonly url: string;
}

/** One provision of a code: its number and the letters and numbers below it, "6", "1", "f". */
export interface Provision {
  readonly code: Code;
  /** "article" stands for whatever the code's units are called; a recital is no article of the same number. */
  readonly kind: 'article' | 'part' | 'recital';
  readonly parts: readonly string[];
  /** As a citation in one form: "gdpr article 6(1)(f)". */
  readonly key: string;
  /** As the library writes it: "GDPR Art. 6(1)(f)". */
  readonly cite: string;
  readonly url: string;
}

/** A citation in a text; "Art. 6(1)(b) and (f) GDPR" names two provisions. Offsets are UTF-16. */
export interface Citation {
  readonly start: number;
  readonly end: number;
  readonly provisions: readonly Provision[];
}

/** A body of law named in a text. */
export interface LawMention {
  readonly start: number;
  readonly end: number;
  readonly code: Code;
}

/** What the library knows of a provision. */
export interface ProvisionKnowledge {
  readonly terms: readonly GlossaryEntry[];
  readonly disclosures: readonly { readonly law: Law; readonly disclosure: LegalDisclosure }[];
}

const RAW = codeData as RawCode[];
const CODES = new Map<RawCode, Code>(
  RAW.map((raw) => [raw, { id: raw.id, name: raw.name, url: raw.url, law: laws.get(raw.law ?? '') }]),
);

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s{1,2}');
/** Every name of the codes, the longest first, so that "UK GDPR" is not read as "GDPR". */
function namesOf(codes: readonly RawCode[]): string {
  const all = codes.flatMap(({ names }) => names).sort((a, b) => b.length - a.length);
  return `(?:${all.map(escape).join('|')})(?![\\p{L}\\p{N}])`;
}

const byName = (codes: readonly RawCode[]) =>
  new Map(codes.flatMap((raw) => raw.names.map((name) => [name.replace(/\s/g, ''), raw] as const)));

const CITED = RAW.filter(({ named, family }) => !named && !family);
const CITED_BY_NAME = byName(CITED);
const FAMILIES_BY_NAME = byName(RAW.filter(({ family }) => family));
/** A name that stands alone means the law rather than the code that holds it. */
const NAMED_BY_NAME = byName([
  ...RAW.filter(({ named, family }) => !named && !family),
  ...RAW.filter(({ named }) => named),
]);

const MARK =
  '(?:[Aa]rticles?|ARTICLES?|[Aa]rts?\\.?|[Ss]ections?|SECTIONS?|[Ss]ec\\.|§§?|ss?\\.|[Rr]egulations?|reg\\.|[Cc]lauses?|cl\\.|[Pp]rinciples?|[Rr]ecitals?|[Pp]arts?)';
/** A hyphen belongs to "59.1-575", not to the range "2701-2711". */
const NUMBER = '\\d{1,5}[A-Z]{0,2}(?:(?:\\.\\d{1,4}){1,3}(?:-\\d{3,4}(?![\\d.]))?)?';
const SENTENCE = '(?:sentence|Satz|[Ss]\\.)\\s?\\d';
const WORD = '(?:paragraph|para\\.?|Abs\\.|subparagraph|lit\\.?|letter|point|No\\.)';
const BELOW = `(?:,?\\s${SENTENCE}(?!\\d)|\\s?\\((?:\\d{1,2}[A-Z]?|[A-Za-z]{1,4})\\)|,?\\s?${WORD}\\s?\\(?(?:\\d{1,2}|[a-z])\\)?(?![\\p{L}\\p{N}])|,\\s[IVX]{1,5}(?![\\p{L}\\p{N}])|\\s§\\s?\\d{1,2})`;
const UNIT = `${NUMBER}${BELOW}{0,6}`;
const MORE = `(?:(?:,|,?\\s(?:and|or|to|with)|\\s?[-–&])\\s?(?:${MARK}\\s?)?(?:${UNIT}|${BELOW}{1,4})){0,5}`;
const SCHEDULE = '(?:Sch(?:edule|\\.)\\s1,?\\s)?';
const THE = "(?:\\s?,)?(?:\\s(?:of|under|in))?(?:\\s(?:the|EU’s|EU's))?\\s";
const START = '(?<![\\p{L}\\p{N}.])';

/** A text without the last word of any name has none of them, which is known much sooner. */
const LAST_WORDS = [...new Set(RAW.flatMap(({ names }) => names.map((name) => name.split(' ').at(-1) ?? '')))];

const PATTERNS: readonly RegExp[] = [
  // "Article 6(1)(f) of the GDPR"
  new RegExp(`${START}(?<mark>${MARK})\\s?(?<units>${UNIT}${MORE})${THE}(?<name>${namesOf(CITED)})`, 'gu'),
  // "GDPR Art. 6(1)(f)", "Cal. Civ. Code § 1798.140"
  new RegExp(`${START}(?<name>${namesOf(CITED)}),?\\s${SCHEDULE}(?<mark>${MARK})\\s?(?<units>${UNIT}${MORE})`, 'gu'),
  new RegExp(
    `${START}(?<name>${namesOf(RAW.filter(({ bare }) => bare))}),?\\s(?<units>(?=\\d{1,5}[.-]\\d|\\d{4})${UNIT}${MORE})`,
    'gu',
  ),
  // "45 C.F.R. § 160.103", "16 CFR part 312"
  new RegExp(
    `${START}(?<title>\\d{1,2})\\s(?<name>${namesOf(RAW.filter(({ family }) => family))})(?:,?\\s?(?<mark>${MARK}))?\\s?(?<units>${UNIT}${MORE})`,
    'gu',
  ),
];
/** "§1798.140(ad)": the number alone tells the code. */
const OWN: readonly (readonly [RawCode, RegExp])[] = RAW.flatMap((raw) =>
  raw.own === undefined
    ? []
    : [
        [
          raw,
          new RegExp(
            `${START}(?<mark>[Ss]ections?|SECTIONS?|[Ss]ec\\.|§§?)\\s?(?<units>${raw.own}${BELOW}{0,6})`,
            'gu',
          ),
        ] as const,
      ],
);

const MIGHT_CITE = /\d/;
const MARKS_A_CITATION =
  /[Aa]rt|ART|[Ss]ec|SEC|§|[Cc]ode|C\.? ?F\.? ?R|U\.? ?S\.? ?C|C\.?C\.?R|[Rr]eg|[Rr]ecital|cl\.|[Cc]lause|s\.|[Pp]rinciple/;

/**
 * The citations of a text, in its order.
 *
 * @param text prose without markup: a paragraph, an item or a cell.
 */
export function findCitations(text: string): readonly Citation[] {
  if (!MIGHT_CITE.test(text) || !MARKS_A_CITATION.test(text)) return [];
  const found: Citation[] = [];
  const add = (raw: RawCode | undefined, match: RegExpMatchArray) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (!raw || !fits(raw, match.groups)) return;
    const { mark = '', units = '', title } = match.groups ?? {};
    found.push({ start, end, provisions: readUnits(raw, { mark, units, title }) });
  };
  const named = LAST_WORDS.some((word) => text.includes(word));
  for (const pattern of named ? PATTERNS : [])
    for (const match of text.matchAll(pattern)) {
      const name = (match.groups?.name ?? '').replace(/\s/g, '');
      add(match.groups?.title === undefined ? CITED_BY_NAME.get(name) : FAMILIES_BY_NAME.get(name), match);
    }
  for (const [raw, pattern] of OWN) for (const match of text.matchAll(pattern)) add(raw, match);
  let free = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < free) return false;
      free = end;
      return true;
    });
}

/** "Section 7027 of the CCPA" means the law's regulations: a law's name cites the code only by the law's own numbers. */
function fits({ own }: RawCode, { name = '', units = '' }: Readonly<Record<string, string | undefined>> = {}): boolean {
  const isLaw = NAMED_BY_NAME.get(name.replace(/\s/g, ''))?.named === true;
  return !isLaw || (own !== undefined && new RegExp(`^(?:${own})(?!\\d)`).test(units));
}

const LAW_NAMES = new RegExp(`${START}${namesOf(RAW.filter(({ family, bare }) => !family && !bare))}`, 'gu');

/** The laws that a text names, in its order. */
export function findLawNames(text: string): readonly LawMention[] {
  if (!LAST_WORDS.some((word) => text.includes(word))) return [];
  return [...text.matchAll(LAW_NAMES)].flatMap((match) => {
    const raw = NAMED_BY_NAME.get(match[0].replace(/\s/g, ''));
    const code = raw && CODES.get(raw);
    return code ? [{ start: match.index, end: match.index + match[0].length, code }] : [];
  });
}

interface Written {
  readonly mark: string;
  readonly units: string;
  readonly title: string | undefined;
}

const UNITS = new RegExp(`(?<number>${NUMBER})(?<below>${BELOW}{0,6})|(?<only>${BELOW}{1,4})`, 'gu');

/** The provisions of "6(1)(b) and (f)": what has no number of its own takes the place of the last parts before it. */
function readUnits(raw: RawCode, { mark, units, title }: Written): Provision[] {
  const kind = /^recital/i.test(mark) ? 'recital' : /^part/i.test(mark) && raw.part !== undefined ? 'part' : 'article';
  const provisions: Provision[] = [];
  let before: readonly string[] = [];
  for (const { groups } of units.matchAll(UNITS)) {
    const { number, below = '', only } = groups ?? {};
    const written = partsOf(only ?? below);
    const kept = before.slice(0, Math.max(1, before.length - written.length));
    before = number === undefined ? [...kept, ...written] : [number, ...written];
    provisions.push(provision(raw, { kind, parts: before, title }));
  }
  return provisions;
}

const SENTENCES = new RegExp(`,?\\s${SENTENCE}(?!\\d)`, 'g');

/** The letters and numbers below a provision's number; which of its sentences is meant makes no other provision. */
const partsOf = (below: string): string[] =>
  [
    ...below
      .replace(SENTENCES, '')
      .matchAll(/(?:\(|(?:^|[\s,§])(?=(?:\d{1,2}|[a-z]|[IVX]{1,5})(?:[\s,)]|$)))(\d{1,2}[A-Z]?|[A-Za-z]{1,5})\)?/g),
  ].map(([, part = '']) => part);

function provision(
  raw: RawCode,
  { kind, parts, title }: Pick<Provision, 'kind' | 'parts'> & { readonly title: string | undefined },
): Provision {
  const base = CODES.get(raw) ?? { id: raw.id, name: raw.name, url: raw.url, law: undefined };
  const fill = (text: string) => text.replaceAll('{title}', title ?? '').replaceAll('{section}', parts[0] ?? '');
  const code =
    title === undefined ? base : { ...base, id: `${title} ${raw.id}`, name: fill(raw.name), url: fill(raw.url) };
  const [number = '', ...rest] = parts;
  const below = rest.map((part) => `(${part})`).join('');
  const page = kind === 'part' ? raw.part : kind === 'article' ? raw.page : undefined;
  const key = `${code.id} ${kind} ${number}${below}`.toLowerCase();
  const template = kind === 'recital' ? raw.cite?.replace('Art.', 'recital') : raw.cite;
  const unit = kind === 'part' ? 'part ' : '';
  const cite = fill(template ?? `${code.name} {n}`).replace('{n}', `${unit}${number}${below}`);
  return { code, kind, parts, key, cite, url: knowledge().urls.get(key) ?? fill(page ?? raw.url) };
}

interface Index {
  readonly entries: ReadonlyMap<string, ProvisionKnowledge>;
  readonly urls: ReadonlyMap<string, string>;
}
let index: Index | undefined;

/** What the library says of each provision, by its key; read once from its own citations. */
function knowledge(): Index {
  if (index) return index;
  const entries = new Map<
    string,
    { terms: GlossaryEntry[]; disclosures: ProvisionKnowledge['disclosures'][number][] }
  >();
  const urls = new Map<string, string>();
  // The reader asks for addresses while the index is made.
  index = { entries, urls };
  const at = (cite: string, url: string) =>
    findCitations(cite).flatMap(({ provisions }) =>
      provisions.map(({ key }) => {
        if (!urls.has(key)) urls.set(key, url);
        const entry = entries.get(key) ?? { terms: [], disclosures: [] };
        entries.set(key, entry);
        return entry;
      }),
    );
  for (const term of glossary)
    for (const { cite, url } of term.citations) for (const { terms } of at(cite, url)) terms.push(term);
  for (const law of laws.values())
    for (const disclosure of law.disclosures) {
      const cited = [disclosure.citation, ...disclosure.also].flatMap((cite) => at(cite, disclosure.url));
      for (const { disclosures } of new Set(cited)) disclosures.push({ law, disclosure });
    }
  return index;
}

/** What the library knows of a provision: of itself, else of what stands below it, else of what it belongs to. */
export function knownOf({ code, kind, parts, key }: Provision): ProvisionKnowledge | undefined {
  const { entries } = knowledge();
  const exact = entries.get(key);
  if (exact) return exact;
  const below = [...entries].filter(([other]) => other.startsWith(`${key}(`)).map(([, entry]) => entry);
  if (below.length > 0)
    return {
      terms: [...new Set(below.flatMap(({ terms }) => terms))],
      disclosures: [...new Set(below.flatMap(({ disclosures }) => disclosures))],
    };
  for (let length = parts.length - 1; length > 1; length -= 1) {
    const [number = '', ...rest] = parts.slice(0, length);
    const parent = entries.get(`${code.id} ${kind} ${number}${rest.map((part) => `(${part})`).join('')}`.toLowerCase());
    if (parent) return parent;
  }
  return undefined;
}
