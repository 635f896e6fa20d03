import { perLeaf } from '../document/leaf';
import type { Block } from '../document/passage';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import { readOwnNames, type OwnNames } from './practices/own-names';
import type { RetentionCategory, RetentionClaim } from './retention/claim';
import { readDataKinds, type DataKind } from './retention/data-kind';
import { readLeafClaims, type LeafStatement } from './retention/leaf-claims';
import { SurroundingsReader, type Surroundings } from './retention/surroundings';

export type { RetentionCategory, RetentionClaim, RetentionException, RetentionPeriod } from './retention/claim';

/**
 * Every statement of how long data are kept or when they are deleted, in the order of the text: from sentences, list
 * items and table cells. Headings, code and questions state nothing.
 */
export const readRetention: ReadFact<readonly RetentionClaim[]> = (document, { definitions }) => {
  const { blocks } = document;
  const own = readOwnNames(document, definitions);
  const claims: RetentionClaim[] = [];
  const reader = new SurroundingsReader();
  for (const [index, block] of blocks.entries()) {
    reader.enter(block, blocks[index - 1]);
    if (block.kind === 'heading' || block.kind === 'code' || block.kind === 'rule') continue;
    const { statements, lead, bare } = readLeafClaims(block.leaf);
    for (const statement of statements) {
      if (statement.clause.needsSubject && !reader.introducesUs()) continue;
      claims.push(claimOf(block, statement, reader.around(block, lead), own));
    }
    if (bare && reader.holdsPeriods(block)) claims.push(claimOf(block, bare, reader.around(block, lead), own));
    const introduced = block.kind === 'item' ? reader.introduced() : undefined;
    if (introduced) claims.push(...itemClaims(introduced, block, reader, own));
  }
  return claims;
};

function claimOf(block: Block, statement: LeafStatement, around: Surroundings, own: OwnNames): RetentionClaim {
  const { clause, qualifiers, wording } = statement;
  const { terms, sentence } = clause;
  const passage = (span: Span) => block.passage(span.start, span.end);
  const periods = terms.periods.map((period) => {
    const { amount, unit, days, bound } = period;
    return { at: passage(period), amount, unit, days, bound };
  });
  const exception = qualifiers.exception;
  return {
    condition: isEvent(qualifiers.condition, terms.event && passage(terms.event).text) ? '' : qualifiers.condition,
    places: qualifiers.places,
    purpose: qualifiers.purpose,
    legal: qualifiers.legal,
    general: qualifiers.general,
    onDevice: qualifiers.onDevice,
    at: passage(sentence),
    phrase: passage(statement.phrase),
    verb: passage(clause.verb),
    action: clause.action,
    optional: clause.optional,
    actor: own.has(clause.actor.name) ? { kind: 'we', name: '' } : clause.actor,
    category: categoryOf(block, statement, around),
    period: periods[0],
    periods,
    event: terms.event && { at: passage(terms.event), kind: terms.event.kind },
    criterion: terms.criterion && { at: passage(terms.criterion), kind: terms.criterion.kind },
    indefinite: terms.indefinite && passage(terms.indefinite),
    immediate: terms.immediate && passage(terms.immediate),
    exception: exception && {
      at: block.passage(sentence.start + exception.start, sentence.start + exception.end),
      kind: exception.kind,
    },
    wording,
    opensGeneral: around.scope === '' && sentence.start === 0 && block.section?.blocks[0] === block,
  };
}

/** "If you close your account, we delete it after …": the condition is the event that the period counts from. */
const isEvent = (condition: string, event: string | undefined): boolean =>
  event !== undefined && condition.includes(event.toLowerCase());

/** "We keep the following data for a year:" says so of each item. */
function itemClaims(introduction: Block, item: Block, reader: SurroundingsReader, own: OwnNames): RetentionClaim[] {
  const statements = readLeafClaims(introduction.leaf).statements.filter(
    ({ clause: { noun } }) => noun && FOLLOWING.test(introduction.text.slice(noun.start, noun.end)),
  );
  if (statements.length === 0) return [];
  const { kinds, end } = headKinds(item.leaf);
  if (kinds.length === 0) return [];
  const at = item.passage(0, end);
  return statements.map((statement) => {
    const claim = claimOf(introduction, statement, reader.around(introduction, undefined), own);
    return { ...claim, category: { ...claim.category, label: at.text, at, kinds } };
  });
}

const FOLLOWING = /\bfollowing\b/i;
const LONGEST_ITEM = 60;

/** What an item names, up to an explanation. */
const headKinds = perLeaf((leaf): { readonly kinds: readonly DataKind[]; readonly end: number } => {
  const stop = leaf.text.search(/[:;,(–—.]|\s-\s/);
  const end = stop < 0 ? leaf.text.length : stop;
  const kinds = end < LONGEST_ITEM ? readDataKinds(leaf.text.slice(0, end)) : [];
  return { kinds: kinds.filter(({ reach }) => reach === 'named'), end };
});

/** The data: what the clause names, else what stands in front or in the row, else data in general. */
function categoryOf(block: Block, { clause, kinds }: LeafStatement, around: Surroundings): RetentionCategory {
  const { label, scope } = around;
  const at = clause.noun && block.passage(clause.noun.start, clause.noun.end);
  const group = label?.at.text.toLowerCase() ?? '';
  const named = kinds.filter(({ reach }) => reach === 'named');
  if (at && named.length > 0) {
    const own = at.text.toLowerCase() === group ? '' : group;
    return { label: named[0]?.label ?? '', at, kinds: named, scope, group: own };
  }
  const labelled = label?.kinds.filter(({ reach }) => reach === 'named') ?? [];
  if (label && labelled.length > 0) return { label: label.at.text, at: label.at, kinds: labelled, scope, group: '' };
  const meant = around.meant(clause.noun && block.text.slice(clause.noun.start, clause.noun.end), clause.sentence);
  if (meant.length > 0) return { label: meant[0]?.label ?? '', at, kinds: meant, scope, group };
  const all = kinds.filter(({ reach }) => reach === 'all');
  if (all.length > 0) return { label: 'personal data', at, kinds: all, scope, group };
  return { label: at?.text ?? label?.at.text ?? 'data', at: at ?? label?.at, kinds: [], scope, group };
}
