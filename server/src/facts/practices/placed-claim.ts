import type { Block, Passage } from '../../document/passage';
import type { Span } from '../../text/span';
import type { PracticeActor, PracticeClaim, PracticeData, PracticeQualifier, PracticeRecipient } from './claim';
import type { OwnNames } from './own-names';
import { scopeOf } from './qualifiers';
import type { Statement } from './statement';

/** What a claim gets from around its leaf. */
export interface ClaimContext {
  /** What the headings above limit the section to. */
  readonly scope: PracticeClaim['scope'];
  readonly own: OwnNames;
}

const LEAD = /^[^.!?:]{2,70}?:/;
const colonNear = (text: string): boolean => text.lastIndexOf(':', 72) > 0;

/** A statement at its place in one version of a document. Passages are made when asked for: most never are. */
export class PlacedClaim implements PracticeClaim {
  private atMade: Passage | undefined;
  private phraseMade: Passage | undefined;
  private actorMade: PracticeActor | undefined;
  private dataMade: PracticeData | undefined;
  private recipientsMade: readonly PracticeRecipient[] | undefined;
  private qualifiersMade: readonly PracticeQualifier[] | undefined;

  constructor(
    private readonly block: Block,
    private readonly statement: Statement,
    private readonly context: ClaimContext,
  ) {}

  get action(): PracticeClaim['action'] {
    return this.statement.action;
  }
  get negated(): boolean {
    return this.statement.negated;
  }
  get denial(): PracticeClaim['denial'] {
    return this.statement.denial;
  }
  get possible(): boolean {
    return this.statement.possible;
  }
  get tense(): PracticeClaim['tense'] {
    return this.statement.tense;
  }
  get relaxed(): boolean {
    return this.statement.relaxed;
  }
  get special(): boolean {
    return this.statement.special;
  }
  get only(): boolean {
    return this.statement.only;
  }
  get at(): Passage {
    return (this.atMade ??= this.passage(this.statement.sentence));
  }
  get phrase(): Passage {
    return (this.phraseMade ??= this.passage(this.statement.phrase));
  }
  get verb(): Passage {
    return this.passage(this.statement.verb);
  }
  get actor(): PracticeActor {
    const { actorAt } = this.statement;
    return (this.actorMade ??= { kind: this.actorKind(), at: actorAt && this.passage(actorAt) });
  }
  get data(): PracticeData {
    const { data } = this.statement;
    return (this.dataMade ??= { ...data, at: data.at && this.passage(data.at) });
  }
  get recipients(): readonly PracticeRecipient[] {
    return (this.recipientsMade ??= this.statement.recipients.map((recipient) => {
      const at = this.passage(recipient);
      const ours = recipient.kind === 'named' && this.context.own.has(at.text);
      return { kind: ours ? 'ourselves' : recipient.kind, at };
    }));
  }
  get qualifiers(): readonly PracticeQualifier[] {
    return (this.qualifiersMade ??= this.statement.qualifiers.map((qualifier) => ({
      kind: qualifier.kind,
      purpose: qualifier.purpose,
      at: this.passage(qualifier),
    })));
  }
  /** From the headings, else from the words before a colon. */
  get scope(): PracticeClaim['scope'] {
    if (this.context.scope !== undefined || !colonNear(this.block.text)) return this.context.scope;
    const lead = LEAD.exec(this.block.text)?.[0];
    return lead === undefined ? undefined : scopeOf(lead);
  }

  /** "Acme collects": the organisation by its name. */
  private actorKind(): PracticeActor['kind'] {
    const { actor, actorAt } = this.statement;
    if (actor !== 'other' || !actorAt) return actor;
    return this.context.own.has(this.block.text.slice(actorAt.start, actorAt.end)) ? 'we' : actor;
  }

  private passage({ start, end }: Span): Passage {
    return this.block.passage(start, end);
  }
}
