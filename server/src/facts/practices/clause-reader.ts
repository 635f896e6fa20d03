import type { VerbAction } from '../../knowledge/practice-vocabulary';
import type { Span } from '../../text/span';
import type { PracticeAction } from './claim';
import { readActor, type Actor } from './clause-actor';
import { readParts, type ClauseParts } from './clause-parts';
import { ClauseText } from './clause-text';
import type { Clause } from './clauses';
import { NO_DATA, readDataTerms, type DataTerms } from './data-terms';
import { FOR_MONEY } from './payment';
import type { Phrase } from './phrases';
import { bracketQualifier, isFiller, readQualifier, type Qualifier } from './qualifiers';
import { findRecipients, type RecipientMention } from './recipients';
import type { Statement } from './statement';
import { allMatches } from '../../text/matches';

/** "No data other than your name": the data themselves name an exception. */
const exempt = (data: string | undefined): boolean =>
  data !== undefined && /\b(?:other than|except(?:ing)?|apart from|besides|beyond|save for)\b/i.test(data);

const NAMED_DATA =
  /\b(?:your|personal|customer|user) (?:[\w-]+ ){0,2}?(?:data|information|details|address(?:es)?|numbers?|names?|location)\b/gi;

/** A noun phrase without what the verb says of it: "your data available", "neither your name nor". */
const plainNoun = (text: string): string =>
  text
    .replace(/^(?:access to|neither) /i, '')
    .replace(/ nor /gi, ' or ')
    .replace(/ (?:available|accessible|confidential|private|secure|safe|away|on|over|out|along)$/i, '');

const ABSOLUTE = /\b(?:whatsoever|absolutely|strictly|any reason)\b/i;
const ONWARD = new Set(['on', 'over', 'out', 'away', 'along']);
const OBLIGED = new Set(['must', 'need', 'have', 'asked', 'required', 'obliged']);
const LET_DO = new Set(['access', 'use', 'see', 'view', 'read', 'receive', 'know']);
const DATA_NOUN = /\b(?:data|information|details?|records?|e-?mails?|messages?|photos?)\b/i;

/** Reads what one clause of a sentence states. */
export class ClauseReader {
  private readonly at: ClauseText;

  constructor(
    private readonly source: string,
    private readonly sentence: Span,
    private readonly clause: Clause,
    private readonly known: DataTerms | undefined,
  ) {
    this.at = new ClauseText(source, sentence, clause);
  }

  /** Every statement of the clause, one for each of its verbs. */
  read(): Statement[] {
    const { clause } = this;
    if (!clause.subject.stated) return [];
    const actor = readActor(this.at);
    const parts = readParts(this.at);
    const statements: Statement[] = [];
    for (const verb of clause.chain.verbs) {
      const action = this.actionOf(verb.action, parts, actor.kind);
      if (!action || statements.some((other) => other.action === action)) continue;
      const statement = this.statement(action, verb.at, parts, actor);
      statements.push(statement);
      // What is passed on for money is sold.
      if (action === 'share' && this.isPaid(parts)) statements.push({ ...statement, action: 'sell' });
    }
    return statements;
  }

  private actionOf(verb: VerbAction, parts: ClauseParts, actor: 'we' | 'user' | 'other'): PracticeAction | undefined {
    const { recipients, data } = parts;
    const party = recipients.some(({ kind }) => kind !== 'reader' && kind !== 'ourselves');
    const cookies = data !== undefined && /\bcookies?\b/i.test(this.source.slice(data.start, data.end));
    if (verb === 'share') return 'share';
    if (verb === 'let') return party && data && this.isLet() ? 'share' : undefined;
    if (verb === 'hand-over') return this.handedOver(party, parts, actor);
    if (verb === 'receive' && actor === 'we' && this.isTaken() && !this.passedOn(verb)) return 'collect';
    if (verb === 'buy') return this.passedOn('receive') && this.isFromUs() ? 'sell' : undefined;
    if (verb === 'receive' || verb === 'leave') return this.passedOn(verb) ? 'share' : undefined;
    if (verb === 'collect') return actor === 'we' && this.isRequest() ? undefined : 'collect';
    if (verb === 'require') return this.clause.negated ? undefined : 'collect';
    if ((verb === 'use' || verb === 'store') && cookies) return 'collect';
    if (verb === 'other') return undefined;
    if (
      verb === 'use' &&
      !/^(?:use[sd]?|using|utili|process)/.test(this.clause.tokens[this.clause.chain.verbs[0]?.at ?? 0]?.text ?? '')
    )
      return undefined;
    return verb;
  }

