import { titleSpan } from '../../document/place';
import type { Contact } from '../../facts/contacts';
import { clausesFor } from '../../knowledge/index';
import { defineRule, type Fix, type RuleContext } from '../define-rule';
import { insertClause } from '../insert-clause';
import { shortened } from '../../text/shorten';

/** The paragraph with a contact for privacy, else with any that the reader is asked to use. */
function contactParagraph(contacts: readonly Contact[]): Contact | undefined {
  const open = contacts.filter(
    ({ at, kind, party, offered }) =>
      at.block.kind === 'paragraph' &&
      kind !== 'officer' &&
      offered &&
      (party === 'organization' || party === 'unknown'),
  );
  return open.filter(({ purpose }) => purpose === 'privacy').at(-1) ?? open.at(-1);
}

/** What the configuration knows, written below the contact that stands there. */
function addKnown({ facts, project, document }: RuleContext): Fix | undefined {
  const { name, address } = project.organization;
  const contact = contactParagraph(facts.contacts);
  if (name === undefined || address === undefined || !contact) return undefined;
  const { end } = contact.at.block.span;
  const lineEnd = document.text.includes('\r\n') ? '\r\n' : '\n';
  const text = `${lineEnd}${lineEnd}Our postal address is: ${name}, ${address.trim().replace(/\s*\n\s*/g, ', ')}.`;
  return {
    title: `Add ${name} and its postal address`,
    kind: 'suggestion',
    edits: [{ span: { start: end, end }, text }],
  };
}

function fixesFor(context: RuleContext): Fix[] {
  const known = addKnown(context);
  const clauses = clausesFor('controller-identity').map((clause): Fix => {
    const { edits } = insertClause(clause, context);
    return { title: `Insert the clause “${clause.heading}”`, kind: 'suggestion', edits };
  });
  return known ? [known, ...clauses] : clauses;
}

/**
 * A privacy policy that does not say whose it is: no name of the organisation, or no postal address (GDPR
 * Art. 13(1)(a), 16 CFR 312.4(d)(1)).
 *
 * Where only one of the two is missing, that is an info: not every law asks for both.
 *
 * Silent where an imprint is linked, where the opening names the general policy that a product's notice adds to, and
 * where a placeholder stands for it. A provider's, a representative's or an authority's address is not the
 * organisation's.
 */
export const missingControllerIdentity = defineRule({
  id: 'missing-controller-identity',
  summary: 'Name the organisation and its postal address.',
  severity: 'warning',
  basis: ['GDPR Art. 13(1)(a)', '16 CFR 312.4(d)(1)'],
  kinds: ['privacy-policy'],
  messages: {
    neither: 'Neither the full name of the organisation nor a postal address stands here: add them.',
    noAddress: '“{name}” is named, but no postal address: add it.',
    noName: 'The postal address stands here without the name of the organisation: add it.',
  },
  *check(context) {
    const { name, address, elsewhere } = context.facts.identity;
    if (elsewhere || (name && address) || !context.document.blocks.some(({ text }) => text !== '')) return;
    const at = titleSpan(context.document);
    const fixes = () => fixesFor(context);
    if (address) {
      const related = [{ at: address.at, message: 'The address.' }];
      yield { at, message: 'noName', related, fixes, severity: 'info' };
    } else if (name) {
      const related = [{ at: name, message: 'The name.' }];
      yield { at, message: 'noAddress', data: { name: shortened(name.text) }, related, fixes, severity: 'info' };
    } else yield { at, message: 'neither', fixes };
  },
});
