import { perLeaf, type Leaf } from '../../document/leaf';
import { termVocabulary as vocabulary } from '../../knowledge/term-words';
import { contextOf, DETERMINERS, opensSentence, PRONOUNS, type RunContext } from './run-context';
import { findQuotations } from './set-off-names';
import { leafWords, type TermWord } from './term-words';

/** Capitalised words that stand together in running prose; offsets count in the leaf's prose. */
export interface CapitalRun extends RunContext {
  readonly start: number;
  readonly end: number;
  readonly words: readonly TermWord[];
  /** Its words' stems (see `termKey`). */
  readonly key: string;
}

/** Words that open sentences and are never part of a term. */
const OPENERS = new Set(
  (
    'we you it he she they i if when where while whether as for in on at by with from to of and or but not please however ' +
    'once upon after before during under unless until because since so then also here there how what why who whose many ' +
    'most few several only even just additionally further furthermore moreover therefore thus although though except ' +
    'depending based using via per see note through without within between about above below is are was were do does did ' +
    'can may will shall should must might have has had be been being there let us me him them yes no like unlike new ' +
    'nothing nor otherwise instead generally typically sometimes often occasionally regardless notwithstanding subject'
  ).split(' '),
);
const CATEGORY = /^(?:data|information|content|material|technology|identifier)$/;
const LONGEST = 8;
/** The words before a colon or a dash that open an item or a paragraph. */
const LABEL = /^(?:\(?[\dA-Za-z]{1,3}[.)](?:\d{1,2}\.?)*\s+)?[^.:;!?–—]{1,80}(?::|\s[–—-]\s)/;
/** A heading that runs into its paragraph: "8.1 Host Taxes. As a host …". */
const RUN_IN = /^(?:\(?[\dA-Za-z]{1,3}[.)](?:\d{1,2}\.?)*\s+)?([^.:;!?]{2,90})[.!?]["”*]*\s+(?=[\p{Lu}“"])/u;

/** The runs of capitalised words in a leaf's prose, without those that only open a sentence. */
export const capitalRuns = perLeaf((leaf): readonly CapitalRun[] => {
  const { text } = leaf;
  if (leaf.kind === 'cell' && !/[.;]/.test(text)) return [];
  if (leaf.kind === 'heading' || leaf.kind === 'code' || leaf.kind === 'rule') return [];
  const words = leafWords(leaf);
  if (isShouted(words, text)) return [];
  const runs: CapitalRun[] = [];
  const labelEnd = labelOf(leaf).length;
  const quotations = findQuotations(leaf);
  for (let i = 0; i < words.length; i += 1) {
    if (!words[i]?.capital || PRONOUNS.has(words[i]?.stem ?? '')) continue;
    let last = runEnd(text, words, i);
    let first = i;
    const opens = opensSentence(text, words[i]?.start ?? 0);
    while (first <= last && (opens ? isOpener(words[first]) : isFunctionWord(words[first]))) first += 1;
    i = last;
    while (last > first && !words[last]?.capital && !words[last]?.odd) last -= 1;
    if (first > last || (opens && first === last && !isOpener(words[first - 1]))) continue;
    const run = makeRun(leaf, words.slice(first, last + 1), [words[first - 1], words[last + 1]]);
    if (!run) continue;
    run.determiner ??= sharedDeterminer(text, runs.at(-1), run);
    run.label ||= run.end <= labelEnd;
    if (quotations.some(({ start, end }) => start < run.start && run.end < end)) run.setOff = 'quotes';
    runs.push(run);
  }
  return runs;
});

/**
 * "our App and Sites", "the Buyer or Seller": one determiner for both. Longer expressions may be parts of one name:
 * "the Survey and Interview Data".
 */
function sharedDeterminer(text: string, before: CapitalRun | undefined, run: CapitalRun): string | undefined {
  const head = before?.words.at(-1)?.stem ?? '';
  if (!before?.determiner || run.words.length > 1 || !vocabulary.ordinary.has(head)) return undefined;
  return /^(?: (?:and|or) |\s?\/\s?)$/.test(text.slice(before.end, run.start)) ? before.determiner : undefined;
}

const isOpener = (word: TermWord | undefined) =>
  word !== undefined && (OPENERS.has(word.stem) || DETERMINERS.has(word.stem));

/** "Applicable Laws" and "Other Users" keep their first word in mid-sentence, "The Users" does not. */
const isFunctionWord = (word: TermWord | undefined) =>
  word !== undefined &&
  (OPENERS.has(word.stem) || /^(?:the|a|an|this|that|these|those|any|each|every|such|all|no)$/.test(word.stem));

const SHORT_TEXT = 14;
/** What a title does not do: it ends in a stop, has one inside, or goes on in small letters from the line before. */
const SENTENCE = /[.;:!?]["”’)]{0,2}$|[.!?]["”’)]{0,2}\s|^\p{Ll}/u;

