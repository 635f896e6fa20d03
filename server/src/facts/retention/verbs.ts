import type { RetentionAction } from './time-terms';
import { allMatches } from '../../text/matches';

/** A word or mark of a sentence, in lower case. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly word: boolean;
}

/** How a form of a verb is built. "retained" is past and participle; only its surroundings tell which. */
type Form = 'base' | 'third' | 'past' | 'ing';

/** A verb of keeping or deleting with what belongs to it. */
export interface VerbGroup {
  readonly action: RetentionAction;
  readonly form: Form;
  /** The data are its subject: "is retained", "remains", "expires". */
  readonly passive: boolean;
  readonly negated: boolean;
  /** "may", "can": allowed, not promised. */
  readonly optional: boolean;
  /** "to retain". */
  readonly infinitive: boolean;
  /** Some auxiliary or pronoun makes it finite. */
  readonly finite: boolean;
  /** Index of the auxiliary that stands before the subject ("at no time are logs kept"); -1 where none does. */
  readonly inverted: number;
  /** Index of the group's first token and of the one behind its last. */
  readonly from: number;
  readonly to: number;
}

const TOKEN = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** The tokens of a stretch of text; offsets count in the text. */
export function tokenise(text: string): Token[] {
  return allMatches(text, TOKEN).map((match) => ({
    text: match[0].toLowerCase().replace(/’/g, "'"),
    start: match.index,
    end: match.index + match[0].length,
    word: /[\p{L}\p{N}]/u.test(match[0]),
  }));
}

interface Lexeme {
  readonly action: RetentionAction;
  readonly form: Form;
  readonly intransitive: boolean;
}

const REGULAR: Readonly<Record<RetentionAction, string>> = {
  keep: 'retain store archive preserve maintain save',
  delete:
    'delete erase destroy remove purge discard wipe shred dispose expunge scrub clear deactivate overwrite eliminate',
  anonymise: 'anonymise anonymize de-identify deidentify pseudonymise pseudonymize aggregate',
};
const IRREGULAR: readonly (readonly [string, Form, RetentionAction])[] = [
  ['keep', 'base', 'keep'],
  ['keeps', 'third', 'keep'],
  ['kept', 'past', 'keep'],
  ['keeping', 'ing', 'keep'],
  ['hold', 'base', 'keep'],
  ['holds', 'third', 'keep'],
  ['held', 'past', 'keep'],
  ['holding', 'ing', 'keep'],
  ['overwritten', 'past', 'delete'],
  ['shredded', 'past', 'delete'],
  ['scrubbed', 'past', 'delete'],
  ['binned', 'past', 'delete'],
];
const INTRANSITIVE: readonly (readonly [string, Form, RetentionAction])[] = [
  ['remain', 'base', 'keep'],
  ['remains', 'third', 'keep'],
  ['stay', 'base', 'keep'],
  ['stays', 'third', 'keep'],
  ['persist', 'base', 'keep'],
  ['persists', 'third', 'keep'],
  ['live', 'base', 'keep'],
  ['lives', 'third', 'keep'],
  ['self-destruct', 'base', 'delete'],
  ['self-destructs', 'third', 'delete'],
  ['expire', 'base', 'delete'],
  ['expires', 'third', 'delete'],
];

function inflect(base: string): [string, Form][] {
  const stem = base.replace(/e$/, '');
  return [
    [base, 'base'],
    [`${base}s`, 'third'],
    [`${stem}ed`, 'past'],
    [`${stem}ing`, 'ing'],
  ];
}

const LEXICON: ReadonlyMap<string, Lexeme> = new Map([
  ...Object.entries(REGULAR).flatMap(([action, list]) =>
    list
      .split(' ')
      .flatMap(inflect)
      .map(([word, form]): [string, Lexeme] => [
        word,
        { action: action as RetentionAction, form, intransitive: false },
      ]),
  ),
  ...IRREGULAR.map(([word, form, action]): [string, Lexeme] => [word, { action, form, intransitive: false }]),
  ...INTRANSITIVE.map(([word, form, action]): [string, Lexeme] => [word, { action, form, intransitive: true }]),
]);

