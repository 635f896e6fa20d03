import type { Span } from '../../text/span';
import type { PracticeActor, PracticeSense } from './claim';
import type { DataTerms } from './data-terms';
import type { QualifierKind } from './qualifiers';

/** A practice as one sentence states it; offsets count in the text that was read. */
export interface Statement extends PracticeSense {
  readonly sentence: Span;
  readonly phrase: Span;
  readonly actor: PracticeActor['kind'];
  readonly actorAt: Span | undefined;
  readonly verb: Span;
  readonly data: DataTerms & { readonly at: Span | undefined };
  readonly recipients: readonly (Span & { readonly kind: string })[];
  readonly qualifiers: readonly (Span & { readonly kind: QualifierKind; readonly purpose: string | undefined })[];
}
