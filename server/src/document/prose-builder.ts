import type { Mark } from './leaf';

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

/** Collects prose character by character with the place each one comes from. */
export class ProseBuilder {
  /** One UTF-16 unit each: a string that grows and is looked at in turn would be copied every time. */
  private readonly units: string[] = [];
  private readonly offsets: number[] = [];
  private readonly marks: Mark[] = [];
  private pendingSpace = -1;

  /** @param base offset of the chunk in `source`; what is built counts from there. */
  constructor(
    private readonly source: string,
    private readonly base: number,
  ) {}

  get length(): number {
    return this.units.length;
  }

  /** Adds source text from `from` to `to`, folding white space. */
  add(from: number, to: number): void {
    for (let i = from; i < to; i += 1) {
      const code = this.source.charCodeAt(i);
      if (code === 32 || code === 10 || code === 13 || code === 9 || code === 160 || code === 0x2028) {
        if (this.pendingSpace < 0) this.pendingSpace = i;
      } else if (code !== 0x200b && code !== 0xfeff && code !== 0xad && code !== 0) this.put(this.source.charAt(i), i);
    }
  }

  /** Adds a character reference that stands at `from`. */
  addEntity(from: number, to: number): void {
    for (const char of decodeEntity(this.source.slice(from, to))) {
      if (char === ' ') this.pendingSpace = this.pendingSpace < 0 ? from : this.pendingSpace;
      else for (const unit of char.split('')) this.put(unit, from);
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
    while (this.units[from] === ' ' || this.units[from] === '\n') from += 1;
    if (from < this.length || mark.kind === 'link' || mark.kind === 'image')
      this.marks.push({ ...mark, start: from, end: this.length });
  }

  finish(): { text: string; offsets: Int32Array; marks: readonly Mark[] } {
    const text = this.units.join('').trimEnd();
    return { text, offsets: Int32Array.from(this.offsets.slice(0, text.length)), marks: this.marks };
  }

  private continuesLine(): boolean {
    return this.units.length > 0 && this.units.at(-1) !== '\n';
  }

  private put(char: string, at: number): void {
    if (this.pendingSpace >= 0) {
      if (this.continuesLine()) this.append(' ', this.pendingSpace);
      this.pendingSpace = -1;
    }
    this.append(char, at);
  }

  private append(char: string, at: number): void {
    this.units.push(char);
    this.offsets.push(at - this.base);
  }
}
