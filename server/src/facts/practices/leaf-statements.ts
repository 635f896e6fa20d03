import { perLeaf, type Leaf } from '../../document/leaf';
import { sentencesOf } from '../../document/passage';
import { clauseWords as words, type VerbAction } from '../../knowledge/practice-vocabulary';
import type { Span } from '../../text/span';
import type { PracticeAction } from './claim';
import { readClauses, type Clause } from './clauses';
import { NO_DATA, readDataTerms, type DataTerms } from './data-terms';
import type { Phrase } from './phrases';
import { bracketQualifier, isFiller, readQualifier, type Qualifier, type QualifierKind } from './qualifiers';
import { findRecipients, type RecipientMention } from './recipients';

/** A practice as one sentence states it; offsets count in the text that was read. */
export interface Statement {
  readonly sentence: Span;
  readonly phrase: Span;
  readonly actor: 'we' | 'user' | 'other';
  readonly actorAt: Span | undefined;
  readonly action: PracticeAction;
  readonly verb: Span;
  readonly negated: boolean;
  readonly denial: 'none' | 'plain' | 'never' | 'absolute';
  readonly possible: boolean;
  readonly tense: 'present' | 'future' | 'past';
  readonly data: DataTerms & { readonly at: Span | undefined };
  readonly recipients: readonly (Span & { readonly kind: string })[];
  readonly qualifiers: readonly (Span & { readonly kind: QualifierKind; readonly purpose: string | undefined })[];
  readonly relaxed: boolean;
  readonly special: boolean;
  readonly only: boolean;
}

/** A sentence without one of these states no practice. */
const CUE =
  /\b(?:shar|disclos|divulg|reveal|provid|giv|gave|pass|transf|transmi|send|sent|forward|hand|releas|suppl|communicat|mak|made|distribut|deliver|expos|export|report|relay|furnish|show|grant|submi|exchang|receiv|get|got|see|leav|left|sell|sold|rent|trad|leas|barter|moneti|loan|auction|collect|gather|obtain|captur|acquir|harvest|record|track|log|request|ask|us(?:e|es|ed|ing)\b|utili|employ|process|set|plac|deploy|analy|stor|sav|retain|keep|kept|hold|held|delet|eras|destroy|remov)/i;
/** And data, or somebody who gets them. */
const TOPIC =
  /\b(?:data|information|info|details?|records?|cookies?|pii|name|address|e-?mail|location|number|list|histor|profile|content|photo|message|recording|transcript|image|identif|contacts?|search|it|them|nothing|password|credential|cv|resume|orders?|logs?|card|footage|purchases?|anything|statistic|biometric|health|usage|age|birth|analytics|customer|browsing|activity|trackers?|pixels?|beacons?)/i;

const OURS = new Set([
  'site',
  'website',
  'app',
  'apps',
  'application',
  'service',
  'services',
  'platform',
  'company',
  'team',
  'software',
  'server',
  'servers',
  'web',
  'pages',
  'page',
  'organisation',
  'organization',
  'newsletter',
  'newsletters',
  'shop',
  'store',
  'product',
  'products',
  'extension',
  'tool',
  'bot',
  'game',
  'games',
  'systems',
  'system',
  'device',
  'devices',
  'plugin',
  'portal',
  'business',
  'websites',
  'sites',
  'form',
  'forms',
  'school',
  'foundation',
  'association',
  'club',
  'network',
  'staff',
  'employees',
  'charity',
  'clinic',
  'library',
  'museum',
  'hotel',
  'studio',
  'firm',
]);

class ClauseReader {
  constructor(
    private readonly source: string,
    private readonly sentence: Span,
    private readonly clause: Clause,
    private readonly known: DataTerms | undefined,
  ) {}

  private span(from: number, to: number): Span {
    const [first, last] = [this.clause.tokens[from], this.clause.tokens[to - 1]];
    const base = this.sentence.start;
    return { start: base + (first?.start ?? 0), end: base + (last?.end ?? first?.start ?? 0) };
  }

  private words(from: number, to: number): string {
    const { start, end } = this.span(from, to);
    return from < to ? this.source.slice(start, end) : '';
  }

