import type { PolicyDocument } from '../document/policy-document';
import { readListIntroductions, type ListIntroduction } from './list-introductions';
import { readNumbering, type Numbering } from './numbering';
import { readReferences, type Reference } from './references';
import { readContactFaults, type ContactFault } from './contact-faults';
import { readContacts, type Contact } from './contacts';
import type { Brand } from './contact/brand';
import { readBrand } from './contact/privacy-mails';
import { readDoubtfulMails, type DoubtfulMail } from './contact/mail-domains';
import { readForeignNames, type ForeignName } from './foreign-names';
import { readIdentity, type Identity } from './identity';
import { readDates, readOpenDate, type PolicyDate } from './dates';
import type { Section } from '../document/section';
import { readCitations, type TextCitation } from './citations';
import { readDisclosures, type StatedDisclosures } from './disclosures';
import { readEmptySections } from './empty-sections';
import { readPageFurniture, type PageFurniture } from './page-furniture';
import { readAges, type AgeLimit } from './ages';
import { readConsentPromises, type ConsentPromise } from './consent-promises';
import { readImpliedConsents, type ImpliedConsent } from './implied-consents';
import { readOutdatedMentions, type OutdatedMention } from './outdated-mentions';
import { readResponseTimes, type ResponseTime } from './response-times';
import { readSecurityPromises, type SecurityPromise } from './security-promises';
import { readPractices, type PracticeClaim } from './practices';
import { readPracticeConflicts, type PracticeConflict } from './practices/conflicts';
import { readInsecureLinks, type InsecureLink } from './insecure-links';
import { readUnlistedRecipients, type UnlistedRecipient } from './recipient-lists';
import { readPlaceholders, type Placeholder } from './placeholders';
import { readRepeatedHeadings, type RepeatedHeading } from './repeated-headings';
import { readRepeatedPassages, type RepeatedPassage } from './repeated-passages';
import { readRetention, type RetentionClaim } from './retention';
import { readRetentionConflicts, type RetentionContradiction } from './retention/conflicts';
import { readVagueRetention } from './retention/vague';
import { readAlikeBlocks, type AlikeBlocks } from './repetition/alike-blocks';
import { readSectionCopies, type SectionCopy } from './section-copies';
import { readDefinitionSources, type DefinitionSource } from './definition-sources';
import { readDefinitions } from './definitions';
import { readTermVariants } from './term-variants';
import type { TermVariant } from './terms/term-variant';
import { readMalformedDefinitions, type MalformedDefinition } from './malformed-definitions';
import { readCircularDefinitions, type CircularDefinition } from './circular-definitions';
import { readRepeatedDefinitions, type RepeatedDefinition } from './repeated-definitions';
import { readTermCandidates } from './term-candidates';
import { readDefinedTerms, type DefinedTerm } from './term-uses';
import { readTriggers, type ShownTriggers } from './triggers';
import type { Definition } from './terms/definition';
import type { TermCandidate } from './terms/term-candidate';

/** Reads one kind of fact from a document; it may use other facts. */
export type ReadFact<T> = (document: PolicyDocument, facts: Facts) => T;

/**
 * What a document says, read once and only when asked for. Each getter belongs to one file of this folder; what is
 * worked out for a leaf is kept there across versions (see `perLeaf`), so that a keystroke costs a paragraph.
 */
export class Facts {
  private readonly known = new Map<ReadFact<unknown>, unknown>();

  constructor(readonly document: PolicyDocument) {}

  /** Every place where the document says what a name stands for. */
  get definitions(): readonly Definition[] {
    return this.once(readDefinitions);
  }
  /** Forms that depart from what the text defines or mostly writes. */
  get termVariants(): readonly TermVariant[] {
    return this.once(readTermVariants);
  }
  /** Definitions whose quotes or brackets do not match. */
  get malformedDefinitions(): readonly MalformedDefinition[] {
    return this.once(readMalformedDefinitions);
  }
  /** Names that are defined again. */
  get repeatedDefinitions(): readonly RepeatedDefinition[] {
    return this.once(readRepeatedDefinitions);
  }
  /** Definitions that need themselves to be understood. */
  get circularDefinitions(): readonly CircularDefinition[] {
    return this.once(readCircularDefinitions);
  }
  /** Where the document leaves the meaning of undefined terms to another document. */
  get definitionSources(): readonly DefinitionSource[] {
    return this.once(readDefinitionSources);
  }
  /** Every defined term with its uses, by its key (see `termKey`). */
  get definedTerms(): ReadonlyMap<string, DefinedTerm> {
    return this.once(readDefinedTerms);
  }
  /** Capitalised expressions that are used like terms and that the document does not define. */
  get termCandidates(): readonly TermCandidate[] {
    return this.once(readTermCandidates);
  }

