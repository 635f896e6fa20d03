import type { Passage } from '../document/passage';
import type { Facts } from '../facts/facts';
import { clausesFor, disclosures, laws, type Law, type LawId, type LegalDisclosure } from '../knowledge/index';

/** Whether a policy states what a law asks for; `not-applicable` where the law does not ask it of this policy. */
export type CoverageState = 'stated' | 'missing' | 'not-applicable';

/** What one law asks for, and what the policy makes of it. */
export interface DisclosureCoverage {
  readonly demand: LegalDisclosure;
  /** A noun phrase: "retention period or criteria". */
  readonly label: string;
  readonly state: CoverageState;
  /** Whether the law asks it of this policy; what is only recommended is not required. */
  readonly required: boolean;
  /** Why it is asked for or not, the end of "because …": "the text shows that data are disclosed to others". */
  readonly reason: string;
  /** Where it is stated, or where the text says that there is nothing to state. */
  readonly evidence: readonly Passage[];
  /** Whether its absence is told reliably; else it may be said in words that are not known here. */
  readonly sure: boolean;
  /** Whether the library has a clause for it. */
  readonly hasClause: boolean;
}

/** What a policy states of all that one law asks for. */
export interface LawCoverage {
  readonly law: Law;
  readonly disclosures: readonly DisclosureCoverage[];
}

/**
 * What laws ask a policy to state, and where it does; demands on the form of a policy are left out.
 *
 * @param applied the laws, in any order; unknown ones are left out.
 * @returns in the order of the library.
 */
export function coverageOf(facts: Facts, applied: readonly LawId[]): LawCoverage[] {
  const chosen = [...laws.values()].filter(({ id }) => applied.includes(id));
  const sure = new Set(chosen.flatMap(({ reported }) => reported));
  return chosen.map((law) => ({
    law,
    disclosures: law.disclosures
      .filter(({ strength }) => strength !== 'form' && strength !== 'related')
      .map((demand) => cover(facts, demand, sure.has(demand.id))),
  }));
}

/** How many disclosures of a law are in each state. */
export function countStates({ disclosures: listed }: LawCoverage): Readonly<Record<CoverageState, number>> {
  const count = (state: CoverageState) => listed.filter((entry) => entry.state === state).length;
  return { stated: count('stated'), missing: count('missing'), 'not-applicable': count('not-applicable') };
}

function cover(facts: Facts, demand: LegalDisclosure, sure: boolean): DisclosureCoverage {
  const { id, strength } = demand;
  const { due, reason } = dueness(facts, demand);
  const base = {
    demand,
    label: disclosures.get(id)?.label ?? id,
    required: due && strength === 'required',
    sure,
    hasClause: clausesFor(id).some(({ disclosure }) => disclosure === id),
  };
  const evidence = facts.disclosures.get(id).map(({ at }) => at);
  if (evidence.length > 0) return { ...base, state: 'stated', reason, evidence };
  const denial = facts.disclosures.denial(id);
  if (denial) {
    const said = 'the text says that there is nothing to state';
    return { ...base, state: 'not-applicable', reason: said, evidence: [denial] };
  }
  return { ...base, state: due ? 'missing' : 'not-applicable', reason, evidence: [] };
}

/** Whether a law asks something of this policy, and why. */
function dueness(facts: Facts, { strength, trigger }: LegalDisclosure): { due: boolean; reason: string } {
  if (trigger) {
    if (facts.triggers.shows(trigger)) return { due: true, reason: `the text shows that ${trigger.description}` };
    const reason =
      trigger.statements.length > 0
        ? `the text does not show that ${trigger.description}`
        : `the text cannot show whether ${trigger.description}`;
    return { due: false, reason };
  }
  if (strength === 'optional') return { due: false, reason: 'the law leaves it open whether a policy says it' };
  return {
    due: true,
    reason: strength === 'required' ? 'it is asked of every policy' : 'it is recommended for every policy',
  };
}
