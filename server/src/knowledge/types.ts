/** The name of a law's file in `laws/`; `baseline` is the good practice that applies to every policy. */
export type LawId = string;

/** A key of `disclosures.yaml`. The ids are the same in every law and never change: settings and fixtures name them. */
export type DisclosureId = string;

/**
 * How binding a disclosure is: `form` is a demand on wording or posting, `related` a duty that is no clause of a policy;
 * neither can be found missing in a text.
 */
export type Strength = 'required' | 'recommended' | 'optional' | 'form' | 'related';

/** A disclosure that one law asks for. */
export interface LegalDisclosure {
  readonly id: DisclosureId;
  /** The provision, as a message quotes it: "GDPR Art. 13(2)(a)". */
  readonly citation: string;
  /** Further provisions on the same point. */
  readonly also: readonly string[];
  /** What the law asks for, one sentence in plain words. */
  readonly requires: string;
  /** On which condition, in words: "always", "if the processing relies on consent". */
  readonly when: string;
  /** The condition as something the text can show; undefined where the disclosure is always due. */
  readonly trigger: Trigger | undefined;
  readonly strength: Strength;
  readonly url: string;
  /** Whether the provision, or a quotation of it, was read when this was written; `source` says where. */
  readonly verified: boolean;
  readonly source: string;
  readonly note: string | undefined;
}

/** A condition on which disclosures depend. Without patterns it cannot be read from a text and never holds. */
export interface Trigger {
  readonly id: string;
  readonly description: string;
  readonly statements: readonly RegExp[];
  /** Sentences that match one of these do not count. */
  readonly unless: readonly RegExp[];
}

/** A hint that a text means to follow a law; hints of `weight` 10 together are enough. */
export interface LawSignal {
  /** What the text says at the place, lower case, with straight apostrophes and single spaces. */
  readonly cues: readonly string[];
  /** What must follow the cue at once; sticky. */
  readonly then: RegExp | undefined;
  /** Reads on after "because": "it names the GDPR". */
  readonly reason: string;
  readonly weight: number;
}

/** A clause that a law wants whole: where some of it stands, the rest has to stand, too. */
export interface ClauseParts {
  /** A noun phrase: "rights of people in California". */
  readonly label: string;
  readonly citation: string;
  /** Sections or sentences that match are the clause. */
  readonly about: RegExp;
  /** What shows that the clause stands there. */
  readonly stated: readonly DisclosureId[];
  /** What has to stand somewhere in the text, too. */
  readonly elements: readonly DisclosureId[];
  /** Further elements, each with the condition on which it has to stand. */
  readonly conditional: ReadonlyMap<DisclosureId, Trigger>;
}

export interface Law {
  readonly id: LawId;
  readonly name: string;
  /** As messages call it: "GDPR". */
  readonly short: string;
  readonly url: string;
  readonly appliesTo: string;
  readonly version: string | undefined;
  readonly note: string | undefined;
  readonly signals: readonly LawSignal[];
  /** Of what is always due, the disclosures whose absence is told reliably enough to be reported. */
  readonly reported: readonly DisclosureId[];
  readonly clauses: readonly ClauseParts[];
  readonly disclosures: readonly LegalDisclosure[];
}

/** What a policy can state, whatever law asks for it, and how a text shows that it states it. */
export interface Disclosure {
  readonly id: DisclosureId;
  /** A noun phrase: "retention period or criteria". */
  readonly label: string;
  /** One sentence for readers. */
  readonly description: string;
  /** A new section belongs behind the section that states the first of these that the text states. */
  readonly after: readonly DisclosureId[];
  /** It belongs before the section that is about one of these, whatever `after` says. */
  readonly before: readonly DisclosureId[];
  /** Titles of sections that are about it without stating it: "Your rights". */
  readonly about: readonly RegExp[];
  /** Ids of the clauses that state it, the plainest first. */
  readonly clauses: readonly string[];
  readonly detect: {
    readonly titles: readonly RegExp[];
    readonly statements: readonly RegExp[];
    /** Sentences that match one of these state nothing, whatever `statements` says. */
    readonly unless: readonly RegExp[];
    /** Sentences that match one of these say that there is nothing to state: "We share nothing with anyone." */
    readonly denials: readonly RegExp[];
  };
}

export interface GlossaryCitation {
  readonly law: string;
  readonly cite: string;
  readonly url: string;
}

export interface GlossaryEntry {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly group: string;
  readonly citations: readonly GlossaryCitation[];
  /** Two or three plain sentences: what it is, and what it means for the text of a policy. */
  readonly explanation: string;
  /** False where no cited law defines the term: a hover then has to say so. */
  readonly statutoryDefinition: boolean;
  /** Whether the citations were checked, at the level they are given. */
  readonly verified: boolean;
  readonly note: string | undefined;
  /** The forms (of term and aliases) that are ordinary words too and count only in a legal context. */
  readonly needsContext: readonly string[];
  /** What must stand near such a form. */
  readonly context: RegExp | undefined;
}

/** `outdated` must no longer be relied on, `hint` may be right in context, `still-valid` is listed because it is doubted. */
export type OutdatedSeverity = 'outdated' | 'hint' | 'still-valid';

/** A replacement for an outdated reference; `only` says when it is right. */
export interface OutdatedFix {
  readonly find: RegExp;
  readonly text: string;
  readonly only: string | undefined;
}

export interface OutdatedReference {
  readonly id: string;
  /** As a message calls it: "Privacy Shield". */
  readonly name: string;
  readonly patterns: readonly RegExp[];
  /** Must match in the same sentence, too. */
  readonly near: RegExp | undefined;
  /** A sentence that matches says itself that the thing is over, or speaks of something else. */
  readonly unless: RegExp | undefined;
  /** Words that can be replaced as they stand; the first that matches is right. */
  readonly fixes: readonly OutdatedFix[];
  readonly severity: OutdatedSeverity;
  readonly status: string;
  readonly replacement: string;
  readonly url: string | undefined;
  readonly verified: boolean;
  readonly note: string | undefined;
}
