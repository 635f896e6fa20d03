import { inconsistentResponseTime } from './claims/inconsistent-response-time';
import { inconsistentDate } from './claims/inconsistent-date';
import { unlistedRecipient } from './claims/unlisted-recipient';
import { inconsistentName } from './claims/inconsistent-name';
import { inconsistentAge } from './claims/inconsistent-age';
import { impliedConsent } from './claims/implied-consent';
import { contradictoryConsent } from './claims/contradictory-consent';
import { absoluteSecurityClaim } from './claims/absolute-security-claim';
import { contradictorySharing } from './claims/contradictory-sharing';
import { contradictorySale } from './claims/contradictory-sale';
import { contradictoryCollection } from './claims/contradictory-collection';
import { incompleteClause } from './completeness/incomplete-clause';
import { missingClause } from './completeness/missing-clause';
import type { Rule } from './define-rule';
import { invalidContact } from './contact/invalid-contact';
import { missingControllerIdentity } from './contact/missing-controller-identity';
import { inconsistentContact } from './contact/inconsistent-contact';
import { missingContact } from './contact/missing-contact';
import { insecureLink } from './drafting/insecure-link';
import { placeholder } from './drafting/placeholder';
import { missingDate } from './freshness/missing-date';
import { outdatedReference } from './freshness/outdated-reference';
import { staleDate } from './freshness/stale-date';
import { indefiniteRetention } from './retention/indefinite-retention';
import { inconsistentRetention } from './retention/inconsistent-retention';
import { retentionScheduleMismatch } from './retention/retention-schedule-mismatch';
import { vagueRetention } from './retention/vague-retention';
import { brokenReference } from './structure/broken-reference';
import { danglingListIntro } from './structure/dangling-list-intro';
import { duplicateHeading } from './structure/duplicate-heading';
import { duplicateSection } from './structure/duplicate-section';
import { emptySection } from './structure/empty-section';
import { pageResidue } from './structure/page-residue';
import { repeatedPassage } from './structure/repeated-passage';
import { sectionNumbering } from './structure/section-numbering';
import { circularDefinition } from './terms/circular-definition';
import { duplicateDefinition } from './terms/duplicate-definition';
import { useBeforeDefinition } from './terms/use-before-definition';
import { inconsistentTerm } from './terms/inconsistent-term';
import { malformedDefinition } from './terms/malformed-definition';
import { unresolvedDefinitionSource } from './terms/unresolved-definition-source';
import { undefinedTerm } from './terms/undefined-term';
import { unusedDefinition } from './terms/unused-definition';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  absoluteSecurityClaim,
  brokenReference,
  circularDefinition,
  contradictoryCollection,
  contradictoryConsent,
  contradictorySale,
  contradictorySharing,
  danglingListIntro,
  duplicateDefinition,
  duplicateHeading,
  duplicateSection,
  emptySection,
  impliedConsent,
  incompleteClause,
  inconsistentAge,
  inconsistentContact,
  inconsistentDate,
  inconsistentName,
  inconsistentResponseTime,
  inconsistentRetention,
  inconsistentTerm,
  indefiniteRetention,
  insecureLink,
  invalidContact,
  malformedDefinition,
  missingClause,
  missingContact,
  missingControllerIdentity,
  missingDate,
  outdatedReference,
  pageResidue,
  placeholder,
  repeatedPassage,
  retentionScheduleMismatch,
  sectionNumbering,
  staleDate,
  undefinedTerm,
  unlistedRecipient,
  unresolvedDefinitionSource,
  unusedDefinition,
  useBeforeDefinition,
  vagueRetention,
];

/** Rules by id. */
export const rulesById: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
