import { clauseWords as words } from '../../knowledge/practice-vocabulary';
import { readPhrases, type Phrase } from './phrases';
import { stretchEnd } from './stretch';
import { findSubject, type SubjectOf } from './subject';
import { tokenise, type Token } from './tokens';
import { findVerbChains, type VerbChain } from './verb-chains';

/** A verb chain with its subject and what follows it; indices count in `tokens`. Worked out when asked for. */
export class Clause {
  private phrasesRead: readonly Phrase[] | undefined;
  private frontedRead: readonly Phrase[] | undefined;
  private deniedRead: boolean | undefined;

  constructor(
    readonly tokens: readonly Token[],
    readonly chain: VerbChain,
    readonly subject: SubjectOf,
    private readonly next: VerbChain | undefined,
  ) {}

  /** Behind the verbs, in order; the first with an empty head is the object. */
  get phrases(): readonly Phrase[] {
    const { tokens, chain, next } = this;
    return (this.phrasesRead ??= readPhrases(tokens, chain.to, stretchEnd(tokens, chain, next)));
  }

  /** What stands in front of the subject: "Without your consent, …". */
  get fronted(): readonly Phrase[] {
    const { frontFrom, frontTo } = this.subject;
    return (this.frontedRead ??= frontTo > frontFrom ? readPhrases(this.tokens, frontFrom, frontTo) : []);
  }

  /** Negated by the verb, the subject, an object ("no data") or a recipient ("with nobody"). */
  get negated(): boolean {
    return this.chain.negated || this.subject.denied || (this.deniedRead ??= this.isDenied());
  }

  get never(): boolean {
    return this.chain.never || this.subject.never;
  }

  /** The words of some tokens, one blank between them. */
  textOf(from: number, to: number): string {
    let text = this.tokens[from]?.text ?? '';
    for (let i = from + 1; i < to; i += 1) text += ` ${this.tokens[i]?.text ?? ''}`;
    return from < to ? text : '';
  }

  private isDenied(): boolean {
    const denies = (phrase: Phrase) => deniesItself(this.tokens, phrase);
    return this.phrases.some(denies) || this.fronted.some(denies);
  }
}

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** "no data", "nothing", "to no one": the noun carries the negation. */
function deniesItself(tokens: readonly Token[], phrase: Phrase): boolean {
  const at = phrase.head === '' ? phrase.from : phrase.from + 1;
  const word = text(tokens, at);
  if (phrase.head === '' && text(tokens, phrase.to - 1) === 'access' && text(tokens, phrase.to - 2) === 'no')
    return true;
  if (phrase.head !== '' && !['with', 'to', 'from', 'in', 'under', 'at', 'for'].includes(phrase.head)) return false;
  return (word === 'no' && text(tokens, at + 1) !== 'longer') || words.nobody.has(word) || word === 'neither';
}

/**
 * Takes a sentence apart.
 *
 * @param sentence without its lead-in or list marker.
 * @returns its clauses of practice, stated or not, in order.
 */
export function readClauses(sentence: string): Clause[] {
  const tokens = tokenise(sentence);
  const chains = findVerbChains(tokens);
  const clauses: Clause[] = [];
  for (const [index, chain] of chains.entries()) {
    const subject = findSubject(tokens, chain, clauses.at(-1));
    clauses.push(new Clause(tokens, chain, subject, chains[index + 1]));
  }
  return clauses;
}
