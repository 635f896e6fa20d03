import type { Facts } from '../facts/facts';
import type { PracticeClaim } from '../facts/practices';
import { overlaps, type Span } from '../text/span';
import { PRACTICES } from './claim-hover';
import { shortened } from '../text/shorten';
import { dataWords } from './retention-words';

/** A short remark that an editor shows within a line. */
export interface ClaimHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

const MOST_LABEL = 32;

/** How the claims in a range were read: the data after a period, "promise: no sharing" after a promise. */
export function claimHints(facts: Facts, range: Span): ClaimHint[] {
  const hints: ClaimHint[] = [];
  for (const claim of facts.retention) {
    const { category, periods } = claim;
    const last = periods.at(-1)?.at.span;
    if (!last || category.kinds.length === 0 || !overlaps(last, range)) continue;
    const tooltip = 'The data that Policywright takes this period to be for.';
    hints.push({ offset: last.end, label: shortened(dataWords(claim), MOST_LABEL), tooltip });
  }
  for (const claim of facts.practices) {
    if (!isPromise(claim)) continue;
    const { span } = claim.phrase;
    if (!overlaps(span, range)) continue;
    const limited = claim.relaxed || claim.only || claim.qualifiers.some(({ kind }) => !OPEN.has(kind));
    const label = `${limited ? 'limited promise' : 'promise'}: no ${PRACTICES[claim.action]}`;
    const tooltip = limited
      ? 'Something in the text limits this promise: a condition, an exception, a purpose, a group.'
      : 'Nothing in the text limits this promise, so that any statement to the contrary breaks it.';
    hints.push({ offset: span.end, label, tooltip });
  }
  return onePerPlace(hints);
}

/** What limits nothing. */
const OPEN: ReadonlySet<string> = new Set(['emphasis', 'plain']);

const isPromise = ({ negated, actor, possible, tense, data }: PracticeClaim): boolean =>
  negated && actor.kind === 'we' && !possible && tense !== 'past' && data.personal && !data.anonymous;

function onePerPlace(hints: readonly ClaimHint[]): ClaimHint[] {
  const known = new Map(hints.map((hint) => [`${hint.offset} ${hint.label}`, hint]));
  return [...known.values()].sort((a, b) => a.offset - b.offset);
}
