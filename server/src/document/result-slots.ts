const NOTHING = Symbol('nothing');
/** Most functions find nothing in most things: one list for all of them. */
const EMPTY: readonly unknown[] = [];

/**
 * Makes functions that compute their result for each thing of one sort once and keep it there, by a slot of their own:
 * far cheaper than a weak map for each of them.
 */
export class ResultSlots<Owner extends { readonly results: unknown[] }> {
  private slots = 0;

  /** The `results` of a new thing. */
  room(): unknown[] {
    return new Array<unknown>(this.slots);
  }

  /**
   * @param compute what is worked out; it must depend on the thing alone, and lists must stay as they are: things share
   *   the empty one.
   */
  keep<T>(compute: (owner: Owner) => T): (owner: Owner) => T {
    const slot = this.slots;
    this.slots += 1;
    return (owner) => {
      const known = owner.results[slot];
      if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
      const computed = compute(owner);
      const value = Array.isArray(computed) && computed.length === 0 ? (EMPTY as T) : computed;
      owner.results[slot] = value === undefined ? NOTHING : value;
      return value;
    };
  }
}
