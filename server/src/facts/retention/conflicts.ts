import type { RetentionClaim } from './claim';
import type { ReadFact } from '../facts';
import { ClaimIndex } from './claim-index';
import { retentionConflict, type RetentionConflict } from './conflict';

/** A claim with an earlier one that it contradicts. */
export interface RetentionContradiction extends RetentionConflict {
  readonly earlier: RetentionClaim;
  readonly later: RetentionClaim;
}

/** The claims that cannot hold beside an earlier one, each with the first such; in the order of the text. */
export const readRetentionConflicts: ReadFact<readonly RetentionContradiction[]> = (_, { retention }) => {
  const known = new ClaimIndex();
  const found: RetentionContradiction[] = [];
  for (const later of retention) {
    const contradiction = firstConflict(known.near(later), later);
    if (contradiction) {
      // A sentence with two verbs contradicts once.
      const before = found.at(-1)?.later;
      if (!before || !sameSentence(before, later)) found.push(contradiction);
      continue;
    }
    known.add(later);
  }
  return found;
};

/** Whether two claims are made by one sentence. */
export const sameSentence = (a: RetentionClaim, b: RetentionClaim): boolean =>
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
