import { perLeaf } from '../../document/leaf';
import { findQuotations, type SetOffName } from './set-off-names';
import { introducesName } from './definition-phrases';
import { leafDefinitions } from './leaf-definitions';
import { allMatches } from '../../text/matches';

/** What is wrong with the marks around a defined name. */
export type MarkFault = 'mixedQuotes' | 'noOpeningQuote' | 'noClosingQuote' | 'noOpeningBracket' | 'noClosingBracket';

/** A defined name whose quotes or brackets do not match; offsets count in the leaf's prose. */
export interface MalformedMark {
  readonly fault: MarkFault;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What to write instead; an empty range inserts. */
  readonly repairs: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** Pairs of quotes as some language or typewriter has them. */
const PAIRS = new Set(['“”', '""', '‘’', "''", '„“', '„”', '‟”', '«»', '»«', '″″']);
const SINGLE = /[‘’']/;
const NAME = String.raw`\p{Lu}[\p{L}\p{N}&’-]*(?: [\p{L}\p{N}&’-]+){0,4}`;
const OPENED = new RegExp(String.raw`\(([^()"“”]{0,60}?)(["“])(${NAME})(?=\))`, 'gu');
const CLOSED = new RegExp(
  String.raw`\(((?:(?:collectively|together|each|hereinafter|the|our|an?),? ){0,3})(${NAME})(["”])(?=\))`,
  'gu',
);
const UNOPENED = new RegExp(
  String.raw`(?<![(\p{L}\p{N}"“] ?)((?:(?:collectively|together|each|hereinafter),? )?(?:the |our |an? ))(["“]${NAME}["”])\)`,
  'gu',
);

function mixed({ text: name, mark, open, close, outer }: SetOffName): MalformedMark[] {
  if (mark !== 'quotes' || PAIRS.has(open + close)) return [];
  const single = SINGLE.test(open) && SINGLE.test(close);
  const [left, right] = single ? ['‘', '’'] : ['“', '”'];
  const repairs = [
    { start: outer.start, end: outer.start + 1, text: left, old: open },
    { start: outer.end - 1, end: outer.end, text: right, old: close },
  ].filter(({ text, old }) => text !== old);
  return [{ fault: 'mixedQuotes', name, start: outer.start, end: outer.end, repairs }];
}

/** How many straight quotes stand before the offset is even, and no curly one is open there. */
function quotesBalanced(text: string, at: number): boolean {
  let straight = 0;
  let curly = 0;
  for (let i = 0; i < at; i += 1) {
    const char = text[i];
    if (char === '"') straight += 1;
    else if (char === '“') curly += 1;
    else if (char === '”') curly -= 1;
  }
  return straight % 2 === 0 && curly <= 0;
}

/** `(the “Shop)` and `(the Shop”)`. */
function halfQuoted(text: string): MalformedMark[] {
  const found: MalformedMark[] = [];
  for (const { 0: whole, 1: lead = '', 2: quote = '', 3: name = '', index } of allMatches(text, OPENED)) {
    if (!introducesName(lead) || !quotesBalanced(text, index)) continue;
    const start = index + 1 + lead.length;
    const end = index + whole.length;
    const repairs = [{ start: end, end, text: quote === '“' ? '”' : '"' }];
    found.push({ fault: 'noClosingQuote', name, start, end, repairs });
  }
  for (const { 0: whole, 1: lead = '', 2: name = '', 3: quote = '', index } of allMatches(text, CLOSED)) {
    if (!quotesBalanced(text, index)) continue;
    const start = index + 1 + lead.length;
    const repairs = [{ start, end: start, text: quote === '”' ? '“' : '"' }];
    found.push({ fault: 'noOpeningQuote', name, start, end: index + whole.length, repairs });
  }
  return found;
}

/** The brackets of a text without a partner. */
function loneBrackets(text: string): ReadonlySet<number> {
  const lone = new Set<number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') open.push(i);
    else if (text[i] === ')' && open.pop() === undefined) lone.add(i);
  }
  for (const at of open) lone.add(at);
  return lone;
}

const OPEN_ONLY = new RegExp(String.raw`\(([^()"“”]{0,60}?)(["“]${NAME}["”])`, 'gu');

/** `(the “Shop”` and `the “Shop”)`. */
function halfBracketed(text: string): MalformedMark[] {
  const lone = loneBrackets(text);
  if (lone.size === 0) return [];
  const found: MalformedMark[] = [];
  const bare = (quoted: string) => quoted.slice(1, -1);
  for (const { 0: whole, 1: lead = '', 2: quoted = '', index } of allMatches(text, OPEN_ONLY)) {
    const end = index + whole.length;
    // More names may follow; only where the text goes on is it plain where the bracket closes.
    if (!lone.has(index) || !introducesName(lead) || !/^(?:[.,;]?\s+\p{Ll}|[.;]|$)/u.test(text.slice(end, end + 4)))
      continue;
    if (/^,? (?:or|and)\b/.test(text.slice(end, end + 6))) continue;
    const repairs = [{ start: end, end, text: ')' }];
    found.push({ fault: 'noClosingBracket', name: bare(quoted), start: index, end, repairs });
  }
  for (const { 0: whole, 2: quoted = '', index } of allMatches(text, UNOPENED)) {
    const end = index + whole.length;
    if (!lone.has(end - 1)) continue;
    const repairs = [{ start: index, end: index, text: '(' }];
    found.push({ fault: 'noOpeningBracket', name: bare(quoted), start: index, end, repairs });
  }
  return found;
}

/** The defined names of a leaf whose quotes or brackets do not match, in the order of the text. */
export const malformedMarks = perLeaf((leaf): readonly MalformedMark[] => {
  const { text } = leaf;
  if (!/["“”„‟«»‘″]|\('/.test(text) || leaf.kind === 'code') return [];
  // “User/you” gives two names in one pair of quotes.
  const names = new Map(leafDefinitions(leaf).flatMap((one) => one.names.map((name) => [name.outer.start, name])));
  const found = [...[...names.values()].flatMap(mixed), ...halfQuoted(text), ...halfBracketed(text)];
  const quoted = findQuotations(leaf);
  // A quote that closes a longer quotation belongs to that.
  const within = (one: MalformedMark) =>
    one.fault !== 'mixedQuotes' && quoted.some(({ start, end }) => start < one.start && one.end < end);
  return found.filter((one) => !within(one)).sort((a, b) => a.start - b.start);
});
