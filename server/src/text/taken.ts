import type { Span } from './span';

/** Which places of a text are taken, so that of finds that overlap the first one counts; linear in what is taken. */
export class Taken {
  private readonly units = new Set<number>();

  /** Takes a place, where none of it is taken yet; says whether it could. An empty place takes nothing. */
  take({ start, end }: Span): boolean {
    for (let at = start; at < end; at += 1) if (this.units.has(at)) return false;
    for (let at = start; at < end; at += 1) this.units.add(at);
    return true;
  }
}
