import type { Span } from '../text/span';
import { isTitleCase } from './heading-shape';
import type { ChunkCache } from './chunk-cache';
import { Leaf, type Chunk, type LeafParts, type ListPlace, type PlacedChunk, type PlacedLeaf } from './leaf';
import { ProseBuilder } from './prose-builder';

/** A line of the source; `start` and `end` leave out white space at both ends. */
interface Line extends Span {
  readonly indent: number;
  readonly blank: boolean;
  readonly marker: Marker | undefined;
}
/** A bullet or number that opens a line. */
interface Marker {
  readonly text: string;
  readonly ordered: boolean;
  /** Where the text behind it starts; the line's end where it stands alone. */
  readonly bodyStart: number;
}
/** Lines that make one paragraph or list item. */
interface Group {
  readonly lines: Line[];
  readonly marker: Marker | undefined;
  readonly depth: number;
  readonly list: number;
}

const BULLET = /^([-–—•*·▪◦‣●○■□➢✓✔►>])(?:[ \t]+|$)/;
const ORDERED =
  /^(\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})(?:[.)]|(?<=\d\.\d{1,3})(?=\s)))(?:[ \t]+|$)/;
const RUN_IN_WORDS = 12;

function readMarker(source: string, start: number, end: number): Marker | undefined {
  const text = source.slice(start, Math.min(end, start + 40));
  const bullet = BULLET.exec(text);
  if (bullet?.[1]) return { text: bullet[1], ordered: false, bodyStart: start + bullet[0].length };
  const ordered = ORDERED.exec(text);
  if (ordered?.[1]) return { text: ordered[1], ordered: true, bodyStart: start + ordered[0].length };
  return undefined;
}

function readLines(source: string): Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|\n|\r/g;
  let from = 0;
  while (from <= source.length) {
    const match = breaks.exec(source);
    const to = match ? match.index : source.length;
    let start = from;
    while (start < to && /\s/.test(source.charAt(start))) start += 1;
    let end = to;
    while (end > start && /\s/.test(source.charAt(end - 1))) end -= 1;
    const blank = start === end;
    lines.push({ start, end, indent: start - from, blank, marker: blank ? undefined : readMarker(source, start, end) });
    if (!match) break;
    from = match.index + match[0].length;
  }
  return lines;
}

/** Whether the text is hard-wrapped: line after line breaks off in mid-sentence. */
function isWrapped(source: string, lines: readonly Line[]): boolean {
  let pairs = 0;
  let continued = 0;
  for (let i = 1; i < lines.length; i += 1) {
    const [before, line] = [lines[i - 1], lines[i]];
    if (!before || !line || before.blank || line.blank || line.marker) continue;
    pairs += 1;
    if (/\p{Ll}/u.test(source.charAt(line.start)) && !/[.:;!?]/.test(source.charAt(before.end - 1))) continued += 1;
  }
  return pairs >= 3 && continued / pairs >= 0.3;
}

class Grouper {
  private readonly groups: Group[] = [];
  private current: Group | undefined;
  private readonly wrapped: boolean;
  private listStart = 0;
  private lastNumber = 0;

  constructor(
    private readonly source: string,
    private readonly lines: readonly Line[],
  ) {
    this.wrapped = isWrapped(source, lines);
  }

  group(): Group[] {
    let gap = true;
    for (const line of this.lines) {
      if (line.blank) {
        gap = !this.waitsForBody();
        continue;
      }
      if (line.marker && this.opensItem(line, line.marker, gap)) this.open(line, line.marker);
      else if (this.continues(line, gap)) this.current?.lines.push(line);
      else this.open(line, undefined);
      gap = false;
    }
    return this.groups;
  }

  /** Whether the last group is a marker alone on its line, whose text is still to come. */
  private waitsForBody(): boolean {
    const [line, second] = this.current?.lines ?? [];
    return second === undefined && line?.marker !== undefined && line.marker.bodyStart >= line.end;
  }

