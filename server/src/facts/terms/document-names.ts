import { splitNumber } from '../../document/heading-shape';
import { perLeaf, type Leaf } from '../../document/leaf';
import type { Passage } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import { termVocabulary as vocabulary } from '../../knowledge/term-words';
import { capitalRuns, labelOf, type CapitalRun } from './capital-runs';
import { findQuotations } from './set-off-names';
import { leafWords, termKey, type TermWord } from './term-words';
import { allMatches } from '../../text/matches';

const COMPANIES = new Set(
  'inc llc ltd limited gmbh corp corporation pty plc ag sa bv oy ab oü sas srl llp incorporated'.split(' '),
);
const HOST = /(?:https?:\/\/|www\.|@)([\p{L}\p{N}.-]{3,80})/giu;
const NO_BRAND = /^(?:www|com|org|net|edu|gov|info|app|dev|help|support|privacy|policy|legal|docs|en|us|uk|eu|co|io)$/;
const WORD_FORM =
  /(?:tion|sion|ment|ness|ity|ance|ence|ing|ed|al|ive|ary|ory|able|ible|ship|ist|ee|ical|ous|ful|less|cy|ure|ism|[a-z]{4}[eo]r)$/;

/** The noun behind a word in quotes, or behind several: “First” and “Second” Records. */
const HEAD = /^(?:,? (?:and |or )?["“][^"“”]{1,30}["”]){0,3} (\p{Lu}[\p{L}]+)/u;
const HEAD_REACH = 120;
/** A name in quotes has at most so many words. */
const QUOTED_NAME = 3;
/** How many blocks at the start tell what the document calls itself. */
const OPENING = 6;
const PRONOUNS = new Set(['you', 'your', 'we', 'our', 'us']);

/** What one leaf tells about words. */
interface LeafLook {
  /** Stems that it writes in lower case. */
  readonly lower: ReadonlySet<string>;
  readonly hosts: readonly string[];
  /** Keys of what stands in quotes. */
  readonly quoted: readonly string[];
  /** Key of what labels it. */
  readonly explained: string;
  /** Keys of all the things that the labels of it and of the sentences in it name. */
  readonly labels: readonly string[];
  /** Keys of expressions that open a sentence with "is" or "are" behind them. */
  readonly subjects: readonly string[];
  /** Words of the names of companies. */
  readonly companies: readonly string[];
  /** Single capitalised words in mid-sentence without a determiner. */
  readonly bare: readonly string[];
  /** How often You and We stand with a capital in mid-sentence, less how often without. */
  readonly pronouns: number;
}

/** "Hard Copies are books that we print" explains them. */
const isSubject = ({ opens, words, after }: CapitalRun) =>
  opens && words.length > 1 && (after === 'are' || after === 'is');

const LEAD = /^["”)]?\s?[:.–—]\s/;

/** "Session Records. We use …", "Session Records: …" at the start or in the midst of a paragraph. */
const isLead = (text: string, { opens, words, key, end }: CapitalRun) => {
  const behind = text.slice(end, end + 4);
  return opens && words.length > 1 && LEAD.test(behind) && !(isGeneral(key) && behind.includes('.'));
};

/** A label that what stands behind it explains, not one that only heads it. */
const EXPLAINING = /(?::|[–—]|\s-)\s*$/;
const LABEL_JOINTS = /\s*(?:[,;/&()]|\b(?:and|or)\b)\s*/;

/** "Shop Services. You may use them …" heads its text; what the services are is still to be said. */
function isGeneral(name: string): boolean {
  const head = name.split(' ').at(-1) ?? '';
  return vocabulary.core.has(head) || vocabulary.roles.has(head);
}

/**
 * What a label names: "Opening/Closing Records: …" is about opening records, closing records and both. A single word
 * may as well be a heading ("Users. We …"), unless a colon or a dash stands behind it.
 */
const labelNames = perLeaf((leaf): readonly string[] => {
  const label = labelOf(leaf);
  // Nothing stands behind a heading in its leaf.
  if (label === '' || label.length >= leaf.text.length) return [];
  const key = termKey(label);
  const explains = EXPLAINING.test(label) || /^\s?[:–—]/.test(leaf.text.slice(label.length));
  const parts = label.split(LABEL_JOINTS).map(termKey);
  const head = parts.at(-1)?.split(' ').at(-1) ?? '';
  const names = parts.length > 1 ? [key, parts.at(-1) ?? '', ...parts.map((part) => `${part} ${head}`)] : [key];
  return names.filter((name) => explains || (name.includes(' ') && !isGeneral(name)));
});

const LONGEST_LINE = 160;

/** The key of a short leaf without its number, to be compared with titles. */
const lineOf = perLeaf(({ text }) =>
  text.length > LONGEST_LINE ? '' : termKey(text.slice(splitNumber(text).titleStart)),
);

const lookAt = perLeaf((leaf): LeafLook => {
  const { text } = leaf;
  const lower = new Set<string>();
  let pronouns = 0;
  for (const { stem, capital, start } of leafWords(leaf)) {
    if (!capital) lower.add(stem);
    if (!PRONOUNS.has(stem)) continue;
    if (!capital) pronouns -= 1;
    else if (/[a-z,] $/.test(text.slice(Math.max(0, start - 2), start))) pronouns += 1;
  }
  const runs = capitalRuns(leaf);
  const named = runs.filter(
    ({ words, after }) => COMPANIES.has(after ?? '') || words.some(({ stem }) => COMPANIES.has(stem)),
  );
  const linked = text.includes('@') || text.includes('://') || text.includes('www.');
  return {
    lower,
    hosts: linked ? allMatches(text, HOST).map((match) => match[1] ?? '') : [],
    quoted: findQuotations(leaf).flatMap(({ start, end }) => {
      const name = text.slice(start, end);
      const head = HEAD.exec(text.slice(end, end + HEAD_REACH))?.[1];
      return head ? [termKey(name), termKey(`${name} ${head}`)] : [termKey(name)];
    }),
    explained: termKey(labelOf(leaf)),
    labels: [...labelNames(leaf), ...runs.flatMap((run) => (isLead(text, run) ? [run.key] : []))],
    subjects: runs.flatMap((run) => (isSubject(run) ? [run.key] : [])),
    companies: named.flatMap(({ words }) => words.flatMap(({ stem }) => (vocabulary.ordinary.has(stem) ? [] : [stem]))),
    bare: runs.flatMap(({ words, determiner, opens, key }) =>
      words.length === 1 && !determiner && !opens ? [key] : [],
    ),
    pronouns,
  };
});

/** What a document tells about its words: which it writes in lower case, which are names, which it explains by a heading. */
export class NamesOfDocument {
  private readonly lower = new Set<string>();
  private readonly brands = new Set<string>();
  private readonly headings = new Set<string>();
  private readonly explained = new Set<string>();
  private readonly labels = new Set<string>();
  private readonly subjects = new Set<string>();
  private readonly quoted = new Set<string>();
  private readonly quotedWords = new Set<string>();
  private readonly titles = new Map<string, Passage>();
  /** Writes You and We with a capital all over. */
  readonly capitalPronouns: boolean;

  constructor({ blocks, links, sections, title }: PolicyDocument) {
    for (const { title } of sections) this.headings.add(termKey(title));
    if (title) this.addTitle(leafWords(title.heading.leaf), title.titleAt);
    for (const block of blocks.slice(0, OPENING)) {
      if (block.kind === 'heading') this.addTitle(leafWords(block.leaf), block.all);
      for (const { words, start, end } of capitalRuns(block.leaf)) {
        if (words.length > 1) this.addTitle(words, block.passage(start, end));
      }
    }
    for (const { href } of links) for (const match of allMatches(href, HOST)) this.addHost(match[1] ?? '');
    const bare = new Map<string, number>();
    let pronouns = 0;
    for (const { leaf } of blocks) {
      const look = lookAt(leaf);
      pronouns += look.pronouns;
      this.explained.add(look.explained);
      for (const key of look.labels) this.labels.add(key);
      for (const key of look.subjects) this.subjects.add(key);
      for (const stem of look.lower) this.lower.add(stem);
      for (const stem of look.companies) this.brands.add(stem);
      for (const host of look.hosts) this.addHost(host);
      for (const key of look.bare) bare.set(key, (bare.get(key) ?? 0) + 1);
      for (const key of look.quoted) {
        this.quoted.add(key);
        const words = key.split(' ');
        // Longer quotations are titles: they speak of something else.
        if (words.length <= QUOTED_NAME) for (const word of words) this.quotedWords.add(word);
      }
    }
    this.capitalPronouns = pronouns > 0;
    for (const [key, count] of bare)
      if (count > 1 && !this.lower.has(key) && !vocabulary.ordinary.has(key)) this.brands.add(key);
  }

  isLowerCase(stem: string): boolean {
    return this.lower.has(stem);
  }

  /** A word that a term may be made of: used in lower case somewhere, common in policies, or formed like a common noun. */
  isOrdinary({ stem, upper, odd }: TermWord): boolean {
    if (stem === 'id') return true;
    if (upper || odd || stem.length < 2) return false;
    if (vocabulary.ordinary.has(stem) || stem === 'of' || stem === 'and') return true;
    return !this.brands.has(stem) && (this.lower.has(stem) || WORD_FORM.test(stem));
  }

  /** A word that is surely part of a name: an acronym, an odd spelling, a word of a company's name or of an address. */
  isNameLike({ stem, upper, odd }: TermWord): boolean {
    return stem !== 'id' && (upper || odd || this.brands.has(stem));
  }

  isBrand(key: string): boolean {
    return this.brands.has(key) || this.brands.has(key.replaceAll(' ', ''));
  }

  /** Whether a heading or the label of an item bears the expression: what stands there says what it means. */
  isExplained(key: string): boolean {
    return this.headings.has(key) || this.explained.has(key);
  }

  /** Whether it labels an item, a paragraph or a sentence that says what it is: "Session Records. We use …". */
  isLabel(key: string): boolean {
    return this.labels.has(key);
  }

  /** Whether a leaf has just the words of a heading: then it is a line of the table of contents. */
  isContents(leaf: Leaf): boolean {
    const line = lineOf(leaf);
    return line !== '' && this.headings.has(line);
  }

  /** Whether a sentence says what it is: "Hard Copies are …". */
  isSubject(key: string): boolean {
    return this.subjects.has(key);
  }

  /** Whether it stands in quotes somewhere: then it is spoken of, and perhaps explained, there. */
  isQuoted(key: string): boolean {
    return this.quoted.has(key);
  }

  /** Whether the word stands in a name in quotes: “EU-U.S. DPF” introduces DPF well enough. */
  isQuotedWord(stem: string): boolean {
    return this.quotedWords.has(stem);
  }

  /** The title, or the name in the document's opening, that has the word in it: "Terms of Use" for "term". */
  titleWith(stem: string): Passage | undefined {
    return this.titles.get(stem);
  }

  private addTitle(words: readonly TermWord[], at: Passage): void {
    for (const { stem, capital } of words) if (capital && !this.titles.has(stem)) this.titles.set(stem, at);
  }

  private addHost(host: string): void {
    const labels = host.toLowerCase().split('.');
    for (const label of labels.slice(0, -1)) {
      for (const part of [label, ...label.split('-')])
        if (part.length > 2 && !NO_BRAND.test(part) && !vocabulary.ordinary.has(part)) this.brands.add(part);
    }
  }
}
