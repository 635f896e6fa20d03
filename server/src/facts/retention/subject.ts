import type { Span } from '../../text/span';
import { readNumber } from '../../text/numbers';
import { COORDINATORS, RELATIVES, STOPS, wordSet, type Sentence } from './sentence';
import { isAuxiliary, isPronoun, type VerbGroup } from './verbs';

/** What stands before a verb. */
export interface Subject {
  readonly subject?: Span;
  /** What stands in front of the subject: "After 30 days, …". */
  readonly fronted?: Span;
  /** "we", "you" where the subject is that; else ''. */
  readonly pronoun: string;
}

const FRONTING = wordSet(
  'after once when if upon on where unless following in for as while within at by during until with under subject because since although though whenever depending except besides unlike even provided',
);

/**
 * Finds the subject of a verb.
 *
 * @param from index of the first token that can belong to the verb's clause.
 * @param known whether an earlier clause of the sentence named something that the verb can share.
 */
export function findSubject(sentence: Sentence, group: VerbGroup, from: number, known: boolean): Subject {
  const end = group.from;
  const last = sentence.word(end - 1);
  const make = (subjectFrom: number, subjectTo: number, pronoun = ''): Subject => {
    const subject = sentence.spanOf(subjectFrom, subjectTo);
    const fronted = sentence.spanOf(from, subjectFrom);
    return { ...(subject ? { subject } : {}), ...(fronted ? { fronted } : {}), pronoun };
  };
  // "…, which we collect, are stored": the comma closes an insertion.
  if (last === ',' && from === 0) return make(subjectStart(sentence, from, end - 1), end - 1);
  if (COORDINATORS.has(last) || last === ',' || last === 'then')
    return known ? { pronoun: '' } : sharedSubject(sentence, group, from);
  if (/^(?:it|they|these|this|those)$/.test(last)) return make(end - 1, end);
  if (group.inverted >= 0 && !isPronoun(last)) return make(group.inverted + 1, end);
  if (isPronoun(last)) return make(end - 1, end, last.replace(/'.*/, ''));
  if (RELATIVES.has(last) && end - 1 > from) {
    const to = sentence.word(end - 2) === ',' ? end - 2 : end - 1;
    return make(nounBefore(sentence, to, from), to);
  }
  return make(subjectStart(sentence, from, end), end);
}

/** The subject of "are closed and deleted": what stands before the first of the verbs. */
function sharedSubject(sentence: Sentence, group: VerbGroup, from: number): Subject {
  const auxiliary = sentence.firstAuxiliary;
  if (!group.passive || auxiliary < from || auxiliary >= group.from) return { pronoun: '' };
  const subject = sentence.spanOf(subjectStart(sentence, from, auxiliary), auxiliary);
  return { ...(subject ? { subject } : {}), pronoun: '' };
}

/** Where the noun phrase starts that ends before `end`: "all calls" in "record all calls which". */
function nounBefore(sentence: Sentence, end: number, from: number): number {
  let at = end;
  while (at > from && end - at < 7) {
    const word = sentence.word(at - 1);
    if (!sentence.tokens[at - 1]?.word || isPronoun(word) || COORDINATORS.has(word)) break;
    at -= 1;
    if (/^(?:the|a|an|all|any|your|our|these|those|this|that|such|certain|some)$/.test(word)) break;
  }
  return at;
}

/** Where the subject starts that ends before `end`, fronted adverbials and other clauses left out. */
function subjectStart(sentence: Sentence, from: number, end: number): number {
  let start = from;
  for (let i = from; i < end; i += 1) if (STOPS.has(sentence.word(i))) start = i + 1;
  start = afterLoneComma(sentence, start, end);
  const opening =
    FRONTING.has(sentence.word(start)) || readNumber(sentence.word(start)) !== undefined
      ? lastComma(sentence, start, end)
      : undefined;
  if (opening !== undefined) return opening + 1;
  start = afterLastClause(sentence, start, end);
  while (start < end && (COORDINATORS.has(sentence.word(start)) || sentence.word(start) === ',')) start += 1;
  const noteThat =
    sentence.word(start + 2) === 'that' && /^(?:note|aware)$/.test(sentence.word(start + 1)) ? start + 3 : start;
  start = Math.min(noteThat, end);
  const comma = lastComma(sentence, start, end);
  if (comma === undefined) return start;
  const short =
    comma - start <= 3 &&
    !/^(?:and|or)$/.test(sentence.word(comma + 1)) &&
    lastComma(sentence, start, comma) === undefined;
  const adverb = /ly$|^(?:however|moreover|therefore|also)$/.test(sentence.word(start));
  return FRONTING.has(sentence.word(start)) || (short && adverb) ? comma + 1 : start;
}

/** Behind ", and" where no other comma makes it part of a list: there a clause starts. */
function afterLoneComma(sentence: Sentence, from: number, end: number): number {
  let at = -1;
  for (let i = from; i < end; i += 1) {
    if (sentence.word(i) !== ',') continue;
    if (at >= 0) return from;
    at = i;
  }
  return at > from + 1 && at < end - 2 && COORDINATORS.has(sentence.word(at + 1)) ? at + 2 : from;
}

/** Behind the last clause that has a verb of its own; relative clauses belong to their noun. */
function afterLastClause(sentence: Sentence, from: number, end: number): number {
  let start = from;
  let finite = false;
  for (let i = from; i < end; i += 1) {
    const word = sentence.word(i);
    if (isAuxiliary(word) || word === 'we') {
      const relative = [1, 2, 3].some((back) => i - back >= start && RELATIVES.has(sentence.word(i - back)));
      finite ||= !relative;
    } else if (finite && (COORDINATORS.has(word) || word === ',')) {
      start = i + 1;
      finite = false;
    }
  }
  return start;
}

function lastComma(sentence: Sentence, from: number, end: number): number | undefined {
  for (let i = end - 2; i > from; i -= 1)
    if (sentence.word(i) === ',' && !COORDINATORS.has(sentence.word(i + 1))) return i;
  return undefined;
}
