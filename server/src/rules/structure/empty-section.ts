import type { Section } from '../../document/section';
import { clausesFor, disclosuresInTitle } from '../../knowledge/index';
import { wholeLines } from '../../text/whole-lines';
import { defineRule, type Fix } from '../define-rule';
import { fillSection, type ClauseContext } from '../insert-clause';

/**
 * A heading with nothing below it: its text was lost, or never written.
 *
 * Silent where a sub-heading follows, also one whose rank does not show (numbered below it, of Markdown's same rank
 * under a heading in capitals, bold lines below a bold line), for title lines at the start, for headings that say a
 * whole sentence or are a link, and for the points of a list that is set in headings.
 */
export const emptySection = defineRule({
  id: 'empty-section',
  summary: 'Write the section or remove its heading.',
  severity: 'warning',
  basis: ['GDPR Art. 12(1)'],
  messages: {
    empty: 'Nothing stands under “{title}”. Write the section or remove the heading.',
  },
  *check(context) {
    const { document, facts } = context;
    for (const section of facts.emptySections) {
      const { span } = section.heading;
      yield {
        at: section,
        message: 'empty',
        data: { title: section.title },
        fixes: [
          ...fillings(section, context),
          {
            title: 'Remove the heading',
            kind: 'suggestion',
            edits: [{ span: wholeLines(document.text, span), text: '' }],
          },
        ],
      };
    }
  },
});

/** A clause of the library for each way to say what the heading announces, the plainest first. */
function fillings(section: Section, context: ClauseContext): Fix[] {
  const [disclosure] = disclosuresInTitle(section.title);
  if (disclosure === undefined) return [];
  return clausesFor(disclosure).map((clause) => ({
    title: `Insert a clause: ${clause.title}`,
    kind: 'suggestion',
    edits: [fillSection(section, clause, context)],
  }));
}
