import type { Span } from '../../text/span';
import { readTimeTerms, type RetentionAction, type TimeTerms } from './time-terms';
import { findPredicates, trimLead } from './predicates';
import { COORDINATORS, Sentence, STOPS } from './sentence';
import { findSubject } from './subject';
import type { VerbGroup } from './verbs';

/** Who keeps or deletes: the policy's organisation, somebody else named in the sentence, or nobody is named. */
export interface Actor {
  readonly kind: 'we' | 'other' | 'unnamed';
  /** Words that name somebody else. */
  readonly name: string;
}

/** A clause that says how long something is kept, as the sentence alone tells it; offsets count in the text given. */
export interface RetentionClause {
  readonly action: RetentionAction;
  readonly negated: boolean;
  readonly optional: boolean;
  readonly actor: Actor;
  /** The words that name the data; undefined where the clause leaves that to its context. */
  readonly noun: Span | undefined;
  readonly verb: Span;
  readonly terms: TimeTerms;
  readonly sentence: Span;
  /** "delete it within …": a claim only below "We will:". */
  readonly needsSubject: boolean;
}

/** A subject that says when: "files older than a year", "accounts that have not been used for two years". */
const SUBJECT_TIME = /\bolder than\b|\b(?:not|no|without|inactive|unused|dormant)\b/i;
/** Verbs of keeping that speak of no data: rights, agreements, what stays in force. */
const NOT_DATA =
  /^[^.;,]{0,60}?\b(?:retains?|retained|reserves?|hold|held|maintain|keep|preserve|save) (?:all |any |full |sole |the )*(?:rights?\b|titles?\b|ownership|control\b|interests? in|licen[cs]e|responsib|liab|true\b)|^(?:\w+ ){0,3}?(?:remains?|stays?|persists?) (?!in (?:our|the|your|its|my|a|\w+ ?(?:backup|archive))|on\b|stored|available|accessible|visible|online|public|with|within|for\b|until\b|there\b|as long|indefinitely)/i;
const OURS =
  /^(?:our|this|the (?:site|service|website|company|app|platform|organi[sz]ation|foundation|school|university))\b/i;
