import type { ReadFact } from '../facts';
import type { PracticeAction, PracticeClaim, PracticeData, PracticeQualifier, PracticeRecipient } from './claim';
import { broaderThan, isAnonymous } from './data-terms';
import { FOR_MONEY } from './payment';
import type { QualifierKind } from './qualifiers';
import { includesRecipient } from './recipients';

/** A promise, and what the document says elsewhere that breaks it. */
export interface PracticeConflict {
  readonly action: PracticeAction;
  readonly promise: PracticeClaim;
  /** In the order of the text; at least one. */
  readonly against: readonly PracticeClaim[];
}

type Kinds = ReadonlySet<QualifierKind>;

/** What a deed may say besides: it still breaks an unqualified promise. */
const DEED: Kinds = new Set([
  'purpose',
  'condition',
  'instrument',
  'other',
  'manner',
  'plain',
  'reference',
  'emphasis',
]);
/** "Under no circumstances" leaves no room for legal duties either. */
const DEED_AGAINST_ABSOLUTE: Kinds = new Set([...DEED, 'law', 'transfer', 'group', 'region']);
const SALE_PROMISE: Kinds = new Set(['sense', 'region', 'group', 'plain', 'reference', 'law']);
const NONE: Kinds = new Set();
/** Not `use`: what data are used for has too many sides to call two statements of it contradictory. */
const COMPARED: ReadonlySet<PracticeAction> = new Set(['share', 'sell', 'collect', 'store']);