  private opensItem(line: Line, marker: Marker, gap: boolean): boolean {
    if (!marker.ordered) return true;
    const body = this.source.charAt(marker.bodyStart);
    const alone = marker.bodyStart >= line.end;
    if (!this.wrapped || gap) return true;
    // In hard-wrapped text a number may open a line by chance: "… in the year\n2019. We …".
    const number = Number(/^\(?(\d{1,3})/.exec(marker.text)?.[1] ?? Number.NaN);
    const dotted = /\d\.\d/.test(marker.text);
    const follows =
      Number.isNaN(number) || dotted || (number > this.lastNumber && number <= this.lastNumber + 10) || number === 1;
    return follows && (alone || /[\p{Lu}"“(]/u.test(body) || /[.:;!?]$/.test(this.current ? this.lastText() : '.'));
  }

  private lastText(): string {
    const line = this.current?.lines.at(-1);
    return line ? this.source.slice(Math.max(line.start, line.end - 2), line.end) : '';
  }

  private continues(line: Line, gap: boolean): boolean {
    const group = this.current;
    if (!group) return false;
    if (this.waitsForBody()) return true;
    if (gap) return false;
    if (this.wrapped) return true;
    return group.marker !== undefined && line.indent > (group.lines[0]?.indent ?? 0) + 1;
  }

  private open(line: Line, marker: Marker | undefined): void {
    const before = this.groups.at(-1);
    const sameList = marker !== undefined && before?.marker?.ordered === marker.ordered;
    if (!sameList) this.listStart = line.start;
    if (marker?.ordered) this.lastNumber = Number(/\d{1,3}/.exec(marker.text)?.[0] ?? this.lastNumber);
    const deeper = sameList && line.indent > (before.lines[0]?.indent ?? 0) + 1;
    const same = sameList && line.indent >= (before.lines[0]?.indent ?? 0) - 1;
    const depth = deeper ? before.depth + 1 : same ? before.depth : 1;
    this.current = { lines: [line], marker, depth, list: this.listStart };
    this.groups.push(this.current);
  }
}

function buildLeaf(
  source: string,
  parts: readonly Span[],
  place: Pick<PlacedLeaf, 'start' | 'end' | 'list'>,
  extra: Pick<LeafParts, 'kind' | 'list'>,
): PlacedLeaf {
  const prose = new ProseBuilder(source, 0);
  parts.forEach((part, i) => {
    prose.add(i === 0 ? part.start : (parts[i - 1]?.end ?? 0), part.end);
  });
  const { text, marks, offsets } = prose.finish();
  return { leaf: new Leaf({ ...extra, text, marks, singleLine: parts.length === 1 }), ...place, offsets };
}

/**
 * The end of a run-in title: "Account Information." in "2.1. Account Information. This may include …". Every weighty
 * word before the first stop is capitalised and a sentence follows.
 */
function runInEnd(text: string): number | undefined {
  const stop = /[.:](?=\s+[\p{Lu}"“])/u.exec(text.slice(0, 120));
  if (!stop) return undefined;
  const title = text.slice(0, stop.index);
  return title.split(/\s+/).length <= RUN_IN_WORDS && isTitleCase(title) && !title.includes('\n')
    ? stop.index + 1
    : undefined;
}

/** Where a heading ends that stands on the first line of hard-wrapped text whose next line starts a sentence. */
function firstLineTitle(source: string, parts: readonly Span[]): Span | undefined {
  const [first, second] = parts;
  if (!first || !second) return undefined;
  const title = source.slice(first.start, first.end);
  if (title.split(/\s+/).length > 8 || /[.,;:]$/.test(title) || !isTitleCase(title)) return undefined;
  return /[\p{Lu}"“]/u.test(source.charAt(second.start)) ? first : undefined;
}

/** Splits a numbered group into its heading and the text that runs on, where it has one. */
function splitRunIn(source: string, parts: Span[], whole: PlacedLeaf): [PlacedLeaf, PlacedLeaf] | undefined {
  const { leaf, offsets, start } = whole;
  const end = runInEnd(leaf.text);
  const headEnd = end === undefined ? firstLineTitle(source, parts)?.end : offsets.at(end - 1) + 1;
  if (headEnd === undefined) return undefined;
  const head = parts
    .filter((part) => part.start < headEnd)
    .map((part) => ({ start: part.start, end: Math.min(part.end, headEnd) }));
  const rest = parts
    .filter((part) => part.end > headEnd)
    .map((part) => ({ start: Math.max(part.start, headEnd), end: part.end }));
  const heading = buildLeaf(
    source,
    head,
    { start, end: headEnd, list: whole.list },
    { kind: 'heading', list: leaf.list },
  );
  const body = buildLeaf(source, rest, { start: rest[0]?.start ?? headEnd, end: whole.end }, { kind: 'paragraph' });
  return body.leaf.text === '' ? undefined : [heading, body];
}

function readGroup(source: string, group: Group): Chunk {
  const { marker, lines } = group;
  const first = lines[0]?.start ?? 0;
  const extent = { start: first, end: lines.at(-1)?.end ?? first, list: marker && group.list };
  const parts = lines
    .map((line) => ({
      start: line === lines[0] ? Math.min(marker?.bodyStart ?? line.start, line.end) : line.start,
      end: line.end,
    }))
    .filter((part) => part.end > part.start);
  const list: ListPlace | undefined = marker && {
    ordered: marker.ordered,
    marker: marker.text,
    depth: group.depth,
    opens: true,
  };
  const leaf = buildLeaf(source, parts, extent, list ? { kind: 'item', list } : { kind: 'paragraph' });
  const numbered = marker?.ordered === true && /\d|^[a-z]\.$/i.test(marker.text);
  const leaves = (numbered ? splitRunIn(source, parts, leaf) : undefined) ?? [leaf];
  return { leaves, comments: [], anchors: [], definitions: [] };
}

/** Parses plain text, as people paste it from web pages and Word, into chunks: a paragraph, list item or heading each. */
export function parsePlainText(source: string, cache: ChunkCache): PlacedChunk[] {
  const pieces = new Grouper(source, readLines(source)).group().map((group) => {
    const start = group.lines[0]?.start ?? 0;
    const end = group.lines.at(-1)?.end ?? start;
    const text = source.slice(start, end);
    const key = `${group.depth} ${group.list - start} ${group.marker?.text ?? ''}\n${text}`;
    return { key, start, read: () => readGroup(text, shift(group, start)) };
  });
  return cache.place(pieces);
}

/** The group with offsets that count from its own start. */
function shift(group: Group, by: number): Group {
  const moveMarker = (marker: Marker | undefined) => marker && { ...marker, bodyStart: marker.bodyStart - by };
  const lines = group.lines.map((line) => ({
    ...line,
    start: line.start - by,
    end: line.end - by,
    marker: moveMarker(line.marker),
  }));
  return { ...group, lines, marker: moveMarker(group.marker), list: group.list - by };
}
