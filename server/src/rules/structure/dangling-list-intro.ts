import { defineRule } from '../define-rule';

/**
 * A sentence that announces a list and is followed by none: a heading, the end of the document or running text comes
 * next.
 *
 * Silent where anything follows that can be what is announced: a list or table, also after a blank line, sub-headings,
 * paragraphs with lead-ins or labels, short lines, an address, a quotation, or the one statement it speaks of.
 */
export const danglingListIntro = defineRule({
  id: 'dangling-list-intro',
  summary: 'Let a list follow where a sentence announces one.',
  severity: 'warning',
  basis: ['GDPR Art. 12(1)'],
  messages: {
    beforeHeading: '“{text}” announces a list, but the next section begins. Put the list in or end the sentence.',
    beforeText: '“{text}” announces a list, but running text follows. Put the list in or end the sentence.',
    atEnd: '“{text}” announces a list, but the document ends. Put the list in or end the sentence.',
  },
  *check({ facts }) {
    for (const { at, next, kept } of facts.listIntroductions) {
      if (kept) continue;
      const message = !next ? 'atEnd' : next.kind === 'heading' ? 'beforeHeading' : 'beforeText';
      yield {
        at,
        message,
        data: { text: shorten(at.text) },
        related: next ? [{ at: next, message: 'This follows.' }] : [],
      };
    }
  },
});

const shorten = (text: string) => (text.length > 70 ? `…${text.slice(-67).trimStart()}` : text);
