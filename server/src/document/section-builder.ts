import type { Heading } from './headings';
import type { Block, Passage } from './passage';
import type { Section } from './section';

interface Draft {
  index: number;
  depth: number;
  number: string | undefined;
  title: string;
  titleAt: Passage;
  heading: Block;
  evidence: Section['evidence'];
  span: { start: number; end: number };
  ownSpan: { start: number; end: number };
  blocks: Block[];
  parent: Draft | undefined;
  children: Draft[];
}

/** Works out the depth of each heading from its markup, its number or its place among the others. */
class DepthFinder {
  /** Depth of the last heading in markup: bold and numbered lines stand below it. */
  private markup = 0;
  private last = 0;
  private lastUnlettered = 1;

  constructor(private readonly numberedTop: boolean) {}

  next(heading: Heading): number {
    const depth = this.depthOf(heading);
    if (heading.level !== undefined) this.markup = depth;
    if (!/^[a-z]$|^[ivx]+$/.test(heading.number ?? '')) this.lastUnlettered = depth;
    this.last = depth;
    return depth;
  }

  private depthOf(heading: Heading): number {
    if (heading.isTitle) return 1;
    if (heading.level !== undefined) return heading.level;
    const base = Math.max(1, this.markup) + 1;
    if (heading.chained) return this.last + 1;
    const { number } = heading;
    if (number !== undefined) {
      if (/^\d/.test(number)) return base + number.split('.').length - 1;
      if (/^[A-Z]+$/.test(number)) return base;
      return this.lastUnlettered + 1;
    }
    return heading.evidence === 'line' && this.numberedTop ? base + 1 : base;
  }
}

/** Whether the top headings of a text without markup carry numbers, so that a line without one stands below them. */
function isNumberedAtTop(headings: readonly (Heading | undefined)[]): boolean {
  const plain = headings.filter((heading) => heading && heading.level === undefined && !heading.isTitle);
  const first = plain.findIndex((heading) => heading?.number === '1');
  return first >= 0 && plain.slice(0, first).filter((heading) => heading?.evidence === 'line').length <= 1;
}

/**
 * Builds the tree of sections and tells each block its section.
 *
 * @param headings for each block its heading, or undefined.
 * @param end the document's length.
 * @returns all sections in order, and the blocks before the first.
 */
export function buildSections(
  blocks: readonly Block[],
  headings: readonly (Heading | undefined)[],
  end: number,
): { sections: readonly Section[]; preamble: readonly Block[] } {
  const depths = new DepthFinder(isNumberedAtTop(headings));
  const sections: Draft[] = [];
  const preamble: Block[] = [];
  const open: Draft[] = [];
  for (const block of blocks) {
    const heading = headings[block.index];
    if (heading) {
      const draft = makeDraft(block, heading, depths.next(heading));
      draft.index = sections.length;
      closeAbove(open, draft.depth, draft.span.start);
      const before = sections.at(-1);
      if (before) before.ownSpan.end = draft.span.start;
      draft.parent = open.at(-1);
      draft.parent?.children.push(draft);
      open.push(draft);
      sections.push(draft);
    } else {
      (sections.at(-1)?.blocks ?? preamble).push(block);
    }
    block.section = sections.at(-1);
  }
  closeAbove(open, 0, end);
  const final = sections.at(-1);
  if (final) final.ownSpan.end = end;
  return { sections, preamble };
}

function makeDraft(block: Block, heading: Heading, depth: number): Draft {
  const titleAt = block.passage(heading.titleStart, heading.titleEnd);
  const { start, end } = block.span;
  return {
    index: 0,
    depth,
    number: heading.number,
    title: titleAt.text.trim(),
    titleAt,
    heading: block,
    evidence: heading.evidence,
    span: { start, end },
    ownSpan: { start, end },
    blocks: [],
    parent: undefined,
    children: [],
  };
}

/** Ends every open section whose rank is not above `depth`. */
function closeAbove(open: Draft[], depth: number, at: number): void {
  while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) {
    const closed = open.pop();
    if (closed) closed.span.end = at;
  }
}
