import type { Passage } from '../../document/passage';
import type { DataTerms } from './data-terms';
import type { QualifierKind } from './qualifiers';

/** What is done. `share` stands for disclose, provide, pass on, transfer to somebody else. */
export type PracticeAction = 'share' | 'sell' | 'collect' | 'use' | 'store' | 'delete';

/** Who does it: the organisation that speaks, the reader, or somebody else. */
export interface PracticeActor {
  readonly kind: 'we' | 'user' | 'other';
  /** The words, where the sentence names the actor. */
  readonly at: Passage | undefined;
}

/** The data a claim speaks of, and the words that name them. */
export interface PracticeData extends DataTerms {
  readonly at: Passage | undefined;
}

export interface PracticeRecipient {
  readonly at: Passage;
  /** An id of `knowledge/recipients.yaml`, "named" for an organisation, "unknown". */
  readonly kind: string;
}

export interface PracticeQualifier {
  readonly at: Passage;
  readonly kind: QualifierKind;
  /** An id of `knowledge/purposes.yaml`, for a purpose. */
  readonly purpose: string | undefined;
}

/** How a practice is stated, wherever it stands. */
export interface PracticeSense {
  readonly action: PracticeAction;
  readonly negated: boolean;
  /** How firmly it is denied: "not", "never", "under no circumstances"; `none` where it is not. */
  readonly denial: 'none' | 'plain' | 'never' | 'absolute';
  /** "may", "reserve the right to": allowed rather than done. */
  readonly possible: boolean;
  readonly tense: 'present' | 'future' | 'past';
  /** The clause after it, or before it, states an exception ("However, …"). */
  readonly relaxed: boolean;
  /** In the sense that a law gives the word: "sell or share" in a Californian notice. */
  readonly special: boolean;
  /** Comes with "only": "we share it only with". */
  readonly only: boolean;
}

/** A statement of what is, or is not, done with data. */
export interface PracticeClaim extends PracticeSense {
  /** The sentence, list item or cell. */
  readonly at: Passage;
  /** For quotations: from the verb group to the end of the data and the recipient. */
  readonly phrase: Passage;
  readonly actor: PracticeActor;
  readonly verb: Passage;
  readonly data: PracticeData;
  readonly recipients: readonly PracticeRecipient[];
  /** Purposes, conditions, exceptions and whatever else narrows it; emphasis and plain additions left out. */
  readonly qualifiers: readonly PracticeQualifier[];
  /** A region or a group of people that the heading or lead-in limits it to. */
  readonly scope: 'region' | 'group' | undefined;
}
