import type { RetentionClaim } from './claim';

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

/** Finds the claims that another may contradict without looking at all of them. */
export class ClaimIndex {
  private readonly known = new Map<string, Map<string, RetentionClaim>>();

  add(claim: RetentionClaim): void {
    const sign = signature(claim);
    for (const key of keysOf(claim)) {
      const claims = this.known.get(key) ?? new Map<string, RetentionClaim>();
      this.known.set(key, claims);
      if (!claims.has(sign) && claims.size < DIFFERENT_STATEMENTS) claims.set(sign, claim);
    }
  }

  /** Claims that were added and may speak of what `claim` speaks of. */
  near(claim: RetentionClaim): ReadonlySet<RetentionClaim> {
    return new Set(keysOf(claim).flatMap((key) => [...(this.known.get(key)?.values() ?? [])]));
  }
}
