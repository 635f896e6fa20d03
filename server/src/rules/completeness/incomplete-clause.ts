import type { Passage } from '../../document/passage';
import type { Facts } from '../../facts/facts';
import { disclosures, laws, type ClauseParts } from '../../knowledge/index';
import { defineRule } from '../define-rule';
import { fixesFor } from './clause-fixes';
import { demandsOf } from './demands';

/**
 * A clause that states a part of what a law wants together, such as some of the rights of people in California, while
 * nothing in the text states the rest. One finding a clause, at the place that states the most.
 *
 * Silent where no such clause stands at all, and for what `missing-clause` reports.
 */
export const incompleteClause = defineRule({
  id: 'incomplete-clause',
  summary: 'Complete clauses that state only a part of what the law wants together.',
  severity: 'info',
  basis: ['11 CCR §7011(e)(2)', 'GDPR Art. 13(1)(f)', 'GDPR Art. 13(2)(b)'],
  kinds: ['privacy-policy'],
  messages: {
    incomplete: 'What this says of the {label} lacks: {elements} ({citation}). Add it, or say it in your own words.',
  },
  *check(context) {
    const { facts, profile } = context;
    const reported = demandsOf(profile.laws, facts);
    for (const { law } of profile.laws) {
      for (const clause of laws.get(law)?.clauses ?? []) {
        const due = [...clause.conditional].filter(([, trigger]) => facts.triggers.shows(trigger)).map(([id]) => id);
        const lacking = [...clause.elements, ...due].filter(
          (id) => !reported.has(id) && !facts.disclosures.has(id) && !facts.disclosures.denial(id),
        );
        const at = lacking.length === 0 ? undefined : placeOf(clause, facts);
        if (!at) continue;
        const elements = lacking.map((id) => disclosures.get(id)?.label ?? id).join(', ');
        const { label, citation } = clause;
        const fixes = () => lacking.flatMap((id) => fixesFor(id, context));
        yield { at, message: 'incomplete', data: { label, elements, citation }, law, citation, fixes };
      }
    }
  },
});

/** The first sentence of the clause: it, or a heading above it, says what it is about. */
function placeOf({ about, stated }: ClauseParts, facts: Facts): Passage | undefined {
  const isAbout = ({ block, text }: Passage): boolean => {
    for (let section = block.section; section; section = section.parent) if (about.test(section.title)) return true;
    return about.test(text);
  };
  const places = stated.flatMap((id) => facts.disclosures.get(id)).map(({ at }) => at);
  return places.filter(isAbout).sort((a, b) => a.span.start - b.span.start)[0];
}
