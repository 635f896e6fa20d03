import type { Block } from '../document/passage';
import type { Span } from '../text/span';
import type { ReadFact } from './facts';
import type { RetentionCategory, RetentionClaim } from './retention/claim';
import { readLeafClaims, type LeafStatement } from './retention/leaf-claims';
import { SurroundingsReader, type Surroundings } from './retention/surroundings';

export type { RetentionCategory, RetentionClaim, RetentionException, RetentionPeriod } from './retention/claim';

/**
 * Every statement of how long data are kept or when they are deleted, in the order of the text: from sentences, list
 * items and table cells. Headings, code and questions state nothing.
 */
export const readRetention: ReadFact<readonly RetentionClaim[]> = ({ blocks }) => {
  const claims: RetentionClaim[] = [];
  const reader = new SurroundingsReader();
  for (const [index, block] of blocks.entries()) {
    reader.enter(block, blocks[index - 1]);
    if (block.kind === 'heading' || block.kind === 'code' || block.kind === 'rule') continue;
    const { statements, lead, bare } = readLeafClaims(block.leaf);
    for (const statement of statements) {
      if (statement.clause.needsSubject && !reader.introducesUs()) continue;
      claims.push(claimOf(block, statement, reader.around(block, lead)));
    }
    if (bare && reader.holdsPeriods(block)) claims.push(claimOf(block, bare, reader.around(block, lead)));
  }
  return claims;
};

function claimOf(block: Block, statement: LeafStatement, around: Surroundings): RetentionClaim {
  const { clause, qualifiers, wording } = statement;
  const { terms, sentence } = clause;
  const passage = (span: Span) => block.passage(span.start, span.end);
  const periods = terms.periods.map((period) => {
    const { amount, unit, days, bound } = period;
    return { at: passage(period), amount, unit, days, bound };
  });
  const exception = qualifiers.exception;
  return {
    condition: qualifiers.condition,
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
    actor: clause.actor,
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

/** The data: what the clause names, else what stands in front or in the row, else data in general. */
function categoryOf(block: Block, { clause, kinds }: LeafStatement, { label, scope }: Surroundings): RetentionCategory {
  const at = clause.noun && block.passage(clause.noun.start, clause.noun.end);
  const group = label?.at.text.toLowerCase() ?? '';
  const named = kinds.filter(({ reach }) => reach === 'named');
  if (at && named.length > 0) {
    const own = at.text.toLowerCase() === group ? '' : group;
    return { label: named[0]?.label ?? '', at, kinds: named, scope, group: own };
  }
  const labelled = label?.kinds.filter(({ reach }) => reach === 'named') ?? [];
  if (label && labelled.length > 0) return { label: label.at.text, at: label.at, kinds: labelled, scope, group: '' };
  const all = kinds.filter(({ reach }) => reach === 'all');
  if (all.length > 0) return { label: 'personal data', at, kinds: all, scope, group };
  return { label: at?.text ?? label?.at.text ?? 'data', at: at ?? label?.at, kinds: [], scope, group };
}
