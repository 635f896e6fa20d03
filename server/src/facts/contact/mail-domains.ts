import type { Contact } from '../contacts';
import type { ReadFact } from '../facts';
import { Brand, domainName } from './brand';

/** A mail address that does not look like the organisation's. */
export type DoubtfulMail =
  /** At a domain whose name the text knows nothing of. */
  | { readonly kind: 'foreign'; readonly contact: Contact }
  /** Another address for privacy, at another domain. */
  | { readonly kind: 'second'; readonly contact: Contact; readonly other: Contact };

/** Hosts where anyone has a mailbox. */
const MAILBOXES =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|proton|protonmail|pm|gmx|web|aol|mail|yandex|tutanota|qq|163|fastmail|zoho)$/;

const isOwn = ({ kind, party, domain, purpose, masked }: Contact) =>
  kind === 'email' &&
  !masked &&
  domain !== undefined &&
  (party === 'organization' || party === 'unknown') &&
  (purpose === 'privacy' || purpose === 'general' || purpose === 'support');

/** Reads the mail addresses whose domain does not fit the names of the text, or another address for the same. */
export const readDoubtfulMails: ReadFact<readonly DoubtfulMail[]> = (document, { contacts, definitions, identity }) => {
  const own = contacts.filter(isOwn);
  if (own.length === 0) return [];
  const brand = new Brand(document, definitions, identity.name ? [identity.name.text] : []);
  const foreign = own.filter(
    ({ domain = '' }) => !MAILBOXES.test(domainName(domain)) && brand.known && !brand.owns(domain),
  );
  const first = foreign[0];
  // Where some addresses do fit, another domain is a sister's, a provider's or a law firm's.
  if (first && foreign.length === own.length && new Set(foreign.map(({ domain }) => domain)).size === 1)
    return [{ kind: 'foreign', contact: first }];
  const privacy = own.filter(
    ({ purpose, value, party }) => purpose === 'privacy' && party === 'organization' && /privacy|data|gdpr/.test(value),
  );
  const other = privacy[0];
  const second = privacy.find(
    ({ domain = '', value }) =>
      other?.domain !== undefined &&
      domainName(domain) !== domainName(other.domain) &&
      value.split('@')[0] === other.value.split('@')[0] &&
      !brand.owns(domain),
  );
  return second && other ? [{ kind: 'second', contact: second, other }] : [];
};