const set = (list: string) => new Set(list.split(' '));
const BE = set("is are am was were be been being isn't aren't gets get");
const MODAL = set(
  "will shall should must would may might can could won't can't cannot shan't wouldn't couldn't mayn't needn't",
);
const DO = set("do does did don't doesn't didn't");
const HAVE = set("have has had haven't hasn't");
const OPTIONAL = set('may might can could');
const ADVERB = set(
  'also only then still always never not just both further otherwise either thus therefore first soon longer no ever',
);
const PRONOUN = set('we i you they he she who');
/** Before these, "stores" and "holds" are nouns. */
const NOUN_BEFORE = set('the a an our your their its this that these those on in of for at from by no');
const COMPOUND = set('app play online web data legal litigation');

/** Whether the word is an auxiliary that makes a clause finite. */
export const isAuxiliary = (word: string): boolean => BE.has(word) || MODAL.has(word) || DO.has(word) || HAVE.has(word);
/** "we", "you", also with an auxiliary tied to it ("we'll"). */
export const isPronoun = (word: string): boolean =>
  PRONOUN.has(word) || (word.includes("'") && /^(?:we|i|you|they)'(?:ll|ve|re|d|m)$/.test(word));

/**
 * Reads the verb group that ends in the token at `at`.
 *
 * @returns undefined where the word is no verb there ("our store", "a legal hold").
 */
export function readVerbGroup(tokens: readonly Token[], at: number): VerbGroup | undefined {
  const lexeme = LEXICON.get(tokens[at]?.text ?? '');
  if (!lexeme) return undefined;
  const flags = { be: false, modal: false, negated: false, optional: false, infinitive: false };
  let from = at;
  for (; from > 0; from -= 1) {
    const word = tokens[from - 1]?.text ?? '';
    if (BE.has(word)) flags.be = true;
    else if (MODAL.has(word) || DO.has(word)) flags.modal = true;
    else if (word === 'to' && !flags.be && !flags.modal) flags.infinitive = true;
    else if (word === 'to') flags.infinitive = true;
    else if (!HAVE.has(word) && !ADVERB.has(word) && !/^\p{L}{3,}ly$/u.test(word)) break;
    if (word === 'not' || word === 'never' || word === 'no' || word.endsWith("n't") || word === 'cannot')
      flags.negated = true;
    if (OPTIONAL.has(word)) flags.optional = true;
  }
  const before = tokens[from - 1]?.text ?? '';
  if (/^(?:we|i|you|they)'(?:ll|d)$/.test(before)) flags.modal = true;
  if (/^(?:nobody|none|nothing|nor|neither)$/.test(before)) flags.negated = true;
  // "our servers keep", "messages remain"
  const plural = lexeme.form === 'base' && /[^s]s$/.test(before) && !NOUN_BEFORE.has(before);
  const finite = flags.be || flags.modal || isPronoun(before) || lexeme.form === 'third' || plural;
  if (lexeme.form === 'base' && !flags.modal && !flags.infinitive && !isPronoun(before)) {
    const opens = from === 0 || /^(?:[,:;•]|and|or|then)$/.test(before);
    if (!opens && !lexeme.intransitive && !plural) return undefined;
  }
  const noun = NOUN_BEFORE.has(before) || (COMPOUND.has(before) && /^(?:stores|holds)$/.test(tokens[at]?.text ?? ''));
  if (lexeme.form === 'third' && (noun || from === 0)) return undefined;
  const participle = lexeme.form === 'past' && (flags.be || !isPronoun(before));
  return {
    action: lexeme.action,
    form: lexeme.form,
    passive: lexeme.intransitive || participle,
    negated: flags.negated,
    optional: flags.optional,
    infinitive: flags.infinitive,
    finite,
    inverted: -1,
    from,
    to: at + 1,
  };
}
