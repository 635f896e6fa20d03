import type { Leaf } from './leaf';
import type { Block } from './passage';
import type { PolicyDocument } from './policy-document';
import { ResultSlots } from './result-slots';

/** A group has at most so many leaves: a keystroke looks through one group, and for the others at what they keep. */
const LONGEST = 32;
/** Fewer leaves are not worth a group of their own. */
const SHORTEST = 8;

const slots = new ResultSlots<LeafGroup>();

/**
 * A run of neighbouring leaves. It is immutable, and reused by the document's next version where that has the very same
 * leaves, so that whatever is worked out for the run (see `perGroup`) is kept across keystrokes.
 */
export class LeafGroup {
  readonly results: unknown[] = slots.room();

  constructor(readonly leaves: readonly Leaf[]) {}

  /** Whether the run stands in `leaves` from index `at` on. */
  standsAt(leaves: readonly Leaf[], at: number): boolean {
    return at >= 0 && this.leaves.every((leaf, i) => leaves[at + i] === leaf);
  }
}

/**
 * Makes a function of a group of leaves that computes each group's result once. Results must depend on the leaves
 * alone. Call it at the top level of a module: each call takes a place in every group.
 */
export function perGroup<T>(compute: (leaves: readonly Leaf[]) => T): (group: LeafGroup) => T {
  return slots.keep(({ leaves }) => compute(leaves));
}

/**
 * Cuts the leaves of a document into groups.
 *
 * @param previous the groups of the last version: those before and behind what changed are taken over.
 */
export function groupLeaves(leaves: readonly Leaf[], previous: readonly LeafGroup[] = []): readonly LeafGroup[] {
  let [head, from] = [0, 0];
  for (let group = previous[head]; group?.standsAt(leaves, from); group = previous[head]) {
    from += group.leaves.length;
    head += 1;
  }
  let [tail, to] = [previous.length, leaves.length];
  for (let group = previous[tail - 1]; group && tail > head; group = previous[tail - 1]) {
    const start = to - group.leaves.length;
    if (start < from || !group.standsAt(leaves, start)) break;
    to = start;
    tail -= 1;
  }
  const above = previous[head - 1];
  if (above && from < to && to - from < SHORTEST) {
    from -= above.leaves.length;
    head -= 1;
  }
  return [...previous.slice(0, head), ...cut(leaves.slice(from, to)), ...previous.slice(tail)];
}

/** Groups of about one length. */
function cut(leaves: readonly Leaf[]): LeafGroup[] {
  const size = Math.ceil(leaves.length / Math.ceil(leaves.length / LONGEST));
  const groups: LeafGroup[] = [];
  for (let at = 0; at < leaves.length; at += size) groups.push(new LeafGroup(leaves.slice(at, at + size)));
  return groups;
}

/** A version of a document. */
type Grouped = Pick<PolicyDocument, 'blocks' | 'groups'>;

/** Whether what was read of a leaf is anything: not undefined, false or an empty list. */
const isSomething = (said: unknown) =>
  said !== undefined && said !== false && !(Array.isArray(said) && said.length === 0);

/**
 * Makes a function that gives the blocks of a document whose leaf has anything to say, in the order of the text: those
 * for which `read` gives neither undefined nor false nor an empty list. A version that differs in one group asks the
 * leaves of that group. Call it at the top level of a module.
 */
export function blocksWith(read: (leaf: Leaf) => unknown): (document: Grouped) => readonly Block[] {
  const placesIn = perGroup((leaves) => {
    const places: number[] = [];
    leaves.forEach((leaf, place) => {
      if (isSomething(read(leaf))) places.push(place);
    });
    return places;
  });
  return ({ blocks, groups }) => {
    const found: Block[] = [];
    let first = 0;
    for (const group of groups) {
      for (const place of placesIn(group)) {
        const block = blocks[first + place];
        if (block) found.push(block);
      }
      first += group.leaves.length;
    }
    return found;
  };
}

/** The same without headings, for what no heading says. */
export function proseWith(read: (leaf: Leaf) => unknown): (document: Grouped) => readonly Block[] {
  const speaking = blocksWith((leaf) => leaf.kind !== 'heading' && read(leaf));
  // A bold line can be a heading, too.
  return (document) => speaking(document).filter(({ kind }) => kind !== 'heading');
}

/**
 * The same for something that leaves are asked about, such as a set of names: the blocks that have an answer, with it.
 * The groups are asked one after the other, as far as somebody wants to know.
 */
export function blocksAnswering<About extends object, Answer>(
  read: (leaf: Leaf, about: About) => Answer,
): (document: Grouped, about: About) => Iterable<readonly [Block, Answer]> {
  const answers = perGroup(() => new WeakMap<About, readonly (readonly [place: number, answer: Answer])[]>());
  const answersOf = (group: LeafGroup, about: About) => {
    const known = answers(group).get(about);
    if (known) return known;
    const given: (readonly [number, Answer])[] = [];
    group.leaves.forEach((leaf, place) => {
      const answer = read(leaf, about);
      if (isSomething(answer)) given.push([place, answer]);
    });
    answers(group).set(about, given);
    return given;
  };
  return function* ({ blocks, groups }, about) {
    let first = 0;
    for (const group of groups) {
      for (const [place, answer] of answersOf(group, about)) {
        const block = blocks[first + place];
        if (block) yield [block, answer];
      }
      first += group.leaves.length;
    }
  };
}
