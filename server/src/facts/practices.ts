import type { Block } from '../document/passage';
import type { Section } from '../document/section';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import type { PracticeClaim } from './practices/claim';
import { readLeafStatements } from './practices/leaf-statements';
import type { Statement } from './practices/statement';
import { readItemStatements } from './practices/list-statements';
import { readOwnNames, type OwnNames } from './practices/own-names';
import { scopeOf } from './practices/qualifiers';

export type { PracticeAction, PracticeActor, PracticeClaim, PracticeData, PracticeRecipient } from './practices/claim';

/**
 * Every statement of what is done with data and what is not, in the order of the text: from sentences, list items
 * (together with the sentence that introduces their list) and table cells. Headings, code, quotations and questions
 * state nothing.
 */
export const readPractices: ReadFact<readonly PracticeClaim[]> = (document, { definitions }) => {
  const { blocks } = document;
  const own = readOwnNames(document, definitions);
  const claims: PracticeClaim[] = [];
  const scopes = new Map<Section, PracticeClaim['scope']>();
  let introduction: Block | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' || block.kind === 'code' || block.kind === 'rule') continue;
    const scope = block.section && sectionScope(block.section, scopes);
    const statements = readLeafStatements(block.leaf);
    const before = blocks[index - 1];
    if (block.kind === 'item' && before?.group !== block.group)
      introduction = before?.text.trimEnd().endsWith(':') && before.section === block.section ? before : undefined;
    const finished = block.kind === 'item' && introduction ? readItemStatements(introduction.leaf, block.leaf) : [];
    // "Sell your data" below "We do not:" is no request to the reader.
    const alone =
      finished.length > 0 ? statements.filter(({ actor, actorAt }) => actor !== 'user' || actorAt) : statements;
    for (const statement of [...alone, ...finished]) claims.push(claimOf(block, statement, { scope, own }));
  }
  return claims;
};

/** What the headings above limit a section to. */
function sectionScope(section: Section, known: Map<Section, PracticeClaim['scope']>): PracticeClaim['scope'] {
  if (!known.has(section)) {
    const own = section.depth > 1 ? scopeOf(section.title) : undefined;
    known.set(section, own ?? (section.parent ? sectionScope(section.parent, known) : undefined));
  }
  return known.get(section);
}

const LEAD = /^[^.!?:]{2,70}?:/;
const colonNear = (text: string): boolean => text.lastIndexOf(':', 72) > 0;

interface Context {
  readonly scope: PracticeClaim['scope'];
  readonly own: OwnNames;
}

function claimOf(block: Block, statement: Statement, { scope, own }: Context): PracticeClaim {
  const passage = (span: Span) => block.passage(span.start, span.end);
  const lead = scope === undefined && colonNear(block.text) ? LEAD.exec(block.text)?.[0] : undefined;
  return {
    ...statement,
    at: passage(statement.sentence),
    phrase: passage(statement.phrase),
    actor: { kind: actorOf(block, statement, own), at: statement.actorAt && passage(statement.actorAt) },
    verb: passage(statement.verb),
    data: { ...statement.data, at: statement.data.at && passage(statement.data.at) },
    recipients: statement.recipients.map((recipient) => {
      const at = passage(recipient);
      return { kind: recipient.kind === 'named' && own.has(at.text) ? 'ourselves' : recipient.kind, at };
    }),
    qualifiers: statement.qualifiers.map((qualifier) => ({
      kind: qualifier.kind,
      purpose: qualifier.purpose,
      at: passage(qualifier),
    })),
    scope: scope ?? (lead ? scopeOf(lead) : undefined),
  };
}

/** "Acme collects": the organisation by its name. */
function actorOf(block: Block, { actor, actorAt }: Statement, own: OwnNames): Statement['actor'] {
  if (actor !== 'other' || !actorAt) return actor;
  return own.has(block.text.slice(actorAt.start, actorAt.end)) ? 'we' : actor;
}