  /** Every statement of the clause, one for each of its verbs. */
  read(): Statement[] {
    const { clause } = this;
    if (!clause.stated) return [];
    const actor = this.actor();
    const parts = this.parts();
    const statements: Statement[] = [];
    for (const verb of clause.chain.verbs) {
      const action = this.actionOf(verb.action, parts, actor.kind);
      if (!action || statements.some((other) => other.action === action)) continue;
      statements.push(this.statement(action, verb.at, parts, actor));
    }
    return statements;
  }

  private actor(): { kind: 'we' | 'user' | 'other'; at: Span | undefined } {
    const { clause } = this;
    const { chain, pronoun, subjectFrom, subjectTo } = clause;
    if (chain.passive) {
      const by = clause.phrases.find(({ head }) => head === 'by');
      if (!by) return { kind: 'we', at: undefined };
      const agent = this.words(by.from + 1, by.to);
      const at = this.span(by.from, by.to);
      if (/^(?:us|our)\b/i.test(agent) || this.isOurs(by.from + 1, by.to)) return { kind: 'we', at };
      return { kind: /^(?:you|users?|visitors?|customers?)\b/i.test(agent) ? 'user' : 'other', at };
    }
    const at = subjectTo > subjectFrom ? this.span(subjectFrom, subjectTo) : undefined;
    if (pronoun === 'we' || pronoun === 'i') return { kind: 'we', at };
    if (pronoun === 'you') return { kind: 'user', at };
    if (pronoun !== '') return { kind: 'other', at };
    if (clause.tokens[subjectFrom] && words.nobody.has(clause.tokens[subjectFrom].text)) return { kind: 'we', at };
    if (/^(?:users?|visitors?|customers?|members?)\b/i.test(this.words(subjectFrom, subjectTo)))
      return { kind: 'user', at };
    return { kind: this.isOurs(subjectFrom, subjectTo) ? 'we' : 'other', at };
  }

  /** "our website", "the app", "Acme": a subject that is the policy's organisation or its product. */
  private isOurs(from: number, to: number): boolean {
    const list = this.clause.tokens.slice(from, to);
    const end = list.findIndex(({ text }, i) => i > 0 && words.preposition.has(text));
    const noun = end < 0 ? list : list.slice(0, end);
    const head = noun.at(-1);
    if (!head) return false;
    if (
      noun.some(({ text }) =>
        /^(?:third|third-party|other|these|such|some|their|certain|those|many|external|partner|partners)$/.test(text),
      )
    )
      return false;
    if (/^(?:we|us)$/.test(noun[0]?.text ?? '')) return true;
    if (OURS.has(head.text)) return true;
    return false;
  }

  /** Sorts the clause's phrases into data, recipients and the rest. */
  private parts() {
    const { clause } = this;
    const { tokens, chain, phrases } = clause;
    let data: Span | undefined;
    let dataTo = 0;
    const recipients: RecipientMention[] = [];
    const rest: Phrase[] = [];
    const selling = chain.verbs.some(({ action }) =>
      ['sell', 'share', 'hand-over', 'use', 'collect', 'store'].includes(action),
    );
    const takesWith = (head: string) =>
      head === 'to' ||
      head === 'among' ||
      head === 'between' ||
      head === 'onto' ||
      head === 'amongst' ||
      (head === 'with' &&
        chain.verbs.some(
          ({ action }) => action === 'share' || action === 'sell' || action === 'hand-over' || action === 'other',
        ));
    const gives = chain.verbs.some(({ base }) => GIVING.has(base));
    let objectFrom = -1;
    let closed = false;
    if (chain.passive && clause.subjectTo > clause.subjectFrom) {
      data = this.span(clause.subjectFrom, clause.subjectTo);
    }
    for (const [index, phrase] of phrases.entries()) {
      const bare = phrase.head === '' ? phrase.from : phrase.from + 1;
      // What follows "to deliver …" or "if you order …" belongs to that.
      if (phrase.head === 'to do' || CLAUSE_HEADS.has(phrase.head) || (phrase.head === 'rel' && recipients.length > 0))
        closed = true;
      const mentions =
        selling && !closed && (takesWith(phrase.head) || (phrase.head === '' && index <= 1))
          ? findRecipients(tokens, bare, phrase.to)
          : [];
      const found =
        phrase.head === '' ? mentions.filter(({ kind }) => gives && kind !== 'named' && kind !== 'unknown') : mentions;
      const text = this.words(bare, phrase.to);
      const isData =
        found.length === 0 ||
        (phrase.head === '' &&
          /\b(?:data|information|details|name|address|list|history)\b/i.test(text) &&
          !/\b(?:access|parties)$/i.test(text));
      if (phrase.head === '' && !data && isData) {
        objectFrom = phrase.from;
        data = this.span(phrase.from, phrase.to);
        dataTo = phrase.to;
      } else if (phrase.head === 'to' && tokens[phrase.from - 1]?.text === 'access' && !data)
        data = this.span(bare, phrase.to);
      else if (
        takesWith(phrase.head) &&
        found.length > 0 &&
        !/\b(?:consent|permission|accordance|policy)\b/i.test(text)
      )
        recipients.push(...found);
      else if (phrase.head === 'with' && !data && /\b(?:data|information|details|name|address|access)\b/i.test(text))
        data = this.span(bare, phrase.to);
      else if (phrase.head === '' && found.length > 0) recipients.push(...found);
      else if (
        phrase.head === 'outside' &&
        /\b(?:compan|organi[sz]ation|team|us|staff|business|group|firm)/i.test(text)
      )
        recipients.push({ kind: 'anyone', from: phrase.from, to: phrase.to });
      else if (data && phrase.from === dataTo && this.belongs(phrase) && objectFrom >= 0) {
        data = this.span(objectFrom, phrase.to);
        dataTo = phrase.to;
        if (!/^(?:rel|such|like|including)$/.test(phrase.head)) rest.push(phrase);
      } else rest.push(phrase);
    }
    return { data, recipients, rest };
  }

