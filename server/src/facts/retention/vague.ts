import { perLeaf } from '../../document/leaf';
import type { Section } from '../../document/section';
import type { ReadFact } from '../facts';
import type { RetentionClaim } from './claim';

/** A need that any processing has: it tells no reader when data go. */
const ANY_NEED =
  /\b(?:purposes?|services?|business|operations?|legitimate|reasons?|product|platform|website|app|reasonabl\w+|appropriate|objectives|outlined|described|collected|processing)\b/i;
/** "As long as": what follows is the need itself. "As necessary" only adds to a period that stands before it. */
const NEEDED =
  /\b(?:as|so) long as|\bsuch \w+ as\b|\buntil\b|\bno longer\b|\bperiods? (?:of time )?(?:that is |reasonably )?(?:necessary|needed|required)\b/i;
/** "… and for a reasonable time thereafter": what ends is followed by what does not. */
const OPEN_END = /\band (?:for )?an? (?:reasonable|certain|limited) (?:time|period|while)\b/i;
/** Conditions that leave as open as before how long: "if necessary", "unless a longer period is permitted". */
const EMPTY_CONDITION =
  /^(?:if|where|unless) (?:(?:it is |this is )?(?:necessary|needed|required|permitted)\b(?! to\b)|a longer (?:\w+ )?(?:period|time)\b)/;
/** "Retention criteria:" in front. */
const LABEL = /^[\p{L} ]{2,40}:\s/u;
/** What a reader does or has: then the reader knows when it ends. */
const READER = /\b(?:as|so) long as (?:you\b|your\b|the (?:user|customer|account)|an? (?:user|account))/i;
/** Words of a need that name none. */
const FILLING =
  /\b(?:is|are|we|us|it|they|them|this|that|these|than|data|information|necessary|needed|need|required|require|deem|consider|think|believe|useful|only|for|your|personal)\b/gi;
/** Something that ends and that a reader knows. */
const KNOWN_END =
  /\b(?:tax|accounting|bookkeeping|invoic\w+|billing|payments?|orders?|deliver(?:y|ies)|shipment|warrant\w+|guarantee|claims?|limitation|statut\w+|contracts?|contractual|subscriptions?|memberships?|account|relationship|recruit\w+|hiring|applications?|employment|tickets?|enquir\w+|inquir\w+|requests?|quer(?:y|ies)|questions?|complaints?|booking|reservation|event|contest|sweepstakes|session|chat|customer|user|client|warranty|consent|withdraw\w*|investigation|audit)\b/i;
/** Text that names what decides the length, or where that stands. */
const DECIDED =
  /\b(?:criteri(?:a|on)|factors?|determin(?:e|ed|ing)|depend(?:s|ing)?|consider(?:s|ed|ing)?(?! (?:it |this )?(?:appropriate|necessary|reasonable|useful|needed))|(?:retention|deletion) (?:schedules?|polic(?:y|ies)|guidelines|periods?|timeframes?)|following (?:periods?|table)|period of limitation|limitation periods?)\b/i;
/** So many periods tell that the document has a schedule. */
const SCHEDULE = 3;
const OTHERS_AT = /^(?:our|the|third|these|those)\b/i;

const saysWhatDecides = perLeaf(({ text }) => DECIDED.test(text.replace(LABEL, '')));

/** Whether a claim leaves open how long: no period, and a criterion that any processing would meet. */
function isOpen(claim: RetentionClaim): boolean {
  const { action, actor, criterion, periods, indefinite, onDevice, category, condition } = claim;
  if (action !== 'keep' || !criterion || periods.length > 0 || indefinite || onDevice) return false;
  if (actor.kind === 'other' && !OTHERS_AT.test(actor.name)) return false;
  if (category.kinds.some(({ anonymous }) => anonymous) || (condition !== '' && !EMPTY_CONDITION.test(condition)))
    return false;
  if (criterion.kind === 'open') return true;
  if (OPEN_END.test(criterion.at.text)) return true;
  if (criterion.kind !== 'need') return false;
  if (!NEEDED.test(criterion.at.text) || READER.test(criterion.at.text)) return false;
  const need = criterion.at.text.replace(NEEDED, '');
  const any = need.search(ANY_NEED);
  if (/\bsee fit\b/i.test(need)) return true;
  if (any < 0) return !/\p{L}{4}/u.test(need.replace(FILLING, ''));
  return !KNOWN_END.test(need.slice(0, any));
}

/** Whether a claim tells a reader when data go. */
const tells = ({ periods, criterion, event, indefinite }: RetentionClaim): boolean =>
  periods.length > 0 ||
  indefinite !== undefined ||
  criterion?.kind === 'relation' ||
  criterion?.kind === 'other' ||
  (event !== undefined && event.kind !== 'request' && event.kind !== 'need');

/** The section of a claim with those above it, but for the document's own. */
function* sectionsAround(section: Section | undefined): Generator<Section> {
  for (let at = section; at && at.depth > 1; at = at.parent) yield at;
}

/**
 * Statements of how long data are kept that give neither a period nor what decides it. Where the section (or one below
 * it) goes on with periods or criteria, they only introduce these; where the document has a schedule, it says enough.
 */
export const readVagueRetention: ReadFact<readonly RetentionClaim[]> = (document, { retention }) => {
  const open = retention.filter(isOpen);
  if (
    open.length === 0 ||
    retention.filter(({ periods, onDevice }) => periods.length > 0 && !onDevice).length >= SCHEDULE
  )
    return [];
  const told = new Set(retention.filter(tells).flatMap(({ at }) => [...sectionsAround(at.block.section)]));
  const reported = new Set<Section | undefined>();
  return open.filter(({ at }) => {
    const { section } = at.block;
    if (reported.has(section) || (section && told.has(section))) return false;
    const blocks = section ? section.blocks : document.preamble;
    if (blocks.some(({ leaf }) => saysWhatDecides(leaf))) return false;
    reported.add(section);
    return true;
  });
};
