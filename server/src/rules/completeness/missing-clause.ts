import { titleSpan } from '../../document/place';
import { disclosures } from '../../knowledge/index';
import { defineRule } from '../define-rule';
import { fixesFor } from './clause-fixes';
import { demandsOf, type Demand } from './demands';

/**
 * A disclosure that a law taken to apply, or good practice, asks of every policy and that no title, sentence, list item
 * or table row of the text states. One finding for each, whichever laws ask for it; a warning where one of them is
 * declared, else information.
 *
 * Silent for disclosures that depend on a condition which the text does not show, for those of which the data do not say that their absence can be
 * told reliably (`reported` in the law's file), and for the contact, whose absence is an error of its own
 * (`missing-contact`).
 */
export const missingClause = defineRule({
  id: 'missing-clause',
  summary: 'State what the laws that apply ask every policy to state.',
  severity: 'warning',
  basis: ['GDPR Art. 13 and 14', 'Cal. Civ. Code §1798.130(a)(5)', 'PIPEDA Sch. 1, cl. 4.8', 'ISO/IEC 29184:2020'],
  kinds: ['privacy-policy'],
  messages: {
    missing: 'Not stated: {label}. Asked for by {basis}. Insert the clause, or say it in your own words.',
  },
  *check(context) {
    const { document, facts, profile } = context;
    for (const [id, demands] of demandsOf(profile.laws, facts)) {
      if (facts.disclosures.has(id) || facts.disclosures.denial(id)) continue;
      const [first] = demands;
      if (!first) continue;
      yield {
        at: titleSpan(document),
        message: 'missing',
        data: { label: disclosures.get(id)?.label ?? id, basis: basisOf(demands) },
        severity: demands.some(({ applied, demand }) => applied.declared && demand.verified) ? 'warning' : 'info',
        clause: id,
        law: first.applied.law,
        citation: first.demand.citation,
        fixes: () => fixesFor(id, context),
      };
    }
  },
});

/** Of the laws that ask for a clause so many are named, the others counted: a message is read in passing. */
const NAMED = 2;

/** "GDPR Art. 13(2)(d) (taken to apply because it names the GDPR) and good practice (ISO/IEC 29184:2020)". */
function basisOf(demands: readonly Demand[]): string {
  const parts = demands.map(({ applied, demand }) => {
    if (applied.law === 'baseline') return `good practice (${demand.citation})`;
    const care = demand.verified ? '' : '; not checked against the text of the law';
    return `${demand.citation} (${applied.declared ? 'applies' : 'taken to apply'} because ${applied.reason}${care})`;
  });
  const rest = parts.length - NAMED;
  if (rest > 1) parts.splice(NAMED, rest, `${rest} more laws`);
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
