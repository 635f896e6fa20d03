import { clauseWords as words } from '../../knowledge/practice-vocabulary';
import { readNumber } from '../../text/numbers';
import type { Token } from './tokens';
import type { VerbChain } from './verb-chains';

/** What stands before a verb chain; indices count in the tokens. */
export interface SubjectOf {
  readonly subjectFrom: number;
  readonly subjectTo: number;
  /** The pronoun that is the subject; '' for a noun phrase or none. */
  readonly pronoun: string;
  /** Said outright, not asked, supposed, or told in passing ("how we share", "if we share", "the data we share"). */
  readonly stated: boolean;
  /** The subject denies: "nobody", "no data". */
  readonly denied: boolean;
  readonly never: boolean;
  /** A permission or an ability ("we reserve the right to"). */
  readonly allowed: boolean;
  /** Shares its subject with the clause before. */
  readonly shared: boolean;
  readonly frontFrom: number;
  readonly frontTo: number;
}

/** The clause before, as far as the subject of the next one depends on it. */
interface ClauseBefore {
  readonly subject: SubjectOf;
  readonly chain: VerbChain;
  readonly negated: boolean;
}

const NONE: SubjectOf = {
  subjectFrom: 0,
  subjectTo: 0,
  pronoun: '',
  stated: false,
  denied: false,
  never: false,
  allowed: false,
  shared: false,
  frontFrom: 0,
  frontTo: 0,
};
const HARD = new Set([';', ':', '—', '–', '?', '!', '|', '•']);
const PRONOUNS = new Set(['we', 'i', 'you', 'they', 'he', 'she', 'it', 'this', 'these', 'those']);

