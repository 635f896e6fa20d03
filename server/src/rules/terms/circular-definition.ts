import { defineRule } from '../define-rule';

/**
 * A definition that uses the term it defines, or, as info because the rest of the two may suffice, two definitions that
 * need each other.
 *
 * Silent where the word stands in its ordinary sense, in lower case ("“Services” means the services of our branches"),
 * behind "including" or "excluding", and on definitions by bracket, which name words that already stand there.
 */
export const circularDefinition = defineRule({
  id: 'circular-definition',
  summary: 'Define terms by something else than themselves.',
  severity: 'warning',
  basis: [],
  messages: {
    itself: 'The definition of “{term}” uses “{term}”: say what it means in other words.',
    eachOther: '“{term}” and “{other}” are each defined by the other: define one of them in other words.',
  },
  *check({ facts }) {
    for (const { definition, use, other } of facts.circularDefinitions) {
      const { term, at } = definition;
      const used = { at: use, message: 'used here' };
      if (other) {
        const related = [used, { at: other.at, message: 'the other definition' }];
        yield { at, message: 'eachOther', data: { term, other: other.term }, term, related, severity: 'info' };
      } else yield { at, message: 'itself', data: { term }, term, related: [used] };
    }
  },
});
