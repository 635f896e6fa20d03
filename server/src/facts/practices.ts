import { proseWith } from '../document/leaf-group';
import type { Block } from '../document/passage';
import type { Section } from '../document/section';
import type { ReadFact } from './facts';
import type { PracticeClaim } from './practices/claim';
import { readLeafStatements } from './practices/leaf-statements';
import { readItemStatements } from './practices/list-statements';
import { readOwnNames } from './practices/own-names';
import { PlacedClaim } from './practices/placed-claim';
import { scopeOf } from './practices/qualifiers';

export type { PracticeAction, PracticeActor, PracticeClaim, PracticeData, PracticeRecipient } from './practices/claim';

/** "We use your data to:", whose items say what for. */
const OPENS_PURPOSES = /\bto:\s{0,4}$/;

/** Blocks that state something; and items, which may finish the sentence that introduces their list. */
const stating = proseWith((leaf) => leaf.kind === 'item' || readLeafStatements(leaf));

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
  for (const block of stating(document)) {
    const statements = readLeafStatements(block.leaf);
    const before = blocks[block.index - 1];
    if (block.kind === 'item' && before?.group !== block.group)
      introduction = before?.text.trimEnd().endsWith(':') && before.section === block.section ? before : undefined;
    const finished = block.kind === 'item' && introduction ? readItemStatements(introduction.leaf, block.leaf) : [];
    // "Sell your data" below "We do not:" is no request to the reader.
    const completes = finished.length > 0 || (block.kind === 'item' && OPENS_PURPOSES.test(introduction?.text ?? ''));
    const alone = completes ? statements.filter(({ actor, actorAt }) => actor !== 'user' || actorAt) : statements;
    if (alone.length + finished.length === 0) continue;
    const context = { scope: block.section && sectionScope(block.section, scopes), own };
    for (const statement of [...alone, ...finished]) claims.push(new PlacedClaim(block, statement, context));
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
