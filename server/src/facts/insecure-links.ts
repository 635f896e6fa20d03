import { perLeaf, type Mark } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import type { Passage } from '../document/passage';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import { allMatches } from '../text/matches';

/** A web address that is opened without encryption. */
export interface InsecureLink {
  /** The address in the text, or the words that link to it. */
  readonly at: Passage;
  readonly address: string;
  /** Every place of its "http:" in the source: an address may stand in the text and behind it. */
  readonly schemes: readonly Span[];
}

const ADDRESS = /\bhttp:\/\/[^\s<>()"'“”|\]]{1,400}/gi;
const INSECURE = /^http:\/\//i;
/** Machines of one's own, reserved names, and addresses that only name something: nothing travels there. */
const HARMLESS =
  /^http:\/\/(?:localhost|127\.|10\.|192\.168\.|\[::1\]|[^/:]{1,200}\.(?:local|localhost|test|example|invalid)\b|(?:www\.)?example\.(?:com|org|net)\b|(?:www\.)?w3\.org\/(?:\d{4}|ns)\b|schemas?\.|purl\.org|xmlns\.)/i;
const TRAILING = /[.,;:!?*_]+$/;

/** The links of a leaf in order; the words of a link may be an address and so a link of their own, which is left out. */
function outerLinks(marks: readonly Mark[]): Mark[] {
  const outer: Mark[] = [];
  // A link stands behind those within it.
  for (const mark of marks.toReversed())
    if (mark.kind === 'link' && mark.end <= (outer.at(-1)?.start ?? Number.POSITIVE_INFINITY)) outer.push(mark);
  return outer.reverse();
}

const addressesIn = perLeaf(({ text, marks }): readonly (Span & { readonly address: string })[] => {
  const links = outerLinks(marks);
  const linked = links.flatMap(({ href = '', start, end }) =>
    INSECURE.test(href) ? [{ start, end, address: href }] : [],
  );
  let next = 0;
  const written = allMatches(text, ADDRESS).flatMap(({ index, 0: match }) => {
    const address = match.replace(TRAILING, '');
    const end = index + address.length;
    while ((links[next]?.end ?? end) <= index) next += 1;
    return (links[next]?.start ?? end) < end ? [] : [{ start: index, end, address }];
  });
  return [...linked, ...written].filter(({ address }) => !HARMLESS.test(address));
});

const insecure = blocksWith((leaf) => leaf.kind !== 'code' && addressesIn(leaf));

/** Every address of the text that begins with "http:", code aside. */
export const readInsecureLinks: ReadFact<readonly InsecureLink[]> = (document) =>
  insecure(document).flatMap((block) =>
    addressesIn(block.leaf).map(({ start, end, address }) => {
      const at = block.passage(start, end);
      return { at, address, schemes: schemesOf(document.text, address, at.span, block.span.end) };
    }),
  );

/** Where the address stands in the source: in the words themselves, and behind them up to the end of the link. */
function schemesOf(text: string, address: string, words: Span, blockEnd: number): Span[] {
  const behind = text.indexOf(address, words.end);
  const within = text.slice(words.start, words.end).toLowerCase().indexOf('http://');
  const starts = [
    ...(within < 0 ? [] : [words.start + within]),
    ...(behind < 0 || behind > blockEnd || !/^[\]*_`>\s]{0,6}\(?<?$/.test(text.slice(words.end, behind))
      ? []
      : [behind]),
  ];
  return starts.map((start) => ({ start, end: start + 'http'.length }));
}
