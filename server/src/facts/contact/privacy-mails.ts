import type { Contact } from '../contacts';
import type { ReadFact } from '../facts';
import { Brand, domainName } from './brand';

/** An address that is for privacy by its own name. */
const BY_NAME = /privacy|data|gdpr/;

/** The organisation's own mail addresses for privacy, by purpose and by name. */
export function privacyMails(contacts: readonly Contact[]): Contact[] {
  return contacts.filter(
    ({ kind, masked, domain, purpose, value, party }) =>
      kind === 'email' &&
      !masked &&
      domain !== undefined &&
      purpose === 'privacy' &&
      party === 'organization' &&
      BY_NAME.test(value),
  );
}

/** The domains' names by which a document explains whose an address is. */
export const readBrand: ReadFact<Brand> = (document, { definitions, identity }) =>
  new Brand(document, definitions, identity.name ? [identity.name.text] : []);

/**
 * Whether two addresses for the same, of one document or two, are at the domains of different organisations.
 *
 * @param brands what the documents say of whose they are.
 */
export function mailsDiffer(a: Contact, b: Contact, brands: readonly Brand[]): boolean {
  const [first = '', second = ''] = [a.domain, b.domain];
  if (domainName(first) === domainName(second) || a.value.split('@')[0] !== b.value.split('@')[0]) return false;
  // Where the texts name both, one is a sister's or the parent's.
  return !brands.some((brand) => brand.owns(first) && brand.owns(second));
}