/** Where others are the source of what is collected: "from third parties", "from your forum's provider". */
const OUTSIDE =
  /^from (?:any |other |the |your |our |these |various )?(?:[\w’'-]+ ){0,3}(?:third part(?:y|ies)|providers?|partners?|data brokers?|social (?:media|networks?)|outside sources|other (?:sources|compan(?:y|ies)))\b/i;

function outsideSource({ action, qualifiers }: PracticeClaim): PracticeQualifier | undefined {
  return action === 'collect' ? qualifiers.find(({ at }) => OUTSIDE.test(at.text)) : undefined;
}

/** Whether a denial is said without any limit, so that one act to the contrary breaks it. */
function isPromise(claim: PracticeClaim): boolean {
  const { action, data } = claim;
  const sale = action === 'sell';
  if (
    !claim.negated ||
    claim.possible ||
    (claim.relaxed && !sale) ||
    claim.actor.kind !== 'we' ||
    claim.tense === 'past'
  )
    return false;
  const limits = claim.qualifiers.filter((qualifier) => qualifier !== outsideSource(claim));
  if (!limits.every(({ kind }) => (sale ? SALE_PROMISE : NONE).has(kind))) return false;
  if (!sale && (claim.scope !== undefined || claim.special)) return false;
  if (claim.only && !sale) return false;
  if (action !== 'share' && !sale && isLocal(claim)) return false;
  if (claim.recipients.some(isPointed)) return false;
  return isPlainData(data) && (data.general || data.categories.length > 0);
}

/** "not with these third parties": those of whom the text has just spoken. */
const isPointed = ({ at }: PracticeRecipient): boolean =>
  /\b(?:these|those|such)\s(?:[\w-]+\s){0,2}$/i.test(at.block.text.slice(Math.max(0, at.start - 40), at.start));

/** "… No personal data is stored": in the middle of a paragraph it speaks of what the paragraph is about. */
const isLocal = ({ data, at, verb, denial }: PracticeClaim): boolean => {
  if (!data.general || denial === 'absolute') return false;
  if (!names(data, /\b(?:data|information|pii)\b/i)) return true;
  return at.start > 0 && /\b(?:is|are|be)\b/i.test(at.block.text.slice(at.start, verb.start));
};

const isPlainData = (data: PracticeData): boolean => data.personal && !data.partial && !data.anonymous && !data.pointed;

/** Whether a claim says that something is done, in a way that a promise to the contrary excludes. */
function isDeed(claim: PracticeClaim, absolute: boolean, sourced: boolean): boolean {
  if (claim.negated || claim.actor.kind !== 'we' || claim.tense === 'past') return false;
  const sense = claim.qualifiers.filter(({ kind }) => kind === 'sense');
  const paid = claim.action === 'sell' && sense.length > 0 && FOR_MONEY.test(claim.at.text);
  if (claim.special && !paid) return false;
  const allowed = absolute ? DEED_AGAINST_ABSOLUTE : DEED;
  const allows = ({ kind }: PracticeQualifier) => allowed.has(kind) || (sourced && kind === 'choice');
  if (!claim.qualifiers.every((qualifier) => allows(qualifier) || (paid && sense.includes(qualifier)))) return false;
  // What is done in one region is done; what a law there calls a sale is not always one.
  if (!absolute && (claim.scope === 'group' || (claim.scope === 'region' && claim.action === 'sell'))) return false;
  return claim.data.at !== undefined && !claim.data.anonymous && !claim.data.pointed && !isAnonymous(claim.at.text);
}

/** Whether what the promise speaks of includes what is done; kinds narrowed by other words are not the same. */
function includesData(promise: PracticeData, deed: PracticeData): boolean {
  if (promise.narrowing !== '' && promise.narrowing !== deed.narrowing) return false;
  if (!samePrecision(promise, deed)) return false;
  if (promise.general && deed.personal && (!names(promise, /identif/i) || isIdentifying(deed))) return true;
  return promise.categories.some((category) =>
    deed.categories.some(
      (other) => broaderThan(other).includes(category) || other.split(' ').includes(category) || other === category,
    ),
  );
}

const names = ({ at }: PracticeData, words: RegExp): boolean => at !== undefined && words.test(at.text);
const isIdentifying = (data: PracticeData): boolean =>
  (data.general && data.categories.length === 0 && names(data, /\b(?:personal|your|pii)\b/i)) ||
  data.categories.some((category) => broaderThan(category).some((kind) => IDENTIFYING.has(kind)));
const IDENTIFYING = new Set(['contact-data', 'person-name', 'payment-data', 'account-data', 'government-id']);

/** A promise about the precise location says nothing of the approximate one. */
function samePrecision(promise: PracticeData, deed: PracticeData): boolean {
  if (!promise.categories.includes('location-data')) return true;
  const precise = /\b(?:precise|exact|gps|real-time|geo)/i;
  return !names(promise, precise) || names(deed, precise);
}

const OWN = new Set(['reader', 'ourselves']);

function includesRecipients(promise: PracticeClaim, deed: PracticeClaim): boolean {
  const given = deed.recipients.filter(({ kind }) => !OWN.has(kind));
  const denied = promise.recipients.map(({ kind }) => kind).filter((kind) => !OWN.has(kind));
  if (given.length === 0 || (denied.length === 0 && promise.recipients.length > 0)) return false;
  const wide = denied.length > 0 ? denied : ['third-party'];
  const duty = promise.denial === 'absolute';
  return given.some(({ kind, at }) => {
    if ((kind === 'authority' || kind === 'transferee') && !duty) return false;
    return wide.some(
      (outer, i) => includesRecipient(outer, kind) || (kind === 'named' && promise.recipients[i]?.at.text === at.text),
    );
  });
}

/** "We share it only with our printer … with nobody else." */
const completes = (promise: PracticeClaim, deed: PracticeClaim): boolean =>
  promise.recipients.some(
    ({ at, kind }) =>
      kind !== 'named' && /\b(?:else|others?)\b/i.test(at.block.text.slice(Math.max(0, at.start - 12), at.end)),
  ) &&
  (deed.only || deed.at.block.section === promise.at.block.section);

/** Two products of one organisation: "The add-on does not …", "The browser …". */
function otherProduct(promise: PracticeClaim, deed: PracticeClaim): boolean {
  const [a, b] = [promise.actor.at?.text ?? '', deed.actor.at?.text ?? ''].map((text) =>
    text.replace(/^(?:the|our|this|by)\s+/i, '').toLowerCase(),
  );
  return a !== b && ![a, b].some((text) => text === undefined || /^(?:|we|i|us|our .*|it|no.*|company)$/.test(text));
}

function breaks(promise: PracticeClaim, deed: PracticeClaim): boolean {
  if (deed.at.block === promise.at.block && deed.at.start === promise.at.start) return false;
  if (completes(promise, deed) || otherProduct(promise, deed)) return false;
  const sourced = outsideSource(promise) !== undefined;
  if (sourced && !outsideSource(deed)) return false;
  if (!isDeed(deed, promise.denial === 'absolute', sourced) || !includesData(promise.data, deed.data)) return false;
  if (promise.action === 'share') return includesRecipients(promise, deed);
  if (promise.action === 'sell')
    return promise.recipients.length === 0 || deed.recipients.length === 0 || includesRecipients(promise, deed);
  return true;
}

/** Promises that other statements of the document break, in the order of the promises. */
export const readPracticeConflicts: ReadFact<readonly PracticeConflict[]> = (_, { practices }) =>
  brokenBy(practices, practices);

/** The promises among some claims that others break, those of one document or of two, in the order of the promises. */
export function brokenBy(
  promises: readonly PracticeClaim[],
  practices: readonly PracticeClaim[],
): readonly PracticeConflict[] {
  const deeds = new Map<PracticeAction, PracticeClaim[]>();
  for (const claim of practices) {
    if (claim.negated) continue;
    const list = deeds.get(claim.action) ?? [];
    list.push(claim);
    deeds.set(claim.action, list);
  }
  const conflicts: PracticeConflict[] = [];
  for (const promise of promises) {
    if (!COMPARED.has(promise.action) || !isPromise(promise)) continue;
    const against = deedsAgainst(promise, deeds).filter((deed) => breaks(promise, deed));
    if (against.length === 0 || (promise.action === 'store' && isTold(conflicts.at(-1), promise))) continue;
    conflicts.push({ action: promise.action, promise, against: onePerSentence(against) });
  }
  return conflicts;
}

/** Whether the sentence of a promise is one that is broken already: "we neither collect nor store". */
const isTold = (last: PracticeConflict | undefined, { at }: PracticeClaim): boolean =>
  last?.promise.at.block === at.block && last.promise.at.start === at.start;

/** Verbs of taking; what we do not "access" may well lie on our disks. */
const TAKES = /^(?:collect|gather|record|obtain|log|captur|acquir|harvest)/i;

/** What is stored has been collected. */
function deedsAgainst({ action, verb }: PracticeClaim, deeds: ReadonlyMap<PracticeAction, readonly PracticeClaim[]>) {
  const same = deeds.get(action) ?? [];
  const stored = action === 'collect' && TAKES.test(verb.text) ? (deeds.get('store') ?? []) : [];
  return stored.length === 0 ? same : [...same, ...stored].sort((a, b) => a.at.span.start - b.at.span.start);
}

function onePerSentence(claims: readonly PracticeClaim[]): PracticeClaim[] {
  return claims.filter((claim, i) => i === 0 || claim.at.span.start !== claims[i - 1]?.at.span.start);
}
