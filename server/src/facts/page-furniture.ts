import { perLeaf, type Leaf } from '../document/leaf';
import { proseWith } from '../document/leaf-group';
import type { Block } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import { countWords } from '../text/words';
import type { ReadFact } from './facts';
import { isFurniture, isFurnitureAtEdge } from '../document/page-furniture';

/** Lines of a web page that came along when the policy was copied from it. */
export interface PageFurniture {
  /** Every place where the same lines stand; at each, lines that follow each other. */
  readonly places: readonly (readonly Block[])[];
}

/** A line of more words than this says something. */
const LONGEST = 12;
/** From so many links to other pages on, what stands before the title is the page's navigation. */
const LINKS = 2;

const shapeOf = perLeaf((leaf): 'anywhere' | 'edge' | undefined => {
  if (leaf.quoted || leaf.kind === 'cell' || leaf.text === '' || countWords(leaf.text) > LONGEST) return undefined;
  const lines = leaf.text.split('\n');
  if (lines.every(isFurniture)) return 'anywhere';
  return lines.every((line) => isFurniture(line) || isFurnitureAtEdge(line)) ? 'edge' : undefined;
});

const shaped = proseWith(shapeOf);

/** Lines of a shape that no policy has, and, before the title and after the last sentence, of shapes that few have. */
export const readPageFurniture: ReadFact<readonly PageFurniture[]> = (document) => {
  const found = new Set<Block>(navigationBeforeTitle(document));
  const lines = shaped(document);
  const { top, bottom } = edges(document);
  const targets = lines.length > 0 ? targetsOf(document) : new Set<string>();
  const speaking = lines.length > 0 ? listsThatSpeak(document) : new Set<number>();
  for (const block of lines) {
    const atEdge = block.index < top || block.index >= bottom;
    const alone = shapeOf(block.leaf) === 'anywhere' && !speaking.has(block.group) && !leadsTo(block, targets);
    if (alone || atEdge) found.add(block);
  }
  return gather([...found].sort((a, b) => a.index - b.index));
};

/** The index of the first heading, and that of the first of the short lines at the end. */
function edges({ blocks, sections, title }: PolicyDocument): { top: number; bottom: number } {
  let bottom = blocks.length;
  while (bottom > 0 && isShortLine(blocks[bottom - 1])) bottom -= 1;
  return { top: (title ?? sections[0])?.heading.index ?? 0, bottom };
}

const isShortLine = (block: Block | undefined) =>
  block !== undefined && block.kind !== 'heading' && countWords(block.text) <= LONGEST && !/[.;]$/.test(block.text);

/** Lists of which a point is no furniture: there "Accept all" is explained, not offered. */
function listsThatSpeak({ blocks }: PolicyDocument): ReadonlySet<number | undefined> {
  const speaking = blocks.filter(({ group, leaf }) => group !== undefined && shapeOf(leaf) === undefined);
  return new Set(speaking.map(({ group }) => group));
}

/** Lines in front of the title that are links, most of them to other pages; the title's own line among them. */
function navigationBeforeTitle({ blocks, title }: PolicyDocument): Block[] {
  const before = title ? blocks.slice(0, title.heading.index) : [];
  const links = before.map(({ leaf }) => onlyLinks(leaf));
  const all = links.flatMap((hrefs) => hrefs ?? []);
  const outward = all.filter((href) => !href.includes('#'));
  if (outward.length < LINKS || outward.length * 2 < all.length) return [];
  return before.filter(({ text }, i) => links[i] !== undefined || text.toLowerCase() === title?.title.toLowerCase());
}

/** The addresses of the links that a leaf is made of; undefined where it holds anything else. */
const onlyLinks = perLeaf((leaf: Leaf): string[] | undefined => {
  const links = leaf.marks.filter(({ kind }) => kind === 'link');
  const hrefs = links.flatMap(({ href }) => (href === undefined || /^mailto:|^tel:/.test(href) ? [] : [href]));
  let rest = leaf.text;
  for (const { start, end } of links) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return links.length === 0 || hrefs.length < links.length || /[\p{L}\p{N}]/u.test(rest) ? undefined : hrefs;
});

/** What a link within the document can lead to: the top, anchors, headings. */
function targetsOf({ anchors, sections }: PolicyDocument): ReadonlySet<string> {
  const slug = (title: string) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replace(/ /g, '-');
  return new Set(['', 'top', ...anchors, ...sections.map(({ title }) => slug(title))]);
}

const leadsTo = ({ marks }: Block, targets: ReadonlySet<string>) =>
  marks.some(({ kind, href }) => kind === 'link' && href?.startsWith('#') && targets.has(href.slice(1)));

/** Joins neighbouring lines, and then lines that say the same. */
function gather(lines: readonly Block[]): PageFurniture[] {
  const runs: Block[][] = [];
  for (const block of lines) {
    const run = runs.at(-1);
    if (run?.at(-1)?.index === block.index - 1) run.push(block);
    else runs.push([block]);
  }
  const same = new Map<string, Block[][]>();
  for (const run of runs) {
    const key = run.map(({ text }) => text.toLowerCase()).join('\n');
    const places = same.get(key);
    if (places) places.push(run);
    else same.set(key, [run]);
  }
  return [...same.values()].map((places) => ({ places }));
}
