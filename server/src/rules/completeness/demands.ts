import type { Facts } from '../../facts/facts';
import { laws, type DisclosureId, type LegalDisclosure } from '../../knowledge/index';
import type { AppliedLaw } from '../define-rule';

/** What one law asks for. */
export interface Demand {
  readonly applied: AppliedLaw;
  readonly demand: LegalDisclosure;
}

/**
 * What the laws ask of this policy, by disclosure; each with the weightiest demand first. What depends on a condition is
 * asked only where the text shows that the condition is met.
 */
export function demandsOf(applied: readonly AppliedLaw[], facts: Facts): Map<DisclosureId, Demand[]> {
  const known = applied.flatMap((law) => {
    const data = laws.get(law.law);
    return data ? [{ applied: law, data }] : [];
  });
  const reported = new Set(known.flatMap(({ data }) => data.reported));
  const demands = new Map<DisclosureId, Demand[]>();
  for (const { applied: law, data } of known) {
    for (const demand of data.disclosures) {
      const asked = demand.strength === 'required' || demand.strength === 'recommended';
      if (!asked || !reported.has(demand.id)) continue;
      if (demand.trigger && !facts.triggers.shows(demand.trigger)) continue;
      const list = demands.get(demand.id);
      if (list) list.push({ applied: law, demand });
      else demands.set(demand.id, [{ applied: law, demand }]);
    }
  }
  for (const list of demands.values()) list.sort((a, b) => weight(b) - weight(a));
  return demands;
}

const weight = ({ applied, demand }: Demand): number =>
  (applied.declared ? 4 : 0) + (applied.law === 'baseline' ? 0 : 2) + (demand.strength === 'required' ? 1 : 0);