  /** What is handed over, and to whom: to others it is shared, to us it is collected. */
  private handedOver(party: boolean, parts: ClauseParts, actor: 'we' | 'user' | 'other'): PracticeAction | undefined {
    const { chain, tokens, negated } = this.clause;
    const onward = negated && ONWARD.has(tokens[chain.to - 1]?.text ?? '');
    if ((party || onward) && this.isMade()) return 'share';
    if (!party && actor === 'we' && this.isPaid(parts)) return 'sell';
    const ours = parts.recipients.some(({ kind }) => kind === 'ourselves');
    const uploaded = chain.verbs.some(({ base }) => base === 'upload');
    if (actor === 'we' && !party) return uploaded || (ours && chain.passive && !negated) ? 'collect' : undefined;
    return actor === 'user' && (ours || this.isObliged()) && !negated && !chain.optional ? 'collect' : undefined;
  }

  /** "You must give your name", "you are asked to enter it". */
  private isObliged(): boolean {
    const { chain, tokens } = this.clause;
    return tokens.slice(Math.max(0, chain.from - 3), chain.to).some(({ text }) => OBLIGED.has(text));
  }

  /** "let advertisers see your data", "allow advertisers access to it"; what else others are let do shares nothing. */
  private isLet(): boolean {
    const { chain, tokens } = this.clause;
    return tokens.slice(chain.to, chain.to + 10).some(({ text }) => LET_DO.has(text));
  }

  /** "We receive your location", "we have no access to it". */
  private isTaken(): boolean {
    const { base } = this.clause.chain.verbs[0] ?? {};
    return (base === 'receive' || base === 'access') && !this.clause.chain.passive;
  }

  /** "buy your name from us". */
  private isFromUs(): boolean {
    return this.clause.phrases.some(
      ({ head, from, to }) => head === 'from' && /^from us$/i.test(this.at.words(from, to)),
    );
  }

  /** "for a fee", "in return for money". */
  private isPaid({ rest }: ClauseParts): boolean {
    const { fronted } = this.clause;
    return [...fronted, ...rest].some(
      ({ from, to }, i, all) => all[i - 1]?.head !== 'rel' && FOR_MONEY.test(this.at.words(from, to)),
    );
  }

  /** "make your data available to"; "make" alone is no handing over. */
  private isMade(): boolean {
    const { chain, tokens } = this.clause;
    if (!chain.verbs.some(({ base }) => base === 'make')) return true;
    return tokens.slice(chain.to, chain.to + 14).some(({ text }) => text === 'available' || text === 'accessible');
  }

  /** "request" and "ask" need data as their object; "request that", "ask you to" do not collect. */
  private isRequest(): boolean {
    const { chain, tokens } = this.clause;
    const verb = chain.verbs[0];
    if (verb?.base !== 'ask' && verb?.base !== 'request' && verb?.base !== 'log') return false;
    const next = tokens[chain.to]?.text ?? '';
    return verb.base === 'ask'
      ? tokens[chain.to - 1]?.text !== 'for' && next !== 'you'
      : next === 'that' || next === 'in' || next === '';
  }

  /** "no third party receives your data", "no data leaves our company". */
  private passedOn(verb: 'receive' | 'leave'): boolean {
    const { clause } = this;
    if (clause.chain.passive) return false;
    if (verb === 'leave')
      return clause.negated && DATA_NOUN.test(this.at.words(clause.subject.subjectFrom, clause.subject.subjectTo));
    return findRecipients(clause.tokens, clause.subject.subjectFrom, clause.subject.subjectTo).some(
      ({ kind }) => !['reader', 'ourselves', 'other-users'].includes(kind),
    );
  }

  private dataOf({ data }: ClauseParts, subjectIsData: boolean): Statement['data'] {
    const at = subjectIsData ? this.at.span(this.clause.subject.subjectFrom, this.clause.subject.subjectTo) : data;
    if (!at) return this.clause.subject.shared && this.known ? { ...this.known, at } : { ...NO_DATA, at };
    const text = this.source.slice(at.start, at.end);
    const terms = readDataTerms(plainNoun(text));
    if (terms.pointed) return { ...(this.known ?? this.namedBefore(at.start) ?? terms), at };
    return { ...terms, at };
  }

  /** What "it" stands for where only a noun in front of the clause can tell: "Your data is not for sale, and we do not sell it". */
  private namedBefore(end: number): DataTerms | undefined {
    const before = this.source.slice(this.sentence.start, end);
    const last = allMatches(before, NAMED_DATA).at(-1);
    return last && readDataTerms(last[0]);
  }

