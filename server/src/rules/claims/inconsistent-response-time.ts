import type { ResponseTime } from '../../facts/response-times';
import { defineRule } from '../define-rule';

/** Longer than any law that policies name gives for an answer, its extension included; a general period this long fits none. */
const LONGEST_LEGAL = 93;
const ABOUT_DATA: ReadonlySet<string> = new Set(['access', 'deletion', 'correction', 'right']);

const differ = (a: number, b: number) => Math.abs(a - b) > Math.max(a, b) * 0.05;

/** Whether both speak of the same sort of request; a request of no named sort is any about the reader's data. */
function sameRequest(a: ResponseTime, b: ResponseTime): boolean {
  if (a.kind === b.kind) return true;
  // A question about privacy may be a request, and none may take longer than any law allows.
  const [question, request] = a.kind === 'privacy' ? [a, b] : [b, a];
  if (question.kind === 'privacy' && ABOUT_DATA.has(request.kind)) return request.days > LONGEST_LEGAL;
  return (a.kind === 'right' && ABOUT_DATA.has(b.kind)) || (b.kind === 'right' && ABOUT_DATA.has(a.kind));
}

/** Whether both hold for the same readers: a law or country that only one names makes it a special rule. */
function sameReaders(a: ResponseTime, b: ResponseTime): boolean {
  if (a.scope === b.scope) return true;
  const general = a.scope === '' ? a : b.scope === '' ? b : undefined;
  return general !== undefined && general.days > LONGEST_LEGAL;
}

/**
 * Two periods for answering the same request. The later one is reported.
 *
 * Silent for extensions, for confirmations of receipt, for requests of different sorts, and where different laws,
 * countries or groups are named.
 */
export const inconsistentResponseTime = defineRule({
  id: 'inconsistent-response-time',
  summary: 'Give one period for answering one kind of request.',
  severity: 'warning',
  basis: ['GDPR Art. 12(3)', 'Cal. Civ. Code §1798.130(a)(2)'],
  messages: {
    differ:
      'Requests are answered within {here} here, within {there} at line {line}. Keep one period, or say when each applies.',
  },
  *check({ document, facts }) {
    const seen: ResponseTime[] = [];
    for (const time of facts.responseTimes) {
      const others = seen.filter(
        (other) => differ(other.days, time.days) && sameRequest(other, time) && sameReaders(other, time),
      );
      seen.push(time);
      const [first] = others;
      if (!first) continue;
      yield {
        at: time.period,
        message: 'differ',
        data: {
          here: time.period.text,
          there: first.period.text,
          line: document.lines.lineAt(first.period.span.start) + 1,
        },
        related: others.map((other) => ({ at: other.period, message: 'The other period for the same request' })),
      };
    }
  },
});
