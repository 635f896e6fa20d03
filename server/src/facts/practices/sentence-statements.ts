import type { Span } from '../../text/span';
import { ClauseReader } from './clause-reader';
import { readClauses } from './clauses';
import type { DataTerms } from './data-terms';
import type { Statement } from './statement';

/** A sentence without one of these states no practice. */
const CUE =
  /\b(?:shar|disclos|divulg|reveal|provid|giv|gave|pass|transf|transmi|send|sent|forward|hand|releas|suppl|communicat|mak|made|distribut|deliver|expos|export|report|relay|furnish|show|grant|submi|exchang|receiv|get|got|see|leav|left|sell|sold|rent|trad|leas|barter|moneti|loan|auction|collect|gather|obtain|captur|acquir|harvest|record|track|log|request|ask|us(?:e|es|ed|ing)\b|utili|employ|process|set|plac|deploy|analy|stor|sav|retain|keep|kept|hold|held|delet|eras|destroy|remov|access|allow(?!s? (?:us|you|our|the|our)\b)|permit(?!ted|s? (?:us|you)\b)|let(?:s|ting)?\b(?! us| you)|swap|upload|broadcast|import|scan|fetch|retriev|registers?\b|requires? your|goes|sale\b|from us\b)/i;
/** And data, or somebody who gets them. */
const TOPIC =
  /\b(?:data|information|info|details?|records?|cookies?|pii|name|address|e-?mail|location|number|list|histor|profile|content|photo|message|recording|transcript|image|identif|contacts?|search|it|them|nothing|password|credential|cv|resume|orders?|logs?|card|footage|purchases?|anything|statistic|biometric|health|usage|age|birth|analytics|customer|browsing|activity|trackers?|pixels?|beacons?|whereabouts|gps|position|coordinates|tickets?|data)/i;

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
