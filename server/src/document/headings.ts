import { countWords } from '../text/words';
import { headingShape, isSmallWord, splitNumber, type HeadingShape } from './heading-shape';
import { perLeaf, type Leaf, type PlacedLeaf } from './leaf';
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
/** "Changes to this privacy policy" heads a section of it. */
const OF_PART = /\bthis\b|\b(?:changes?|updates?|amendments?|modifications?|revisions?)\s(?:to|of|in)\b/i;
/** A file with fewer headings in markup than this was pasted without them: then lines may be headings too. */
const FEW_HEADINGS = 3;
/** A number alone on its line. */
const LONE_NUMBER = /^\(?(\d{1,2}|[A-Za-z]|[IVXivx]{1,4})[.)]$/;
/** A line with a colon and so many words is a sentence that introduces what follows. */
const INTRODUCTION_WORDS = 7;
/** A title stands near the top. */
const TITLE_WITHIN = 15;

/** Whether text below can make the line above it a heading: a sentence, a list, an introduction. */
function isBody(leaf: Leaf | undefined): boolean {
  if (!leaf) return false;
  if (leaf.kind === 'item' || leaf.kind === 'cell') return true;
  if (leaf.kind !== 'paragraph') return false;
  return /[.!?:]["”)]?$/.test(leaf.text) || countWords(leaf.text) >= 12 || BARE_NUMBER.test(leaf.text);
}
/** "2.1" on a line of its own: its clause stands below. */
const BARE_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?$/;

/** Whether bold type covers all of the leaf's prose, a last colon or stop aside. */
function isAllBold(leaf: Leaf): boolean {
  const bold = leaf.marks.filter((mark) => mark.kind === 'strong');
  const covered = bold.reduce((sum, mark) => sum + mark.end - mark.start, 0);
  return bold.length > 0 && covered >= leaf.text.replace(/[\s:.]+$/, '').length;
}

/** Whether the leaf is nothing but the text of a picture. */
function isPicture(leaf: Leaf): boolean {
  return leaf.marks.some(({ kind, start, end }) => kind === 'image' && end - start >= leaf.text.length);
}

/** A title as it is compared with the entries of a table of contents. */
const plainTitle = perLeaf(({ text }) =>
  text
    .slice(splitNumber(text).titleStart)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

const isBoldLine = (leaf: Leaf) => leaf.kind === 'paragraph' && !leaf.list && isAllBold(leaf);

/** The numbers of leaves by their titles. */
function group(leaves: readonly Leaf[]): Map<string, (string | undefined)[]> {
  const numbers = new Map<string, (string | undefined)[]>();
  for (const leaf of leaves) {
    const title = plainTitle(leaf);
    const known = numbers.get(title);
    const { number } = splitNumber(leaf.text);
    if (known) known.push(number);
    else numbers.set(title, [number]);
  }
  return numbers;
}

/** The value of a list item's number, where it has one. */
const numberOf = (leaf: Leaf | undefined) => Number(/\d+/.exec(leaf?.list?.marker ?? '')?.[0] ?? Number.NaN);

/**
 * Finds the headings among the leaves of a document: those written as such, bold lines, numbered lines, and, where
 * the file has no heading syntax, lines that look and stand like headings.
 *
 * @returns for each leaf its heading, or undefined.
 */
export function findHeadings(leaves: readonly PlacedLeaf[], format: Format): (Heading | undefined)[] {
  return new HeadingFinder(leaves, format).find();
}

/** A bold line that speaks to the reader instead of naming what follows. */
const NOTICE = /^please\b|\byou (?:agree|acknowledge|consent|accept)\b/i;
/** A bold line that stops before its object ("We do not:"): it introduces a list. */
const BROKEN_OFF = /\b(?:not|to|may|will|can|must|are|is|includes?|following|we|you)\s*:$/i;
const isBrokenOff = (text: string) =>
  BROKEN_OFF.test(text) && !/^(?:what|who|how|where|when|why|which)\b/i.test(text.slice(splitNumber(text).titleStart));
/** The line goes on with the sentence above it, unless it begins with a domain ("tidewater.org uses …"). */
const STARTS_LOWER = /^(?![\p{L}\d-]{1,40}\.[a-z]{2,12}\b)\p{Ll}/u;
/** Lines that stand so often are no headings. */
const FURNITURE = 3;

/** Whether a paragraph ends in the middle of a sentence, so that the next line continues it. */
function breaksOff({ kind, text }: Leaf): boolean {
  const last = /[\p{L}’']+$/u.exec(text.slice(-30))?.[0];
  return kind === 'paragraph' && (text.endsWith(',') || (last !== undefined && /\s/.test(text) && isSmallWord(last)));
}

class HeadingFinder {
  private readonly linesCount: boolean;
  private readonly candidates: (HeadingShape | undefined)[];
  private readonly found: (Heading | undefined)[];
  private readonly titleAt: number;
  /**
   * Titles written in markup or bold with their numbers: a plain numbered line that says the same is an entry of the
   * table of contents.
   */
  private readonly strongTitles: ReadonlyMap<string, readonly (string | undefined)[]>;
  /** How often a line stands in the document: what stands there again and again ("Badge Check") is page furniture. */
  private readonly occurrences: ReadonlyMap<string, number>;
  /** The number of the last list item that is a heading. */
  private lastItemNumber = 0;
  private readonly leaves: readonly Leaf[];

  constructor(
    private readonly places: readonly PlacedLeaf[],
    format: Format,
  ) {
    const leaves = places.map(({ leaf }) => leaf);
    this.leaves = leaves;
    const markup = leaves.filter((leaf) => leaf.level !== undefined).length;
    this.linesCount = format === 'plain' || markup < FEW_HEADINGS;
    this.candidates = leaves.map((leaf) => this.candidate(leaf));
    this.strongTitles = group(leaves.filter((leaf) => leaf.level !== undefined || isBoldLine(leaf)));
    const items = group(leaves.filter((leaf) => leaf.kind === 'item' && headingShape(leaf)));
    this.occurrences = new Map([...items].map(([title, all]) => [title, all.length]));
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
      const fromList = leaf.list?.ordered && leaf.list.opens ? leaf.list.marker.replace(/[().]+$|^\(/g, '') : undefined;
      if (leaf.kind === 'item') this.lastItemNumber = numberOf(leaf);
      const slipped = this.slipped(index);
      this.found[index] = {
        evidence,
        number: fromList ?? shape.number ?? slipped?.number,
        titleStart: fromList === undefined ? shape.titleStart : 0,
        titleEnd: Math.max(shape.titleEnd, fromList === undefined ? shape.titleStart : 0),
        level: leaf.level ?? slipped?.level,
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
      .findIndex(
        (leaf) =>
          (leaf.singleLine || leaf.level !== undefined) &&
          leaf.kind !== 'item' &&
          headingShape(leaf) !== undefined &&
          POLICY_TITLE.test(leaf.text) &&
          !OF_PART.test(leaf.text),
      );
    const markup = this.leaves.findIndex((leaf) => leaf.level !== undefined);
    if (markup >= 0 && this.leaves[markup]?.level === 1 && (at < 0 || markup <= at)) return markup;
    return at === 0 || (at > 0 && (this.linesCount || this.leaves[at]?.level !== undefined)) ? at : -1;
  }

  private candidate(leaf: Leaf): HeadingShape | undefined {
    if (leaf.kind !== 'paragraph' && leaf.kind !== 'item') return undefined;
    if (!leaf.singleLine || leaf.quoted || isPicture(leaf)) return undefined;
    return headingShape(leaf);
  }

  private evidence(leaf: Leaf, index: number): Section['evidence'] | undefined {
    if (leaf.kind === 'heading') return leaf.text === '' ? undefined : leaf.level === undefined ? 'run-in' : 'markup';
    if (index === this.titleAt) return 'line';
    const shape = this.candidates[index];
    if (!shape) return undefined;
    if (this.slipped(index)) return 'markup';
    if (leaf.kind === 'item') return this.isNumberedHeading(leaf, index, shape) ? 'number' : undefined;
    if (isAllBold(leaf)) return this.isBoldHeading(leaf, index, shape) ? 'bold' : undefined;
    if (leaf.text.endsWith(':')) return undefined;
    if (shape.number !== undefined && shape.titleCase && this.hasBody(index))
      return this.isListedContent(leaf, shape.number) ? undefined : 'number';
    return this.linesCount && this.isLineHeading(index, shape) ? 'line' : undefined;
  }

  /**
   * The level of an empty heading above, and the number between, where a heading's text slipped onto lines of its own
   * when it was pasted: "### ", "5.", "Security".
   */
  private slipped(index: number): { level: number | undefined; number: string | undefined } | undefined {
    if (!this.candidates[index]) return undefined;
    const number = LONE_NUMBER.exec(this.leaves[index - 1]?.text ?? '')?.[1];
    const above = this.leaves[number === undefined ? index - 1 : index - 2];
    return above?.kind === 'heading' && above.text === '' ? { level: above.level, number } : undefined;
  }

  private isBoldHeading(leaf: Leaf, index: number, shape: HeadingShape): boolean {
    const next = this.leaves[index + 1];
    if (next === undefined || next.kind === 'rule' || shape.words > 14 || NOTICE.test(leaf.text)) return false;
    // "**Website:**" above entries of the table of contents.
    if (
      leaf.text.endsWith(':') &&
      next.kind === 'paragraph' &&
      !isBoldLine(next) &&
      this.isListedContent(next, splitNumber(next.text).number)
    )
      return false;
    return !isBrokenOff(leaf.text) && (shape.titleCase || shape.question || shape.words <= 8);
  }

  /** "1. Introduction" or "a. Minors" on a line of its own with text below that is no further item. */
  private isNumberedHeading(leaf: Leaf, index: number, shape: HeadingShape): boolean {
    if (!leaf.list?.ordered || leaf.list.depth > 1 || leaf.text.endsWith(':')) return false;
    const next = this.leaves[index + 1];
    if (!next || next.kind === 'rule') return false;
    if (!shape.titleCase && !(shape.words <= 8 && this.linesCount && next.kind === 'paragraph')) return false;
    if (!isAllBold(leaf) && this.isListedContent(leaf, String(numberOf(leaf)))) return false;
    if ((this.occurrences.get(plainTitle(leaf)) ?? 0) >= FURNITURE) return false;
    // Items that follow each other without text are a list or a table of contents, and so is the last of them.
    if (this.areSiblings(index - 1, index)) return this.found[index - 1] !== undefined && this.hasBody(index);
    if (this.areSiblings(index, index + 1)) return this.isEmptyInSeries(index);
    if (next.kind !== 'item') return this.hasBody(index);
    // Bullets right below a number are another list, even where both lists are the first of their chunks.
    return !this.areOfOneList(index, index + 1) || !next.list?.ordered;
  }

  /** Whether a heading in markup or bold says the same as this line, under the same number or under none. */
  private isListedContent(leaf: Leaf, number: string | undefined): boolean {
    return this.strongTitles.get(plainTitle(leaf))?.some((known) => known === undefined || known === number) ?? false;
  }

  /** Whether both are items of one ordered list, at its first level. */
  private areSiblings(first: number, second: number): boolean {
    const [a, b] = [this.leaves[first], this.leaves[second]];
    if (a?.kind !== 'item' || b?.kind !== 'item' || !b.list?.ordered) return false;
    const counts = Number.isNaN(numberOf(b)) || numberOf(b) - numberOf(a) <= 1;
    return counts && this.areOfOneList(first, second) && a.list?.depth === 1 && b.list.depth === 1;
  }

  private areOfOneList(first: number, second: number): boolean {
    return this.places[first]?.list === this.places[second]?.list;
  }

  /** A numbered heading that lost its text: the headings before count up to it, and the next one has text. */
  private isEmptyInSeries(index: number): boolean {
    const [leaf, next] = [this.leaves[index], this.leaves[index + 1]];
    const counts = this.lastItemNumber > 0 && numberOf(leaf) === this.lastItemNumber + 1;
    return (
      counts &&
      numberOf(next) === numberOf(leaf) + 1 &&
      isBody(this.leaves[index + 2]) &&
      !this.areSiblings(index + 1, index + 2)
    );
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
    if (STARTS_LOWER.test(next?.text ?? '') || (before && !this.found[index - 1] && breaksOff(before))) return false;
    // "Contact us:" introduces an address, not a section, unless a list or a text stands below.
    return !(before?.text.endsWith(':') && !before.marks.length && next?.kind !== 'item');
  }

  /** Whether a neighbouring leaf is a line of the same kind, so that the two make a run. */
  private isLine(index: number): boolean {
    const [leaf, shape] = [this.leaves[index], this.candidates[index]];
    if (leaf?.kind !== 'paragraph' || !shape || index === this.titleAt) return false;
    // "We use your data in several ways, namely:" is text below a heading.
    return !(leaf.text.endsWith(':') && shape.words >= INTRODUCTION_WORDS);
  }
}