  private statement(action: PracticeAction, verbAt: number, parts: ClauseParts, actor: Actor): Statement {
    const { clause } = this;
    const { chain } = clause;
    const verb = clause.chain.verbs.find(({ at }) => at === verbAt)?.action;
    const leaves = verb === 'leave';
    const receives = (verb === 'receive' && action === 'share') || verb === 'buy';
    const subjectParty = receives
      ? findRecipients(clause.tokens, clause.subject.subjectFrom, clause.subject.subjectTo)
      : [];
    const mentions = leaves
      ? [{ kind: 'anyone', from: chain.to - 1, to: chain.to }]
      : [...parts.recipients, ...subjectParty];
    const qualifiers = this.qualifiers(parts.rest, mentions, leaves);
    const absolute =
      clause.negated &&
      (qualifiers.some(({ kind }) => kind === 'emphasis') || ABSOLUTE.test(this.at.words(0, clause.tokens.length)));
    const denial = !clause.negated ? 'none' : absolute ? 'absolute' : clause.never ? 'never' : 'plain';
    const sentenceText = this.source.slice(this.sentence.start, this.sentence.end);
    const bracket = bracketQualifier(sentenceText);
    const data = this.dataOf(parts, leaves);
    const narrowing = qualifiers.filter(({ kind }) => kind !== 'emphasis' && kind !== 'plain');
    return {
      sentence: this.sentence,
      phrase: this.phraseSpan(parts, mentions),
      actor:
        receives || leaves || (action === 'collect' && actor.kind === 'user' && verb === 'hand-over')
          ? 'we'
          : actor.kind,
      actorAt: actor.at,
      action,
      verb: this.at.span(verbAt, verbAt + 1),
      negated: clause.negated,
      denial,
      possible: chain.optional || clause.subject.allowed,
      tense: chain.future ? 'future' : chain.form === 'past' && (!chain.passive || chain.perfect) ? 'past' : 'present',
      data,
      recipients: mentions.map(({ kind, from, to }) => ({ kind, ...this.at.span(from, to) })),
      qualifiers: [
        ...narrowing.map(({ kind, from, to, purpose }) => ({ kind, purpose, ...this.at.span(from, to) })),
        ...(exempt(data.at && this.source.slice(data.at.start, data.at.end))
          ? [{ kind: 'exception' as const, purpose: undefined, ...(data.at ?? this.sentence) }]
          : []),
        ...(bracket ? [{ kind: bracket, purpose: undefined, ...this.sentence }] : []),
        ...(clause.chain.limited
          ? [{ kind: 'manner' as const, purpose: undefined, ...this.at.span(chain.from, verbAt) }]
          : []),
      ],
      relaxed: false,
      special: qualifiers.some(({ kind }) => kind === 'sense') || bracket === 'sense' || this.isQuoted(verbAt),
      only: chain.only || parts.rest.some(({ head }) => head === 'only') || /\bonly\b/i.test(sentenceText),
    };
  }

  /** “sell” in quotes: as a law means it. */
  private isQuoted(verbAt: number): boolean {
    return /["“]/.test(this.source.charAt(this.at.span(verbAt, verbAt + 1).start - 1));
  }

  private phraseSpan({ data }: ClauseParts, mentions: readonly RecipientMention[]): Span {
    const { chain, subject } = this.clause;
    // What denies belongs to the quotation: "at no time is", "refuse to".
    const denial =
      chain.inverted >= 0 ? chain.inverted - 3 : chain.infinitive && !chain.negated ? chain.from - 1 : chain.from;
    const verb = this.at.span(Math.max(0, Math.min(denial, chain.from)), chain.to);
    const start =
      chain.passive || mentions.some(({ from }) => from < chain.from)
        ? this.at.span(subject.subjectFrom, subject.subjectFrom + 1).start
        : verb.start;
    const ends = [verb.end, data?.end ?? 0, ...mentions.map(({ from, to }) => this.at.span(from, to).end)];
    return { start: Math.min(start, verb.start), end: Math.max(...ends) };
  }

  private qualifiers(rest: readonly Phrase[], mentions: readonly RecipientMention[], leaves: boolean): Qualifier[] {
    const { clause } = this;
    const found = [...clause.fronted, ...rest]
      .filter(({ head, from, to }) => head !== 'by' || !clause.chain.passive || to <= from)
      .filter(({ head }) => !(leaves && head === ''))
      .map((phrase) => (phrase.head === '' ? this.loose(phrase) : readQualifier(clause, phrase)));
    // Who the recipients are: "companies that help us", "vendors in Spain".
    return found.filter(
      ({ kind, from }) => !((kind === 'other' || kind === 'region') && mentions.some(({ to }) => to === from)),
    );
  }

  /** Words without a head: adverbs and what the parse could not place. */
  private loose(phrase: Phrase): Qualifier {
    const text = this.at.words(phrase.from, phrase.to).toLowerCase();
    const emphasis = /\b(?:whatsoever|ever|at all)\b/.test(text);
    const filler = this.clause.tokens
      .slice(phrase.from, phrase.to)
      .every(
        ({ text: word }) =>
          isFiller(word) ||
          (word === 'available' && this.clause.chain.verbs.some(({ base }) => base === 'make')) ||
          /^(?:please|note|that|in|fact|we|of|course|currently|at|present|importantly|rest|assured)$/.test(word),
      );
    if (emphasis || filler) return { kind: emphasis ? 'emphasis' : 'plain', from: phrase.from, to: phrase.to };
    return readQualifier(this.clause, phrase);
  }
}
