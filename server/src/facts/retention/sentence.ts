import type { Span } from '../../text/span';
import { isAuxiliary, isPronoun, tokenise, type Token } from './verbs';
import { allMatches } from '../../text/matches';

/** A set of the words of a list. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const COORDINATORS = wordSet('and or but yet nor');
export const RELATIVES = wordSet('which that who');
/** Marks that end a clause. */
export const STOPS = wordSet('; : — – ? !');

/** Clauses whose lengths are conditions, not periods. */
const CONDITION =
  /\b(?:if|unless|except|provided that|in the event|in case|where|whenever|when)\b[^.;]{0,200}?(?=,\s(?:we|the|your|it|they|this|all)\b|[.;]|$)/gi;

/** "At no time do we", "under no circumstances are". */
const DENIED =
  /^(?:(?:at|under|in|on) no (?:time|point|circumstances?|conditions?|event|case|way|account)|never|nor) (?:are|is|do|does|will|shall|can|may|have|has)\b/i;

/** A sentence taken apart: its tokens, brackets left out, and its conditions. Offsets count in the sentence. */
export class Sentence {
  readonly tokens: readonly Token[];
  private conditionsRead: readonly Span[] | undefined;
  private deniedRead: number | undefined;
  private finiteRead: boolean | undefined;

  constructor(readonly text: string) {
    // What stands in brackets is no part of the sentence's skeleton, but may hold the time: "(indefinitely)".
    this.tokens = tokenise(
      text.includes('(') ? text.replace(/\([^()]{0,400}\)/g, (inner) => ' '.repeat(inner.length)) : text,
    );
  }

  get conditions(): readonly Span[] {
    return (this.conditionsRead ??= allMatches(this.text, CONDITION).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })));
  }

  /** Index of the first auxiliary, -1 where there is none. */
  get firstAuxiliary(): number {
    return this.tokens.findIndex((token) => isAuxiliary(token.text));
  }

  /** Index of the auxiliary of a denial that starts the sentence: "at no time do", "nor are"; -1 where there is none. */
  get denied(): number {
    return (this.deniedRead ??= DENIED.test(this.text) ? this.firstAuxiliary : -1);
  }

  /** Whether some word shows a finite verb: an auxiliary, or a pronoun as subject. */
  get hasFiniteVerb(): boolean {
    return (this.finiteRead ??= this.tokens.some((token) => isAuxiliary(token.text) || isPronoun(token.text)));
  }

  /** The token at an index, '' outside. */
  word(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  /** From the first to behind the last of some tokens; undefined where there are none. */
  spanOf(from: number, to: number): Span | undefined {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return first && last && from < to ? { start: first.start, end: last.end } : undefined;
  }

  /** The words of a span. */
  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }
}
