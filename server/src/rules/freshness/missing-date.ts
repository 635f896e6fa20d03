import type { PolicyDocument } from '../../document/policy-document';
import { titleSpan } from '../../document/place';
import type { CalendarDate } from '../../text/dates';
import { writeDate } from '../../text/written-day';
import { defineRule, type Fix } from '../define-rule';

/** A line with today's date below the title, or above the text where there is none. */
function addLine(document: PolicyDocument, today: CalendarDate): Fix {
  const date = `\${1:${writeDate(today)}}`;
  const at = document.title?.heading.span.end;
  const start = at ?? document.frontMatter?.span.end ?? 0;
  const text = at === undefined ? `Last updated: ${date}\n\n` : `\n\nLast updated: ${date}`;
  return {
    title: 'Add a line that says when it was last updated',
    kind: 'suggestion',
    edits: [{ span: { start, end: start }, text, snippet: true }],
  };
}

/**
 * A document that says nowhere from when it applies or when it was last changed (Cal. Bus. & Prof. Code § 22575(b)(4)
 * asks for the effective date).
 *
 * Silent where any date line stands ("Last updated: …", "Version of …", a date alone below the title or at the end, a
 * table of versions), where front matter holds a date, and where the date is a placeholder (`placeholder` speaks of it)
 * or is filled in when the page is built.
 */
export const missingDate = defineRule({
  id: 'missing-date',
  summary: 'Say from when the document applies or when it was last updated.',
  severity: 'warning',
  basis: ['Cal. Bus. & Prof. Code § 22575(b)(4)', 'Cal. Civ. Code § 1798.130(a)(5)', 'WP260 rev.01 § 29'],
  messages: {
    missing: 'No date says from when this document applies or when it was last updated: add one.',
  },
  *check({ document, facts, today }) {
    if (facts.dates.length > 0 || facts.openDate || !document.blocks.some((block) => block.text !== '')) return;
    yield { at: titleSpan(document), message: 'missing', fixes: [addLine(document, today)] };
  },
});
