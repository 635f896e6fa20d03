import { findProse } from '../document/find-block';
import type { Facts } from '../facts/facts';
import type { RelatedDocuments } from '../rules/related-documents';
import type { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import { describeSymbol, meaningOf } from './describe-definition';
import { plainMarkdown } from './markdown-text';
import { shortened } from '../text/shorten';
import { sharedSymbols } from './shared-symbols';
import { termSymbols, type TermSymbol } from './term-symbols';

/** A defined term to write. */
export interface TermCompletion {
  readonly name: string;
  /** What it means, in one line. */
  readonly detail: string;
  readonly markdown: string;
  /** What the term takes the place of: what is already typed of it. */
  readonly span: Span;
}

const MOST_DETAIL = 120;
/** As far back as a term's beginning is looked for. */
const REACH = 80;
const MOST_WORDS = 6;

/** The defined terms that may be meant by what is typed before `offset`: after a capital letter or an opening quote. */
export function completionsAt(facts: Facts, offset: number, related?: RelatedDocuments): TermCompletion[] {
  const { document } = facts;
  const line = document.text.slice(
    Math.max(document.lines.startOf(document.lines.lineAt(offset)), offset - REACH),
    offset,
  );
  const quoted = /(?:^|[\s(*_])["“„'‘]$/.test(line);
  const starts = quoted ? [line.length] : typedStarts(line);
  const from = starts[0];
  if (from === undefined || !isProse(facts, offset - line.length + (quoted ? from - 1 : (starts.at(-1) ?? from))))
    return [];
  const found: TermCompletion[] = [];
  const { lines } = document;
  const own = termSymbols(facts).map((symbol) => ({ symbol, lines, where: 'in this document' }));
  const shared = sharedSymbols(facts, related).map(({ symbol, from }) => ({
    symbol,
    lines: from.document.lines,
    where: `in ${plainMarkdown(from.name)}`,
  }));
  for (const offered of [...own, ...shared]) {
    const { symbol } = offered;
    if (symbol.pronoun || (!quoted && !/\p{Lu}/u.test(symbol.name))) continue;
    const start = starts.find((at) => symbol.name.toLowerCase().startsWith(line.slice(at).toLowerCase()));
    if (start === undefined || symbol.name === line.slice(start)) continue;
    found.push(completion(offered, { start: offset - line.length + start, end: offset }));
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where in a line the words start that a term typed up to its end could consist of, the longest stretch first. */
function typedStarts(line: string): number[] {
  const typed = /(?<![^\s"“„'‘(*_])(?:[\p{L}\p{N}&'’-]+ ){0,5}[\p{L}\p{N}&'’-]+$/u.exec(line);
  if (!typed) return [];
  const starts = [...typed[0].matchAll(/(?<=^| )\p{Lu}/gu)].map(({ index }) => typed.index + index);
  return starts.slice(-MOST_WORDS);
}

/** Whether the character at `offset` is prose, not code, markup, an address or front matter. */
function isProse({ document }: Facts, offset: number): boolean {
  const place = findProse(document, offset);
  return place !== undefined && place.block.kind !== 'code';
}

interface Offered {
  readonly symbol: TermSymbol;
  readonly lines: LineIndex;
  readonly where: string;
}

function completion({ symbol, lines, where }: Offered, span: Span): TermCompletion {
  const [definition] = symbol.definitions;
  return {
    name: symbol.name,
    detail: definition ? shortened(meaningOf(definition).replace(/[.;,]$/, ''), MOST_DETAIL) : '',
    markdown: describeSymbol(symbol, lines, { where }),
    span,
  };
}
