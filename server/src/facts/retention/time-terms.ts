import { findDurations, type Duration } from '../../text/durations';
import type { Span } from '../../text/span';
import { allMatches } from '../../text/matches';

/** What a period counts from, or what ends the keeping. */
export type RetentionEvent =
  | 'collection'
  | 'last-activity'
  /** The end of an account, a contract, a membership. */
  | 'closure'
  /** The end of anything else: a delivery, a case, a meeting. */
  | 'end'
  | 'request'
  | 'decision'
  | 'need'
  | 'other';

/** How a stated length bounds the time. */
export type PeriodBound = 'exact' | 'maximum' | 'minimum';

/** A length of time for which data are kept, with its place in the sentence. */
export interface StatedPeriod extends Span {
  readonly amount: number;
  readonly unit: Duration['unit'];
  readonly days: number;
  readonly bound: PeriodBound;
}
/** An event with the words that name it. */
export interface StatedEvent extends Span {
  readonly kind: RetentionEvent;
}
/** What decides the length where no period is given. */
export interface StatedCriterion extends Span {
  /**
   * - `need`: "as long as necessary for …", "when no longer needed"
   * - `relation`: "as long as you have an account", "until you close it"
   * - `law`: "as long as the law requires"
   * - `open`: "for a reasonable period": nothing decides
   * - `other`: "until the order is completed"
   */
  readonly kind: 'need' | 'relation' | 'law' | 'open' | 'other';
}
/** All that a stretch of a sentence says about time. */
export interface TimeTerms {
  readonly periods: readonly StatedPeriod[];
  readonly criterion: StatedCriterion | undefined;
  readonly indefinite: Span | undefined;
  readonly event: StatedEvent | undefined;
  /** "immediately", "at once": no time at all. */
  readonly immediate: Span | undefined;
}

/** What the verb does with the data. */
export type RetentionAction = 'keep' | 'delete' | 'anonymise';

const FILLERS = String.raw`(?:(?:an?|the|only|just|about|another|further|additional|approximately|around|roughly|some|exactly|generally|typically|usually|normally|currently|default|standard|fixed|full|total|rolling|retention|limited|statutory|legal|certain|maximum|minimum|initial|storage|consecutive|continuous|of)\s+){0,4}(?:(?:period|term|time|duration|timeframe|window|total|maximum|minimum)s?\s+of\s+)?(?:(?:approximately|about|around|roughly|up to|at least|at most)\s+)?`;
const MAXIMUM =
  /\b(?:up to|at (?:the )?most|maximum(?: period| time| duration)?(?: of)?|max\.?|(?:no|not|never|nor)(?: for)?(?: any)? (?:longer|more|later|greater) than|(?:not|never) (?:to )?exceed(?:ing)?|not be (?:longer|more) than|less than|fewer than|within|under|latest|inside)(?:\s+(?:an?|the|period|term|total|maximum|time|of|approximately|about|around))*\s*$/i;
const MINIMUM =
  /\b(?:at least|(?:no|not) (?:less|fewer|shorter) than|minimum(?: period| time)?(?: of)?|more than|longer than|over|exceeding|beyond)(?:\s+(?:an?|the|period|term|of))*\s*$/i;
const GOVERNED = new RegExp(
  String.raw`(?:\b(?:for|after|during|every|until|following|lasts?|lasting|once(?: every)?|(?:period|time|duration|term|retention|limited|set|equal|up) (?:of|to|is|are|at)|(?:period|duration|time|term|periods) (?:will be|shall be|being|(?:for|of) [^.;]{1,60} (?:is|are|will be|amounts to)))|[:=–—-])\s+${FILLERS}$`,
  'i',
);
const GOVERNED_BY_IN = new RegExp(String.raw`\bin\s+${FILLERS}$`, 'i');
const RANGE = /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve))\s?(?:-|–|to|and|or)\s?$/i;
/** Lengths of something else: notice, age, frequency, what lies behind. */
const NO_PERIOD_LEFT =
  /\b(?:last|past|previous|preceding|prior|next|first|aged?|every one|per|once (?:a|per|in|every)|least once (?:a|per|every)|any|each|expires? (?:on|by))\s*(?:the\s+)?$/i;
