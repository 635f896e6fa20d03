import { defineRule } from '../define-rule';

/**
 * The same heading twice under one parent, above different text: the reader who looks for the one finds the other.
 *
 * Silent under different parents ("Overview" of two products), where `duplicate-section` speaks of the text, for
 * labels such as "Note", and where sections are parallel on purpose: neighbours that come again in the same order,
 * texts that differ in the country or product they speak of.
 */
export const duplicateHeading = defineRule({
  id: 'duplicate-heading',
  summary: 'Give each section under one parent a heading of its own.',
  severity: 'info',
  basis: ['GDPR Art. 12(1)', 'WP260 rev.01 §11'],
  messages: {
    twice: '“{title}” heads two sections here. Join them, or let the headings tell them apart.',
  },
  *check({ facts }) {
    for (const { section, earlier } of facts.repeatedHeadings) {
      yield {
        at: section,
        message: 'twice',
        data: { title: section.title },
        related: [{ at: earlier, message: 'The same heading stands here' }],
        fixes: [
          {
            title: 'Compare the two side by side',
            kind: 'suggestion',
            edits: [],
            compare: [earlier.span, section.span],
          },
        ],
      };
    }
  },
});
