import { clausesFor, type DisclosureId } from '../../knowledge/index';
import type { Fix, RuleContext } from '../define-rule';
import { insertClause } from '../insert-clause';

/** The ways to insert a clause that states a disclosure. */
export function fixesFor(id: DisclosureId, context: RuleContext): Fix[] {
  const choices = clausesFor(id).filter((clause) => clause.disclosure === id);
  return choices.map((clause) => {
    const { edits, behind } = insertClause(clause, context);
    const where = behind ? ` after “${behind.title}”` : '';
    // Variants of one section share its heading: then what tells them apart has to be said.
    const alone = choices.filter(({ heading }) => heading === clause.heading).length === 1;
    const name = `“${clause.heading}”${alone ? '' : ` (${clause.description})`}`;
    return { title: `Insert the clause ${name}${where}`, kind: 'suggestion', edits };
  });
}