  /** Phrases that say more about the object: "about you", "you provide to us", "such as your name". */
  private belongs({ head, from, to }: Phrase): boolean {
    const text = this.words(from, to).toLowerCase();
    return (
      /^(?:rel|about|regarding|concerning|relating|related|such|like|including)$/.test(head) ||
      /^(?:to|from|with) (?:us|you)$/.test(text) ||
      (head === 'from' && /^from (?:children|minors)/.test(text))
    );
  }

  private actionOf(
    verb: VerbAction,
    { recipients, data }: ReturnType<ClauseReader['parts']>,
    actor: 'we' | 'user' | 'other',
  ): PracticeAction | undefined {
    const party = recipients.some(({ kind }) => kind !== 'reader' && kind !== 'ourselves');
    const cookies = data !== undefined && /\bcookies?\b/i.test(this.source.slice(data.start, data.end));
    if (verb === 'share') return 'share';
    if (verb === 'hand-over') return party && this.isMade() ? 'share' : undefined;
    if (verb === 'receive' || verb === 'leave') return this.passedOn(verb) ? 'share' : undefined;
    if (verb === 'collect') return actor === 'we' && this.isRequest() ? undefined : 'collect';
    if (verb === 'use' && cookies) return 'collect';
    if (verb === 'other') return undefined;
    if (
      verb === 'use' &&
      !/^(?:use[sd]?|using|utili|process)/.test(this.clause.tokens[this.clause.chain.verbs[0]?.at ?? 0]?.text ?? '')
    )
      return undefined;
    return verb;
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
    return verb.base === 'ask' ? next !== 'for' && next !== 'you' : next === 'that' || next === 'in' || next === '';
  }

  /** "no third party receives your data", "no data leaves our company". */
  private passedOn(verb: 'receive' | 'leave'): boolean {
    const { clause } = this;
    if (clause.chain.passive) return false;
    if (verb === 'leave') return clause.negated && DATA_NOUN.test(this.words(clause.subjectFrom, clause.subjectTo));
    return findRecipients(clause.tokens, clause.subjectFrom, clause.subjectTo).some(
      ({ kind }) => !['reader', 'ourselves', 'other-users'].includes(kind),
    );
  }

  private dataOf({ data }: ReturnType<ClauseReader['parts']>, subjectIsData: boolean): Statement['data'] {
    const at = subjectIsData ? this.span(this.clause.subjectFrom, this.clause.subjectTo) : data;
    if (!at) return this.clause.shared && this.known ? { ...this.known, at } : { ...NO_DATA, at };
    const text = this.source.slice(at.start, at.end);
    const terms = readDataTerms(plainNoun(text));
    if (terms.pointed) return { ...(this.known ?? this.namedBefore(at.start) ?? terms), at };
    return { ...terms, at };
  }