const DEVICE =
  /\b(?:on|in|by|to) (?:your|the user['’]s|a user['’]s|a|the) (?:\w+['’]?s? ){0,2}(?:device|browser|computer|phone|hard drive|hard disk|machine|terminal)\b|\blocally\b/i;

/** Whether data stay with the reader, whose own device keeps them. */
export const isOnDevice = (text: string): boolean => DEVICE.test(text);

/** A sentence taken apart. */
class SentenceReader {
  private readonly sentence: Sentence;
  private readonly clauses: RetentionClause[] = [];
  private lastNoun: Span | undefined;
  private lastActor: Actor = { kind: 'unnamed', name: '' };

  /** @param span the sentence in `source`, without a lead-in. */
  constructor(
    source: string,
    private readonly span: Span,
  ) {
    this.sentence = new Sentence(source.slice(span.start, span.end));
  }

  read(): RetentionClause[] {
    const groups = findPredicates(this.sentence);
    groups.forEach((group, index) => {
      this.readClause(group, groups[index - 1]?.to ?? 0, this.rightLimit(group, groups[index + 1]));
    });
    return this.clauses;
  }

  /** Offset where the stretch that belongs to a verb ends: at the clause of the next one. */
  private rightLimit(group: VerbGroup, next: VerbGroup | undefined): number {
    if (!next) return this.sentence.text.length;
    for (let i = next.from - 1; i >= group.to; i -= 1) {
      const { text, start = 0 } = this.sentence.tokens[i] ?? { text: '' };
      if (COORDINATORS.has(text) || STOPS.has(text) || text === ',' || text === 'which') return start;
    }
    return this.sentence.tokens[next.from]?.start ?? this.sentence.text.length;
  }

  private readClause(group: VerbGroup, from: number, rightEnd: number): void {
    const verbStart = this.sentence.tokens[group.from]?.start ?? 0;
    const verbEnd = this.sentence.tokens[group.to - 1]?.end ?? 0;
    const { subject, fronted, pronoun } = findSubject(this.sentence, group, from, this.lastNoun !== undefined);
    const right = { start: verbEnd, end: rightEnd };
    if (NOT_DATA.test(this.sentence.text.slice(verbStart, rightEnd))) return;
    // A condition in front ends where the verb's own subject starts.
    const conditions = this.sentence.conditions.map((condition) =>
      condition.start < verbStart
        ? { ...condition, end: Math.min(condition.end, subject?.start ?? verbStart) }
        : condition,
    );
    const behind = readTimeTerms(this.sentence.text, right, group.action, conditions);
    const front = fronted && readTimeTerms(this.sentence.text, fronted, group.action, conditions);
    const inside =
      subject && SUBJECT_TIME.test(this.sentence.text.slice(subject.start, subject.end)) && group.action !== 'keep';
    const within = inside ? readTimeTerms(this.sentence.text, subject, group.action, []) : undefined;
    const terms = [behind, front, within].find((found) => found && hasTime(found, group)) ?? behind;
    const merged = this.adverbOf(group, this.neverDeleted(group, mergeEvent(terms, front)));
    const negated = group.negated || this.startsWithNo(group.passive ? subject : undefined, verbEnd);
    const noun = group.passive ? this.ageless(subject) : this.objectOf(verbEnd, rightEnd, merged);
    const actor = this.actorOf(group, subject, pronoun, right);
    if (actor && hasTime(merged, group)) {
      this.clauses.push({
        action: group.action,
        negated,
        optional: group.optional,
        actor,
        noun: this.moved(this.resolve(noun)),
        verb: this.moved({ start: verbStart, end: verbEnd }) ?? this.span,
        terms: moveTerms(merged, this.span.start),
        sentence: this.span,
        needsSubject: group.form === 'base' && !group.finite && !group.infinitive,
      });
    }
    this.lastNoun = noun ?? this.lastNoun;
    this.lastActor = actor ?? this.lastActor;
  }

  /** "Logs that are older than a year": what the words name without their age. */
  private ageless(subject: Span | undefined): Span | undefined {
    if (!subject) return undefined;
    const age = /\s(?:(?:that|which) (?:are|is) )?(?:older|more) than\b/i.exec(this.sentence.slice(subject));
    return age ? { start: subject.start, end: subject.start + age.index } : subject;
  }

  /** "is never deleted" is kept for ever. */
  private neverDeleted(group: VerbGroup, terms: TimeTerms): TimeTerms {
    const never = group.action === 'delete' && group.negated && terms.periods.length === 0 && !terms.criterion;
    const at = never ? this.sentence.spanOf(group.from, group.to) : undefined;
    return at && /\bnever\b/i.test(this.sentence.text.slice(at.start, at.end)) ? { ...terms, indefinite: at } : terms;
  }

  /** "is permanently stored" is kept for ever. */
  private adverbOf(group: VerbGroup, terms: TimeTerms): TimeTerms {
    const at = group.action === 'keep' && !terms.indefinite ? this.sentence.spanOf(group.from, group.to) : undefined;
    return at && /\b(?:permanently|indefinitely)\b/i.test(this.sentence.slice(at))
      ? { ...terms, indefinite: at }
      : terms;
  }

  /** "No log file is kept", "we keep no log files": the noun carries the negation. */
  private startsWithNo(subject: Span | undefined, verbEnd: number): boolean {
    const text = subject
      ? this.sentence.text.slice(subject.start, subject.end)
      : this.sentence.text.slice(verbEnd, verbEnd + 12);
    return /^\s*(?:no (?!longer|more|later|less)|none|nothing|not any|neither)/i.test(text);
  }

  /** "it" behind another clause of the sentence is what that clause speaks of. */
  private resolve(noun: Span | undefined): Span | undefined {
    if (!noun) return this.lastNoun;
    const text = this.sentence.text.slice(noun.start, noun.end).trim();
    return this.lastNoun && /^(?:it|them|they|these|this|those)$/i.test(text) ? this.lastNoun : noun;
  }

  private moved(span: Span | undefined): Span | undefined {
    return span && { start: span.start + this.span.start, end: span.end + this.span.start };
  }

  /** The words behind an active verb, up to what is said about time, conditions or another clause. */
  private objectOf(verbEnd: number, limit: number, terms: TimeTerms): Span | undefined {
    const times = [...terms.periods, terms.criterion, terms.indefinite, terms.event, terms.immediate]
      .filter((span) => span !== undefined)
      .map(({ start }) => start)
      .filter((start) => start >= verbEnd);
    let end = Math.min(limit, ...times);
    for (const { start } of this.sentence.conditions) if (start > verbEnd && start < end) end = start;
    const text = this.sentence.text.slice(verbEnd, end);
    const cut =
      /[;:–—(]|,? \b(?:because|in order to|so that|to (?:comply|meet|provide|help|ensure|protect|allow|enable|fulfil))\b/i.exec(
        text,
      );
    const body = trimLead(text.slice(0, cut?.index ?? text.length));
    const start = verbEnd + (/^[\s,]*(?:on ?to\s+)?/.exec(body)?.[0].length ?? 0);
    const to = verbEnd + body.trimEnd().replace(/[.,]+$/, '').length;
    return to > start ? { start, end: to } : undefined;
  }

  /** Who acts; undefined where it is the reader. */
  private actorOf(group: VerbGroup, subject: Span | undefined, pronoun: string, right: Span): Actor | undefined {
    if (group.passive) {
      const agent =
        /\bby (?!default|law|means|using|deleting|contacting|us\b|default|applicable|the end|email|e-mail)((?:our |the |an? )?[\w-]+(?: [\w-]+){0,2})/i.exec(
          this.sentence.text.slice(right.start, right.end),
        )?.[1];
      if (agent !== undefined && /provider|processor|partner|third|vendor|^(?:the |our )?[A-Z]/.test(agent))
        return { kind: 'other', name: agent };
      return { kind: 'unnamed', name: '' };
    }
    if (pronoun === 'you') return undefined;
    if (pronoun === 'we' || pronoun === 'i') return { kind: 'we', name: '' };
    const name = subject ? this.sentence.text.slice(subject.start, subject.end) : '';
    if (group.infinitive && /\bwe\b/i.test(name)) return { kind: 'we', name: '' };
    if (name === '' || /^(?:it|they|who)$/i.test(name)) return this.lastActor;
    if (/^(?:you|users?|customers?|members?)\b/i.test(name)) return undefined;
    if (OURS.test(name) && !/provider|processor|partner|third|vendor|affiliate/i.test(name))
      return { kind: 'we', name: '' };
    return { kind: 'other', name };
  }
}

/** Whether a verb with these terms says how long: deleting needs an event at least, keeping a time. */
function hasTime(terms: TimeTerms, group: Pick<VerbGroup, 'action'>): boolean {
  if (terms.periods.length > 0 || terms.criterion || terms.indefinite) return true;
  return group.action !== 'keep' && terms.event !== undefined;
}

/** Adds an event that stands in front: "Once you close your account, we keep it for 30 days". */
function mergeEvent(terms: TimeTerms, fronted: TimeTerms | undefined): TimeTerms {
  if (!fronted) return terms;
  return { ...terms, event: terms.event ?? fronted.event, immediate: terms.immediate ?? fronted.immediate };
}

function moveTerms(terms: TimeTerms, by: number): TimeTerms {
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    periods: terms.periods.map(move),
    criterion: terms.criterion && move(terms.criterion),
    indefinite: terms.indefinite && move(terms.indefinite),
    event: terms.event && move(terms.event),
    immediate: terms.immediate && move(terms.immediate),
  };
}

const PERIOD_NOUN = /\b(?:retention|storage|deletion|keeping) (?:period|time|duration|term|limit)s?\b/i;

/** "The retention period for invoices is ten years": the noun says what a verb says elsewhere. */
function readPeriodNoun(source: string, span: Span): RetentionClause | undefined {
  const text = source.slice(span.start, span.end);
  const noun = PERIOD_NOUN.exec(text);
  if (!noun || /\byou (?:can|may|could|have|are able|choose|select)\b/i.test(text)) return undefined;
  const end = noun.index + noun[0].length;
  const terms = readTimeTerms(text, { start: noun.index, end: text.length }, 'keep');
  const endless = /\b(?:unlimited|indefinite)\b/i.exec(text.slice(end));
  const indefinite = endless
    ? { start: end + endless.index, end: end + endless.index + endless[0].length }
    : terms.indefinite;
  if (terms.periods.length === 0 && !indefinite) return undefined;
  const behind =
    /^\s+(?:for|of|applicable to|applied to)\s+(.{2,90}?)(?=\s+(?:is|are|will be|shall be|amounts?|may)\b|:)/i.exec(
      text.slice(end),
    );
  const before = /^(.{2,90}?)\s+(?:has|have|is subject to|are subject to)\s+(?:an?|the)\b/i.exec(
    text.slice(0, noun.index),
  );
  const front = /^(For\s+)(.{2,60}?),?\s+(?:the|our|a|an)\s/i.exec(text.slice(0, noun.index));
  const at = behind ? end + behind[0].length - (behind[1]?.length ?? 0) : (front?.[1]?.length ?? 0);
  const words = behind?.[1] ?? front?.[2] ?? before?.[1];
  return {
    action: 'keep',
    negated: false,
    optional: false,
    actor: { kind: 'unnamed', name: '' },
    noun: words === undefined ? undefined : { start: span.start + at, end: span.start + at + words.length },
    verb: { start: span.start + noun.index, end: span.start + end },
    terms: moveTerms({ ...terms, indefinite }, span.start),
    sentence: span,
    needsSubject: false,
  };
}

const NO_LIMIT =
  /\bno (?:time )?limit(?:ation)? (?:on|for|to|as to) (?:how long we (?:keep|hold|store|retain)|the (?:storage|retention|keeping) of) ([^.;,]{2,90})/i;

/** "There is no limit on how long we hold your orders." */
function readNoLimit(source: string, span: Span): RetentionClause | undefined {
  const text = source.slice(span.start, span.end);
  const match = text.includes('limit') ? NO_LIMIT.exec(text) : null;
  const words = match?.[1] ?? '';
  if (!match) return undefined;
  const at = { start: span.start + match.index, end: span.start + match.index + match[0].length };
  return {
    action: 'keep',
    negated: false,
    optional: false,
    actor: { kind: 'unnamed', name: '' },
    noun: { start: at.end - words.length, end: at.end },
    verb: { start: at.start, end: at.end - words.length },
    terms: {
      periods: [],
      criterion: undefined,
      event: undefined,
      immediate: undefined,
      indefinite: { start: at.start, end: at.end - words.length },
    },
    sentence: span,
    needsSubject: false,
  };
}

/** The clauses of one sentence that say how long something is kept. */
export function readRetentionClauses(source: string, sentence: Span): RetentionClause[] {
  const found = new SentenceReader(source, sentence).read();
  if (found.length > 0) return found;
  const noun = readNoLimit(source, sentence) ?? readPeriodNoun(source, sentence);
  return noun ? [noun] : [];
}
