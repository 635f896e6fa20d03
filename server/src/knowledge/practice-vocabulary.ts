import clauseIdiomData from './clause-idioms.yaml';
import clauseWordData from './clause-words.yaml';
import verbData from './practice-verbs.yaml';
import purposeData from './purposes.yaml';
import recipientData from './recipients.yaml';

export type VerbAction =
  | 'share'
  | 'hand-over'
  | 'let'
  | 'receive'
  | 'require'
  | 'leave'
  | 'buy'
  | 'sell'
  | 'collect'
  | 'use'
  | 'store'
  | 'delete'
  | 'other';
export type VerbForm = 'base' | 'third' | 'past' | 'ing';

/** A form of a verb that says what is done with data. */
export interface VerbEntry {
  readonly action: VerbAction;
  /** All that the word can be: "shared" is a past tense and a participle. */
  readonly form: VerbForm;
  readonly base: string;
}

function forms(verb: string | readonly string[]): readonly (readonly [word: string, form: VerbForm])[] {
  if (typeof verb !== 'string') {
    const [base = '', third = '', past = '', participle = '', ing = ''] = verb;
    return [
      [participle, 'past'],
      [past, 'past'],
      [ing, 'ing'],
      [third, 'third'],
      [base, 'base'],
    ];
  }
  const stem = verb.replace(/e$/, '');
  const third = /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [
    [past, 'past'],
    [`${stem}ing`, 'ing'],
    [/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : third, 'third'],
    [verb, 'base'],
  ];
}

/** Every form of every verb of practice, lower case. */
export const practiceVerbs: ReadonlyMap<string, VerbEntry> = new Map(
  Object.entries(verbData as Record<VerbAction, readonly (string | readonly string[])[]>).flatMap(([action, verbs]) =>
    verbs.flatMap((verb) => {
      const base = typeof verb === 'string' ? verb : (verb[0] ?? '');
      return forms(verb).map(([word, form]): [string, VerbEntry] => [
        word,
        { action: action as VerbAction, form, base },
      ]);
    }),
  ),
);

type WordClass =
  | 'be'
  | 'modal'
  | 'optional'
  | 'do'
  | 'have'
  | 'negative'
  | 'adverb'
  | 'limiting'
  | 'pronoun'
  | 'person'
  | 'nobody'
  | 'determiner'
  | 'coordinator'
  | 'relative'
  | 'embedding'
  | 'stating'
  | 'reporting'
  | 'governing'
  | 'intending'
  | 'promising'
  | 'refusing'
  | 'refraining'
  | 'preposition'
  | 'clauseHead'
  | 'ours';

/** The closed classes of words, lower case. */
export const clauseWords = Object.fromEntries(
  Object.entries(clauseWordData as Record<WordClass, readonly string[]>).map(([name, words]) => [name, new Set(words)]),
) as unknown as Readonly<Record<WordClass, ReadonlySet<string>>>;

/** A turn of phrase that says with several words what a verb says with one. */
export interface ClauseIdiom {
  /** Which place is looked for first: the one with the longest, so the rarest, words. */
  readonly anchor: number;
  /** The words that may stand at each place. */
  readonly said: readonly ReadonlySet<string>[];
  /** What is read instead; "$1" is the word at the first place with alternatives. */
  readonly read: readonly string[];
}

/** Every turn of phrase by the words at its anchor. */
export const clauseIdioms: ReadonlyMap<string, readonly ClauseIdiom[]> = idiomsByWord(
  (clauseIdiomData as readonly (readonly [string, string])[]).map(([text, read]) => {
    const places = text.split(' ').map((words) => words.split('|'));
    const lengths = places.map((words) => Math.min(...words.map(({ length }) => length)));
    const anchor = lengths.indexOf(Math.max(...lengths));
    return { anchor, said: places.map((words) => new Set(words)), read: read.split(' ') };
  }),
);

function idiomsByWord(idioms: readonly ClauseIdiom[]): Map<string, ClauseIdiom[]> {
  const byWord = new Map<string, ClauseIdiom[]>();
  for (const idiom of idioms)
    for (const word of idiom.said[idiom.anchor] ?? []) byWord.set(word, [...(byWord.get(word) ?? []), idiom]);
  return byWord;
}

/** A kind of recipient. */
export interface RecipientKind {
  readonly id: string;
  /** For messages: "service providers". */
  readonly label: string;
  readonly names: readonly string[];
  /** The kind that contains this one. */
  readonly within?: string;
  /** Not a third party as policies use the word. */
  readonly outside: boolean;
  /** Stands for every third party. */
  readonly universal: boolean;
  /** Gets data because law or the sale of a business asks for it. */
  readonly duty: boolean;
}

/** Every kind of recipient by id, in the order of the file. */
export const recipientKinds: ReadonlyMap<string, RecipientKind> = new Map(
  Object.entries(
    recipientData as Record<
      string,
      Omit<RecipientKind, 'id' | 'outside' | 'universal' | 'duty'> & Partial<RecipientKind>
    >,
  ).map(([id, entry]) => [id, { outside: true, universal: false, duty: false, ...entry, id }]),
);

/** A kind of purpose. */
export interface PurposeKind {
  readonly id: string;
  readonly label: string;
  /** Beginnings of words that mean it. */
  readonly stems: readonly string[];
}

/** Every kind of purpose, in the order of the file. */
export const purposeKinds: readonly PurposeKind[] = Object.entries(
  purposeData as Record<string, Omit<PurposeKind, 'id'>>,
).map(([id, entry]) => ({ id, ...entry }));