  /** What "it" stands for where only a noun in front of the clause can tell: "Your data is not for sale, and we do not sell it". */
  private namedBefore(end: number): DataTerms | undefined {
    const before = this.source.slice(this.sentence.start, end);
    const last = [...before.matchAll(NAMED_DATA)].at(-1);
    return last && readDataTerms(last[0]);
  }

  private statement(
    action: PracticeAction,
    verbAt: number,
    parts: ReturnType<ClauseReader['parts']>,
    actor: ReturnType<ClauseReader['actor']>,
  ): Statement {
    const { clause } = this;
    const { chain } = clause;
    const verb = clause.chain.verbs.find(({ at }) => at === verbAt)?.action;
    const leaves = verb === 'leave';
    const receives = verb === 'receive';
    const subjectParty = receives ? findRecipients(clause.tokens, clause.subjectFrom, clause.subjectTo) : [];
    const mentions = leaves
      ? [{ kind: 'anyone', from: chain.to - 1, to: chain.to }]
      : [...parts.recipients, ...subjectParty];
    const qualifiers = this.qualifiers(parts.rest, mentions, leaves);
    const absolute =
      clause.negated &&
      (qualifiers.some(({ kind }) => kind === 'emphasis') || ABSOLUTE.test(this.words(0, clause.tokens.length)));
    const denial = !clause.negated ? 'none' : absolute ? 'absolute' : clause.never ? 'never' : 'plain';
    const sentenceText = this.source.slice(this.sentence.start, this.sentence.end);
    const bracket = bracketQualifier(sentenceText);
    const narrowing = qualifiers.filter(({ kind }) => kind !== 'emphasis' && kind !== 'plain');
    return {
      sentence: this.sentence,
      phrase: this.phraseSpan(parts, mentions),
      actor: receives || leaves ? 'we' : actor.kind,
      actorAt: actor.at,
      action,
      verb: this.span(verbAt, verbAt + 1),
      negated: clause.negated,
      denial,
      possible: chain.optional || clause.allowed,
      tense: chain.future ? 'future' : chain.form === 'past' && !chain.passive ? 'past' : 'present',
      data: this.dataOf(parts, leaves),
      recipients: mentions.map(({ kind, from, to }) => ({ kind, ...this.span(from, to) })),
      qualifiers: [
        ...narrowing.map(({ kind, from, to, purpose }) => ({ kind, purpose, ...this.span(from, to) })),
        ...(bracket ? [{ kind: bracket, purpose: undefined, ...this.sentence }] : []),
        ...(clause.chain.limited
          ? [{ kind: 'manner' as const, purpose: undefined, ...this.span(chain.from, verbAt) }]
          : []),
      ],
      relaxed: false,
      special: qualifiers.some(({ kind }) => kind === 'sense') || bracket === 'sense',
      only: chain.only || parts.rest.some(({ head }) => head === 'only') || /\bonly\b/i.test(sentenceText),
    };
  }

  private phraseSpan({ data }: ReturnType<ClauseReader['parts']>, mentions: readonly RecipientMention[]): Span {
    const { chain, subjectFrom } = this.clause;
    const verb = this.span(chain.from, chain.to);
    const start =
      chain.passive || mentions.some(({ from }) => from < chain.from)
        ? this.span(subjectFrom, subjectFrom + 1).start
        : verb.start;
    const ends = [verb.end, data?.end ?? 0, ...mentions.map(({ from, to }) => this.span(from, to).end)];
    return { start: Math.min(start, verb.start), end: Math.max(...ends) };
  }

  private qualifiers(rest: readonly Phrase[], mentions: readonly RecipientMention[], leaves: boolean): Qualifier[] {
    const { clause } = this;
    const found = [...clause.fronted, ...rest]
      .filter(({ head, from, to }) => head !== 'by' || !clause.chain.passive || to <= from)
      .filter(({ head }) => !(leaves && head === ''))
      .map((phrase) => (phrase.head === '' ? this.loose(phrase) : readQualifier(clause, phrase)));
    // Who the recipients are: "companies that help us", "vendors in Spain".
    return found.filter(({ kind, from }) => !(kind === 'other' && mentions.some(({ to }) => to === from)));
  }

