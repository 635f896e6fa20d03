/**
 * A set of 32-bit integers that is emptied and filled again and again, so that short-lived sets leave nothing behind for
 * the garbage collector.
 */
export class NumberSet {
  private values = new Int32Array(FEWEST_PLACES);
  /** In which round a place was filled: those of earlier rounds are empty. */
  private rounds = new Int32Array(FEWEST_PLACES);
  private round = 0;

  /** Empties the set and makes room for so many numbers. */
  clear(room: number): void {
    this.round += 1;
    if (room * 2 <= this.values.length) return;
    const length = 2 ** (33 - Math.clz32(room));
    this.values = new Int32Array(length);
    this.rounds = new Int32Array(length);
  }

  /** Adds a number; false where the set has it. */
  add(value: number): boolean {
    const last = this.values.length - 1;
    let place = Math.imul(value, 0x9e3779b1) & last;
    while (this.rounds[place] === this.round) {
      if (this.values[place] === value) return false;
      place = (place + 1) & last;
    }
    this.values[place] = value;
    this.rounds[place] = this.round;
    return true;
  }
}

const FEWEST_PLACES = 512;
