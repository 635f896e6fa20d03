import type { NamesOfDocument } from './document-names';
import { usualForm, type CandidateUse, type TermCandidate } from './term-candidate';
import { termWords } from './term-words';

const NOUNS = new Set(['agreement', 'term', 'notice', 'policy', 'statement', 'addendum', 'contract']);
const SELF = /^(?:this|these)$/;
/** "The Agreement" is the one that the reader makes; "the Policy" may be any. */
const SELF_TOO = /^(?:this|the)$/;
const FEWEST = 3;
const SCORE = 4;

/**
 * "This Agreement" in a text that nowhere calls itself one, or "these Terms" where the title says "Terms of Service" and
 * nothing introduces the short name.
 */
export function selfReference(
  key: string,
  all: readonly CandidateUse[],
  names: NamesOfDocument,
): TermCandidate | undefined {
  if (!NOUNS.has(key)) return undefined;
  const uses = all.filter(
    ({ run }) =>
      (key === 'agreement' ? SELF_TOO : SELF).test(run.determiner ?? '') && !run.modifies && run.setOff !== 'link',
  );
  if (uses.length < FEWEST) return undefined;
  const candidate = { key, name: usualForm(uses), uses, score: SCORE };
  const full = names.titleWith(key);
  if (!full) return { ...candidate, kind: 'term' };
  return termWords(full.text).length > 1 ? { ...candidate, kind: 'self', full } : undefined;
}
