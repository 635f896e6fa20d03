import { perLeaf, type Leaf } from '../../document/leaf';
import { sentencesOf } from '../../document/passage';
import type { Span } from '../../text/span';
import { readSentence } from './leaf-statements';
import type { Statement } from './statement';

/** An introduction whose clause the items finish: "We share it with:", "We do not:". */
const OPEN = /\b(?:with|to|from|not|never|we|may|will|can|by|our|the|also)$/i;
const LONGEST_HEAD = 160;
const USED =
  /\b(?:shar|disclos|provid|pass|transf|transmi|send|sell|sold|rent|trad|collect|gather|obtain|receiv|captur|record|stor|we\b)/i;

/** The introducing sentence without its colon; undefined where it says nothing that an item can finish. */
const introductionOf = perLeaf((leaf: Leaf): string | undefined => {
  const last = sentencesOf(leaf).at(-1);
  const text = last && leaf.text.slice(last.start, last.end).replace(/[\s:*_]+$/, '');
  return text && text.length < 400 && USED.test(text) && !/\b(?:rights?|you (?:can|may|have))\b/i.test(text)
    ? text
    : undefined;
});

/** What an item names: its words up to an explanation. */
function headOf(text: string): Span {
  const end = text.search(/[:;(–—]|\.\s|\.$|\s-\s/);
  const length = end < 0 ? text.length : end;
  return { start: 0, end: Math.min(length, LONGEST_HEAD) };
}

interface ItemStatements {
  readonly introduction: Leaf;
  readonly statements: readonly Statement[];
}

/** What an item makes together with the introduction it was last read with: it seldom gets another one. */
const lastRead = perLeaf((): { last: ItemStatements | undefined } => ({ last: undefined }));

/**
 * The statements that an item makes together with the sentence that introduces its list. Their offsets count in the
 * item; what stands in the introduction is clipped to the item's start.
 */
export function readItemStatements(introduction: Leaf, item: Leaf): readonly Statement[] {
  const known = lastRead(item);
  if (known.last?.introduction !== introduction)
    known.last = { introduction, statements: joinedStatements(introduction, item) };
  return known.last.statements;
}

function joinedStatements(introduction: Leaf, item: Leaf): readonly Statement[] {
  const opening = introductionOf(introduction);
  const head = headOf(item.text);
  if (opening === undefined || head.end < 3) return [];
  const words = item.text.slice(0, head.end);
  const joined = `${opening}${OPEN.test(opening) ? ' ' : ', '}${words}`;
  const offset = joined.length - words.length;
  const statements = readSentence(joined, { start: 0, end: joined.length }, undefined);
  const reaches = (span: Span | undefined) => span !== undefined && span.end > offset;
  return statements
    .filter(({ verb, data, recipients }) => reaches(verb) || reaches(data.at) || recipients.some(reaches))
    .map((statement) => clip(statement, offset, head));
}

function clip(statement: Statement, offset: number, head: Span): Statement {
  const moved = <T extends Span>(span: T): T => ({
    ...span,
    start: Math.max(0, span.start - offset),
    end: Math.max(0, span.end - offset),
  });
  return {
    ...statement,
    sentence: head,
    phrase: head,
    actorAt: undefined,
    verb: moved(statement.verb),
    data: { ...statement.data, at: statement.data.at && moved(statement.data.at) },
    recipients: statement.recipients.map(moved),
    qualifiers: statement.qualifiers.map(moved),
  };
}
