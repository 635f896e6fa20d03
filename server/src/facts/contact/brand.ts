import { perLeaf } from '../../document/leaf';
import { perGroup, type LeafGroup } from '../../document/leaf-group';
import type { PolicyDocument } from '../../document/policy-document';
import type { Definition } from '../terms/definition';
import { leafWords, termWords } from '../terms/term-words';
import { allMatches } from '../../text/matches';

/** Words of titles and introductions that are nobody's name. */
const COMMON =
  /^(?:the|our|your|an?|global|customer|websites?|web|app|mobile|online|privacy|policy|policies|notice|statement|terms|of|service|services|use|and|conditions|cookies?|data|protection|personal|information|candidate|for|to|users?|agreement|legal|general|eu|us|uk|gdpr|ccpa|last|updated|archive|security|platform|sites?|how|we|products?|inc|llc|ltd|limited|gmbh|corp|corporation|company|co|group|ag|sa|bv|plc|foundation|what|this|is|by|thank|thanks|welcome|you|please|effective|date|version|introduction|table|contents|home|when|if|on|in|at|who|about|it|at|here|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
/** Where a text says whose it is: "Thanks for visiting Orca Sails". */
const VISITED =
  /\b(?:visiting|welcome to|using|use of|operated by|owned by|provided by|offered by|published by)\s(?:the\s)?((?:\p{Lu}[\p{L}\d.&’'-]{1,30}\s?){1,4})/gu;
/** The same by the site's address: "Welcome to www.orca-sails.example". */
const VISITED_SITE =
  /\b(?:visiting|welcome to|using|use of|operates?|access)\s(?:the\s)?(?:https?:\/\/)?(?:www\.)?([a-z\d-]{3,40})\.[a-z]{2,}/gi;
/** A name in passing explains nothing. */
const MENTIONS = 3;
/** Capitalised words of so few letters name nothing. */
const SHORTEST_CAPITAL = 3;
/** A text says so within so many blocks. */
const OPENING = 8;

/** The letters and digits of a text, in lower case and without accents. */
export function squash(text: string): string {
  // Marks and spaces first, in a class that is quick to look up: few words are left to be taken apart.
  const plain = text.toLowerCase().replace(/[^a-z\d\u00c0-\u1fff\u2070-\uffff]+/g, '');
  return /[^a-z\d]/.test(plain) ? plain.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '') : plain;
}

export const nameWords = (text: string): string[] =>
  (text.match(/[\p{Lu}\d][\p{L}\d.&’'-]*/gu) ?? [])
    .map((word) => word.replace(/['’]s$|[.]$/, ''))
    .filter((word) => !COMMON.test(word));

const ADDRESS = /@|:\/\/|www\./;

/** Web addresses and mail addresses do not tell that a name is known to the reader. */
const proseOf = (text: string): string =>
  ADDRESS.test(text)
    ? text
        .split(/\s+/)
        .filter((word) => !ADDRESS.test(word))
        .join(' ')
    : text;
/** The letters and digits of a leaf, run together. */
export const lettersOf = perLeaf(({ text }) => squash(text));
/** The same without addresses. */
const proseLettersOf = perLeaf((leaf) => (ADDRESS.test(leaf.text) ? squash(proseOf(leaf.text)) : lettersOf(leaf)));
/** The capitalised words of a leaf, in lower case. */
const capitalsOf = perLeaf((leaf) => {
  const text = proseOf(leaf.text);
  const words = text === leaf.text ? leafWords(leaf) : termWords(text);
  const capitals: string[] = [];
  for (const { start, end, capital } of words)
    if (capital && end - start > SHORTEST_CAPITAL) capitals.push(text.slice(start, end).toLowerCase());
  return capitals;
});

/** The letters of a group's leaves, a line each. */
const lettersOfGroup = perGroup((leaves) => leaves.map(proseLettersOf).join('\n'));
/** How often each capitalised word stands in a group. */
const capitalsOfGroup = perGroup((leaves): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of leaves.flatMap(capitalsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});
const visitedIn = perLeaf(({ text }) => allMatches(text, VISITED).map(([, name]) => name ?? ''));
const sitesIn = perLeaf(({ text }) => allMatches(text, VISITED_SITE).map(([, name]) => squash(name ?? '')));

/** The part of a domain that is a name: "orca" of "mail.orca.co.uk". */
export function domainName(domain: string): string {
  const labels = domain.split('.');
  labels.pop();
  while (labels.length > 1 && (labels.at(-1)?.length ?? 0) <= 3) labels.pop();
  return squash(labels.at(-1) ?? domain);
}

/** The names by which a text calls the organisation and its service. */
export class Brand {
  private readonly words: ReadonlySet<string>;
  private readonly whole: readonly string[];
  private readonly lists: readonly (readonly string[])[];
  private readonly groups: readonly LeafGroup[];
  private capitals: ReadonlyMap<string, number> | undefined;

  constructor({ title, blocks, groups }: PolicyDocument, definitions: readonly Definition[], known: readonly string[]) {
    const opening = blocks.slice(0, OPENING).flatMap(({ leaf }) => visitedIn(leaf));
    const sites = blocks.slice(0, OPENING).flatMap(({ leaf }) => sitesIn(leaf));
    const introduced = definitions
      .filter(({ names }) => names.some((name) => /^(?:we|us|our|(?:the )?company)$/i.test(name.text)))
      .flatMap(({ meaning, names }) => [meaning?.text ?? '', ...names.map((name) => name.text)]);
    const sources = [title?.title ?? '', ...opening, ...introduced, ...known]
      .map(nameWords)
      .filter((list) => list.length > 0);
    this.whole = [...sources.map((list) => squash(list.join(''))), ...sites];
    this.lists = sources.map((list) => list.map(squash));
    this.words = new Set(
      sources
        .flat()
        .map(squash)
        .filter((word) => word.length >= 4),
    );
    this.groups = groups;
  }

  /** Whether the text says at all whose it is. */
  get known(): boolean {
    return this.whole.length > 0;
  }

  /** Whether a domain carries one of the names, or one that the text mentions by itself. */
  owns(domain: string): boolean {
    const name = domainName(domain);
    if ([...this.words].some((word) => name.includes(word) || (word.length > 3 && word.includes(name)))) return true;
    if (this.whole.some((whole) => whole.includes(name) || name.includes(whole) || initials(whole, name))) return true;
    if (this.lists.some((list) => isShortened(list, name))) return true;
    return this.groups.some((group) => lettersOfGroup(group).includes(name)) || this.namesPart(name);
  }

  /** "Valve" again and again in the text explains "valvesoftware". */
  private namesPart(name: string): boolean {
    this.capitals ??= sumOf(this.groups.map(capitalsOfGroup));
    for (const [part, count] of this.capitals)
      if (count >= MENTIONS && name.startsWith(part) && !COMMON.test(part)) return true;
    return false;
  }
}

function sumOf(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const counts of all) for (const [word, count] of counts) sums.set(word, (sums.get(word) ?? 0) + count);
  return sums;
}

/** "algsoftlab" for "ALG Software Lab": the name is made of the openings of the words, in order. */
function isShortened(list: readonly string[], name: string): boolean {
  let at = 0;
  let used = 0;
  for (const word of list) {
    let taken = 0;
    while (taken < word.length && at < name.length && word.charAt(taken) === name.charAt(at)) {
      taken += 1;
      at += 1;
    }
    if (taken > 0) used += 1;
  }
  return at === name.length && used > 1;
}

/** "ft" for "financialtimes": the letters of the one in order in the other, for short names only. */
function initials(whole: string, name: string): boolean {
  if (name.length > 4 || !whole.startsWith(name.slice(0, 1))) return false;
  let at = 0;
  for (const letter of whole) if (letter === name.charAt(at)) at += 1;
  return at === name.length;
}
