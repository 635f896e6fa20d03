import type { PassagePlace } from '../../facts/repeated-passages';
import { defineRule } from '../define-rule';

const NAMES = { paragraph: 'paragraph', point: 'point', list: 'list', table: 'table', passage: 'passage' } as const;

/**
 * A paragraph, list or table of 25 words or more that stands again elsewhere, also with a few words changed; a list
 * also where its points come again in other words.
 *
 * Silent where `duplicate-section` speaks of the text, where the two differ in a name, a number or an address, and
 * for lines that tell whom to ask.
 */
export const repeatedPassage = defineRule({
  id: 'repeated-passage',
  summary: 'Say each thing once and refer to it.',
  severity: 'info',
  basis: ['GDPR Art. 12(1)', 'WP260 rev.01 §8'],
  messages: {
    exact: 'This {kind} stands word for word {place} already. Say it once and refer to it.',
    near: 'This {kind} says almost word for word what stands {place}. Keep one, or make the difference plain.',
    reworded: 'This list says in other words what the list {place} says. Keep one, or make the difference plain.',
  },
  *check({ facts }) {
    for (const { kind, alike, places } of facts.repeatedPassages) {
      const [first, second, ...more] = places;
      if (!first || !second) continue;
      const place = first.section ? `under “${first.section.title}”` : 'at the start';
      const finding = {
        at: second.span,
        related: [first, ...more].map((other) => ({ at: other.span, message: 'It also stands here' })),
        fixes: [compare(first, second)],
      };
      if (alike === 'reworded') yield { ...finding, message: alike, data: { place } };
      else yield { ...finding, message: alike, data: { kind: NAMES[kind], place } };
    }
  },
});

const compare = (first: PassagePlace, second: PassagePlace) => ({
  title: 'Compare the two side by side',
  kind: 'suggestion' as const,
  edits: [],
  compare: [first.span, second.span] as const,
});