  /** Words without a head: adverbs and what the parse could not place. */
  private loose(phrase: Phrase): Qualifier {
    const text = this.words(phrase.from, phrase.to).toLowerCase();
    const emphasis = /\b(?:whatsoever|ever|at all)\b/.test(text);
    const filler = this.clause.tokens
      .slice(phrase.from, phrase.to)
      .every(
        ({ text: word }) =>
          isFiller(word) ||
          /^(?:please|note|that|in|fact|we|of|course|currently|at|present|importantly|rest|assured)$/.test(word),
      );
    if (emphasis || filler) return { kind: emphasis ? 'emphasis' : 'plain', from: phrase.from, to: phrase.to };
    return readQualifier(this.clause, phrase);
  }
}

/** Verbs with two objects: "give advertisers your data". */
const GIVING = new Set(['give', 'send', 'provide', 'grant', 'show', 'supply', 'furnish', 'deliver', 'ask']);
const CLAUSE_HEADS = new Set([
  'if',
  'when',
  'whenever',
  'where',
  'unless',
  'until',
  'once',
  'before',
  'after',
  'while',
  'because',
  'since',
  'so',
  'as',
]);
const NAMED_DATA =
  /\b(?:your|personal|customer|user) (?:[\w-]+ ){0,2}?(?:data|information|details|address(?:es)?|numbers?|names?|location)\b/gi;

/** A noun phrase without what the verb says of it: "your data available", "neither your name nor". */
const plainNoun = (text: string): string =>
  text
    .replace(/^(?:access to|neither) /i, '')
    .replace(/ nor /gi, ' or ')
    .replace(/ (?:available|accessible|confidential|private|secure|safe)$/i, '');

const ABSOLUTE = /\b(?:whatsoever|absolutely|strictly|any reason)\b/i;
const DATA_NOUN = /\b(?:data|information|details?|records?|e-?mails?|messages?|photos?)\b/i;
/** A sentence that takes back, or limits, what the one before it says. */
const TAKES_BACK =
  /^(?:however|but|except|exceptions?|nevertheless|nonetheless|that said|still|in (?:certain|some|limited|the following|rare|specific) (?:cases?|circumstances|situations|instances)|only|unless|there are|the (?:only )?exceptions?|this (?:does not|excludes|will not)|these exceptions|instead|notwithstanding|your (?:personal )?(?:data|information) (?:may|will|is) only|we (?:may |will |do )?only)\b|\b(?:exceptions?|does not (?:include|apply|cover|extend)|doesn['’]t (?:include|apply)|excludes|other than as|the foregoing|this prohibition)\b/i;

/** The statements of one sentence of a text. */
export function readSentence(source: string, sentence: Span, known: DataTerms | undefined): Statement[] {
  const text = source.slice(sentence.start, sentence.end);
  if (!CUE.test(text) || !TOPIC.test(text) || /\?["”’)]*$/.test(text)) return [];
  const statements: Statement[] = [];
  let last = known;
  for (const clause of readClauses(text)) {
    for (const statement of new ClauseReader(source, sentence, clause, last).read()) {
      statements.push(statement);
      if (!statement.data.pointed && (statement.data.general || statement.data.categories.length > 0))
        last = statement.data;
    }
  }
  return statements;
}

/** The statements of a leaf, in order. */
export const readLeafStatements = perLeaf((leaf: Leaf): readonly Statement[] => {
  if (leaf.kind === 'code' || leaf.kind === 'rule' || leaf.quoted) return [];
  const result: Statement[] = [];
  let known: DataTerms | undefined;
  for (const sentence of sentencesOf(leaf)) {
    const found = readSentence(leaf.text, sentence, known);
    known = found.at(-1)?.data ?? (found.length > 0 ? known : undefined);
    const before = result.at(-1);
    if (
      before?.negated &&
      TAKES_BACK.test(leaf.text.slice(sentence.start, sentence.end)) &&
      isNext(leaf, before, sentence)
    )
      for (let i = result.length - 1; i >= 0 && result[i]?.sentence.start === before.sentence.start; i -= 1) {
        const statement = result[i];
        if (statement) result[i] = { ...statement, relaxed: true };
      }
    result.push(...found);
  }
  return result;
});

/** Whether a sentence follows another directly. */
const isNext = (leaf: Leaf, { sentence }: Statement, next: Span): boolean =>
  leaf.text.slice(sentence.end, next.start).trim() === '';