const NO_PERIOD_RIGHT =
  /^(?:['’]s?\b)?\s*(?:(?:prior |advance |written )?notice|before|prior to|in advance|ago|old\b|of age|or older|or younger|and over|free|trial|per |a (?:week|month|year|day)|subscription|plan\b|membership)/i;
const OLDER = /\b(?:older|more) than\s+(?:the\s+)?$/i;
const IDLE =
  /\b(?:inactiv\w+|dormant|unused|not (?:been )?(?:used|active|accessed|logged|signed|visited)|no (?:login|log-in|activity|contact|interaction|usage)|without (?:any )?(?:login|activity|contact|use|interaction))\b/i;

const EVENTS: readonly (readonly [RetentionEvent, RegExp])[] = [
  [
    'request',
    /\b(?:request|ask\b|asks\b|asked|withdraw\w*|unsubscri\w+|opt(?:ed|s)?[- ]?out|object(?:ion|s|ed)?\b|revo(?:ke|cation)\w*|you (?:choose to |decide to )?(?:delete|remove|erase)(?! (?:your |the |an )?(?:\w+ )?account))/i,
  ],
  [
    'last-activity',
    /\b(?:last|latest|most recent|final)\b(?! (?:day|date) of (?:the )?(?:month|year|subscription|contract))|inactiv/i,
  ],
  [
    'decision',
    /\b(?:decision|recruit\w*|hiring|position (?:is|has been)|vacancy|rejection|application process|selection)\b/i,
  ],
  [
    'closure',
    /\b(?:account|subscription|membership|contract|agreement|relationship|registration|profile|employment|our services?|the services?)\b[^.;]{0,40}\b(?:clos|terminat|cancel|expir|deactivat|end|delet|ceas|inactive)|\b(?:clos|terminat|cancel|expir|deactivat|end|delet|ceas|stop|leav)\w*\b[^.;]{0,30}\b(?:account|subscription|membership|contract|agreement|relationship|registration|profile|employment|service|services)\b|^(?:the |your )?(?:termination|cancellation|deregistration)\b|\byou (?:leave|terminate|cancel|stop using)\b/i,
  ],
  [
    'end',
    /\b(?:clos(?:e|es|ed|ing|ure)|terminat\w+|cancel\w*|expir\w+|deactivat\w+|end(?:s|ed)?\b|ending|leav(?:e|es|ing)|left|cease\w*|conclu\w+|complet\w+|settle\w*|resol\w+|delet\w+ (?:of )?(?:your |the |an )?(?:\w+ )?account|account (?:is |has been |was )?delet\w+|delet\w+|finish\w*|stop\w*|answer\w*|process(?:ed|ing)|deliver\w*|shipp\w*|return(?:ed|s)?)\b/i,
  ],
  [
    'need',
    /\bno longer (?:is |are )?(?:\w+ )?(?:need|necess|requir|useful|relevant)|\bpurposes?\b|\bhas served\b|\bfulfil\w*/i,
  ],
  [
    'collection',
    /\b(?:collect\w*|creat\w+|record\w*|receiv\w+|receipt|submi\w+|generat\w+|upload\w*|captur\w+|obtain\w*|date of|time of|log(?:ged)?\b|issu\w+|provid\w+|posted|sent|stor(?:ed|age)|visit\w*|call\b|purchase\w*|transaction|payment|order|sign(?:ed)?[- ]?up|regist\w+|set\b|made)/i,
  ],
];

/** Which kind of event the words name. */
export function eventKind(text: string): RetentionEvent {
  return EVENTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

const EVENT_RIGHT =
  /^(?:[\s,]*(?:\([^()]{0,40}\))?\s*(?:period|time|window)?\s*)(?:of|after|from|following|since|upon|past|beyond|as of|starting (?:from|with|on|at)|beginning (?:from|with|on|at)|counted from|calculated from|once|when)\s+([^.;,()]{2,100})/i;
const EVENT_AROUND =
  /\b(?:after|once|upon|on|when(?:ever)?|as soon as|following|from|if|at|until|by)\s+((?:the |your |an? |such |you |our )?[^.;,()]{2,80})/gi;
const END_OF_EVENT =
  /\s(?:and|but|unless|except|or (?:if|as|longer|until)|so that|in order|to (?:comply|meet|help|ensure|allow|protect|prevent))\s.*$/i;

/** The event behind a period: "30 days after you close your account". */
function eventBehind(text: string, from: number, to: number): StatedEvent | undefined {
  const match = EVENT_RIGHT.exec(text.slice(from, to));
  const words = match?.[1]?.replace(END_OF_EVENT, '');
  if (!match || words === undefined) return undefined;
  const start = from + match[0].length - (match[1]?.length ?? 0);
  return { start, end: start + words.trimEnd().length, kind: eventKind(words) };
}

function readPeriod(text: string, duration: Duration, region: Span, action: RetentionAction): StatedPeriod | undefined {
  const left = text.slice(Math.max(region.start, duration.start - 90), duration.start);
  const right = text.slice(duration.end, region.end);
  if (NO_PERIOD_RIGHT.test(right)) return undefined;
  const { start, end, amount, unit, days } = duration;
  const make = (bound: PeriodBound): StatedPeriod => ({ start, end, amount, unit, days, bound });
  if (OLDER.test(left) && action !== 'keep') return make('exact');
  if (NO_PERIOD_LEFT.test(left)) return undefined;
  if (MAXIMUM.test(left)) return make('maximum');
  if (RANGE.test(left)) return make('maximum');
  if (MINIMUM.test(left)) return make('minimum');
  if (/^\s*(?:\([^()]{0,30}\)\s*)?(?:at (?:the )?(?:most|maximum|latest)|maximum|or less)/i.test(right))
    return make('maximum');
  if (/^\s*(?:at (?:the )?(?:least|minimum)|or (?:more|longer))/i.test(right)) return make('minimum');
  if (GOVERNED.test(left) || (action !== 'keep' && GOVERNED_BY_IN.test(left))) return make('exact');
  const bare =
    left.trim() === '' || /^(?:\s*(?:automatically|generally|permanently|about|approximately|then))*\s*$/i.test(left);
  const counted = /^\s*(?:\([^()]{0,30}\)\s*)?(?:after|from|following)\b/i.test(right);
  if (bare && region.start <= duration.start) return make('exact');
  if (counted) return make('exact');
  if (/\(\s*(?:up to |max\.? )?$/.test(left) && /^\s*(?:by default|maximum|max)?\s*\)/i.test(right))
    return make('exact');
  return undefined;
}

const CRITERIA: readonly RegExp[] = [
  /\b(?:for )?(?:only )?(?:(?:as|so) long as|such (?:time|period|length of time) as)\b[^.;]{0,200}/i,
  /\bfor (?:only )?(?!this |that )(?:the |a |such )?(?:\w+ ){0,2}(?:periods?|duration|time|length of time|term|lifetime|life|amount of time)(?: of time)? (?:that|which|during|of|necessary|reasonably|required|needed|we|you|allowed|permitted|specified|described|set)\b[^.;]{0,160}/i,
  /\b(?:no|not|never|nor)(?: for)?(?: any)? longer than (?:is |are |it is |as |we |absolutely |strictly |reasonably |necessary|needed|required|the |what )[^.;]{0,160}/i,
  /\b(?:only )?(?:while|throughout|during) (?:you|your|the|we|our)\b[^.;]{0,100}/i,
  /\b(?:only )?until (?!(?:\d|a |an |one|two|three|further))[^.;,]{2,120}/i,
  /\b(?:when|once|as soon as|if|after|where)\b[^.;,]{0,100}\bno longer\b[^.;]{0,80}/i,
  /\bas (?:is )?(?:reasonably |strictly )?(?:necessary|needed|required)\b[^.;]{0,120}/i,
];
const OPEN =
  /\bfor (?:an? (?:\w+ )?(?:reasonable|limited|certain|short|brief|appropriate|suitable|longer|extended)(?: \w+)? ?(?:periods?|time|amount of time|length of time|while|duration)(?: of time)?|some (?:\w+ )?time|a (?:little |long )?while)\b/i;
const INDEFINITE =
  /\b(?:indefinitely|for ?ever|for good|for all time|until the end of time|for life\b|permanently(?! (?:and \w+ )?(?:delet|eras|remov|destroy|anonym|wip))|in perpetuity|perpetually|eternally|for (?:an )?(?:unlimited|indefinite) (?:periods?|time|duration|length|amount)(?: of time)?|without (?:any )?(?:time limit|limitation of time|limit in time|limitation in time|a time limit|end date))\b/i;
const IMMEDIATE = /\b(?:immediately|instantly|at once|straight ?away|right away|in real time|instantaneously)\b/i;

function criterionKind(text: string): StatedCriterion['kind'] {
  const body = text.replace(/^(?:for )?(?:only )?(?:as|so) long as/i, '');
  if (
    /\b(?:see fit|deem|think|wish|like|necess|need|requir(?!ed (?:by|under) (?:\w+ )?law)|purpose|useful|relevant|appropriate|legitimate|reasonabl|fulfil|provid)/i.test(
      body,
    )
  )
    return 'need';
  if (/\b(?:law|laws|legal\w*|statut\w+|limitation)\b/i.test(body)) return 'law';
  if (
    /\b(?:account|subscri\w+|customer|member\w*|users?|relationship|contract|agreement|employ\w+|you (?:use|have|are|remain|close|delete|cancel|leave|stay)|active)\b/i.test(
      body,
    )
  )
    return 'relation';
  return 'other';
}

function readCriterion(text: string, region: Span): StatedCriterion | undefined {
  const part = text.slice(region.start, region.end);
  let best: StatedCriterion | undefined;
  for (const pattern of CRITERIA) {
    const match = pattern.exec(part);
    if (!match || (best && best.start <= region.start + match.index)) continue;
    // "until 30 days after …" is a period, and so is "no longer than 30 days".
    if (findDurations(match[0].slice(0, 60)).some((length) => length.start < 28)) continue;
    const start = region.start + match.index;
    best = { start, end: start + match[0].trimEnd().length, kind: criterionKind(match[0]) };
  }
  if (best) return best;
  const open = OPEN.exec(part);
  if (!open) return undefined;
  const start = region.start + open.index;
  return { start, end: start + open[0].length, kind: 'open' };
}

const spanOfMatch = (match: RegExpExecArray | null, base: number): Span | undefined =>
  match ? { start: base + match.index, end: base + match.index + match[0].length } : undefined;

/** The event that the words around a verb name: "when you close your account", "upon request". */
function eventAround(text: string, region: Span): StatedEvent | undefined {
  const part = text.slice(region.start, region.end);
  for (const match of allMatches(part, EVENT_AROUND)) {
    const words = (match[1] ?? '').replace(END_OF_EVENT, '');
    const kind = eventKind(words);
    if (kind === 'other' || kind === 'collection' || findDurations(words).length > 0) continue;
    const start = region.start + match.index + match[0].length - (match[1]?.length ?? 0);
    return { start, end: start + words.trimEnd().length, kind };
  }
  const request = /\b(?:at|upon|on) (?:your |the user's )?request\b/i.exec(part);
  return request
    ? { start: region.start + request.index, end: region.start + request.index + request[0].length, kind: 'request' }
    : undefined;
}

/**
 * Reads what a stretch of a sentence says about how long data are kept.
 *
 * @param text the sentence.
 * @param region where to look: what belongs to one verb.
 * @param conditions stretches that hold a condition ("if you have not …"): their lengths are no periods.
 */
export function readTimeTerms(
  text: string,
  region: Span,
  action: RetentionAction,
  conditions: readonly Span[] = [],
): TimeTerms {
  const part = text.slice(region.start, region.end);
  const periods: StatedPeriod[] = [];
  let event: StatedEvent | undefined;
  for (const found of findDurations(part)) {
    const duration = { ...found, start: found.start + region.start, end: found.end + region.start };
    const idle =
      action !== 'keep' &&
      IDLE.test(text.slice(Math.max(region.start, duration.start - 60), Math.min(region.end, duration.end + 60)));
    if (!idle && conditions.some(({ start, end }) => start <= duration.start && duration.end <= end)) continue;
    const period = readPeriod(text, duration, region, action);
    if (!period) continue;
    periods.push(period);
    event ??= idle
      ? { start: duration.start, end: duration.end, kind: 'last-activity' }
      : eventBehind(text, duration.end, region.end);
  }
  const indefinite = action === 'keep' ? spanOfMatch(INDEFINITE.exec(part), region.start) : undefined;
  const immediate = action === 'keep' ? undefined : spanOfMatch(IMMEDIATE.exec(part), region.start);
  const criterion = readCriterion(text, region);
  event ??= eventAround(text, region);
  return { periods, criterion, indefinite, event, immediate };
}
