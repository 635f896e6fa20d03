import { clauseWords as words } from '../../knowledge/practice-vocabulary';
import { readPhrases, type Phrase } from './phrases';
import { stretchEnd } from './stretch';
import { findSubject, type SubjectOf } from './subject';
import { tokenise, type Token } from './tokens';
import { findVerbChains, type VerbChain } from './verb-chains';

/** A verb chain with its subject and what follows it; indices count in `tokens`. */
export interface Clause extends SubjectOf {
  readonly tokens: readonly Token[];
  readonly chain: VerbChain;
  /** Behind the verbs, in order; the first with an empty head is the object. */
  readonly phrases: readonly Phrase[];
  /** What stands in front of the subject: "Without your consent, …". */
  readonly fronted: readonly Phrase[];
  /** Negated by the verb, the subject, an object ("no data") or a recipient ("with nobody"). */
  readonly negated: boolean;
  readonly never: boolean;
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
    const end = stretchEnd(tokens, chain, chains[index + 1]);
    const phrases = readPhrases(tokens, chain.to, end);
    const fronted = subject.frontTo > subject.frontFrom ? readPhrases(tokens, subject.frontFrom, subject.frontTo) : [];
    const denied = [...phrases, ...fronted].some((phrase) => deniesItself(tokens, phrase));
    clauses.push({
      ...subject,
      tokens,
      chain,
      phrases,
      fronted,
      negated: chain.negated || subject.denied || denied,
      never: chain.never || subject.never,
    });
  }
  return clauses;
}
