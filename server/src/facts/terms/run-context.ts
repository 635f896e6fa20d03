import type { Leaf } from '../../document/leaf';
import type { TermWord } from './term-words';

/** What stands around a run of capitalised words. */
export interface RunContext {
  /** The word right before it that makes it a noun phrase: "the", "your", "each", "applicable". */
  readonly determiner: string | undefined;
  /** The word right before it, lower case, unless punctuation stands between. */
  readonly before: string | undefined;
  /** The word right behind it, in the same way. */
  readonly after: string | undefined;
  /** Its first word would be capitalised here anyway. */
  readonly opens: boolean;
  /** Labels what follows, or is a piece of a title, a path or an address. */
  readonly label: boolean;
  readonly setOff: 'link' | 'quotes' | 'emphasis' | 'code' | undefined;
  /** Alone or nearly so in its block, or in an enumeration of capitalised things. */
  readonly listed: boolean;
  /** Where a capitalised "Your" begins that stands before it in mid-sentence: "Your Content". */
  readonly ownedFrom: number | undefined;
  /** A capitalised pronoun stands beside it: "How We Use Information"; so it is part of a title, or You is always so written. */
  readonly besidePronoun: boolean;
  /** Behind a capitalised word and a preposition, so perhaps the end of a longer name: "Rules for Consumer Disputes". */
  readonly continues: boolean;
  /** Behind it stands a lower-case word that is no preposition, verb or conjunction, as far as its form tells. */
  readonly modifies: boolean;
}

export const DETERMINERS = new Set(
  (
    'the our your this these those that any each every such a an all no other another certain its their his her my some ' +
    'both either neither which applicable relevant particular following respective more same one'
  ).split(' '),
);
/** Some policies capitalise these all over. */
export const PRONOUNS = new Set('you your yours we our ours us i my me it its they their he his she her'.split(' '));
/** Capitalised beside an expression, these make it a piece of a title. */
const FRAGMENT = /^(?:it|its|they|their|them|i|me|my|he|she|when|how|what|why|where|who|which)$/;
const SKIPPED = new Set(' "“”‘\'’([*•■●▪◦–—-\t');
const STOPS = new Set('.!?:;•|\n');

/** Whether a capital at `at` is due to its place: a sentence, an item, a quotation or a clause behind a colon starts there. */
export function opensSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && SKIPPED.has(text.charAt(i))) i -= 1;
  if (i < 0 || STOPS.has(text.charAt(i))) return true;
  if (text[i] === ')' && /\((?:\d{1,2}|[a-z]|[ivx]{1,4})\)$/i.test(text.slice(Math.max(0, i - 5), i + 1))) return true;
  return at - i > 2 && /\s[–—]\s/.test(text.slice(i + 1, at));
}

