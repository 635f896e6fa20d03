import type { RetentionClaim } from './claim';
import type { ReadFact } from '../facts';
import { retentionConflict, type RetentionConflict } from './conflict';

/** A claim with an earlier one that it contradicts. */
export interface RetentionContradiction extends RetentionConflict {
  readonly earlier: RetentionClaim;
  readonly later: RetentionClaim;
}

/** More different statements about one kind of data than this are compared with the first of them only. */
const DIFFERENT_STATEMENTS = 24;

/** What two claims must differ in to be worth comparing both. */
function signature({
  periods,
  event,
  condition,
  action,
  exception,
  indefinite,
  criterion,
  category,
}: RetentionClaim): string {
  const lengths = periods.map(({ bound, days }) => `${bound} ${Math.round(days)}`).join(' ');
  return [
    lengths,
    event?.kind,
    condition,
    action,
    exception?.kind,
    indefinite && 'ever',
    criterion?.kind,
    category.scope,
  ].join('|');
}

/** Claims that can contradict each other share one of these. */
function keysOf(claim: RetentionClaim): string[] {
  const { kinds } = claim.category;
  const keys = kinds.filter(({ reach }) => reach === 'named' || reach === 'all').map(({ key }) => key);
  const general = claim.criterion?.kind === 'need' && kinds.some(({ reach }) => reach === 'all');
  if (kinds.length === 0) keys.push(`wording ${claim.wording}`);
  return claim.indefinite || general ? [...keys, 'for ever'] : keys;
}

/** The claims that cannot hold beside an earlier one, each with the first such; in the order of the text. */
export const readRetentionConflicts: ReadFact<readonly RetentionContradiction[]> = (_, { retention }) => {
  const known = new Map<string, Map<string, RetentionClaim>>();
  const found: RetentionContradiction[] = [];
  for (const later of retention) {
    const keys = keysOf(later);
    const earlierClaims = new Set(keys.flatMap((key) => [...(known.get(key)?.values() ?? [])]));
    const contradiction = firstConflict(earlierClaims, later);
    if (contradiction) {
      // A sentence with two verbs contradicts once.
      const before = found.at(-1)?.later;
      if (!before || !sameSentence(before, later)) found.push(contradiction);
      continue;
    }
    for (const key of keys) {
      const claims = known.get(key) ?? new Map<string, RetentionClaim>();
      known.set(key, claims);
      const sign = signature(later);
      if (!claims.has(sign) && claims.size < DIFFERENT_STATEMENTS) claims.set(sign, later);
    }
  }
  return found;
};

const sameSentence = (a: RetentionClaim, b: RetentionClaim): boolean =>
  a.at.block === b.at.block && a.at.start === b.at.start;

function firstConflict(
  earlierClaims: ReadonlySet<RetentionClaim>,
  later: RetentionClaim,
): RetentionContradiction | undefined {
  for (const earlier of earlierClaims) {
    if (sameSentence(earlier, later)) continue;
    const conflict = retentionConflict(earlier, later);
    if (conflict) return { ...conflict, earlier, later };
  }
  return undefined;
}
