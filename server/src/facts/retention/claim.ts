import type { Passage } from '../../document/passage';
import type { Actor } from './clauses';
import type { DataKind } from './data-kind';
import type { ExceptionKind } from './qualifiers';
import type { PeriodBound, RetentionAction, RetentionEvent, StatedCriterion } from './time-terms';

/** A length of time as a claim states it; `days` makes lengths comparable. */
export interface RetentionPeriod {
  readonly at: Passage;
  readonly amount: number;
  readonly unit: string;
  readonly days: number;
  readonly bound: PeriodBound;
}

/** The data that a claim speaks of. */
export interface RetentionCategory {
  /** For messages: "log files", "personal data". */
  readonly label: string;
  /** The words that name them: in the sentence, before a colon, in the row's first cell. */
  readonly at: Passage | undefined;
  /** Empty where only the context could tell. */
  readonly kinds: readonly DataKind[];
  /** What narrows data named in general: the row, the lead-in or the section they stand in; '' for the whole policy. */
  readonly scope: string;
  /** The lead-in or row that the clause stands under where it names its data itself: "Free accounts: recordings …"; or ''. */
  readonly group: string;
}

/** Something that lets the data be kept longer, or makes them go earlier. */
export interface RetentionException {
  readonly at: Passage;
  readonly kind: ExceptionKind;
}

/** A statement of how long data are kept or when they are deleted. */
export interface RetentionClaim {
  /** The sentence, list item or cell. */
  readonly at: Passage;
  /** From the verb to the end of what is said about time, or the reverse where the time stands first. */
  readonly phrase: Passage;
  /** The verb with what belongs to it; empty in a cell that gives the time alone. */
  readonly verb: Passage;
  readonly action: RetentionAction;
  /** "may": allowed, not promised. */
  readonly optional: boolean;
  readonly actor: Actor;
  readonly category: RetentionCategory;
  /** The first of `periods`. */
  readonly period: RetentionPeriod | undefined;
  readonly periods: readonly RetentionPeriod[];
  readonly event: { readonly at: Passage; readonly kind: RetentionEvent } | undefined;
  readonly criterion: { readonly at: Passage; readonly kind: StatedCriterion['kind'] } | undefined;
  readonly indefinite: Passage | undefined;
  /** "immediately". */
  readonly immediate: Passage | undefined;
  readonly exception: RetentionException | undefined;
  /** The words of "if …", "with your consent" that the claim depends on; '' where it does not. */
  readonly condition: string;
  /** Countries, products and the like that it names: "in Germany"; '' where it names none. */
  readonly places: string;
  /** The words that give a reason ("to prevent fraud", "for billing purposes"); '' where none is given. */
  readonly purpose: string;
  /** Law, tax, disputes are given as the reason. */
  readonly legal: boolean;
  /** "generally", "unless otherwise stated". */
  readonly general: boolean;
  /** The sentence in lower case without its lengths: equal for the same statement with another period. */
  readonly wording: string;
  /** Opens a section whose heading names no data or topic of its own, so that "the data" there means all of them. */
  readonly opensGeneral: boolean;
  /** Kept on the reader's own device. */
  readonly onDevice: boolean;
}
