import type { Block } from '../../document/passage';
import type { Span } from '../../text/span';
import { wholeLines } from '../../text/whole-lines';
import { defineRule, type Fix } from '../define-rule';
import { shortened } from '../../text/shorten';

/**
 * A line of the web page that the policy was copied from: a menu, the cookie banner, "Back to top", "Was this page
 * helpful?".
 *
 * Only whole lines of a known shape; shapes that a policy may have too ("Subscribe", "Home / Legal") count before the
 * title and after the last sentence only. Silent for a link to a place in the document itself.
 */
export const pageResidue = defineRule({
  id: 'page-residue',
  summary: 'Remove what belongs to the web page, not to the policy.',
  severity: 'info',
  basis: ['GDPR Art. 12(1)'],
  messages: {
    line: '“{text}” belongs to the web page this was copied from, not to the policy. Remove it.',
    run: '“{text}” and the lines after it up to “{last}” belong to the web page this was copied from. Remove them.',
    everywhere: '“{text}” belongs to the web page this was copied from, not to the policy. It stands {times} times.',
  },
  *check({ document, facts }) {
    for (const { places } of facts.pageFurniture) {
      const [first, ...others] = places.map(extent);
      const [text = '', last = ''] = [places[0]?.[0], places[0]?.at(-1)].map((block) =>
        shortened(block?.text.split('\n')[0] ?? ''),
      );
      if (!first) continue;
      const edits = [first, ...others].map((span) => ({ span: wholeLines(document.text, span), text: '' }));
      const here: Fix = { title: 'Remove it here', kind: 'suggestion', edits: edits.slice(0, 1) };
      const finding = {
        at: first,
        related: others.map((at) => ({ at, message: 'It also stands here' })),
        fixes:
          others.length > 0
            ? [{ ...here, title: 'Remove it everywhere', edits }, here]
            : [{ ...here, title: 'Remove it' }],
      };
      if (others.length > 0) yield { ...finding, message: 'everywhere', data: { text, times: places.length } };
      else if (text !== last) yield { ...finding, message: 'run', data: { text, last } };
      else yield { ...finding, message: 'line', data: { text } };
    }
  },
});

function extent(blocks: readonly Block[]): Span {
  return { start: blocks[0]?.span.start ?? 0, end: blocks.at(-1)?.span.end ?? 0 };
}
