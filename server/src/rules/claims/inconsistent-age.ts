import type { AgeLimit } from '../../facts/ages';
import { defineRule } from '../define-rule';

/** Below this age the COPPA protects children. */
const COPPA_AGE = 13;

/**
 * Two ages for one rule: for whom the service is not meant and whose data are not collected, or from what age on it may
 * be used; and a rule said to follow the COPPA, which protects children under 13, with another age.
 *
 * Silent where a country, law or product that is named makes the difference, and for the age below which parents
 * consent.
 */
export const inconsistentAge = defineRule({
  id: 'inconsistent-age',
  summary: 'Give one age for one rule.',
  severity: 'info',
  basis: ['16 CFR 312.2', 'GDPR Art. 8(1)'],
  messages: {
    differ: '“{here}” here, “{there}” at line {line}. Use one age, or say for whom each holds.',
    coppa: 'The COPPA protects children under 13, but the age here is {age}. Say which rule sets it.',
  },
  *check({ document, facts }) {
    const seen: AgeLimit[] = [];
    const told = new Set<number>();
    for (const limit of facts.ages) {
      const line = document.lines.lineAt(limit.phrase.span.start);
      const coppa =
        limit.coppa && limit.rule === 'children' && limit.age !== COPPA_AGE && !limit.limited ? limit.coppa : undefined;
      if (coppa && !told.has(coppa.span.start)) {
        told.add(coppa.span.start);
        yield {
          at: limit.phrase,
          message: 'coppa',
          data: { age: limit.age },
          related: [{ at: coppa, message: 'COPPA is named here' }],
        };
      }
      const other = seen.find(({ rule, age }) => rule === limit.rule && age !== limit.age);
      if (!limit.limited) seen.push(limit);
      if (limit.limited || !other || told.has(line)) continue;
      told.add(line);
      yield {
        at: limit.phrase,
        message: 'differ',
        data: {
          here: limit.phrase.text,
          there: other.phrase.text,
          line: document.lines.lineAt(other.phrase.span.start) + 1,
        },
        related: [{ at: other.phrase, message: 'The other age for this rule' }],
      };
    }
  },
});
