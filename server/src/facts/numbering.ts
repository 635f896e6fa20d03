import { isTitleCase } from '../document/heading-shape';
import { perLeaf, type Leaf } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import type { Block } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Section } from '../document/section';
import { readEnumerator, type EnumeratorReading } from '../text/enumerators';
import type { Span } from '../text/span';
import { groupSeries, type NumberSeries } from './number-series';

/** A heading, clause or list item that carries a number. */
export interface Numbered {
  readonly block: Block;
  /** The section it opens, where it is a heading. */
  readonly section: Section | undefined;
  /** As shown, without stops and brackets: "4", "2.1", "b", "iv". */
  readonly label: string;
  /** The numbers above the last one: [2] for "2.1". */
  readonly prefix: readonly number[];
  /** The ways to read its last number. */
  readonly readings: readonly EnumeratorReading[];
  /** "Section", "Article"… before the number, lower case; else empty. */
  readonly word: string;
  readonly brackets: Brackets;
  /** Where the label stands in the document; undefined where it is only known from its list. */
  readonly span: Span | undefined;
}

/** "4." or "4", "4)", "(4)". */
export type Brackets = 'none' | 'closing' | 'both';

/** The numbers of a document. */
export interface Numbering {
  /** In the order of the text. */
  readonly all: readonly Numbered[];
  readonly series: readonly NumberSeries[];
}

interface Label {
  readonly label: string;
  readonly word: string;
  readonly brackets: Brackets;
  /** Prose offsets; undefined for a list marker. */
  readonly place: Span | undefined;
}

const WORD = /^(?:section|article|part|chapter|clause|appendix|annex|schedule)\s{1,2}/i;
const LEAD =
  /^(\()?(\d{1,2}(?:\.\d{1,3}){0,4}|[ivxl]{2,6}|[IVXL]{2,6}|[A-Za-z])(?:(\)|\.(?!\d)|:)(?=\s|\p{Lu}|$)|(?=\s|$|(?<=\d\.\d{1,3})\p{Lu}))/u;
/** "3 Payment. You pay …": a clause whose number has no stop has a title that ends with one. */
const TITLED_CLAUSE = /^(\p{Lu}[^.:!?]{2,60})[.:](?:\s|$)/u;

/** Whether a number without a stop numbers what follows: a heading may do so, a paragraph ("30 days after …") not. */
function isBareNumber(leaf: Leaf, label: string, rest: string): boolean {
  if (!/^\d/.test(label)) return false;
  if (leaf.level !== undefined) return /^\p{Lu}/u.test(rest);
  const title = TITLED_CLAUSE.exec(rest)?.[1];
  return title !== undefined && isTitleCase(title);
}

/** The number that a paragraph or a heading starts with. */
const leadingLabel = perLeaf((leaf: Leaf): Label | undefined => {
  const word = WORD.exec(leaf.text)?.[0] ?? '';
  const match = LEAD.exec(leaf.text.slice(word.length));
  const [whole = '', open, label, close] = match ?? [];
  if (!match || label === undefined || (open && close !== ')')) return undefined;
  const behind = leaf.text.slice(word.length + whole.length);
  const rest = behind.trimStart();
  const dotted = /\d\.\d/.test(label);
  const bare = word === '' && close === undefined && !dotted;
  if (bare && !isBareNumber(leaf, label, rest)) return undefined;
  // "Section 9 says …" is a sentence and no heading.
  if (word !== '' && close === undefined && !/^(?:[\p{Lu}–—|-]|$)/u.test(rest)) return undefined;
  // "2.5 million" and "A.B. Smith" start no clause.
  if (dotted && close === undefined && !/^(?:[\p{Lu}"“'‘([]|$)/u.test(rest)) return undefined;
  if (/^[A-Z]$/.test(label) && /^\p{Lu}\./u.test(behind)) return undefined;
  const start = word.length + (open ? 1 : 0);
  return {
    label,
    word: word.trim().toLowerCase(),
    brackets: open ? 'both' : close === ')' ? 'closing' : 'none',
    place: { start, end: start + label.length },
  };
});

/** The number of a list item, from its marker. */
const markerLabel = perLeaf((leaf: Leaf): Label | undefined => {
  const match = leaf.list?.ordered ? /^(\()?([^()]*?)(\)|\.)?$/.exec(leaf.list.marker) : undefined;
  const label = match?.[2];
  if (!match || !label) return undefined;
  return { label, word: '', brackets: match[1] ? 'both' : match[3] === ')' ? 'closing' : 'none', place: undefined };
});

/** A Markdown list shows running numbers whatever its markers say: each list's first number and how far it counted. */
type ListCounts = Map<number | undefined, { readonly first: number; count: number }>;

/** The number that is shown for a list item. */
function shownNumber(block: Block, label: string, counts: ListCounts): string {
  const list = counts.get(block.group);
  if (!list) {
    counts.set(block.group, { first: Number(label), count: 1 });
    return label;
  }
  list.count += 1;
  return String(list.first + list.count - 1);
}

const itemLabel = (leaf: Leaf) => (leaf.list?.ordered && leaf.list.opens ? markerLabel(leaf) : undefined);

const labelledBlocks = blocksWith(
  (leaf) =>
    leaf.kind !== 'code' &&
    leaf.kind !== 'rule' &&
    leaf.kind !== 'cell' &&
    !leaf.quoted &&
    (itemLabel(leaf) ?? leadingLabel(leaf)),
);

function labelled(document: PolicyDocument, block: Block, counts: ListCounts): Numbered | undefined {
  const fromList = itemLabel(block.leaf);
  const found = fromList ?? leadingLabel(block.leaf);
  if (!found) return undefined;
  const shown = fromList && document.format === 'markdown';
  const label = shown ? shownNumber(block, found.label, counts) : found.label;
  const parts = label.split('.');
  const readings = readEnumerator(parts.at(-1) ?? '');
  if (readings.length === 0) return undefined;
  const prefix = parts.slice(0, -1).map(Number);
  const section = block.kind === 'heading' ? block.section : numberedBelow(document, block, found);
  const { word, brackets } = found;
  return {
    block,
    section,
    label,
    word,
    brackets,
    prefix,
    readings,
    // Only a finding asks for it.
    get span() {
      return labelSpan(document, block, found);
    },
  };
}

/** The section that a number alone on its line numbers: the one headed by the next line. */
function numberedBelow(document: PolicyDocument, block: Block, { place, label }: Label): Section | undefined {
  if (!place || block.text.slice(place.end).length > 1) return undefined;
  const next = document.blocks[block.index + 1];
  const section = next?.kind === 'heading' ? next.section : undefined;
  return section && [undefined, label].includes(section.number) ? section : undefined;
}

function labelSpan(document: PolicyDocument, block: Block, { label, place }: Label): Span | undefined {
  if (place) return block.sourceSpan(place.start, place.end);
  const { start } = block.span;
  const at = document.text.slice(start, start + label.length + 2).indexOf(label);
  return at < 0 ? undefined : { start: start + at, end: start + at + label.length };
}

/** Reads the numbers of headings, clauses and list items, and the series they make. */
export function readNumbering(document: PolicyDocument): Numbering {
  const counts: ListCounts = new Map();
  const all = labelledBlocks(document).flatMap((block) => labelled(document, block, counts) ?? []);
  return { all, series: groupSeries(all) };
}
