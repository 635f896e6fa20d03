import type { Section } from '../../document/section';
import type { SectionCopy } from '../../facts/section-copies';
import type { Span } from '../../text/span';
import { wholeLines } from '../../text/whole-lines';
import { defineRule, type Edit, type Fix } from '../define-rule';

/**
 * A section whose text stands again further down, word for word or nearly, under the same heading or another.
 *
 * A copied section speaks for the sections below it and for those copied right behind it. Silent for texts of under
 * 25 words, and where the two differ in a name, a number, an address or in what their headings name: sections for
 * each product or country are often built alike.
 */
export const duplicateSection = defineRule({
  id: 'duplicate-section',
  summary: 'Say each thing once: remove the section that stands again.',
  severity: 'warning',
  basis: ['GDPR Art. 12(1)', 'WP260 rev.01 §8'],
  messages: {
    copy: '“{title}” stands twice with the same text. Remove one of the two.',
    copyElsewhere: '“{title}” repeats “{original}” word for word. Remove one of the two.',
    copies: '“{title}” and {more} after it repeat what stands from “{original}” on. Remove one copy.',
    nearCopy: '“{title}” says almost word for word what “{original}” says. Keep one, or make the difference plain.',
  },
  *check({ document, facts }) {
    for (const copy of facts.sectionCopies) {
      const { section, original, exact, further } = copy;
      const place = {
        at: section,
        related: [{ at: original, message: 'The same text stands here' }],
        fixes: () => fixesFor(copy, document.text),
      };
      const [title, other] = [section.title, original.title];
      const more = further === 1 ? 'the section' : `the ${further} sections`;
      if (further > 0) yield { ...place, message: 'copies', data: { title, original: other, more } };
      else if (!exact) yield { ...place, message: 'nearCopy', data: { title, original: other } };
      else if (title.toLowerCase() === other.toLowerCase()) yield { ...place, message: 'copy', data: { title } };
      else yield { ...place, message: 'copyElsewhere', data: { title, original: other } };
    }
  },
});

function fixesFor({ copied, originals, exact }: SectionCopy, text: string): Fix[] {
  return [
    { title: 'Remove this copy', kind: 'suggestion', edits: removal(copied, text) },
    {
      title: exact ? 'Compare the two copies side by side' : 'Compare the two sections side by side',
      kind: 'suggestion',
      edits: [],
      compare: [extent(originals), extent(copied)],
    },
  ];
}

/** From the first section's heading to the end of the last one's own text. */
function extent(sections: readonly Section[]): Span {
  return { start: sections[0]?.ownSpan.start ?? 0, end: Math.max(...sections.map(({ ownSpan }) => ownSpan.end)) };
}

/** Deletes the sections' own text, headings included; sections between that are no copies stay. */
function removal(sections: readonly Section[], text: string): Edit[] {
  const spans: Span[] = [];
  for (const { ownSpan } of sections) {
    const before = spans.at(-1);
    if (before?.end === ownSpan.start) spans[spans.length - 1] = { start: before.start, end: ownSpan.end };
    else spans.push(ownSpan);
  }
  return spans.map((span) => ({ span: wholeLines(text, span), text: '' }));
}
