import { perLeaf, type Leaf } from '../../document/leaf';
import { sentencesOf } from '../../document/passage';
import type { Span } from '../../text/span';
import type { DataTerms } from './data-terms';
import { finishedStatements } from './finished-statements';
import { listingIn } from './openings';
import { readSentence } from './sentence-statements';
import type { Statement } from './statement';

/** A sentence that takes back, or limits, what the one before it says. */
const TAKES_BACK =
  /^(?:however|but|except|exceptions?|nevertheless|nonetheless|that said|still|in (?:certain|some|limited|the following|rare|specific) (?:cases?|circumstances|situations|instances)|only|unless|there are|the (?:only )?exceptions?|this (?:does not|excludes|will not)|these exceptions|instead|notwithstanding|your (?:personal )?(?:data|information) (?:may|will|is) only|we (?:may |will |do )?only)\b|\b(?:exceptions?|does not (?:include|apply|cover|extend)|doesn['’]t (?:include|apply)|excludes|other than as|the foregoing|this prohibition)\b/i;

/** The statements of one sentence, or of an opening with what it lists. */
function statementsOf(text: string, sentence: Span, known: DataTerms | undefined): Statement[] {
  const opening = listingIn(text.slice(sentence.start, sentence.end));
  return opening === undefined
    ? readSentence(text, sentence, known)
    : finishedStatements(opening.words, text, { start: sentence.start + opening.listAt, end: sentence.end });
}

/** The statements of a leaf, in order. */
export const readLeafStatements = perLeaf((leaf: Leaf): readonly Statement[] => {
  if (leaf.kind === 'code' || leaf.kind === 'rule' || leaf.quoted) return [];
  const result: Statement[] = [];
  let known: DataTerms | undefined;
  for (const sentence of sentencesOf(leaf)) {
    const found = statementsOf(leaf.text, sentence, known);
    known = found.at(-1)?.data ?? (found.length > 0 ? known : undefined);
    const before = result.at(-1);
    if (
      before?.negated &&
      TAKES_BACK.test(leaf.text.slice(sentence.start, sentence.end)) &&
      isNext(leaf, before, sentence)
    )
      for (let i = result.length - 1; i >= 0 && result[i]?.sentence.start === before.sentence.start; i -= 1) {
        const statement = result[i];
        if (statement) result[i] = { ...statement, relaxed: true };
      }
    result.push(...found);
  }
  return result;
});

/** Whether a sentence follows another directly. */
const isNext = (leaf: Leaf, { sentence }: Statement, next: Span): boolean =>
  leaf.text.slice(sentence.end, next.start).trim() === '';
