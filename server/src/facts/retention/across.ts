import type { RetentionClaim } from './claim';
import { ClaimIndex } from './claim-index';
import { retentionConflict, type RetentionConflict } from './conflict';
import { sameSentence } from './conflicts';

/** The statements of one document, with what their words for data in general mean there. */
export interface RetentionStatements {
  readonly claims: readonly RetentionClaim[];
  /**
   * What "your data" means: all personal data in a privacy policy; in terms only where the words say "personal", because
   * they also mean what a customer stores with the service; never in a cookie policy.
   */
  readonly general: 'all' | 'personal' | 'nothing';
}

/** A statement of one document that cannot hold beside one of another. */
export interface RetentionClash extends RetentionConflict {
  readonly here: RetentionClaim;
  readonly there: RetentionClaim;
}

/** Whether a claim means the same read outside its document: no row, lead-in or section narrows it. */
function speaksForItself({ category }: RetentionClaim, general: RetentionStatements['general']): boolean {
  if (category.kinds.some(({ reach }) => reach === 'named')) return true;
  if (category.scope !== '' || category.group !== '' || !category.kinds.some(({ reach }) => reach === 'all'))
    return false;
  return general === 'all' || (general === 'personal' && /\bpersonal\b/i.test(category.at?.text ?? ''));
}

/** The statements here that cannot hold beside one there, each with the first such, one for a sentence. */
export function retentionClashes(here: RetentionStatements, there: RetentionStatements): RetentionClash[] {
  const index = new ClaimIndex();
  for (const claim of there.claims) if (speaksForItself(claim, there.general)) index.add(claim);
  const found: RetentionClash[] = [];
  for (const claim of here.claims) {
    const last = found.at(-1)?.here;
    if (!speaksForItself(claim, here.general) || (last && sameSentence(last, claim))) continue;
    for (const other of index.near(claim)) {
      const conflict = retentionConflict(other, claim);
      if (!conflict) continue;
      found.push({ ...conflict, here: claim, there: other });
      break;
    }
  }
  return found;
}