/** The rest of an enumeration that is the title of a section or page. */
const TITLED = /^(?:,? (?:and |or |& )?\p{Lu}[\p{L}’'-]*){1,6},? (?:sections?|pages?|polic(?:y|ies)|tabs?|settings)\b/u;

/** The words right before and right behind a run, with nothing but a space or a possessive's ending between. */
interface Beside {
  readonly before: TermWord | undefined;
  readonly after: TermWord | undefined;
  /** `before` is capitalised in mid-sentence. */
  readonly raised: boolean;
}

type Neighbours = readonly [before: TermWord | undefined, after: TermWord | undefined];
type Ends = readonly [head: TermWord, tail: TermWord];

function besideOf(text: string, [head, tail]: Ends, [previous, following]: Neighbours): Beside {
  const near = (a: TermWord | undefined, b: TermWord | undefined) =>
    a !== undefined &&
    b !== undefined &&
    text[b.start - 1] === ' ' &&
    b.start - a.end < 4 &&
    isLink(text, a.end, b.start);
  const before = near(previous, head) ? previous : undefined;
  const raised = before?.capital === true && !opensSentence(text, before.start);
  return { before, after: near(tail, following) ? following : undefined, raised };
}

/** Whether nothing but a space stands between, behind a possessive's ending perhaps. */
const isLink = (text: string, from: number, to: number) => to - from === 1 || /^['’]s? $/.test(text.slice(from, to));

/** Words that may link a run to a capitalised word before it. */
const LINKS = new Set(['for', 'on', 'of', 'in', 'to', 'and', 'or', '&']);

/** Reads what stands around the run from `head` to `tail` in a leaf's prose. */
export function contextOf(leaf: Leaf, ends: Ends, neighbours: Neighbours): RunContext {
  const { text } = leaf;
  const [head, tail] = ends;
  const beside = besideOf(text, ends, neighbours);
  const { before, after, raised } = beside;
  const opens = opensSentence(text, head.start);
  const linked = LINKS.has(before?.stem ?? '') || text[head.start - 2] === '&';
  const earlier = linked ? text.slice(Math.max(0, head.start - 30), head.start) : '';
  const bold = leaf.marks.some(({ kind, start, end }) => kind === 'strong' && start <= head.start && end >= tail.end);
  return {
    determiner: isDeterminer(before) ? before?.stem : undefined,
    before: before?.stem,
    after: after?.stem,
    opens,
    label:
      isPiece(text, ends, beside) ||
      (opens && (bold || /^(?:["”)]?\s?[:.–—]|\s-\s|$)/.test(text.slice(tail.end, tail.end + 4)))),
    continues: earlier !== '' && /\p{Lu}[\p{L}\p{N}]* (?:for|on|of|in|to|and) $/u.test(earlier),
    ownedFrom: before?.stem === 'your' && raised ? before.start : undefined,
    besidePronoun: (raised && isPronoun(before)) || isPronoun(after),
    modifies: after !== undefined && (tail.possessive ? after.capital : isNoun(after) && !isVerbAfter(before, after)),
    setOff: setOffBy(leaf, head.start, tail.end, bold),
    listed:
      (earlier !== '' && /\p{Lu}[\p{L}\p{N}]*,?\s(?:and|or|&)\s$/u.test(earlier)) ||
      /^(?:\s?[,/]|\s(?:and|or)\s)\s?["“]?\p{Lu}/u.test(text.slice(tail.end, tail.end + 8)),
  };
}

const ARROWS = new Set('>→»');
const LISTING = /^(?:,| (?:and|or|&) )/;

/** A bracket behind a number holds the title of what is cited: "Rule 44.2-7 (Small Boats – Moorings)". */
const CITED = /\d[\p{L}\p{N}.)]{0,4} \($/u;
/** "the rules for Prohibited Books in our Terms of Use" speaks of what stands there. */
const IN_DOCUMENT =
  /^ in (?:the |our )?(?:\p{Lu}[\p{L}’'-]* ){0,3}(?:Terms|Polic(?:y|ies)|Notice|Agreement|Guidelines|Conditions)\b/u;
const isDeterminer = (word: TermWord | undefined) =>
  word !== undefined && (DETERMINERS.has(word.stem) || word.possessive);

/** Whether an address or a path goes on. */
const leadsOn = (rest: string) =>
  ARROWS.has(rest.charAt(0)) ||
  (ARROWS.has(rest.charAt(1)) && /^\s/.test(rest)) ||
  (rest.startsWith('.') && /^\.\p{L}/u.test(rest));

/** Whether the run is a piece of something longer: a title, an address, a path through menus, a name in brackets. */
function isPiece(text: string, [head, tail]: Ends, { before, after, raised }: Beside): boolean {
  const rest = text.slice(tail.end, tail.end + 80);
  if (before?.stem === 'the' && raised) return true;
  if ([before, after].some((word) => word?.capital && FRAGMENT.test(word.stem))) return true;
  if (leadsOn(rest) || ARROWS.has(text.charAt(head.start - 1)) || ARROWS.has(text.charAt(head.start - 2))) return true;
  if (text[head.start - 1] === '(')
    return rest.startsWith(')') || CITED.test(text.slice(Math.max(0, head.start - 8), head.start));
  return (
    (LISTING.test(rest) && TITLED.test(rest)) ||
    (before?.capital !== true && rest.startsWith(' in ') && IN_DOCUMENT.test(rest) && !isDeterminer(before))
  );
}

const isPronoun = (word: TermWord | undefined) => word !== undefined && word.capital && PRONOUNS.has(word.stem);
/** Words that follow a noun without being one. */
const AFTER_NOUN = new Set(
  (
    'is are was were be been am has have had do does did may might must can could will would shall should to of in on at by for from with ' +
    'without within and or nor but that which who whom whose when where while as if unless until because so than then via per through ' +
    'under over upon after before during between among against about into onto using including such not also only either both any all ' +
    'it its they their we our you your he she this these those the a an each there here collect use share provide process store ' +
    'receive contain include apply govern describe own operate offer make need want choose agree act help allow ' +
    'keep follow return answer send give get take hold pay run serve perform require request show act handle work help host ' +
    'sell store transfer transmit assist support control manage determine decide know see hear receive access ask tell begin end start stop ' +
    'mean refer relate belong comply prevent protect process fail continue expire grant accept reject submit post upload sign ' +
    'constitute impose permit set form replace supersede state explain cover become exceed occur result arise survive involve appear ' +
    'never always say look sort carry pass choose wish cost come go leave stay watch mark name count ' +
    'last expire differ exist depend extend bear bind remain doe goe subject prior itself themselves himself herself hereunder hereby ' +
    'thereof therein thereto shown then made given set held kept sent built taken seen known found paid ' +
    'enable please according regarding concerning pursuant unless except other rather even however whether become remain ' +
    'once twice every no today later soon yet often too well back up out off now online directly automatically again freely below above'
  ).split(' '),
);
/** Whether a word behind a noun phrase belongs to it, as far as its form tells: "third-party services". */
export const isNoun = ({ stem, capital }: Pick<TermWord, 'stem' | 'capital'>) =>
  !capital && !AFTER_NOUN.has(stem) && !/(?:ed|ly)$/.test(stem);

/** "each Season Pass carries": no noun in the plural follows "each", so that must be a verb. */
const isVerbAfter = (before: TermWord | undefined, after: TermWord) =>
  after.plural && before !== undefined && /^(?:an?|each|every|this|that|another)$/.test(before.stem);

function setOffBy(leaf: Leaf, start: number, end: number, emphasis: boolean): RunContext['setOff'] {
  const { text, marks } = leaf;
  const mark = marks.find(
    (one) => one.start <= start && one.end >= end && one.kind !== 'strong' && one.kind !== 'strike',
  );
  if (mark?.kind === 'link' || mark?.kind === 'image') return 'link';
  if (mark?.kind === 'code') return 'code';
  if (/["“”‘']/.test(text.charAt(start - 1)) && /^[,.]?["“”’']/.test(text.slice(end, end + 2))) return 'quotes';
  return emphasis || mark ? 'emphasis' : undefined;
}
