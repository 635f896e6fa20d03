import { clausesFor, disclosures, laws, type DisclosureId, type LegalDisclosure } from '../../knowledge/index';
import { titleSpan } from '../../document/place';
import { defineRule, type AppliedLaw, type Fix, type RuleContext } from '../define-rule';
import { insertClause } from '../insert-clause';

/**
 * A disclosure that a law taken to apply, or good practice, asks of every policy and that no title, sentence, list item
 * or table row of the text states. One finding for each, whichever laws ask for it; a warning where one of them is
 * declared, else information.
 *
 * Silent for disclosures that depend on a condition, for those of which the data do not say that their absence can be
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
    for (const [id, demands] of demandsOf(profile.laws)) {
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

/** What one law asks for. */
interface Demand {
  readonly applied: AppliedLaw;
  readonly demand: LegalDisclosure;
}

/** What the laws ask of every policy, by disclosure; each with the weightiest demand first. */
function demandsOf(applied: readonly AppliedLaw[]): Map<DisclosureId, Demand[]> {
  const known = applied.flatMap((law) => {
    const data = laws.get(law.law);
    return data ? [{ applied: law, data }] : [];
  });
  const reported = new Set(known.flatMap(({ data }) => data.reported));
  const demands = new Map<DisclosureId, Demand[]>();
  for (const { applied: law, data } of known) {
    for (const demand of data.disclosures) {
      const due = !demand.trigger && (demand.strength === 'required' || demand.strength === 'recommended');
      if (!due || !reported.has(demand.id)) continue;
      demands.set(demand.id, [...(demands.get(demand.id) ?? []), { applied: law, demand }]);
    }
  }
  for (const list of demands.values()) list.sort((a, b) => weight(b) - weight(a));
  return demands;
}

const weight = ({ applied, demand }: Demand): number =>
  (applied.declared ? 4 : 0) + (applied.law === 'baseline' ? 0 : 2) + (demand.strength === 'required' ? 1 : 0);

/** "GDPR Art. 13(2)(d) (taken to apply because it names the GDPR) and good practice (ISO/IEC 29184:2020)". */
function basisOf(demands: readonly Demand[]): string {
  const parts = demands.map(({ applied, demand }) => {
    if (applied.law === 'baseline') return `good practice (${demand.citation})`;
    const care = demand.verified ? '' : '; not checked against the text of the law';
    return `${demand.citation} (${applied.declared ? 'applies' : 'taken to apply'} because ${applied.reason}${care})`;
  });
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function fixesFor(id: DisclosureId, context: RuleContext): Fix[] {
  const choices = clausesFor(id).filter((clause) => clause.disclosure === id);
  return choices.map((clause) => {
    const { edits, behind } = insertClause(clause, context);
    const where = behind ? ` after “${behind.title}”` : '';
    // Variants of one section share its heading: then what tells them apart has to be said.
    const alone = choices.filter(({ heading }) => heading === clause.heading).length === 1;
    const name = `“${clause.heading}”${alone ? '' : ` (${clause.description})`}`;
    return { title: `Insert the clause ${name}${where}`, kind: 'suggestion', edits };
  });
}