/** Text in title case or capitals all over tells nothing by its capitals. */
function isShouted(words: readonly TermWord[], text: string): boolean {
  let long = 0;
  let capitals = 0;
  for (const { start, end, capital } of words) {
    if (end - start <= 3) continue;
    long += 1;
    if (capital) capitals += 1;
  }
  const most = long < SHORT_TEXT ? 0.7 : 0.55;
  return capitals > 2 && capitals / long > most && (capitals / long > most + 0.2 || !SENTENCE.test(text));
}

/** The last word of the run that starts at `from`. */
function runEnd(text: string, words: readonly TermWord[], from: number): number {
  let last = from;
  while (last + 1 < words.length && last - from < LONGEST) {
    const [word, next, second] = [words[last], words[last + 1], words[last + 2]];
    if (!word || !next || word.possessive || PRONOUNS.has(next.stem)) break;
    const gap = text.slice(word.end, next.start);
    if (next.capital && (gap === ' ' || gap === '-' || gap === '‑' || gap === ' & ')) last += 1;
    else if (gap === '-' || gap === '‑') last += 1;
    else if (gap === ' ' && second?.capital && bridges(text, words, from, last)) last += 2;
    else break;
  }
  return last;
}

/** Whether the lower-case word behind `last` joins two parts of one name: "Terms of Service", "Technical and Usage Data". */
function bridges(text: string, words: readonly TermWord[], from: number, last: number): boolean {
  const [word, link, next] = [words[last], words[last + 1], words[last + 2]];
  if (!word || !link || !next || text.slice(link.end, next.start) !== ' ') return false;
  if (PRONOUNS.has(next.stem)) return false;
  if (link.stem === 'of') return !vocabulary.roles.has(word.stem) && !vocabulary.mass.has(word.stem);
  if (link.stem === 'to') return words[from]?.stem === 'right';
  if (word.stem === 'term' && next.stem === 'condition') return true;
  if (link.stem !== 'and' || last !== from || word.plural || CATEGORY.test(word.stem)) return false;
  const head = words[last + 3];
  return head?.capital === true && text.slice(next.end, head.start) === ' ' && CATEGORY.test(head.stem) && !next.plural;
}

/** A word that no title writes small. */
const LOWER_WORD =
  /(?<![\p{L}'’-])(?!(?:and|the|for|our|you|any|not|are|was|has|how|who|why|all|its|may|can|of|to|in|on|at|by|or|an|as|is|if|it|we|us|do|be|from|with|about|your|that|when|what|which|their|into|other|over|under|upon|such)(?!\p{L}))\p{Ll}{2,}/u;
const LONGEST_TITLE = 40;

/** A numbered heading with its text behind it and no stop between: "3.2 Payment Data In order to …". */
const NUMBERED =
  /^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}\.)\s+(?:#+\s+)?(?:(?:\p{Lu}[^\s.:]*|of|and|or|the|from|to|for|in|on|with|&)\s+){1,9}/u;

/** The first words of an item, as long as they are capitalised and no stop stands between. */
const ITEM = /^(?:\(?[\dA-Za-z]{1,4}[.)]{1,2}\s)?\S+(?:(?<![.:!?])\s(?:(?:and|or|of|the|&)\s){0,2}\p{Lu}\S*){0,8}/u;

/** The words that label a leaf, or an empty text. */
export const labelOf = perLeaf((leaf) => leaf.text.slice(0, endOfLabel(leaf)));

/** Where the words end that only label the block: a lead-in, a run-in heading, bold words at its start. */
function endOfLabel({ text, marks, kind }: Leaf): number {
  const bold = marks.find((mark) => mark.kind === 'strong' && mark.start < 2)?.end ?? 0;
  const lead = LABEL.exec(text)?.[0].length ?? 0;
  const title = RUN_IN.exec(text);
  const runIn = title && !LOWER_WORD.test(title[1] ?? '') ? title[0].length : 0;
  // A few words without a stop are a heading of their own.
  if (!/[.;:!?]/.test(text) && text.length < LONGEST_TITLE) return text.length;
  const numbered = NUMBERED.exec(text)?.[0].length ?? 0;
  const item = kind === 'item' || kind === 'cell' ? (ITEM.exec(text)?.[0].length ?? 0) : 0;
  return Math.max(bold, lead, runIn, item, numbered);
}

type Neighbours = readonly [before: TermWord | undefined, after: TermWord | undefined];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function makeRun(leaf: Leaf, words: readonly TermWord[], neighbours: Neighbours): Writable<CapitalRun> | undefined {
  const [head, tail] = [words[0], words.at(-1)];
  if (!head || !tail || words.every(({ upper }) => upper)) return undefined;
  const key = words.map(({ stem }) => stem).join(' ');
  return { start: head.start, end: tail.end, words, key, ...contextOf(leaf, [head, tail], neighbours) };
}
