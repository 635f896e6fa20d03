import { splitNumber } from '../../document/heading-shape';
import { perLeaf, type Leaf } from '../../document/leaf';
import { perGroup } from '../../document/leaf-group';
import type { Passage } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import { perTitle } from '../../document/section';
import { termVocabulary as vocabulary } from '../../knowledge/term-words';
import type { Span } from '../../text/span';
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

/** What the leaves of a group tell about words. */
class GroupLook {
  /** Stems that they write in lower case. */
  readonly lower = new Set<string>();
  /** Keys of what stands in quotes. */
  readonly quoted = new Set<string>();
  /** The words of short quotations: longer ones are titles, which speak of something else. */
  readonly quotedWords = new Set<string>();
  /** Keys of what labels a leaf. */
  readonly explained = new Set<string>();
  /** Keys of all the things that the labels of leaves, and of the sentences in them, name. */
  readonly labels = new Set<string>();
  /** Keys of expressions that open a sentence with "is" or "are" behind them. */
  readonly subjects = new Set<string>();
  /** Words of the names of companies and of addresses. */
  readonly brands = new Set<string>();
  /** Single capitalised words in mid-sentence without a determiner, and how often each stands. */
  readonly bare = new Map<string, number>();
  /** How often You and We stand with a capital in mid-sentence, less how often without. */
  pronouns = 0;

  constructor(leaves: readonly Leaf[]) {
    for (const leaf of leaves) {
      this.readWords(leaf);
      for (const run of capitalRuns(leaf)) this.readRun(leaf.text, run);
      for (const quotation of findQuotations(leaf)) this.readQuotation(leaf.text, quotation);
      this.explained.add(termKey(labelOf(leaf)));
      for (const name of labelNames(leaf)) this.labels.add(name);
      this.readAddresses(leaf.text);
    }
  }

  private readWords(leaf: Leaf): void {
    for (const { stem, capital, start } of leafWords(leaf)) {
      if (!capital) this.lower.add(stem);
      if (!PRONOUNS.has(stem)) continue;
      if (!capital) this.pronouns -= 1;
      else if (/[a-z,] $/.test(leaf.text.slice(Math.max(0, start - 2), start))) this.pronouns += 1;
    }
  }

  private readRun(text: string, run: CapitalRun): void {
    const { words, determiner, opens, key, after } = run;
    if (isLead(text, run)) this.labels.add(key);
    if (isSubject(run)) this.subjects.add(key);
    if (words.length === 1 && !determiner && !opens) this.bare.set(key, (this.bare.get(key) ?? 0) + 1);
    if (COMPANIES.has(after ?? '') || words.some(({ stem }) => COMPANIES.has(stem)))
      for (const { stem } of words) if (!vocabulary.ordinary.has(stem)) this.brands.add(stem);
  }

  private readQuotation(text: string, { start, end }: Span): void {
    const name = text.slice(start, end);
    const head = HEAD.exec(text.slice(end, end + HEAD_REACH))?.[1];
    for (const key of head ? [termKey(name), termKey(`${name} ${head}`)] : [termKey(name)]) {
      this.quoted.add(key);
      const words = key.split(' ');
      if (words.length <= QUOTED_NAME) for (const word of words) this.quotedWords.add(word);
    }
  }

  private readAddresses(text: string): void {
    if (!text.includes('@') && !text.includes('://') && !text.includes('www.')) return;
    for (const [, host = ''] of allMatches(text, HOST)) for (const word of brandsOfHost(host)) this.brands.add(word);
  }
}

const lookAtGroup = perGroup((leaves) => new GroupLook(leaves));

/** The words of an address that may name somebody. */
function brandsOfHost(host: string): string[] {
  const labels = host.toLowerCase().split('.').slice(0, -1);
  return labels
    .flatMap((label) => [label, ...label.split('-')])
    .filter((part) => part.length > 2 && !NO_BRAND.test(part) && !vocabulary.ordinary.has(part));
}

const keyOfTitle = perTitle(termKey);

/** What a document tells about its words: which it writes in lower case, which are names, which it explains by a heading. */
export class NamesOfDocument {
  private readonly looks: readonly GroupLook[];
  private readonly headings: ReadonlySet<string>;
  private readonly linked: ReadonlySet<string>;
  private readonly titles = new Map<string, Passage>();
  private readonly named = new Map<string, boolean>();
  /** Writes You and We with a capital all over. */
  readonly capitalPronouns: boolean;

