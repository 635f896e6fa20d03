import type { Contact } from '../../facts/contacts';
import { mailsDiffer, privacyMails } from '../../facts/contact/privacy-mails';
import { comparedDocuments, lineIn } from '../compared-documents';
import { defineRule, type ProjectFacts, type RuleContext } from '../define-rule';

const within = (domain: string, known: string) => domain === known || domain.endsWith(`.${known}`);

/** An address that is for privacy by its own name; "help@" may stand beside it. */
const PRIVACY = /^(?:[\w.-]*privacy|[\w.-]*data[\w.-]*|gdpr|datenschutz)[\w.-]*@/;

/** Mail addresses of the organisation that the configuration says are others. */
function* againstConfiguration(contacts: readonly Contact[], { organization }: ProjectFacts) {
  const { domains, contacts: known } = organization;
  const addresses = [known.email, known.dpo].flatMap((address) => address?.toLowerCase() ?? []);
  for (const contact of contacts) {
    const { kind, value, domain, party, purpose, masked } = contact;
    if (kind !== 'email' || masked || domain === undefined || (party !== 'organization' && party !== 'unknown'))
      continue;
    if (addresses.includes(value) || purpose === 'representative' || purpose === 'dispute') continue;
    const outside = domains.length > 0 && !domains.some((own) => within(domain, own.toLowerCase()));
    const another = known.email !== undefined && purpose === 'privacy' && PRIVACY.test(value);
    if (outside || another) yield { contact, outside, email: known.email };
  }
}

/** Privacy addresses of this document and of another that leads the reader to somebody else. */
function* acrossDocuments(context: RuleContext) {
  const { facts } = context;
  const own = privacyMails(facts.contacts);
  if (own.length === 0) return;
  for (const other of comparedDocuments(context)) {
    const theirs = privacyMails(other.facts.contacts);
    const brands = [facts.brand, other.facts.brand];
    const contact = own.find((mail) => !theirs.some(({ value }) => value === mail.value));
    const differing = contact && theirs.find((mail) => mailsDiffer(contact, mail, brands));
    if (contact && differing) yield { contact, differing, other };
  }
}

/**
 * Mail addresses that do not fit: at a domain whose name nothing in the text explains, a second privacy address at
 * another domain, here or in another policy that this one leads to, an address other than the configuration's.
 *
 * Silent for role addresses at one domain, for mailboxes that anyone can have, for a domain whose name the text
 * mentions, and for addresses of others.
 */
export const inconsistentContact = defineRule({
  id: 'inconsistent-contact',
  summary: 'Give one privacy address, at a domain that readers know.',
  severity: 'info',
  basis: ['GDPR Art. 12(1)', 'GDPR Art. 13(1)(a)'],
  messages: {
    foreign: '“{address}” is at a domain that nothing else in the text names: say whose it is, or give your own.',
    second: '“{address}” stands here and “{other}” at line {line} for the same: give one of them.',
    across: '“{address}” stands here and “{other}” in {document}, line {line}, for the same: give one of them.',
    outside: '“{address}” is at none of the domains in policywright.yaml.',
    another: '“{address}” is not the privacy address in policywright.yaml, “{email}”.',
  },
  *check(context) {
    const { document, facts, project } = context;
    const configured = [...againstConfiguration(facts.contacts, project)];
    for (const { contact, outside, email } of configured) {
      const address = contact.value;
      const fixes =
        email !== undefined && contact.at.text.toLowerCase() === address
          ? [{ title: `Say “${email}”`, kind: 'suggestion' as const, edits: [{ span: contact.at.span, text: email }] }]
          : [];
      if (outside) yield { at: contact.at, message: 'outside', data: { address }, fixes };
      else yield { at: contact.at, message: 'another', data: { address, email: email ?? '' }, fixes };
    }
    const { domains, contacts } = project.organization;
    if (domains.length > 0 || contacts.email !== undefined) return;
    for (const doubt of facts.doubtfulMails) {
      const { contact } = doubt;
      const address = contact.value;
      if (doubt.kind === 'foreign') yield { at: contact.at, message: 'foreign', data: { address } };
      else {
        const line = document.lines.lineAt(doubt.other.at.span.start) + 1;
        const related = [{ at: doubt.other.at, message: 'The other address' }];
        yield { at: contact.at, message: 'second', data: { address, other: doubt.other.value, line }, related };
      }
    }
    for (const { contact, differing, other } of acrossDocuments(context)) {
      const line = lineIn(other, differing.at);
      const data = { address: contact.value, other: differing.value, document: other.name, line };
      const related = [{ at: differing.at, message: 'The other address', in: other }];
      yield { at: contact.at, message: 'across', data, related };
    }
  },
});
