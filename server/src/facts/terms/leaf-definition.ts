import type { Leaf } from '../../document/leaf';
import { sentencesOf } from '../../document/passage';
import { spanFrom, type Span } from '../../text/span';
import type { SetOffName } from './set-off-names';
import { allMatches } from '../../text/matches';

/**
 * How something is defined: a name in a bracket behind what it stands for; a sentence that says what a name means; a
 * name given in running text ("we call this …"); an entry of a list or table of definitions; an acronym behind its
 * long form; a name whose meaning is left to another place.
 */
export type DefinitionShape = 'bracket' | 'meaning' | 'naming' | 'entry' | 'acronym' | 'pointer';

/** A definition within one leaf; all offsets count in the leaf's prose. */
export interface LeafDefinition {
  readonly shape: DefinitionShape;
  /** At least one; several where one bracket or sentence gives several. */
  readonly names: readonly SetOffName[];
  /** The words that the names stand for, or that say what they mean. */
  readonly meaning: Span | undefined;
  /** All that would go if the definition went: the bracket with the space before it, or the sentence. */
  readonly whole: Span;
  /** Said in the way of contracts ("collectively, the", "means", "hereinafter"): surely meant as a definition. */
  readonly formal: boolean;
  /** "For the purposes of this section". */
  readonly local: boolean;
  /** A pointer to another place of the same document: "as defined below". */
  readonly promised?: boolean;
  /** What an acronym shortens. */
  readonly longForm?: Span;
}

/** The range without white space and joining punctuation at its ends; undefined where nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span | undefined {
  let [from, to] = [start, end];
  while (from < to && /[\s,:;–—-]/.test(text.charAt(from))) from += 1;
  while (to > from && /[\s,:;]/.test(text.charAt(to - 1))) to -= 1;
  return to > from ? { start: from, end: to } : undefined;
}

/** A leaf's prose with its sentences, for the readers of definitions. */
export class LeafProse {
  constructor(readonly leaf: Leaf) {}

  get text(): string {
    return this.leaf.text;
  }

  get sentences(): readonly Span[] {
    return sentencesOf(this.leaf);
  }

  /** The sentence that holds the offset. */
  sentenceAt(offset: number): Span {
    return spanFrom(this.sentences, offset) ?? this.sentences[0] ?? { start: 0, end: this.text.length };
  }

  /** The words that a bracket opening at `at` names: back to the start of the sentence or of its enumerated part. */
  standsFor(at: number): Span | undefined {
    const { start } = this.sentenceAt(at);
    const before = this.text.slice(start, at);
    const parts =
      /[;:]\s|(?<=^|\s)\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s|\([^()"“”]{0,80}["“”][^()]{0,160}\),?\s(?:(?:and|or)\s)?/g;
    let cut = 0;
    for (const match of allMatches(before, parts)) cut = match.index + match[0].length;
    const open = before.lastIndexOf('(');
    if (open >= cut && !before.includes(')', open)) {
      const name = /^[^"“”]{0,40}["“][^"“”]{1,60}["”],?\s*(?:and\s+)?(?:together with\s+)?/.exec(
        before.slice(open + 1),
      );
      cut = open + 1 + (name?.[0].length ?? 0);
    }
    return trimSpan(this.text, start + cut, at);
  }
}