  constructor({ blocks, groups, links, sections, title }: PolicyDocument) {
    this.looks = groups.map(lookAtGroup);
    this.headings = new Set(sections.map(keyOfTitle));
    this.linked = new Set(
      links.flatMap(({ href }) => allMatches(href, HOST).flatMap(([, host]) => brandsOfHost(host ?? ''))),
    );
    this.capitalPronouns = this.looks.reduce((sum, { pronouns }) => sum + pronouns, 0) > 0;
    if (title) this.addTitle(leafWords(title.heading.leaf), title.titleAt);
    for (const block of blocks.slice(0, OPENING)) {
      if (block.kind === 'heading') this.addTitle(leafWords(block.leaf), block.all);
      for (const { words, start, end } of capitalRuns(block.leaf)) {
        if (words.length > 1) this.addTitle(words, block.passage(start, end));
      }
    }
  }

  isLowerCase(stem: string): boolean {
    return this.looks.some(({ lower }) => lower.has(stem));
  }

  /** A word that a term may be made of: used in lower case somewhere, common in policies, or formed like a common noun. */
  isOrdinary({ stem, upper, odd }: TermWord): boolean {
    if (stem === 'id') return true;
    if (upper || odd || stem.length < 2) return false;
    if (vocabulary.ordinary.has(stem) || stem === 'of' || stem === 'and') return true;
    return !this.isName(stem) && (this.isLowerCase(stem) || WORD_FORM.test(stem));
  }

  /** A word that is surely part of a name: an acronym, an odd spelling, a word of a company's name or of an address. */
  isNameLike({ stem, upper, odd }: TermWord): boolean {
    return stem !== 'id' && (upper || odd || this.isName(stem));
  }

  isBrand(key: string): boolean {
    return this.isName(key) || this.isName(key.replaceAll(' ', ''));
  }

  /** Whether a heading or the label of an item bears the expression: what stands there says what it means. */
  isExplained(key: string): boolean {
    return this.headings.has(key) || this.looks.some(({ explained }) => explained.has(key));
  }

  /** Whether it labels an item, a paragraph or a sentence that says what it is: "Session Records. We use …". */
  isLabel(key: string): boolean {
    return this.looks.some(({ labels }) => labels.has(key));
  }

  /** Whether a leaf has just the words of a heading: then it is a line of the table of contents. */
  isContents(leaf: Leaf): boolean {
    const line = lineOf(leaf);
    return line !== '' && this.headings.has(line);
  }

  /** Whether a sentence says what it is: "Hard Copies are …". */
  isSubject(key: string): boolean {
    return this.looks.some(({ subjects }) => subjects.has(key));
  }

  /** Whether it stands in quotes somewhere: then it is spoken of, and perhaps explained, there. */
  isQuoted(key: string): boolean {
    return this.looks.some(({ quoted }) => quoted.has(key));
  }

  /** Whether the word stands in a name in quotes: “EU-U.S. DPF” introduces DPF well enough. */
  isQuotedWord(stem: string): boolean {
    return this.looks.some(({ quotedWords }) => quotedWords.has(stem));
  }

  /** The title, or the name in the document's opening, that has the word in it: "Terms of Use" for "term". */
  titleWith(stem: string): Passage | undefined {
    return this.titles.get(stem);
  }

  private addTitle(words: readonly TermWord[], at: Passage): void {
    for (const { stem, capital } of words) if (capital && !this.titles.has(stem)) this.titles.set(stem, at);
  }

  /** Of a company's name or an address, or a word that again and again stands with a capital and nowhere without. */
  private isName(key: string): boolean {
    let answer = this.named.get(key);
    if (answer === undefined) this.named.set(key, (answer = this.looksLikeName(key)));
    return answer;
  }

  private looksLikeName(key: string): boolean {
    if (this.linked.has(key) || this.looks.some(({ brands }) => brands.has(key))) return true;
    const count = this.looks.reduce((sum, { bare }) => sum + (bare.get(key) ?? 0), 0);
    return count > 1 && !this.isLowerCase(key) && !vocabulary.ordinary.has(key);
  }
}
