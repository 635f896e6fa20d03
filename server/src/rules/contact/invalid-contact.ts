import type { ContactFault } from '../../facts/contact-faults';
import { defineRule, type Fix, type ProjectFacts } from '../define-rule';

/** Writes the address that is meant, or the organisation's own where the text gives none that works. */
function fixesFor({ kind, at, meant, targetSpan }: ContactFault, organization: ProjectFacts['organization']): Fix[] {
  if (kind === 'noTarget') return [];
  if (targetSpan) {
    if (meant === undefined) return [];
    const edits = [{ span: targetSpan, text: `mailto:${meant}` }];
    return [{ title: `Link it to “mailto:${meant}”`, kind: 'suggestion', edits }];
  }
  const address = kind === 'space' ? meant : organization.contacts.email;
  if (address === undefined) return [];
  return [{ title: `Write “${address}”`, kind: 'suggestion', edits: [{ span: at.span, text: address }] }];
}

/**
 * A contact that leads nowhere as it is written: an e-mail address with a space in it, without the end of its domain or
 * with misplaced dots; an address at a domain that is reserved for examples; a link on an address that opens another
 * one, or no mail at all; a "contact us" form that is named and not linked.
 *
 * Silent on addresses that a web page masked, on ones spelled out ("name at domain dot com"), on handles of social
 * networks, on addresses that only show what one looks like ("such as name@example.com"), and on placeholders, of
 * which `placeholder` speaks.
 */
export const invalidContact = defineRule({
  id: 'invalid-contact',
  summary: 'Give contacts that work.',
  severity: 'warning',
  basis: [],
  messages: {
    space: '“{text}” has a space or comma in it: write “{meant}”.',
    incomplete: '“{text}” lacks the end of its domain: write the whole address.',
    malformed: '“{text}” is no working e-mail address: check its dots and signs.',
    reserved: '“{text}” is at a domain that stands for no one: write the address that is meant.',
    otherTarget: '“{text}” opens a mail to “{target}”: make the text and its link agree.',
    noMail: '“{text}” is linked to “{target}”, which opens no mail: link it to “mailto:” and the address.',
    noTarget: '“{text}” leads nowhere: link it, or say where it is found.',
  },
  *check({ facts, project }) {
    for (const fault of facts.contactFaults) {
      const data = { text: fault.at.text, meant: fault.meant ?? '', target: fault.target ?? '' };
      yield { at: fault.at, message: fault.kind, data, fixes: fixesFor(fault, project.organization) };
    }
  },
});
