import { dataCategories } from '../../knowledge/data-categories';
import {
  clauseWords as words,
  practiceVerbs,
  type VerbAction,
  type VerbForm,
} from '../../knowledge/practice-vocabulary';
import type { Token } from './tokens';

/** One verb of a chain. */
export interface ChainVerb {
  readonly action: VerbAction;
  readonly base: string;
  /** Index of its token. */
  readonly at: number;
}

/** Verbs that share subject, auxiliaries and object: "will not sell, rent or otherwise disclose". */
export interface VerbChain {
  readonly verbs: readonly ChainVerb[];
  readonly form: VerbForm;
  /** First token: the auxiliary, adverb or negation before the first verb. */
  readonly from: number;
  /** Behind the last verb and its particle. */
  readonly to: number;
  readonly passive: boolean;
  /** "has been shared". */
  readonly perfect: boolean;
  readonly negated: boolean;
  readonly never: boolean;
  readonly optional: boolean;
  readonly future: boolean;
  readonly infinitive: boolean;
  /** An auxiliary, or a form that shows a subject of its own. */
  readonly finite: boolean;
  /** Adverbs that limit the statement: "knowingly". */
  readonly limited: boolean;
  /** "only" stands before the verb. */
  readonly only: boolean;
  /** Index of the auxiliary that stands before its subject ("nor is your name shared"); -1 where none does. */
  readonly inverted: number;
}

const PARTICLES = new Set(['on', 'along', 'away', 'out', 'over', 'off', 'up']);
/** "ask for", "trade in": the preposition belongs to the verb. */
const FIXED = new Map([['ask', 'for']]);
const WITH_PARTICLE = new Set(['pass', 'give', 'hand', 'send', 'sell', 'make', 'rent', 'trade']);
const NOUN_BEFORE = new Set([
  ...[
    'the',
    'a',
    'an',
    'our',
    'your',
    'their',
    'its',
    'his',
    'her',
    'no',
    'any',
    'such',
    'of',
    'in',
    'for',
    'by',
    'from',
    'on',
  ],
  ...[
    'at',
    'with',
    'other',
    'this',
    'that',
    'these',
    'those',
    'each',
    'every',
    'some',
    'all',
    'about',
    'personal',
    'or',
  ],
]);

interface Flags {
  be: boolean;
  modal: boolean;
  negated: boolean;
  never: boolean;
  optional: boolean;
  future: boolean;
  infinitive: boolean;
  limited: boolean;
  only: boolean;
  have: boolean;
}

const isAdverb = (word: string): boolean =>
  words.adverb.has(word) || words.limiting.has(word) || (word.endsWith('ly') && word.length > 4 && word !== 'family');

/** Takes the words left of a verb that belong to its group. */
function readAuxiliaries(tokens: readonly Token[], at: number): { from: number; flags: Flags } {
  const flags: Flags = {
    be: false,
    modal: false,
    negated: false,
    never: false,
    optional: false,
    future: false,
    infinitive: false,
    limited: false,
    only: false,
    have: false,
  };
  let from = at;
  for (; from > 0; from -= 1) {
    const word = tokens[from - 1]?.text ?? '';
    if (flags.infinitive && !words.negative.has(word) && !isAdverb(word)) break;
    if (words.be.has(word)) flags.be = true;
    else if (words.have.has(word)) flags.have = true;
    else if (words.modal.has(word) || words.do.has(word)) flags.modal = true;
    else if (word === 'to' && !flags.modal) flags.infinitive = true;
    else if (words.negative.has(word)) flags.negated = true;
    else if (!isAdverb(word)) break;
    if (word === 'never') flags.never = true;
    if (words.optional.has(word)) flags.optional = true;
    if (word === 'will' || word === 'shall') flags.future = true;
    if (words.limiting.has(word)) flags.limited = true;
    if (word === 'only') flags.only = true;
  }
  return { from, flags };
}

/** "at no time", "in no way", "under no circumstances" before the verb group, or in front of the clause. */
function deniedInFront(tokens: readonly Token[], from: number): boolean {
  for (let i = Math.max(0, from - 6); i < from - 1; i += 1) {
    if (
      tokens[i]?.text === 'no' &&
      /^(?:time|way|event|case|circumstances?|point|condition)$/.test(tokens[i + 1]?.text ?? '')
    )
      return true;
  }
  return false;
}

const INVERTED_REACH = 14;

