import { clauseWords as words } from '../../knowledge/practice-vocabulary';
import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';
import type { ClauseText } from './clause-text';
import type { Token } from './tokens';

/** Who acts: the organisation, the reader, somebody else; `at` where the clause names them. */
export interface Actor {
  readonly kind: 'we' | 'user' | 'other';
  readonly at: Span | undefined;
}

/** Who does what the clause says. A passive without "by" is ours: it is our policy. */
export function readActor(at: ClauseText): Actor {
  const { clause } = at;
  const { chain } = clause;
  const { pronoun, subjectFrom, subjectTo } = clause.subject;
  if (chain.passive) {
    const by = clause.phrases.find(({ head }) => head === 'by');
    if (!by) return { kind: 'we', at: undefined };
    const agent = at.words(by.from + 1, by.to);
    const place = at.span(by.from, by.to);
    if (/^(?:us|our)\b/i.test(agent) || isOurs(clause.tokens.slice(by.from + 1, by.to)))
      return { kind: 'we', at: place };
    return { kind: /^(?:you|users?|visitors?|customers?)\b/i.test(agent) ? 'user' : 'other', at: place };
  }
  const place = subjectTo > subjectFrom ? at.span(subjectFrom, subjectTo) : undefined;
  if (pronoun === 'we' || pronoun === 'i') return { kind: 'we', at: place };
  if (pronoun === 'you') return { kind: 'user', at: place };
  if (pronoun !== '') return { kind: 'other', at: place };
  if (clause.tokens[subjectFrom] && words.nobody.has(clause.tokens[subjectFrom].text)) return { kind: 'we', at: place };
  if (/^(?:users?|visitors?|customers?|members?)\b/i.test(at.words(subjectFrom, subjectTo)))
    return { kind: 'user', at: place };
  const ours = isOurs(clause.tokens.slice(subjectFrom, subjectTo)) && !(place && pointsAway(at.source, place));
  return { kind: ours ? 'we' : 'other', at: place };
}

const POINTING = /^(?:this|that|the) ([a-z]+)$/i;

/**
 * "We use a mapping service. This service …": whether a noun that could be ours points back to a thing of that name
 * that is told apart by other words, so that it need not be ours.
 */
function pointsAway(source: string, place: Span): boolean {
  const noun = POINTING.exec(source.slice(place.start, place.end))?.[1];
  if (noun === undefined) return false;
  const mentions = allMatches(source.slice(0, place.start), new RegExp(String.raw`([\w-]+)\s${noun}\b`, 'gi'));
  const nearest = mentions
    .map(([, word = '']) => word.toLowerCase())
    .filter((word) => !words.preposition.has(word) && !words.coordinator.has(word))
    .at(-1);
  return nearest !== undefined && !words.determiner.has(nearest);
}

/** "our website", "the app", "Acme": a subject that is the policy's organisation or its product. */
function isOurs(list: readonly Token[]): boolean {
  const end = list.findIndex(({ text }, i) => i > 0 && words.preposition.has(text));
  const noun = end < 0 ? list : list.slice(0, end);
  const head = noun.at(-1);
  if (!head) return false;
  if (/^(?:we|us)$/.test(noun[0]?.text ?? '')) return true;
  if (
    noun.some(({ text }) =>
      /^(?:third|third-party|other|these|such|some|their|certain|those|many|external|partner|partners)$/.test(text),
    )
  )
    return false;
  return words.ours.has(head.text);
}
