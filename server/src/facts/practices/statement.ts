import type { Span } from '../../text/span';
import type { PracticeAction } from './claim';
import type { DataTerms } from './data-terms';
import type { QualifierKind } from './qualifiers';

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