/**
 * The auxiliary of a denial that stands before its subject: "at no time is your name disclosed", "nor will your data
 * be sold"; -1 where there is none.
 */
function invertedAuxiliary(tokens: readonly Token[], from: number, form: VerbForm, be: boolean): number {
  for (let i = from - 1; i > Math.max(0, from - INVERTED_REACH); i -= 1) {
    const { text = '', word } = tokens[i] ?? {};
    if (!word && text !== ',') return -1;
    const participle = words.be.has(text) || words.have.has(text);
    const infinitive = words.modal.has(text) || words.do.has(text);
    if (!participle && !infinitive) continue;
    const fits = form === 'past' && !be ? participle : infinitive;
    const before = tokens[i - 1]?.text ?? '';
    return fits && (/^(?:nor|neither|never)$/.test(before) || deniedInFront(tokens, i)) ? i : -1;
  }
  return -1;
}

/** Names of data that begin with what is a verb elsewhere: "purchase history", "log data". */
const DATA_NAMES = new Set(
  [...dataCategories.values()].flatMap(({ names }) =>
    names.filter((name) => name.includes(' ') && practiceVerbs.has(name.slice(0, name.indexOf(' ')))),
  ),
);
/** What the taxonomy calls data has other names, too. */
const DATA_WORD = /^(?:data|information|details?|records?|history)$/;

/** Whether a word and the next name data: "share your address and purchase history with them" has one verb. */
function namesData(tokens: readonly Token[], at: number): boolean {
  const [word = '', next = ''] = [tokens[at]?.text, tokens[at + 1]?.text];
  return (
    DATA_NAMES.has(`${word} ${next.replace(/s$/, '')}`) || (DATA_WORD.test(next) && DATA_NAMES.has(`${word} data`))
  );
}

/** Whether a base form or third person is a verb there, not a noun ("our use", "the records"). */
function isFinite(tokens: readonly Token[], at: number, from: number, form: VerbForm): boolean {
  const before = tokens[from - 1];
  const previous = before?.text ?? '';
  if (from < at) return true;
  if (form === 'base') {
    if ([2, 3].some((back) => /^(?:let|lets|letting)$/.test(tokens[from - back]?.text ?? ''))) return false;
    if (words.person.has(previous) || previous === 'these' || previous === 'those') return true;
    if (/[^s]s$/.test(previous) && !NOUN_BEFORE.has(previous) && before?.word) return !words.preposition.has(previous);
    if (previous === 'and' || previous === 'or' || previous === ',') return !namesData(tokens, at);
    return from === 0 || previous === 'partners' || previous === 'but';
  }
  if (!before?.word || NOUN_BEFORE.has(previous) || words.preposition.has(previous)) return false;
  // "your medical records", but "our server records"
  const named = /^(?:your|their|his|her)$/.test(tokens[from - 2]?.text ?? '');
  if (named && !words.ours.has(previous)) return false;
  if (words.person.has(previous) || words.relative.has(previous) || previous === 'it' || previous === 'and')
    return true;
  return !words.coordinator.has(previous) && !words.determiner.has(previous);
}