  /** Headings with nothing below them. */
  get emptySections(): readonly Section[] {
    return this.once(readEmptySections);
  }
  /** Lines of the web page that the policy was copied from. */
  get pageFurniture(): readonly PageFurniture[] {
    return this.once(readPageFurniture);
  }
  /** Blocks that have wording in common. */
  get alikeBlocks(): AlikeBlocks {
    return this.once(readAlikeBlocks);
  }
  /** Sections that repeat earlier ones. */
  get sectionCopies(): readonly SectionCopy[] {
    return this.once(readSectionCopies);
  }
  /** Headings that stand twice under one parent. */
  get repeatedHeadings(): readonly RepeatedHeading[] {
    return this.once(readRepeatedHeadings);
  }
  /** Paragraphs and lists that stand again elsewhere. */
  get repeatedPassages(): readonly RepeatedPassage[] {
    return this.once(readRepeatedPassages);
  }
  /** What the document states of what laws ask for, with the passages that state it. */
  get disclosures(): StatedDisclosures {
    return this.once(readDisclosures);
  }
  /** Where the text cites provisions of laws. */
  get citations(): readonly TextCitation[] {
    return this.once(readCitations);
  }
  /** Which conditions of the laws the text shows to be met. */
  get triggers(): ShownTriggers {
    return this.once(readTriggers);
  }
  /** Every statement of how long data are kept. */
  get retention(): readonly RetentionClaim[] {
    return this.once(readRetention);
  }
  /** Statements of that kind that cannot both hold. */
  get retentionConflicts(): readonly RetentionContradiction[] {
    return this.once(readRetentionConflicts);
  }
  /** Statements of that kind that give neither a period nor what decides it. */
  get vagueRetention(): readonly RetentionClaim[] {
    return this.once(readVagueRetention);
  }

  /** Every statement of what is done with data and what is not. */
  get practices(): readonly PracticeClaim[] {
    return this.once(readPractices);
  }
  /** Recipients that a list of them, which says it is complete, does not have. */
  get unlistedRecipients(): readonly UnlistedRecipient[] {
    return this.once(readUnlistedRecipients);
  }
  /** Promises that other statements break. */
  get practiceConflicts(): readonly PracticeConflict[] {
    return this.once(readPracticeConflicts);
  }

  /** Ages that decide who may use the service or whose data are collected. */
  get ages(): readonly AgeLimit[] {
    return this.once(readAges);
  }
  /** Periods within which requests are answered. */
  get responseTimes(): readonly ResponseTime[] {
    return this.once(readResponseTimes);
  }
  /** Sentences that take consent from use. */
  get impliedConsents(): readonly ImpliedConsent[] {
    return this.once(readImpliedConsents);
  }
  /** Statements that data are handled only with explicit consent. */
  get consentPromises(): readonly ConsentPromise[] {
    return this.once(readConsentPromises);
  }
  /** Promises of complete security. */
  get securityPromises(): readonly SecurityPromise[] {
    return this.once(readSecurityPromises);
  }

  /** The numbers of headings, clauses and list items, and the series they make. */
  get numbering(): Numbering {
    return this.once(readNumbering);
  }
  /** The sentences that announce a list. */
  get listIntroductions(): readonly ListIntroduction[] {
    return this.once(readListIntroductions);
  }
  /** Where the text sends the reader to another place of the document. */
  get references(): readonly Reference[] {
    return this.once(readReferences);
  }

  /** Every way to reach somebody that the text gives. */
  get contacts(): readonly Contact[] {
    return this.once(readContacts);
  }
  /** The names by which the text calls the organisation and its service. */
  get brand(): Brand {
    return this.once(readBrand);
  }
  /** Mail addresses that do not look like the organisation's. */
  get doubtfulMails(): readonly DoubtfulMail[] {
    return this.once(readDoubtfulMails);
  }
  /** What says whose policy it is. */
  get identity(): Identity {
    return this.once(readIdentity);
  }
  /** Names in the place of the organisation's own that the rest of the text does not know. */
  get foreignNames(): readonly ForeignName[] {
    return this.once(readForeignNames);
  }
  /** Contacts that do not work as written. */
  get contactFaults(): readonly ContactFault[] {
    return this.once(readContactFaults);
  }
  /** References to what is over: repealed laws, closed programmes, weak protocols. */
  get outdatedMentions(): readonly OutdatedMention[] {
    return this.once(readOutdatedMentions);
  }
  /** Dates that the document gives itself. */
  get dates(): readonly PolicyDate[] {
    return this.once(readDates);
  }
  /** Whether a date is announced that a placeholder or the site's generator stands for. */
  get openDate(): boolean {
    return this.once(readOpenDate);
  }
  /** Web addresses that are opened without encryption. */
  get insecureLinks(): readonly InsecureLink[] {
    return this.once(readInsecureLinks);
  }
  /** Text that was left to be replaced. */
  get placeholders(): readonly Placeholder[] {
    return this.once(readPlaceholders);
  }

  private once<T>(read: ReadFact<T>): T {
    const known = this.known.get(read);
    if (known !== undefined) return known as T;
    const value = read(this.document, this);
    this.known.set(read, value);
    return value;
  }
}
