import type { RepeatedDefinition } from '../../facts/repeated-definitions';
import { termKey } from '../../facts/terms/term-words';
import { defineRule, type Severity } from '../define-rule';

type MessageId = 'conflict' | 'again' | 'same';

function messageOf({ agreement }: RepeatedDefinition): MessageId {
  if (agreement === 'same') return 'same';
  return agreement === 'different' ? 'conflict' : 'again';
}

/** The repetitions of each name together, the gravest of each first. */
function byName(repeated: readonly RepeatedDefinition[]): readonly (readonly RepeatedDefinition[])[] {
  const groups = new Map<string, RepeatedDefinition[]>();
  for (const one of repeated) {
    const key = termKey(one.name.text);
    const group = groups.get(key);
    if (!group) groups.set(key, [one]);
    else if (group[0] && isGraver(one, group[0])) group.unshift(one);
    else group.push(one);
  }
  return [...groups.values()];
}

const GRAVITY: readonly Severity[] = ['info', 'warning'];
const isGraver = (one: RepeatedDefinition, other: RepeatedDefinition) =>
  GRAVITY.indexOf(severityOf(one)) > GRAVITY.indexOf(severityOf(other));

/** Only a definition for the whole document that says something else is surely wrong. */
function severityOf({ agreement, scoped }: RepeatedDefinition): Severity {
  return agreement === 'different' && !scoped ? 'warning' : 'info';
}

/**
 * A name that the text defines a second time: a warning where the two definitions have nothing in common, info where
 * they say the same or one of them holds for a section only. One finding for each name; further definitions are linked.
 *
 * Silent on names of the parties (we, you), on acronyms that are spelled out again, on “X” has the meaning given in Section 2, and on sentences that only widen
 * or narrow a definition ("does not include").
 */
export const duplicateDefinition = defineRule({
  id: 'duplicate-definition',
  summary: 'Define each term once.',
  severity: 'warning',
  basis: [],
  messages: {
    conflict: '“{term}” is defined here as something else than before: keep one definition, or use two names.',
    again: '“{term}” is defined here again, in other words than before: keep one definition.',
    same: '“{term}” is defined here a second time in the same words: remove one of the two.',
  },
  *check({ facts }) {
    for (const [repeated, ...others] of byName(facts.repeatedDefinitions)) {
      if (!repeated) continue;
      const { text: term, at } = repeated.name;
      const first = repeated.earlier.names.find(({ text }) => text.toLowerCase() === term.toLowerCase());
      const related = [
        { at: first?.at ?? repeated.earlier.at, message: 'defined before here' },
        ...others.map(({ name }) => ({ at: name.at, message: 'also defined here' })),
      ];
      yield { at, message: messageOf(repeated), data: { term }, term, related, severity: severityOf(repeated) };
    }
  },
});
