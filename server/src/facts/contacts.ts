import { perLeaf } from '../document/leaf';
import { blocksWith } from '../document/leaf-group';
import type { Block, Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Span } from '../text/span';
import { Names, partyAt, type ContactParty } from './contact/addressee';
import { findForms, isForRequests, spokenForms } from './contact/contact-forms';
import { elementLinks } from './contact/element-links';
import { isOffered, purposeOf, type ContactPurpose } from './contact/contact-purpose';
import { domainOf, emailsOf } from './contact/email-addresses';
import { phonesOf } from './contact/phone-numbers';
import { findPostalAddresses } from './contact/postal-addresses';
import { Surroundings } from './contact/surroundings';
import type { ReadFact } from './facts';
import { allMatches } from '../text/matches';

export type { ContactParty, ContactPurpose };
export type ContactKind = 'email' | 'phone' | 'address' | 'form' | 'officer';

/** A way to reach somebody that the text gives. */
export interface Contact {
  readonly kind: ContactKind;
  /** Where it stands; the first line of an address that goes over several. */
  readonly at: Passage;
  /** All lines of it. */
  readonly lines: readonly Passage[];
  /** An e-mail address in lower case, a number's figures, an address on one line, where a form leads, an officer's title. */
  readonly value: string;
  /** An e-mail address's or a form's domain, lower case. */
  readonly domain: string | undefined;
  /** An e-mail address that a web page hid ("[email protected]"): something stands there, but not what. */
  readonly masked: boolean;
  readonly party: ContactParty;
  readonly purpose: ContactPurpose;
  /** The text asks the reader to use it; an address may also only say where a company sits. */
  readonly offered: boolean;
}

type Found = Pick<Contact, 'kind' | 'value'> &
  Span & { readonly domain?: string; readonly requestOnly?: boolean; readonly named?: boolean };

function domainOfLink(href: string | undefined): string | undefined {
  return /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)/i.exec(href ?? '')?.[1]?.toLowerCase();
}

const OFFICER =
  /\b(?:(?:group |chief |global )?(?:data protection|privacy|data privacy|grievance|privacy compliance) officers?|DPO)\b(?!@)/gi;
/** Before an officer's title: the reader is to write to the officer, or a letter names the officer. */
const ADDRESSED =
  /\b(?:contact(?:ing)?|reach|writ(?:e|ing) to|e-?mail(?:ing)?|address(?:ed)? to|attn|attention|c\/o|for the attention of)\b[^.]{0,50}$/i;
/** What some telephone lines are only for. */
const REQUEST = /\b(?:submit|make|making|submitting|send|place)\b[^.]{0,40}\brequests?\b|\bopt(?:ing)?[- ]out\b/i;

/** Officers that the reader is told to turn to. */
const officersIn = perLeaf(({ text }): Found[] => {
  if (!/officer|DPO/i.test(text)) return [];
  return allMatches(text, OFFICER).flatMap((match) => {
    if (!ADDRESSED.test(text.slice(Math.max(0, match.index - 60), match.index))) return [];
    return [{ kind: 'officer', start: match.index, end: match.index + match[0].length, value: match[0] }];
  });
});

/** Blocks that may give a contact: addresses, numbers, forms and officers; and links, which only others make a form. */
const reaching = blocksWith(
  (leaf) =>
    leaf.marks.some(({ kind }) => kind === 'link') ||
    [emailsOf, phonesOf, spokenForms, officersIn].some((read) => read(leaf).length > 0),
);

/** Collects the contacts of one document. */
class ContactReader {
  private readonly around: Surroundings;
  private readonly names: Names;
  private readonly links = new Map<Block, (Span & { readonly href: string })[]>();

  constructor(private readonly document: PolicyDocument) {
    this.around = new Surroundings(document.blocks);
    this.names = new Names(document);
    for (const link of document.links) {
      const known = this.links.get(link.block);
      if (known) known.push(link);
      else this.links.set(link.block, [link]);
    }
  }

  read(): Contact[] {
    const inBlocks = reaching(this.document).flatMap((block) =>
      [...this.emails(block), ...this.phones(block), ...this.forms(block), ...officersIn(block.leaf)].map((found) =>
        this.toContact(block, found),
      ),
    );
    return [...inBlocks, ...this.elements(), ...this.addresses()].sort((a, b) => a.at.span.start - b.at.span.start);
  }

  private emails(block: Block): Found[] {
    return emailsOf(block.leaf).map(({ start, end, address }) => {
      const known = address === undefined ? {} : { domain: domainOf(address) };
      return { kind: 'email', start, end, value: address ?? '', ...known };
    });
  }

  private phones(block: Block): Found[] {
    return phonesOf(block.leaf).map(({ start, end, number }) => {
      const sentence = `${this.around.sentence({ block, at: start })} ${this.around.intro(block)}`;
      const requestOnly = REQUEST.test(sentence) && isForRequests(sentence, '');
      return { kind: 'phone', start, end, value: number, requestOnly };
    });
  }

  private forms(block: Block): Found[] {
    return findForms(block, this.links.get(block) ?? [], this.around).map(({ href, ...form }): Found => {
      const domain = domainOfLink(href);
      return { kind: 'form', ...form, value: href ?? '', ...(domain === undefined ? {} : { domain }) };
    });
  }

  private elements(): Contact[] {
    return elementLinks(this.document).map(({ block, start, end }) =>
      this.toContact(block, { kind: 'form', value: '', start, end }),
    );
  }

  private addresses(): Contact[] {
    return findPostalAddresses(this.document).flatMap(({ lines, text }) => {
      const passages = lines.map(({ block, start, end }) => block.passage(start, end));
      const [first] = passages;
      if (!first) return [];
      const found: Found = { kind: 'address', start: first.start, end: first.end, value: text };
      return [{ ...this.toContact(first.block, found), lines: passages }];
    });
  }

  private toContact(block: Block, { start, end, requestOnly, named, domain, kind, value }: Found): Contact {
    const passage = block.passage(start, end);
    const place = { block, at: start };
    const address = kind === 'address';
    // An officer is named by the contact itself.
    const from = { block, at: kind === 'officer' ? end : start, address };
    const party = named ? 'organization' : partyAt(from, this.around, this.names);
    return {
      kind,
      value,
      domain,
      masked: kind === 'email' && value === '',
      at: passage,
      lines: [passage],
      party,
      purpose: requestOnly ? 'request' : purposeOf(place, value, this.around),
      offered: !address || isOffered(place, this.around),
    };
  }
}

/** Reads every way to reach somebody, in the order of the text, with whom it reaches and what for. */
export const readContacts: ReadFact<readonly Contact[]> = (document) => new ContactReader(document).read();
