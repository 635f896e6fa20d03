import type { RetentionClaim, RetentionPeriod } from './claim';
import type { DataKind } from './data-kind';

/** Why two claims cannot both hold. */
export interface RetentionConflict {
  readonly kind: 'periods' | 'indefinite' | 'deleted-at-end';
  /** What both speak of, for messages. */
  readonly label: string;
}

/** Lengths this close are the same said in other words ("12 months", "1 year", "360 days"). */
const TOLERANCE = 0.05;
const differ = (a: number, b: number) => Math.abs(a - b) > Math.max(a, b) * TOLERANCE;

/** Whether two lengths for one thing contradict each other: a minimum below a maximum does not. */
function periodsConflict(a: RetentionPeriod, b: RetentionPeriod): boolean {
  if (a.bound === 'minimum' && b.bound !== 'minimum') return a.days > b.days && differ(a.days, b.days);
  if (b.bound === 'minimum' && a.bound !== 'minimum') return b.days > a.days && differ(a.days, b.days);
  return differ(a.days, b.days);
}

/** The longer-lasting of two claims with periods first. */
function byLength(a: RetentionClaim, b: RetentionClaim): readonly [longer: RetentionClaim, shorter: RetentionClaim] {
  return (a.period?.days ?? 0) >= (b.period?.days ?? 0) ? [a, b] : [b, a];
}

/** "after you remove them": the reader deletes the data themselves. */
const isRemoval = ({ event }: RetentionClaim): boolean => /\b(?:remov|delet|eras)/i.test(event?.at.text ?? '');

/** Whether lengths are counted from the same kind of event, as far as the claims say. */
function eventsComparable(a: RetentionClaim, b: RetentionClaim): boolean {
  const [first, second] = [a.event?.kind, b.event?.kind];
  if (first === 'request' || second === 'request')
    return first === second && (a.action === b.action || (isRemoval(a) && isRemoval(b)));
  if (first === undefined || second === undefined || first === 'other' || second === 'other') {
    // "deleted within 30 days after you close your account" cuts short what is otherwise kept for longer.
    const [longer, shorter] = byLength(a, b);
    const ends = shorter.event?.kind === 'closure' && shorter.action !== 'keep' && longer.event === undefined;
    return !ends;
  }
  return first === second;
}

/** Whether one claim says by itself that the other may stand beside it. */
function letsStand(longer: RetentionClaim, shorter: RetentionClaim): boolean {
  if (shorter.exception && shorter.exception.kind !== 'request' && shorter.exception.kind !== 'backup') return true;
  if (longer.legal && !shorter.legal) return true;
  return longer.exception?.kind === 'backup' || (shorter.optional && shorter.action !== 'keep');
}

/** Whether the claims depend on the same condition, or on none, and neither gives a reason that the other does not share. */
function sameCircumstances(a: RetentionClaim, b: RetentionClaim): boolean {
  return a.condition === b.condition && (a.purpose === b.purpose || a.purpose === '' || b.purpose === '');
}

function sameActor(a: RetentionClaim, b: RetentionClaim): boolean {
  if (a.actor.kind === 'other' || b.actor.kind === 'other')
    return a.actor.kind === b.actor.kind && a.actor.name.toLowerCase() === b.actor.name.toLowerCase();
  return true;
}

/** "all personal data", "any data", "nothing". */
const universal = ({ category }: RetentionClaim): boolean =>
  /^(?:all|any|every|no|none|nothing)\b/i.test(category.at?.text ?? '');

/** What data named in general are, where both claims leave it to the context and use the same words for all but the length. */
const POINTED: DataKind = { key: 'data', label: 'the data', reach: 'all', narrowing: '', anonymous: false };

