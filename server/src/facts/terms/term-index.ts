import { perLeaf, type Leaf } from '../../document/leaf';
import { blocksAnswering } from '../../document/leaf-group';
import type { Block } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import { leafWords, type TermWord } from './term-words';

/** A stretch of a leaf's prose where one of an index's terms stands, in whatever form. */
export interface LeafUse {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Its first letter is a capital. */
  readonly capital: boolean;
  /** Stands within a longer run of capitalised words: "Service" in "Service Request". */
  readonly partial: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  key: string | undefined;
}

const makeNode = (): Node => ({ next: new Map(), key: undefined });
/** Indexes in use lately, so that a document's next version finds its own again and with it all that leaves know. */
const recent: TermIndex[] = [];
const MOST_RECENT = 16;

interface Found {
  readonly index: TermIndex;
  readonly uses: readonly LeafUse[];
}

/** What the indexes that last looked found in a leaf. */
const foundIn = perLeaf((): { readonly found: Found[] } => ({ found: [] }));
/** A document and those that depend on it look with an index each. */
const MOST_FOUND = 4;

/** Finds the terms of a fixed set in prose: one pass, the longest match first, none inside another. */
export class TermIndex {
  private readonly root = makeNode();

  private constructor(private readonly identity: string) {
    for (const key of identity.split('\n')) this.add(key);
  }

  /** The index for a set of term keys (see `termKey`); the same set gives the same index. */
  static of(keys: Iterable<string>): TermIndex {
    const identity = [...new Set(keys)].sort().join('\n');
    const at = recent.findIndex((index) => index.identity === identity);
    const index = recent.splice(at, at < 0 ? 0 : 1)[0] ?? new TermIndex(identity);
    recent.unshift(index);
    if (recent.length > MOST_RECENT) recent.pop();
    return index;
  }

  /** The blocks in whose prose any of the terms stands, with where. */
  usesIn(document: PolicyDocument): Iterable<readonly [Block, readonly LeafUse[]]> {
    return blocksUsing(document, this);
  }

  /** Where the terms stand in a leaf's prose. */
  uses(leaf: Leaf): readonly LeafUse[] {
    const { found } = foundIn(leaf);
    const known = found.find(({ index }) => index === this);
    if (known) return known.uses;
    const uses = this.find(leaf.text, leafWords(leaf));
    if (found.length >= MOST_FOUND) found.shift();
    found.push({ index: this, uses });
    return uses;
  }

  private add(key: string): void {
    if (key === '') return;
    let node = this.root;
    for (const word of key.split(' ')) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = makeNode()));
      node = next;
    }
    node.key = key;
  }

  private find(text: string, words: readonly TermWord[]): LeafUse[] {
    const uses: LeafUse[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const match = this.longestAt(text, words, i);
      if (!match) continue;
      const [first, last] = [words[i], words[match.last]];
      if (!first || !last) continue;
      const partial =
        first.capital &&
        (isCapitalNeighbour(text, words[i - 1], first) || isCapitalNeighbour(text, last, words[match.last + 1]));
      uses.push({ key: match.key, start: first.start, end: last.end, capital: first.capital, partial });
      i = match.last;
    }
    return uses;
  }

  private longestAt(text: string, words: readonly TermWord[], from: number): { key: string; last: number } | undefined {
    let node: Node | undefined = this.root;
    let found: { key: string; last: number } | undefined;
    for (let i = from; i < words.length; i += 1) {
      const word = words[i];
      if (!word || (i > from && !joins(text, words[i - 1], word))) break;
      node = node.next.get(word.stem);
      if (!node) break;
      if (node.key !== undefined) found = { key: node.key, last: i };
    }
    return found;
  }
}

const blocksUsing = blocksAnswering((leaf, index: TermIndex) => index.uses(leaf));

const JOINTS = new Set([' ', '-', '‐', '‑', '/', '&'].map((char) => char.charCodeAt(0)));
const GAP = /^(?:['’]s?)?[ \-‐‑/&()]{1,3}$/;

/** Whether two words can belong to one term: a space or hyphen between, or an apostrophe and s. */
export function joins(text: string, before: TermWord | undefined, after: TermWord | undefined): boolean {
  if (!before || !after) return false;
  const length = after.start - before.end;
  if (length === 1) return JOINTS.has(text.charCodeAt(before.end));
  return length <= 4 && GAP.test(text.slice(before.end, after.start));
}

/** Words that are capitalised only because a sentence starts with them. */
const OPENERS = new Set(
  'the our your this these those that any each every such a an all no its their his her my we you if when where while as for in on at by with from to of and or but not please however other certain some both'.split(
    ' ',
  ),
);

function isCapitalNeighbour(text: string, before: TermWord | undefined, after: TermWord | undefined): boolean {
  if (!before?.capital || !after?.capital || OPENERS.has(before.stem)) return false;
  return after.start - before.end === 1 && (text[before.end] === ' ' || text[before.end] === '-');
}
