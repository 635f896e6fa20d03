import type { Block } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import type { Span } from '../../text/span';
import type { Numbered, Numbering } from '../numbering';

/** Where a number leads: to blocks, or as far as it leads. */
export interface Resolution {
  readonly targets: readonly Block[];
  /** Where the first part of the number is there and the rest is not. */
  readonly upTo?: Block;
}

/** A document with fewer numbered headings has no numbered sections that its text could name. */
const FEW = 3;
/** A number that stands more often than this names nothing. */
const MOST = 8;
/** Words that also name parts of laws; they count only where the document numbers its own parts with them. */
const SELDOM_OWN = new Set([
  '§',
  'article',
  'part',
  'chapter',
  'annex',
  'appendix',
  'schedule',
  'exhibit',
  'item',
  'point',
]);

/** The numbered headings, clauses and items of a document, by their numbers. */
export class NumberTargets {
  private readonly byLabel = new Map<string, Numbered[]>();
  /** Dotted labels that stand somewhere, with every number above them: "4.2" says that 4 is divided by dots. */
  private readonly divided = new Set<string>();
  private readonly positions = new Map<Numbered, number>();
  readonly hasNumberedSections: boolean;
  private readonly hasLetteredParts: boolean;
  private readonly words: ReadonlySet<string>;

  constructor(
    private readonly document: PolicyDocument,
    private readonly numbering: Numbering,
  ) {
    numbering.all.forEach((numbered, position) => {
      this.positions.set(numbered, position);
      const label = numbered.label.toLowerCase();
      for (let dot = label.lastIndexOf('.'); dot > 0; dot = label.lastIndexOf('.', dot - 1))
        this.divided.add(label.slice(0, dot));
    });
    // An entry of the table of contents has the same number as the heading, which is meant.
    const headed = (wanted: boolean) => numbering.all.filter(({ section }) => (section !== undefined) === wanted);
    for (const numbered of [...headed(true), ...headed(false)]) {
      const label = numbered.label.toLowerCase();
      const known = this.byLabel.get(label);
      if (!known) this.byLabel.set(label, [numbered]);
      else if (known.length < MOST) known.push(numbered);
    }
    const headings = numbering.all.filter(({ section, prefix }) => section !== undefined && prefix.length === 0);
    this.hasNumberedSections = headings.length >= FEW;
    const lettered = numbering.all.filter(({ label, block }) => block.kind !== 'item' && /^[A-Za-z]/.test(label));
    this.hasLetteredParts = lettered.length >= FEW;
    this.words = new Set(numbering.all.map(({ word }) => word));
  }

  /** Whether the document numbers parts of its own that the word could mean. */
  numbersOwn(word: string): boolean {
    return this.words.has(word) || (this.hasNumberedSections && !SELDOM_OWN.has(word));
  }

  /** Whether the document has headings or clauses numbered in the way of the path's first part. */
  hasStyleOf([first = '']: readonly string[]): boolean {
    return /^\d/.test(first) ? this.hasNumberedSections : this.hasLetteredParts;
  }

  /** Follows a number from its first part on. */
  resolve(path: readonly string[]): Resolution {
    const labels = path.map((part) => part.toLowerCase());
    for (let length = labels.length; length > 0; length -= 1) {
      const starts = this.byLabel.get(labels.slice(0, length).join('.')) ?? [];
      if (starts.length === 0) continue;
      const rest = labels.slice(length);
      const ends = starts.flatMap((start) => this.within(start, rest));
      return ends.length > 0 ? { targets: ends } : { targets: [], ...upTo(starts) };
    }
    return { targets: this.implied(labels) };
  }

  /** What stands first below a number that is itself not written: 15.1 where nothing is headed 15. */
  private implied(labels: readonly string[]): Block[] {
    const label = labels.join('.');
    if (!this.divided.has(label)) return [];
    const first = this.numbering.all.find((numbered) => numbered.label.toLowerCase().startsWith(`${label}.`));
    return first ? [first.block] : [];
  }

  /** Where the rest of a number leads inside what its first part names. */
  private within(start: Numbered, rest: readonly string[]): Block[] {
    const [label, ...deeper] = rest;
    if (label === undefined) return [start.block];
    const extent = this.extentOf(start);
    const inside = this.numberedIn(start, extent);
    const named = inside.find(
      (numbered) => numbered.label.toLowerCase() === label || numbered.label.toLowerCase().endsWith(`.${label}`),
    );
    if (named) return deeper.length === 0 ? [named.block] : orElse(this.within(named, deeper), named.block);
    const text = this.document.text.slice(extent.start, extent.end);
    if (new RegExp(`(?<![\\p{L}\\p{N}])${label}\\\\?[).]`, 'iu').test(text)) return [start.block];
    return this.lostItsNumbers(start, inside, label) ? [start.block] : [];
  }

  private numberedIn(start: Numbered, extent: Span): Numbered[] {
    const inside: Numbered[] = [];
    for (let at = (this.positions.get(start) ?? 0) + 1; at < this.numbering.all.length; at += 1) {
      const numbered = this.numbering.all[at];
      if (!numbered || numbered.block.span.start >= extent.end) break;
      inside.push(numbered);
    }
    return inside;
  }

  /**
   * Whether the part was numbered once and lost its numbers when it was copied: it is divided, but not by numbers of
   * this kind.
   */
  private lostItsNumbers(start: Numbered, inside: readonly Numbered[], label: string): boolean {
    if (
      /^\d/.test(label)
        ? this.divided.has(start.label.toLowerCase())
        : inside.some((other) => /^[a-z]/i.test(other.label))
    )
      return false;
    const { end } = this.extentOf(start);
    return this.document.blocks.some(
      (block) =>
        block.index > start.block.index &&
        block.span.start < end &&
        (block.kind !== 'paragraph' || block.index > start.block.index + 1),
    );
  }

  /** The stretch that belongs to a numbered heading or clause. */
  private extentOf({ section, block }: Numbered): Span {
    if (section) return section.span;
    const end = block.section?.span.end ?? this.document.text.length;
    return { start: block.span.start, end };
  }
}

const upTo = ([first]: readonly Numbered[]): { upTo?: Block } => (first ? { upTo: first.block } : {});
const orElse = (found: Block[], other: Block) => (found.length > 0 ? found : [other]);
