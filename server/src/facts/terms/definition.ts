import type { Passage } from '../../document/passage';
import type { Section } from '../../document/section';
import type { DefinitionShape } from './leaf-definition';
import type { NameStyle } from './name-style';
import type { NameMark } from './set-off-names';

export type { DefinitionShape, NameMark, NameStyle };

/** One of the names that a definition gives. */
export interface DefinedName {
  readonly text: string;
  /** The bare name, without quotes and article. */
  readonly at: Passage;
  /** The name with its quotes. */
  readonly outer: Passage;
  readonly style: NameStyle;
  readonly mark: NameMark;
  /** The quotes as written; empty where there are none. */
  readonly quotes: readonly [open: string, close: string];
}

/** A place where the document says what a name stands for. */
export interface Definition {
  /** The first of its names that is no pronoun, else the first. */
  readonly term: string;
  readonly at: Passage;
  /** All names of the definition but `term`, and the long form of an acronym. */
  readonly aliases: readonly string[];
  readonly names: readonly DefinedName[];
  /** What an acronym shortens. */
  readonly longForm: Passage | undefined;
  /** The words that the names stand for, or that say what they mean. */
  readonly meaning: Passage | undefined;
  /** All that would go if the definition went: the bracket with the space before it, the sentence, the entry. */
  readonly whole: Passage;
  readonly shape: DefinitionShape;
  /** Said in the way of contracts ("collectively, the", "means", "hereinafter"). */
  readonly formal: boolean;
  /** Only says that the definition stands elsewhere in this document ("as defined below"). */
  readonly promised: boolean;
  readonly scope: 'document' | Section;
}
