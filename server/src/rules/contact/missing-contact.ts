import { titleSpan } from '../../document/place';
import type { Contact, ContactPurpose } from '../../facts/contacts';
import { defineRule } from '../define-rule';

const OTHER: ReadonlySet<ContactPurpose> = new Set(['copyright', 'dispute', 'contract', 'request']);

const isOwn = ({ party }: Contact) => party === 'organization' || party === 'unknown';

/** Whether somebody in the organisation who answers questions about privacy is reached; a title alone reaches nobody. */
const reaches = (contact: Contact) =>
  contact.kind !== 'officer' && isOwn(contact) && contact.offered && !OTHER.has(contact.purpose);

/**
 * A privacy policy that gives its reader no way to reach anyone about privacy: no e-mail address, telephone number,
 * postal address or form (GDPR Art. 13(1)(a), CalOPPA, PIPEDA principle 4.8.2). An officer without any of them is none.
 *
 * Silent where an address stands that a web page masked, where "contact us" is a link, a component or a button, where
 * the text links whom to ask about this policy, and where a placeholder stands for it (`placeholder` speaks of it). An authority's or a provider's address is not the organisation's. Weaker, and
 * said so, where there is only a form for requests, an address for the matters of a contract (its end, a refund, a
 * block), or a registered office that nothing asks the reader to write to.
 */
export const missingContact = defineRule({
  id: 'missing-contact',
  summary: 'Say how to reach somebody about privacy.',
  severity: 'error',
  basis: ['GDPR Art. 13(1)(a)', 'Cal. Bus. & Prof. Code § 22575', 'PIPEDA Sch. 1, 4.8.2'],
  kinds: ['privacy-policy'],
  messages: {
    missing:
      'Nothing here says how to reach somebody about privacy: add an e-mail address, a postal address or a contact form.',
    officerOnly:
      '“{officer}” is named, but nothing says how to reach the officer: add an e-mail address, a postal address or a contact form.',
    requestsOnly:
      'The only way to write is a form for requests: say how to reach somebody with a question about privacy.',
    contractOnly:
      '“{contact}” is only given for matters of the contract: say how to reach somebody about privacy, there or elsewhere.',
    addressOnly:
      '“{address}” only says where the company sits: say how to reach somebody about privacy, at this address or another.',
  },
  *check({ document, facts }) {
    if (facts.contacts.some(reaches)) return;
    if (facts.placeholders.some(({ field }) => field !== undefined && field !== 'name')) return;
    if (!document.blocks.some((block) => block.text !== '')) return;
    const at = titleSpan(document);
    const own = facts.contacts.filter(isOwn);
    const form = own.find(({ purpose }) => purpose === 'request');
    const forContract = own.find(({ purpose, offered }) => purpose === 'contract' && offered);
    const address = own.find(({ kind, offered }) => kind === 'address' && !offered);
    const officer = own.find(({ kind }) => kind === 'officer');
    if (form) {
      const related = [{ at: form.at, message: 'The form for requests.' }];
      yield { at, message: 'requestsOnly', severity: 'warning', related };
    } else if (forContract) {
      const related = [{ at: forContract.at, message: 'What it is for.' }];
      yield {
        at,
        message: 'contractOnly',
        severity: 'warning',
        data: { contact: forContract.value || forContract.at.text },
        related,
      };
    } else if (address) {
      const related = [{ at: address.at, message: 'The address.' }];
      yield { at, message: 'addressOnly', severity: 'warning', data: { address: address.value }, related };
    } else if (officer) {
      const related = [{ at: officer.at, message: 'The officer.' }];
      yield { at, message: 'officerOnly', data: { officer: officer.at.text }, related };
    } else yield { at, message: 'missing' };
  },
});
