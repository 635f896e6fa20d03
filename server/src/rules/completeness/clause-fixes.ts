import type { DisclosureId } from '../../knowledge/index';
import type { Fix, RuleContext } from '../define-rule';
import { clauseChoices, insertClause } from '../insert-clause';

/** The ways to insert a clause that states a disclosure. */
export function fixesFor(id: DisclosureId, context: RuleContext): Fix[] {
  const applied = context.profile.laws.map(({ law }) => law);
  const choices = clauseChoices(id, context, applied);
  return choices.map((clause) => {
    const { edits, behind } = insertClause(clause, context);
    const where = behind ? ` after “${behind.title}”` : '';
    // Variants of one section share its heading: then what tells them apart has to be said.
    const alone = choices.filter(({ heading }) => heading === clause.heading).length === 1;
    const name = `“${clause.heading}”${alone ? '' : ` (${clause.description})`}`;
    return { title: `Insert the clause ${name}${where}`, kind: 'suggestion', edits };
  });
}
