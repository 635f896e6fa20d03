import { countWords } from '../text/words';
import { headingShape, splitNumber, type HeadingShape } from './heading-shape';
import type { Leaf } from './leaf';
import type { Format } from './policy-document';
import type { Section } from './section';

/** A leaf that is a heading. */
export interface Heading {
  readonly evidence: Section['evidence'];
  readonly number: string | undefined;
  /** Prose offsets of the title, without the number. */
  readonly titleStart: number;
  readonly titleEnd: number;
  /** For markup: the level written. */
  readonly level: number | undefined;
  /** The line right above is a heading too, without a blank line between. */
  readonly chained: boolean;
  /** The heading that names the whole document. */
  readonly isTitle: boolean;
}

const POLICY_TITLE =
  /^(?:(?:our|the|website|customer|candidate|global|online|general|mobile|app|user|[\p{Lu}][\p{L}&.'’-]*)\s+){0,6}(?:(?:privacy|cookies?|data protection|refund|acceptable use)\s+(?:and\s+cookies?\s+)?(?:policy|notice|statement)|terms (?:of (?:service|use|sale)|and conditions|& conditions))\b.{0,60}$/iu;
/** A file with fewer headings in markup than this was pasted without them: then lines may be headings too. */
const FEW_HEADINGS = 3;
/** A title stands near the top. */
const TITLE_WITHIN = 15;

/** Whether text below can make the line above it a heading: a sentence, a list, an introduction. */
function isBody(leaf: Leaf | undefined): boolean {
  if (!leaf) return false;
  if (leaf.kind === 'item' || leaf.kind === 'cell') return true;
  if (leaf.kind !== 'paragraph') return false;
  return /[.!?:]["”)]?$/.test(leaf.text) || countWords(leaf.text) >= 12;
}

/** Whether bold type covers all of the leaf's prose, a last colon or stop aside. */
function isAllBold(leaf: Leaf): boolean {
  const bold = leaf.marks.filter((mark) => mark.kind === 'strong');
  const covered = bold.reduce((sum, mark) => sum + mark.end - mark.start, 0);
  return bold.length > 0 && covered >= leaf.text.replace(/[\s:.]+$/, '').length;
}

/**
 * Finds the headings among the leaves of a document: those written as such, bold lines, numbered lines, and, where
 * the file has no heading syntax, lines that look and stand like headings.
 *
 * @returns for each leaf its heading, or undefined.
 */
export function findHeadings(leaves: readonly Leaf[], format: Format): (Heading | undefined)[] {
  return new HeadingFinder(leaves, format).find();
}

class HeadingFinder {
  private readonly linesCount: boolean;
  private readonly candidates: (HeadingShape | undefined)[];
  private readonly found: (Heading | undefined)[];
  private titleAt: number;

  constructor(
    private readonly leaves: readonly Leaf[],
    format: Format,
  ) {
    const markup = leaves.filter((leaf) => leaf.level !== undefined).length;
    this.linesCount = format === 'plain' || markup < FEW_HEADINGS;
    this.candidates = leaves.map((leaf) => this.candidate(leaf));
    this.found = leaves.map(() => undefined);
    this.titleAt = this.findTitle();
  }

  find(): (Heading | undefined)[] {
    this.leaves.forEach((leaf, index) => {
      const evidence = this.evidence(leaf, index);
      if (!evidence) return;
      const shape = headingShape(leaf) ?? {
        ...splitNumber(leaf.text),
        titleEnd: leaf.text.replace(/[:.]$/, '').length,
      };
      const fromList = leaf.list?.ordered ? leaf.list.marker.replace(/[().]+$|^\(/g, '') : undefined;
      this.found[index] = {
        evidence,
        number: fromList ?? shape.number,
        titleStart: fromList === undefined ? shape.titleStart : 0,
        titleEnd: Math.max(shape.titleEnd, fromList === undefined ? shape.titleStart : 0),
        level: leaf.level,
        chained: evidence === 'line' && this.found[index - 1]?.evidence === 'line' && !this.found[index - 1]?.isTitle,
        isTitle: index === this.titleAt,
      };
    });
    return this.found;
  }

  /** The line that names the document, where no markup says so. */
  private findTitle(): number {
    const at = this.leaves
      .slice(0, TITLE_WITHIN)
      .findIndex((leaf) => leaf.singleLine && headingShape(leaf) !== undefined && POLICY_TITLE.test(leaf.text));
    const markup = this.leaves.findIndex((leaf) => leaf.level !== undefined);
    if (markup >= 0 && this.leaves[markup]?.level === 1 && (at < 0 || markup <= at)) return markup;
    return at >= 0 && (this.linesCount || this.leaves[at]?.level !== undefined) ? at : -1;
  }

  private candidate(leaf: Leaf): HeadingShape | undefined {
    if (leaf.kind !== 'paragraph' && leaf.kind !== 'item') return undefined;
    if (!leaf.singleLine || leaf.quoted) return undefined;
    return headingShape(leaf);
  }

  private evidence(leaf: Leaf, index: number): Section['evidence'] | undefined {
    if (leaf.kind === 'heading') return leaf.text === '' ? undefined : leaf.level === undefined ? 'run-in' : 'markup';
    if (index === this.titleAt) return 'line';
    const shape = this.candidates[index];
    if (!shape) return undefined;
    if (leaf.kind === 'item') return this.isNumberedHeading(leaf, index, shape) ? 'number' : undefined;
    if (isAllBold(leaf)) return this.isBoldHeading(index, shape) ? 'bold' : undefined;
    if (leaf.text.endsWith(':')) return undefined;
    if (shape.number !== undefined && shape.titleCase && this.hasBody(index)) return 'number';
    return this.linesCount && this.isLineHeading(index, shape) ? 'line' : undefined;
  }

  private isBoldHeading(index: number, shape: HeadingShape): boolean {
    const next = this.leaves[index + 1];
    return (
      shape.words <= 14 &&
      next !== undefined &&
      next.kind !== 'rule' &&
      (shape.titleCase || shape.question || shape.words <= 8)
    );
  }

  /** "1. Introduction" or "a. Minors" on a line of its own with text below that is no further item. */
  private isNumberedHeading(leaf: Leaf, index: number, shape: HeadingShape): boolean {
    if (!leaf.list?.ordered || leaf.list.depth > 1 || leaf.text.endsWith(':')) return false;
    if (!shape.titleCase && !(shape.words <= 8 && this.linesCount && this.leaves[index + 1]?.kind === 'paragraph'))
      return false;
    const next = this.leaves[index + 1];
    if (!next || next.kind === 'rule') return false;
    if (next.kind === 'item') return next.list?.ordered !== true && leaf.list.list !== next.list?.list;
    return this.hasBody(index);
  }

  /** Whether text follows, at most one further heading between. */
  private hasBody(index: number): boolean {
    const next = this.leaves[index + 1];
    return (
      isBody(next) ||
      next?.kind === 'heading' ||
      (this.candidates[index + 1] !== undefined && isBody(this.leaves[index + 2]))
    );
  }

  private isLineHeading(index: number, shape: HeadingShape): boolean {
    if (index < this.titleAt || shape.words > 14) return false;
    if (!shape.titleCase && !shape.question && shape.words > 8) return false;
    const before = this.leaves[index - 1];
    const next = this.leaves[index + 1];
    const directly = isBody(next) && !this.isLine(index + 1);
    const throughOne =
      this.isLine(index + 1) && !this.isLine(index - 1) && isBody(this.leaves[index + 2]) && !this.isLine(index + 2);
    if (!directly && !throughOne) return false;
    if (!shape.titleCase && throughOne) return false;
    // "Contact us:" introduces an address, not a section, unless a list or a text stands below.
    return !(before?.text.endsWith(':') && !before.marks.length && next?.kind !== 'item');
  }

  /** Whether a neighbouring leaf is a line of the same kind, so that the two make a run. */
  private isLine(index: number): boolean {
    return this.leaves[index]?.kind === 'paragraph' && this.candidates[index] !== undefined && index !== this.titleAt;
  }
}
