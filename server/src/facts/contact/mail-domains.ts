import type { Contact, ContactPurpose } from '../contacts';
import type { ReadFact } from '../facts';
import { domainName } from './brand';
import { mailsDiffer, privacyMails } from './privacy-mails';

/** A mail address that does not look like the organisation's. */
export type DoubtfulMail =
  /** At a domain whose name the text knows nothing of. */
  | { readonly kind: 'foreign'; readonly contact: Contact }
  /** Another address for privacy, at another domain. */
  | { readonly kind: 'second'; readonly contact: Contact; readonly other: Contact };

/** Hosts where anyone has a mailbox. */
const MAILBOXES =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|proton|protonmail|pm|gmx|web|aol|mail|yandex|tutanota|qq|163|fastmail|zoho|firefox|duck|simplelogin)$/;

/** What an organisation's own mail address may be for; others' offices answer for the rest. */
const FOR_READERS: ReadonlySet<ContactPurpose> = new Set(['privacy', 'general', 'support', 'contract']);

const isOwn = ({ kind, party, domain, purpose, masked }: Contact) =>
  kind === 'email' &&
  !masked &&
  domain !== undefined &&
  (party === 'organization' || party === 'unknown') &&
  FOR_READERS.has(purpose);

/** Reads the mail addresses whose domain does not fit the names of the text, or another address for the same. */
export const readDoubtfulMails: ReadFact<readonly DoubtfulMail[]> = (_, facts) => {
  const { contacts } = facts;
  const own = contacts.filter(isOwn);
  if (own.length === 0) return [];
  const { brand } = facts;
  const foreign = own.filter(
    ({ domain = '' }) => !MAILBOXES.test(domainName(domain)) && brand.known && !brand.owns(domain),
  );
  const first = foreign[0];
  // Where some addresses do fit, another domain is a sister's, a provider's or a law firm's.
  if (first && foreign.length === own.length && new Set(foreign.map(({ domain }) => domain)).size === 1)
    return [{ kind: 'foreign', contact: first }];
  const privacy = privacyMails(contacts);
  const other = privacy[0];
  const second = other && privacy.find((mail) => mailsDiffer(mail, other, []) && !brand.owns(mail.domain ?? ''));
  return second ? [{ kind: 'second', contact: second, other }] : [];
};
