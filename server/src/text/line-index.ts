/** A place in a text; both count from 0, `column` in UTF-16 units, as LSP does. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets into lines and columns and back. Lines end at LF, CRLF or CR; a byte order mark is in no column. */
export class LineIndex {
  private readonly starts: number[];

  constructor(private readonly text: string) {
    this.starts = [text.startsWith('\uFEFF') ? 1 : 0];
    let feed = text.indexOf('\n');
    let carriage = text.indexOf('\r');
    while (feed >= 0 || carriage >= 0) {
      const end = carriage < 0 || (feed >= 0 && feed < carriage) ? feed : carriage;
      if (end === feed || end + 1 !== feed) this.starts.push(end + 1);
      if (end === feed) feed = text.indexOf('\n', end + 1);
      else carriage = text.indexOf('\r', end + 1);
    }
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The place of `offset`; offsets outside the text are clamped. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    return { line, column: Math.max(0, clamped - this.startOf(line)) };
  }

  /** The offset of a place; a column past the line's end means that end. */
  offsetAt({ line, column }: Position): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.text.length;
    return Math.min(this.startOf(line) + Math.max(0, column), this.endOf(line));
  }

  /** The 0-based line that holds `offset`. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where line `line` starts. */
  startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** Where line `line` ends, before its line break. */
  endOf(line: number): number {
    let end = this.starts[line + 1] ?? this.text.length;
    if (line + 1 < this.starts.length) {
      end -= 1;
      if (this.text.charCodeAt(end) === 10 && end > this.startOf(line) && this.text.charCodeAt(end - 1) === 13)
        end -= 1;
    }
    return end;
  }
}
