import type { Block, Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Section } from '../document/section';
import type { Facts } from '../facts/facts';
import type { CalendarDate } from '../text/dates';
import type { Span } from '../text/span';
import type { RelatedDocument, RelatedDocuments } from './related-documents';

/** From "wrong whatever the intention" to "shown faintly". */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const DOCUMENT_KINDS = ['privacy-policy', 'cookie-policy', 'terms'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A law that is taken to apply to a document. */
export interface AppliedLaw {
  readonly law: string;
  /** Named in front matter, configuration or on the command line, not read from the text. */
  readonly declared: boolean;
  /** Why, as the end of "applies because …". */
  readonly reason: string;
}

/** What a document is taken to be. */
export interface Profile {
  readonly kind: DocumentKind;
  /** Always with `baseline`. */
  readonly laws: readonly AppliedLaw[];
}

/** What rules may know from `policywright.yaml`; everything is optional there, so everything is here. */
export interface ProjectFacts {
  readonly organization: {
    readonly name?: string;
    readonly aliases: readonly string[];
    readonly domains: readonly string[];
    readonly address?: string;
    readonly contacts: {
      readonly email?: string;
      readonly phone?: string;
      readonly form?: string;
      readonly dpo?: string;
    };
  };
  readonly terms: {
    readonly ignore: readonly string[];
    readonly products: readonly string[];
    /** Terms defined elsewhere. */
    readonly external: readonly string[];
    /** Unwanted form → preferred form. */
    readonly preferred: Readonly<Record<string, string>>;
  };
  /** The product or service that this document is about. */
  readonly product?: string;
  /** Category → period as written. */
  readonly retention: Readonly<Record<string, string>>;
}

/** Where something is: a stretch of prose, a whole block, a section (meaning its title) or plain offsets. */
export type Place = Passage | Block | Section | Span;

/** One replacement; where `snippet` is set, `text` holds tab stops in the snippet syntax of LSP. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
  readonly snippet?: boolean;
}

/** A way to mend a finding. `automatic` is for form only (numbering, quotes) and may run on save. */
export interface Fix {
  readonly title: string;
  readonly kind: 'automatic' | 'suggestion';
  readonly edits: readonly Edit[];
  /** Instead of edits: show two places of the document beside each other. */
  readonly compare?: readonly [Span, Span];
}

/** Another place that a finding speaks of. */
export interface Related {
  readonly at: Place;
  readonly message: string;
  /** The document where it is, if that is another one. */
  readonly in?: RelatedDocument;
}

type PlaceholdersOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

interface FindingBase {
  readonly at: Place;
  readonly related?: readonly Related[];
  /** A function where they take work: it is called when somebody asks for them, not at every keystroke. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  /** Lower than the rule's own where the evidence is weaker; settings may lower it further. */
  readonly severity?: Severity;
  readonly term?: string;
  readonly clause?: string;
  readonly law?: string;
  readonly citation?: string;
}

/** What a rule yields: a place, a message by its id and the values of the message's placeholders. */
export type Finding<Messages extends Record<string, string>> = {
  [Id in keyof Messages & string]: FindingBase & {
    readonly message: Id;
  } & ([PlaceholdersOf<Messages[Id]>] extends [never]
      ? { readonly data?: undefined }
      : { readonly data: Readonly<Record<PlaceholdersOf<Messages[Id]>, string | number>> });
}[keyof Messages & string];

export interface RuleContext {
  readonly document: PolicyDocument;
  readonly facts: Facts;
  readonly profile: Profile;
  readonly project: ProjectFacts;
  /** The day that "today" means; given, never read from a clock. */
  readonly today: CalendarDate;
  /** The other documents of the workspace that this one leads to. */
  readonly related: RelatedDocuments;
}

export interface RuleDefinition<Messages extends Record<string, string>> {
  /** File name, page, setting key and JSON name. */
  readonly id: string;
  /** One imperative sentence. */
  readonly summary: string;
  readonly severity: Severity | 'off';
  /** The law or the source it rests on; empty where it is plain good drafting. */
  readonly basis: readonly string[];
  /** The kinds of document it reads; all where absent. */
  readonly kinds?: readonly DocumentKind[];
  /** Wording by id; `{name}` is filled from a finding's `data`. */
  readonly messages: Messages;
  /** Yields what it finds. Pure: no state, no IO, no clock. */
  readonly check: (context: RuleContext) => Iterable<Finding<Messages>>;
}

/** A rule as the engine sees it, its messages filled in. */
export interface Rule extends Omit<RuleDefinition<Record<string, string>>, 'check'> {
  readonly check: (context: RuleContext) => Iterable<Report>;
}

/** A finding with its wording. */
export interface Report extends FindingBase {
  readonly messageId: string;
  readonly text: string;
}

/** Makes a rule; types each finding's `data` from the placeholders of its message. */
export function defineRule<const Messages extends Record<string, string>>(definition: RuleDefinition<Messages>): Rule {
  return {
    ...definition,
    *check(context) {
      for (const finding of definition.check(context)) {
        const { message, data, ...rest } = finding as FindingBase & {
          message: string;
          data?: Record<string, string | number>;
        };
        yield { ...rest, messageId: message, text: fill(definition.messages[message] ?? message, data ?? {}) };
      }
    },
  };
}

function fill(message: string, data: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}