/** The kind of data that both claims name. */
function sharedKind(a: RetentionClaim, b: RetentionClaim): DataKind | undefined {
  const [here, there] = [a.category, b.category];
  if (here.kinds.length === 0 && there.kinds.length === 0)
    return a.wording === b.wording && (a.opensGeneral || b.opensGeneral) ? POINTED : undefined;
  const sameScope =
    here.scope === there.scope || here.scope === '' || there.scope === '' || universal(a) || universal(b);
  if (here.group !== '' && there.group !== '' && here.group !== there.group) return undefined;
  return a.category.kinds.find((kind) => {
    if (kind.anonymous || kind.reach === 'some' || kind.reach === 'pointed') return false;
    if (kind.reach === 'all' && !sameScope) return false;
    return b.category.kinds.some(
      (other) =>
        other.key === kind.key && other.reach === kind.reach && other.narrowing === kind.narrowing && !other.anonymous,
    );
  });
}

function periodConflict(a: RetentionClaim, b: RetentionClaim): RetentionConflict | undefined {
  if (a.periods.length === 0 || b.periods.length === 0) return undefined;
  if (!a.periods.every((period) => b.periods.every((other) => periodsConflict(period, other)))) return undefined;
  const kind = a.places === b.places ? sharedKind(a, b) : undefined;
  if (!kind || !eventsComparable(a, b) || letsStand(...byLength(a, b))) return undefined;
  return { kind: 'periods', label: labelOf(kind, a) };
}

/** Kept for ever against anything that ends. */
function indefiniteConflict(endless: RetentionClaim, ending: RetentionClaim): RetentionConflict | undefined {
  if (!endless.indefinite || ending.indefinite || endless.exception) return undefined;
  if (endless.category.kinds.some(({ anonymous }) => anonymous)) return undefined;
  const need = ending.criterion?.kind === 'need' || ending.criterion?.kind === 'relation';
  const decided = ending.criterion !== undefined && ending.criterion.kind !== 'open';
  const ends =
    ending.periods.some(({ bound }) => bound !== 'minimum') || decided || (ending.action === 'delete' && ending.event);
  if (ends === false || ends === undefined || (ending.optional && ending.action !== 'keep')) return undefined;
  const shared = sharedKind(endless, ending);
  if (shared && (decided || !letsStand(endless, ending)))
    return { kind: 'indefinite', label: labelOf(shared, endless) };
  // A rule that all personal data are kept only while needed leaves no room for keeping some of them for ever.
  // Where a reason is given, that is a special rule beside the general one.
  const everything = need && endless.purpose === '' && ending.category.kinds.some(({ reach }) => reach === 'all');
  const some = endless.category.kinds.find(({ reach }) => reach === 'named' || reach === 'all');
  return everything && some ? { kind: 'indefinite', label: labelOf(some, endless) } : undefined;
}

/** "deleted when you close your account" against "kept for two years after you close it". */
function endConflict(deleted: RetentionClaim, kept: RetentionClaim): RetentionConflict | undefined {
  if (deleted.action !== 'delete' || deleted.optional || deleted.periods.length > 0 || deleted.exception)
    return undefined;
  const event = deleted.event?.kind;
  if ((event !== 'end' && event !== 'closure' && event !== 'request') || kept.event?.kind !== event) return undefined;
  if (kept.action !== 'keep' || !kept.period) return undefined;
  const kind = sharedKind(deleted, kept);
  return kind && !letsStand(kept, deleted) ? { kind: 'deleted-at-end', label: labelOf(kind, kept) } : undefined;
}

const labelOf = (kind: DataKind, claim: RetentionClaim): string =>
  kind.reach === 'all'
    ? 'personal data'
    : kind.label === 'these data'
      ? (claim.category.at?.text ?? kind.label)
      : kind.label;

/**
 * Whether two claims of a policy cannot both hold.
 *
 * Silent where they speak of different data, count from different events, depend on different conditions, where one
 * states the exception that lets the other stand, and where a general rule is followed by a special one.
 */
export function retentionConflict(a: RetentionClaim, b: RetentionClaim): RetentionConflict | undefined {
  if (!sameActor(a, b) || !sameCircumstances(a, b) || a.onDevice !== b.onDevice) return undefined;
  return (
    periodConflict(a, b) ??
    indefiniteConflict(a, b) ??
    indefiniteConflict(b, a) ??
    endConflict(a, b) ??
    endConflict(b, a)
  );
}
