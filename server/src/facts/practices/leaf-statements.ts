import { perLeaf, type Leaf } from '../../document/leaf';
import { sentencesOf } from '../../document/passage';
import type { Span } from '../../text/span';
import { ClauseReader } from './clause-reader';
import { readClauses } from './clauses';
import type { DataTerms } from './data-terms';
import type { Statement } from './statement';

/** A sentence without one of these states no practice. */
const CUE =
  /\b(?:shar|disclos|divulg|reveal|provid|giv|gave|pass|transf|transmi|send|sent|forward|hand|releas|suppl|communicat|mak|made|distribut|deliver|expos|export|report|relay|furnish|show|grant|submi|exchang|receiv|get|got|see|leav|left|sell|sold|rent|trad|leas|barter|moneti|loan|auction|collect|gather|obtain|captur|acquir|harvest|record|track|log|request|ask|us(?:e|es|ed|ing)\b|utili|employ|process|set|plac|deploy|analy|stor|sav|retain|keep|kept|hold|held|delet|eras|destroy|remov)/i;
/** And data, or somebody who gets them. */
const TOPIC =
  /\b(?:data|information|info|details?|records?|cookies?|pii|name|address|e-?mail|location|number|list|histor|profile|content|photo|message|recording|transcript|image|identif|contacts?|search|it|them|nothing|password|credential|cv|resume|orders?|logs?|card|footage|purchases?|anything|statistic|biometric|health|usage|age|birth|analytics|customer|browsing|activity|trackers?|pixels?|beacons?)/i;

/** A sentence that takes back, or limits, what the one before it says. */
const TAKES_BACK =
  /^(?:however|but|except|exceptions?|nevertheless|nonetheless|that said|still|in (?:certain|some|limited|the following|rare|specific) (?:cases?|circumstances|situations|instances)|only|unless|there are|the (?:only )?exceptions?|this (?:does not|excludes|will not)|these exceptions|instead|notwithstanding|your (?:personal )?(?:data|information) (?:may|will|is) only|we (?:may |will |do )?only)\b|\b(?:exceptions?|does not (?:include|apply|cover|extend)|doesn['’]t (?:include|apply)|excludes|other than as|the foregoing|this prohibition)\b/i;

/** The statements of one sentence of a text. */
export function readSentence(source: string, sentence: Span, known: DataTerms | undefined): Statement[] {
  const text = source.slice(sentence.start, sentence.end);
  if (!CUE.test(text) || !TOPIC.test(text) || /\?["”’)]*$/.test(text)) return [];
  const statements: Statement[] = [];
  let last = known;
  for (const clause of readClauses(text)) {
    for (const statement of new ClauseReader(source, sentence, clause, last).read()) {
      statements.push(statement);
      if (!statement.data.pointed && (statement.data.general || statement.data.categories.length > 0))
        last = statement.data;
    }
  }
  return statements;
}

/** The statements of a leaf, in order. */
export const readLeafStatements = perLeaf((leaf: Leaf): readonly Statement[] => {
  if (leaf.kind === 'code' || leaf.kind === 'rule' || leaf.quoted) return [];
  const result: Statement[] = [];
  let known: DataTerms | undefined;
  for (const sentence of sentencesOf(leaf)) {
    const found = readSentence(leaf.text, sentence, known);
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
