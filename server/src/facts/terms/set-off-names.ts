import { perLeaf, type Leaf } from '../../document/leaf';
import type { Span } from '../../text/span';
import { allMatches } from '../../text/matches';
import { alphanumericEnd } from '../../text/words';

/** How a name is set off from the text around it; `emphasis` is bold type. */
export type NameMark = 'quotes' | 'emphasis' | 'italics' | 'none';

/** A name that stands in quotes or in bold or italic type; the span is the bare name, without quotes and article. */
export interface SetOffName extends Span {
  readonly text: string;
  readonly mark: NameMark;
  /** The name with its quotes, in the leaf's prose. */
  readonly outer: Span;
  /** The quotes as written; empty where there are none. */
  readonly open: string;
  readonly close: string;
}

const DOUBLE = /["“”„‟«»″]/;
const LONGEST_NAME = 80;
const MOST_WORDS = 8;
const isWordChar = (char: string) => alphanumericEnd(char, 0) > 0;

/** Before a name that is not set off, a capital only opens its sentence; “Your Content” has its pronoun in its name. */
const ARTICLE = {
  setOff: /^(?:[Tt]he|[Aa]n?|our|your|their|its|this|these|such|any)\s+(?=[\p{L}\p{N}])/u,
  bare: /^(?:[Tt]he|[Aa]n?|[Oo]ur|your|their|its|[Tt]his|[Tt]hese|[Ss]uch|[Aa]ny)\s+(?=[\p{L}\p{N}])/u,
};

/** A set-off name from a range of the text, or undefined where what stands there can be no name. */
export function makeName(text: string, inner: Span, outer: Span, mark: NameMark): SetOffName | undefined {
  let { start, end } = inner;
  while (start < end && !isWordChar(text.charAt(start))) start += 1;
  while (end > start && !isWordChar(text.charAt(end - 1)) && !/[)+]/.test(text.charAt(end - 1))) end -= 1;
  // "Order(s)" is a way to write both numbers; the name is "Order".
  const optional = /\((?:s|es|ies)\)$/i.exec(text.slice(start, end));
  if (optional) end -= optional[0].length;
  const article = ARTICLE[mark === 'none' ? 'bare' : 'setOff'].exec(text.slice(start, end));
  if (article) start += article[0].length;
  const name = text.slice(start, end);
  if (name === '' || name.length > LONGEST_NAME || !/\p{L}/u.test(name)) return undefined;
  if (/[.!?;:]\s|[@<>\n]|https?:|www\./.test(name) || name.split(/\s+/).length > MOST_WORDS) return undefined;
  if (/^[!?]/.test(text.slice(end))) return undefined;
  const open = mark === 'quotes' ? text.slice(outer.start, outer.start + 1) : '';
  const close = mark === 'quotes' ? text.slice(outer.end - 1, outer.end) : '';
  return { start, end, text: name, mark, outer, open, close };
}

/** Whether the quote at `at` can open: nothing but space or a bracket before it, a word behind it. */
function opens(text: string, at: number): boolean {
  const next = text.charAt(at + 1) === ' ' && text[at] !== '"' ? text.charAt(at + 2) : text.charAt(at + 1);
  return isWordChar(next) && !isWordChar(text.charAt(at - 1));
}

/** Whether the UTF-16 unit is one of `DOUBLE`. */
const isDoubleQuote = (code: number) =>
  code === 34 || (code >= 0x201c && code <= 0x201f) || code === 0xab || code === 0xbb || code === 0x2033;

/** The double quotes of the text, one after the other, paired by where they stand, for their forms are often mixed. */
function pairDoubleQuotes(text: string): Span[] {
  const pairs: Span[] = [];
  let open = -1;
  for (let i = 0; i < text.length; i += 1) {
    if (!isDoubleQuote(text.charCodeAt(i))) continue;
    const fresh = opens(text, i) && !(text[i] === '”' && open >= 0);
    if (open >= 0 && i - open <= LONGEST_NAME + 4 && !(fresh && /[\s(]/.test(text.charAt(i - 1)))) {
      pairs.push({ start: open, end: i + 1 });
      open = -1;
    } else open = fresh ? i : -1;
  }
  return pairs;
}

/** Marks which characters of a text already belong to something. */
class Taken {
  private readonly units: Uint8Array;

  constructor(length: number) {
    this.units = new Uint8Array(length);
  }

  has({ start, end }: Span): boolean {
    return this.units.subarray(start, end).includes(1);
  }

  add({ start, end }: Span): void {
    this.units.fill(1, start, end);
  }
}

const SINGLE = /(?<![\p{L}\p{N}])[‘'](?=[\p{L}\p{N}])[^‘'’"“”()\n]{1,60}['’](?![\p{L}\p{N}])/gu;

/** The passages of a leaf in double quotes, short ones only. */
export const findQuotations = perLeaf(({ text }): readonly Span[] => (DOUBLE.test(text) ? pairDoubleQuotes(text) : []));

/** The names set off in a leaf's prose, in order: quoted ones, and bold or italic ones that stand in no quotes. */
export function findSetOffNames(leaf: Leaf): SetOffName[] {
  const { text } = leaf;
  const taken = new Taken(text.length);
  const names: SetOffName[] = [];
  const add = (outer: Span, inner: Span, mark: NameMark) => {
    if (taken.has(outer)) return;
    taken.add(outer);
    const name = makeName(text, inner, outer, mark);
    if (name) names.push(name);
  };
  const inside = ({ start, end }: Span) => ({ start: start + 1, end: end - 1 });
  for (const pair of findQuotations(leaf)) add(pair, inside(pair), 'quotes');
  // An apostrophe opens no quotes: nothing but space or a bracket may stand before one that does.
  if (/[‘']/.test(text)) {
    for (const match of allMatches(text, SINGLE)) {
      const pair = { start: match.index, end: match.index + match[0].length };
      add(pair, inside(pair), 'quotes');
    }
  }
  for (const { kind, start, end } of leaf.marks) {
    if (kind === 'strong' || kind === 'emphasis')
      add({ start, end }, { start, end }, kind === 'strong' ? 'emphasis' : 'italics');
  }
  return names.sort((a, b) => a.start - b.start);
}
