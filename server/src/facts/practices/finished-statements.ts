import type { Span } from '../../text/span';
import { openingOf } from './openings';
import { readSentence } from './sentence-statements';
import type { Statement } from './statement';

/**
 * The statements that some words make together with the sentence that they finish: an item with its introduction, what
 * stands behind a colon. What stands in the opening is clipped to the words' start.
 *
 * @param opening the sentence without its colon.
 * @param source the text that holds the words; offsets count in it.
 * @param head the words.
 */
export function finishedStatements(opening: string, source: string, head: Span): Statement[] {
  const words = source.slice(head.start, head.end);
  const { before, behind } = openingOf(opening);
  const joined = `${before}${words}${behind}`;
  const from = before.length;
  const to = from + words.length;
  const reaches = (span: Span | undefined) => span !== undefined && span.end > from && span.start < to;
  return readSentence(joined, { start: 0, end: joined.length }, undefined)
    .filter(({ verb, data, recipients }) => reaches(verb) || reaches(data.at) || recipients.some(reaches))
    .map((statement) => clip(statement, head.start - from, head));
}

function clip(statement: Statement, by: number, head: Span): Statement {
  const inside = (offset: number) => Math.min(head.end, Math.max(head.start, offset + by));
  const moved = <T extends Span>(span: T): T => ({ ...span, start: inside(span.start), end: inside(span.end) });
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
