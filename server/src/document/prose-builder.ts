import type { Mark } from './leaf';
import { OffsetRuns } from './offset-runs';
import { ownCopy } from '../text/own-copy';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  sect: '§',
  zwnj: '',
};

/** What a character reference ("&amp;", "&#8217;") stands for, or itself where it is unknown. */
function decodeEntity(source: string): string {
  const name = source.slice(1, -1);
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? source;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : source;
}

/** White space is folded; characters without width are left out. */
const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 160 || code === 0x2028;
/** The zero-width space, the word joiner, the byte order mark, the soft hyphen, NUL. */
const isWidthless = (code: number): boolean =>
  code === 0x200b || code === 0x2060 || code === 0xfeff || code === 0xad || code === 0;
/** Joiners shape emoji and letters from inside; where a word starts, they are rubbish of an editor. */
const isJoiner = (code: number): boolean => code === 0x200c || code === 0x200d;
const isPlain = (code: number): boolean => !isSpace(code) && !isWidthless(code);
const startsWord = (code: number): boolean => isPlain(code) && !isJoiner(code);

/** Collects prose with the places it comes from. */
export class ProseBuilder {
  /** Joined at the end: a string that grows and is looked at in turn would be copied every time. */
  private readonly pieces: string[] = [];
  private readonly starts: number[] = [];
  private readonly sources: number[] = [];
  private readonly marks: Mark[] = [];
  private units = 0;
  private pendingSpace = -1;

  /** @param base offset of the chunk in `source`; what is built counts from there. */
  constructor(
    private readonly source: string,
    private readonly base: number,
  ) {}

  get length(): number {
    return this.units;
  }

  /** Adds source text from `from` to `to`, folding white space. */
  add(from: number, to: number): void {
    const { source } = this;
    let at = from;
    while (at < to) {
      const code = source.charCodeAt(at);
      if (!isPlain(code) || (isJoiner(code) && this.opensWord())) {
        if (isSpace(code) && this.pendingSpace < 0) this.pendingSpace = at;
        at += 1;
        continue;
      }
      // Words with single spaces between them go over as they are.
      let end = at + 1;
      while (end < to) {
        const next = source.charCodeAt(end);
        if (isPlain(next)) end += 1;
        else if (next === 32 && end + 1 < to && startsWord(source.charCodeAt(end + 1))) end += 2;
        else break;
      }
      this.put(source.slice(at, end), at);
      at = end;
    }
  }

  /** Adds a character reference that stands at `from`. */
  addEntity(from: number, to: number): void {
    for (const char of decodeEntity(this.source.slice(from, to))) {
      if (char === ' ') this.pendingSpace = this.pendingSpace < 0 ? from : this.pendingSpace;
      else if (!isWidthless(char.charCodeAt(0))) for (const unit of char.split('')) this.put(unit, from);
    }
  }

  /** A line break that the author meant. */
  addBreak(at: number): void {
    this.pendingSpace = -1;
    if (this.continuesLine()) this.append('\n', at);
  }

  /** Marks the prose from `start` to here. */
  mark(mark: Omit<Mark, 'start' | 'end'>, start: number): void {
    let from = start;
    while (this.isBlank(from)) from += 1;
    if (from < this.length || mark.kind === 'link' || mark.kind === 'image')
      this.marks.push({ ...mark, start: from, end: this.length });
  }

  finish(): { text: string; offsets: OffsetRuns; marks: readonly Mark[] } {
    // A leaf outlives the version that it was read in.
    const text = ownCopy(this.pieces.join('').trimEnd());
    return { text, offsets: new OffsetRuns(this.starts, this.sources, text.length), marks: this.marks };
  }

  private opensWord(): boolean {
    return this.pendingSpace >= 0 || !this.continuesLine();
  }

  private continuesLine(): boolean {
    return this.units > 0 && this.pieces.at(-1) !== '\n';
  }

  /** Whether a space or a line break stands at a place of the prose; these are pieces of their own next to markup. */
  private isBlank(index: number): boolean {
    let start = this.units;
    for (let piece = this.pieces.length - 1; piece >= 0; piece -= 1) {
      const text = this.pieces[piece] ?? '';
      start -= text.length;
      if (start <= index) return /^[ \n]/.test(text.slice(index - start, index - start + 1));
    }
    return false;
  }

  private put(text: string, at: number): void {
    if (this.pendingSpace >= 0) {
      if (this.continuesLine()) this.append(' ', this.pendingSpace);
      this.pendingSpace = -1;
    }
    this.append(text, at);
  }

  private append(text: string, at: number): void {
    const source = at - this.base;
    const last = this.starts.length - 1;
    const due = (this.sources[last] ?? -1) + this.units - (this.starts[last] ?? 0);
    if (last < 0 || due !== source) {
      this.starts.push(this.units);
      this.sources.push(source);
    }
    this.pieces.push(text);
    this.units += text.length;
  }
}