class SubjectFinder {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly chain: VerbChain,
    private readonly previous: ClauseBefore | undefined,
  ) {}

  private word(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  /** Behind the last hard mark before `at`. */
  private segment(at: number): number {
    let start = at;
    while (start > 0 && !HARD.has(this.word(start - 1))) start -= 1;
    return start;
  }

  find(): SubjectOf {
    const { from, infinitive, form } = this.chain;
    const before = this.word(from - 1);
    if (this.chain.inverted >= 0) return this.behindAuxiliary(this.chain.inverted);
    if (form === 'ing' && !this.chain.finite) return this.refraining();
    if (infinitive) return this.infinitive();
    if (PRONOUNS.has(before) && !this.isObject(from - 1)) return this.pronoun(from - 1);
    if (words.nobody.has(before)) return { ...this.nounPhrase(from), denied: true };
    if (from === 0 || HARD.has(before)) return this.imperative(from);
    if (words.coordinator.has(before) || before === ',') return this.sharedSubject(from - 1);
    if (words.relative.has(before)) return { ...NONE, subjectFrom: from - 1, subjectTo: from };
    return this.nounPhrase(from);
  }

  /** "Nor is your name shared": the auxiliary stands first. */
  private behindAuxiliary(auxiliary: number): SubjectOf {
    const [from, to] = [auxiliary + 1, this.chain.from];
    const first = this.word(from);
    const pronoun = to - from === 1 && PRONOUNS.has(first) ? first : '';
    return { ...NONE, subjectFrom: from, subjectTo: to, pronoun, stated: true, denied: true, never: true };
  }

  /** "The data we hold about you is": the pronoun belongs to the noun. */
  private isObject(at: number): boolean {
    return (
      /^(?:you|it|this|these|those)$/.test(this.word(at)) &&
      /^(?:about|of|from|to|with|for|by|regarding|concerning|on)$/.test(this.word(at - 1))
    );
  }

  /** "Do not share your password": told to the reader, or an item that its introduction completes. */
  private imperative(from: number): SubjectOf {
    const passive = this.chain.passive;
    return { ...NONE, subjectFrom: from, subjectTo: from, pronoun: passive ? '' : 'you', stated: true };
  }

  private pronoun(at: number): SubjectOf {
    const start = this.segment(at);
    const front = this.frontOf(start, at);
    const base = { ...NONE, subjectFrom: at, subjectTo: at + 1, pronoun: this.word(at), frontFrom: front, frontTo: at };
    return { ...base, ...this.standing(start, at) };
  }

  /** Where what stands in front of the subject starts: behind another clause. */
  private frontOf(start: number, at: number): number {
    const end = this.previous ? Math.max(start, Math.min(at, this.previous.chain.to)) : start;
    for (let i = at - 1; i >= end; i -= 1) {
      const word = this.word(i);
      if (
        (/^(?:but|and|or|so)$/.test(word) && this.word(i - 1) === ',') ||
        ((word === 'that' || word === 'why') && i === at - 1)
      )
        return i + 1;
    }
    // A condition in front belongs to this clause; a statement in front does not.
    return this.previous?.subject.stated === true && end > start ? at : start;
  }

  /** Whether a clause whose subject starts at `at` is stated. */
  private standing(start: number, at: number): Pick<SubjectOf, 'stated' | 'denied' | 'never'> {
    let before = at - 1;
    const said = { stated: true, denied: false, never: false };
    while (before >= start && (words.adverb.has(this.word(before)) || this.word(before).endsWith('ly'))) before -= 1;
    const word = this.word(before);
    // "Do not sell my data We do not": a lead-in that lost its stop.
    if (this.tokens[at]?.capital && this.word(at) !== 'i' && this.tokens[before]?.word && !words.embedding.has(word))
      return said;
    if (before < start || word === ',') return this.suppositionOpen(start, before) ? { ...said, stated: false } : said;
    // "Every spring we sell", "once a year we send"
    const timed =
      before - start < 4 &&
      /^(?:every|each|once|twice|sometimes|today|currently|nowadays|here)$/.test(this.word(start));
    if (timed && word !== 'time' && word !== 'once') return said;
    // "Nor do we sell", "under no circumstances will we sell"
    if (words.do.has(word) || words.modal.has(word) || words.have.has(word)) return this.inverted(start, before);
    // "…, which is why we"
    if (word === 'why' && words.be.has(this.word(before - 1))) return said;
    if (words.embedding.has(word)) return { ...said, stated: false };
    if (words.stating.has(word)) return said;
    if (words.coordinator.has(word))
      return this.previous && !this.previous.subject.stated && this.wasSupposed(before)
        ? { ...said, stated: false }
        : said;
    if (word === 'that') {
      const reported = [1, 2, 3, 4].some(
        (back) => words.reporting.has(this.word(before - back)) && this.word(before - back - 1) !== 'to',
      );
      return { ...said, stated: reported && !this.supposedBefore(start, before) };
    }
    const eachTime = word === 'time' && /^(?:each|every|the|any|next|first)$/.test(this.word(before - 1));
    if (eachTime || /^(?:case|event|extent|unless|times|way|ways|what)$/.test(word)) return { ...said, stated: false };
    return { ...said, stated: this.isFronted(start, before) || (before === start && !this.isNoun(word)) };
  }

  /** "Without your consent we", "when you register we": no comma, but no noun that the clause could tell more about. */
  private isFronted(start: number, before: number): boolean {
    const first = this.word(start);
    if (!words.preposition.has(first)) return false;
    for (let i = start + 1; i < before; i += 1)
      if (words.person.has(this.word(i)) && words.embedding.has(first)) return true;
    return !/^(?:information|data|details?|records?|parties|partners|providers|companies|organi[sz]ations|services|purposes?)$/.test(
      this.word(before),
    );
  }

  private isNoun(word: string): boolean {
    return /(?:s|tion|data|ment|ity|er|or)$/.test(word) && !/(?:always|perhaps|besides|otherwise)$/.test(word);
  }

  /** "if …, we" is a condition that is closed; "if, for example, we" is not. */
  private suppositionOpen(start: number, comma: number): boolean {
    return comma > start && words.embedding.has(this.word(comma - 1)) && this.word(comma - 1) !== 'upon';
  }

  private wasSupposed(at: number): boolean {
    return this.previous !== undefined && at - this.previous.chain.to < 8;
  }

  private supposedBefore(start: number, at: number): boolean {
    for (let i = start; i < at; i += 1)
      if (/^(?:if|whether|unless|before|until)$/.test(this.word(i))) return !this.commaBetween(i, at);
    return false;
  }

  private commaBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (this.word(i) === ',') return true;
    return false;
  }

  private inverted(start: number, auxiliary: number): Pick<SubjectOf, 'stated' | 'denied' | 'never'> {
    for (let i = auxiliary - 1; i >= Math.max(start, auxiliary - 8); i -= 1) {
      const word = this.word(i);
      if (word === 'nor' || word === 'neither' || word === 'never' || word === 'no')
        return { stated: true, denied: true, never: word === 'never' || word === 'no' };
      if (word === ',' && i < auxiliary - 1) break;
    }
    return { stated: false, denied: false, never: false };
  }

  /** "and share", ", sell": the subject of the clause before, or of another verb of the sentence. */
  private sharedSubject(at: number): SubjectOf {
    const coordinator = this.word(at) === ',' ? this.word(at - 1) : this.word(at);
    const negates = coordinator === 'or' || coordinator === 'nor';
    const start = this.segment(at);
    const near = this.previous && this.previous.chain.from >= start ? this.previous : undefined;
    const adverbs = this.chain.finite && this.chain.form === 'base' && this.chain.from < (this.chain.verbs[0]?.at ?? 0);
    if (near) {
      const denied = negates && near.negated && !adverbs;
      const passiveShift = this.chain.passive !== near.chain.passive;
      if (!passiveShift || !this.chain.passive)
        return { ...near.subject, shared: true, denied, never: denied && near.chain.never };
    }
    for (let i = at - 1; i >= start; i -= 1) {
      if (!words.person.has(this.word(i))) continue;
      const standing = this.standing(start, i);
      const denied = negates && [1, 2, 3].some((next) => words.negative.has(this.word(i + next)));
      return { ...NONE, ...standing, subjectFrom: i, subjectTo: i + 1, pronoun: this.word(i), denied, shared: true };
    }
    return this.chain.finite ? this.nounPhrase(this.nounEnd(start, at)) : NONE;
  }

  /** "Your data stays with us and is not …": the subject ends with its noun, in front of a verb that is none of ours. */
  private nounEnd(start: number, end: number): number {
    for (let i = start; i < end - 1; i += 1) {
      if (
        !/^(?:data|information|details?|records?|address(?:es)?|numbers?|messages|photos|history|profile|location)$/.test(
          this.word(i),
        )
      )
        continue;
      const next = this.word(i + 1);
      const goesOn = next === ',' || words.preposition.has(next) || words.coordinator.has(next);
      if (!goesOn && !words.relative.has(next) && !words.person.has(next)) return i + 1;
    }
    return end;
  }

  /** "We reserve the right to disclose", "we do not intend to sell". */
  private infinitive(): SubjectOf {
    const { from } = this.chain;
    const governor = this.word(from - 1);
    const governs = words.governing.has(governor);
    const intends = words.intending.has(governor);
    if (words.refusing.has(governor) || (this.chain.negated && this.promises(from))) return this.promised(governor);
    if (!governs && !intends) return NONE;
    for (let i = from - 2; i >= Math.max(0, from - 10); i -= 1) {
      const word = this.word(i);
      if (HARD.has(word) || word === ',') return NONE;
      if (!words.person.has(word)) continue;
      const between = this.tokens.slice(i + 1, from).map((token) => token.text);
      const negated = between.some((inner) => words.negative.has(inner) || inner === 'no');
      if (governor === 'right' && !between.some((inner) => inner.startsWith('reserve') || inner === 'have'))
        return NONE;
      if (negated && governs) return NONE;
      const found = this.pronoun(i);
      return { ...found, denied: negated, allowed: !negated };
    }
    return NONE;
  }

  /** "We promise not to", "our policy is not to". */
  private promises(from: number): boolean {
    const governor = this.word(from - 1);
    if (!words.be.has(governor)) return words.promising.has(governor);
    return [2, 3].some((back) => words.promising.has(this.word(from - back)));
  }

  /** "It is our policy never to disclose", "we refuse to share": who promises or refuses. */
  private promised(governor: string): SubjectOf {
    const { from } = this.chain;
    const denied = words.refusing.has(governor);
    for (let i = from - 2; i >= Math.max(0, from - 8); i -= 1) {
      const word = this.word(i);
      if (HARD.has(word) || word === ',') return NONE;
      if (words.person.has(word) && word !== 'it') return { ...this.pronoun(i), denied };
      if (word === 'our' || word === 'my')
        return { ...NONE, subjectFrom: i, subjectTo: i + 1, pronoun: 'we', stated: true, denied };
    }
    return denied && this.word(from - 2) !== 'to' ? { ...this.nounPhrase(from - 1), denied } : NONE;
  }

  /** "We refrain from selling …" */
  private refraining(): SubjectOf {
    const { from } = this.chain;
    if (this.word(from - 1) === 'without') return NONE;
    for (let i = from - 2; i >= Math.max(0, from - 7); i -= 1)
      if (words.person.has(this.word(i))) return { ...this.pronoun(i), denied: true };
    return NONE;
  }

  /** The noun phrase that ends before `end`. */
  private nounPhrase(end: number): SubjectOf {
    let start = this.segment(end);
    let frontTo = start;
    const frontFrom = start;
    const comma = this.lastComma(start, end);
    const fronts =
      words.preposition.has(this.word(start)) ||
      words.embedding.has(this.word(start)) ||
      comma - start <= 1 ||
      readNumber(this.word(start)) !== undefined ||
      this.word(start).endsWith('ly');
    if (comma >= 0 && fronts) {
      frontTo = comma;
      start = comma + 1;
    }
    let stated = true;
    const finite = this.firstFinite(start, end);
    for (let i = end - 1; i >= start; i -= 1) {
      const word = this.word(i);
      if (word === 'that' && words.reporting.has(this.word(i - 1))) {
        stated = this.word(i - 2) !== 'to';
        start = i + 1;
        break;
      }
      // "information that the company sold"
      if (word === 'that' && i > start && end - i <= 3 && i + 1 < end) stated = false;
      // Behind the verb of another clause: "…, and your data is".
      if (words.coordinator.has(word) && !words.person.has(this.word(i - 1)) && finite < i) {
        start = i + 1;
        break;
      }
      if (word === ',' && finite < i) {
        start = i + 1;
        break;
      }
    }
    while (
      start < end &&
      (words.coordinator.has(this.word(start)) ||
        this.word(start) === ',' ||
        words.stating.has(this.word(start)) ||
        words.adverb.has(this.word(start)))
    )
      start += 1;
    if (words.embedding.has(this.word(start)) || (words.relative.has(this.word(start)) && this.word(start) !== 'that'))
      stated = false;
    if (/^(?:if|when|whether|where|how|unless|before|as|once|which|whose|whom)$/.test(this.lastSupposition(start, end)))
      stated = false;
    const first = this.word(start);
    const single = first === 'not' && /^(?:a|an|one|any)$/.test(this.word(start + 1));
    const denied = first === 'no' || words.nobody.has(first) || first === 'neither' || single;
    const pronoun = end - start === 1 && PRONOUNS.has(first) ? first : '';
    return { ...NONE, subjectFrom: start, subjectTo: end, pronoun, stated, denied, frontFrom, frontTo };
  }

  private lastSupposition(start: number, end: number): string {
    for (let i = end - 1; i >= start; i -= 1) {
      const word = this.word(i);
      if (/^(?:if|when|whether|how|unless|once|where|which|whom)$/.test(word)) return word;
    }
    return '';
  }

  /** The first token from `from` on that shows a finite verb, or `to`. */
  private firstFinite(from: number, to: number): number {
    for (let i = from; i < to; i += 1) {
      const word = this.word(i);
      if (words.be.has(word) || words.modal.has(word) || words.do.has(word)) return i;
      if (words.person.has(word)) {
        if (i === from || !this.tokens[i - 1]?.word) return i;
      } else if (this.previous && i >= this.previous.chain.from && i < this.previous.chain.to) return i;
    }
    return to;
  }

  /** The last comma that closes something in front, not one of a list ("name, address and age are"); -1 where none is. */
  private lastComma(start: number, end: number): number {
    for (let i = end - 2; i > start; i -= 1)
      if (this.word(i) === ',' && !words.coordinator.has(this.word(i + 1))) return i;
    return -1;
  }
}

/**
 * Finds the subject of a verb chain, and whether its clause is stated.
 *
 * @param previous the clause before it in the sentence.
 */
export function findSubject(tokens: readonly Token[], chain: VerbChain, previous: ClauseBefore | undefined): SubjectOf {
  return new SubjectFinder(tokens, chain, previous).find();
}