/** "Your records are shared": a form in -s before an auxiliary is a plural. "Save where the law" is no verb. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? '';
  // "give them access to", "let advertisers use"
  if (tokens[at]?.text === 'access' && next === 'to') return true;
  if (tokens[at]?.text === 'save') return /^(?:where|as|for|that|in|if|when|with)$/.test(next);
  const auxiliary = words.be.has(next) || words.modal.has(next) || words.have.has(next) || words.do.has(next);
  return practiceVerbs.get(tokens[at]?.text ?? '')?.form === 'third' && auxiliary;
}

function readChainAt(tokens: readonly Token[], at: number): VerbChain | undefined {
  const token = tokens[at];
  const entry = token && practiceVerbs.get(token.text);
  if (!token || !entry || isNoun(tokens, at)) return undefined;
  const { from, flags } = readAuxiliaries(tokens, at);
  const auxiliary = flags.be || flags.modal || flags.infinitive || flags.have;
  if (entry.action === 'require' && tokens[at + 1]?.text === 'to') return undefined;
  let form = entry.form;
  // "set" and the like: one word for base and participle.
  if (form === 'base' && flags.be && !flags.infinitive) form = 'past';
  const inverted =
    flags.modal || flags.infinitive || flags.negated || (form !== 'past' && form !== 'base')
      ? -1
      : invertedAuxiliary(tokens, from, form, flags.be);
  const passive = form === 'past' && (flags.be || inverted >= 0);
  const person = words.person.has(tokens[from - 1]?.text ?? '') || words.nobody.has(tokens[from - 1]?.text ?? '');
  if (form === 'past' && !passive && !flags.have && !person) return undefined;
  if (form === 'ing' && !flags.be && !refrains(tokens, from)) return undefined;
  if ((form === 'base' || form === 'third') && !auxiliary && inverted < 0 && !isFinite(tokens, at, from, form))
    return undefined;
  if (form === 'third' && auxiliary) return undefined;
  if (entry.action === 'other' && !auxiliary && !person) return undefined;
  return {
    verbs: [{ action: entry.action, base: entry.base, at }],
    form,
    from,
    to: at + 1,
    passive,
    perfect: flags.have,
    negated: flags.negated || inverted >= 0 || deniedInFront(tokens, from),
    never: flags.never || inverted >= 0 || deniedInFront(tokens, from),
    optional: flags.optional,
    future: flags.future,
    infinitive: flags.infinitive,
    finite: auxiliary ? !flags.infinitive || flags.modal : (form !== 'base' && form !== 'ing') || person,
    limited: flags.limited,
    only: flags.only,
    inverted,
  };
}

const refrains = (tokens: readonly Token[], from: number): boolean => {
  const before = tokens[from - 1]?.text ?? '';
  if (words.refraining.has(before)) return true;
  const governor = tokens[from - 2]?.text ?? '';
  // "a policy of not sharing"
  if (before === 'of') return words.promising.has(governor) && words.negative.has(tokens[from]?.text ?? '');
  return before === 'from' && words.refraining.has(governor);
};

/** Whether the words between two verbs only join them: ", ", "or otherwise", ", swap or". */
function joins(tokens: readonly Token[], from: number, to: number): 'and' | 'or' | undefined {
  let single = 0;
  let joined: 'and' | 'or' | undefined;
  let separators = 0;
  for (let i = from; i < to; i += 1) {
    const word = tokens[i]?.text ?? '';
    if (word === ',' || word === '/') {
      separators += 1;
      single = 0;
    } else if (words.coordinator.has(word)) {
      if (word === 'but') return undefined;
      joined = word === 'or' || word === 'nor' ? 'or' : (joined ?? 'and');
      separators += 1;
      single = 0;
    } else if (!isAdverb(word) && !words.negative.has(word) && !words.be.has(word) && !words.modal.has(word)) {
      single += 1;
      if (single > 1 || separators === 0 || words.determiner.has(word) || words.pronoun.has(word) || !tokens[i]?.word)
        return undefined;
      if (words.preposition.has(word) || words.nobody.has(word) || i + 1 === to) return undefined;
    }
  }
  return separators > 0 ? (joined ?? 'or') : undefined;
}

/** Adds to a chain the verbs that follow it directly, in the same form. */
function extend(tokens: readonly Token[], chain: VerbChain): VerbChain {
  const verbs = [...chain.verbs];
  let { to } = withParticle(tokens, chain);
  for (let i = to; i < Math.min(tokens.length, to + 7); i += 1) {
    const text = tokens[i]?.text ?? '';
    const entry = practiceVerbs.get(text);
    if (!entry || !(entry.form === chain.form || (chain.passive && text === 'set'))) continue;
    if (i === to || !joins(tokens, to, i)) break;
    verbs.push({ action: entry.action, base: entry.base, at: i });
    to = i + 1;
  }
  return verbs.length > chain.verbs.length ? { ...chain, verbs, to } : chain;
}

/** A particle behind the last verb: "passed on", "hand over". */
function withParticle(tokens: readonly Token[], chain: VerbChain): VerbChain {
  const last = chain.verbs.at(-1);
  const next = tokens[chain.to]?.text ?? '';
  const belongs = last && (FIXED.get(last.base) === next || (WITH_PARTICLE.has(last.base) && PARTICLES.has(next)));
  return belongs ? { ...chain, to: chain.to + 1 } : chain;
}

/** Every chain of verbs of practice in a sentence, in order. */
export function findVerbChains(tokens: readonly Token[]): VerbChain[] {
  const chains: VerbChain[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = readChainAt(tokens, at);
    if (!first) continue;
    const chain = withParticle(tokens, extend(tokens, first));
    chains.push(chain);
    at = chain.to - 1;
  }
  return chains;
}
