// The shapes of the YAML files as written; knowledge.test.ts checks the files against them.
import type { DisclosureId, GlossaryCitation, LawId, OutdatedSeverity, Strength } from './types';

export interface RawSignal {
  cue: string | string[];
  then?: string;
  reason: string;
  weight: number;
}

export interface RawLegalDisclosure {
  id: DisclosureId;
  citation: string;
  also?: string[];
  requires: string;
  when: string;
  trigger?: string;
  strength: Strength;
  url: string;
  verified: boolean;
  source: string;
  note?: string;
}

export interface RawLaw {
  id: LawId;
  order?: number;
  name: string;
  short: string;
  url: string;
  appliesTo: string;
  version?: string;
  note?: string;
  signals: RawSignal[];
  reported?: DisclosureId[];
  clauses?: {
    label: string;
    citation: string;
    about: string;
    stated: DisclosureId[];
    elements: DisclosureId[];
    conditional?: Record<DisclosureId, string>;
  }[];
  disclosures: RawLegalDisclosure[];
}

export interface RawDisclosure {
  label: string;
  description: string;
  after: DisclosureId[];
  before?: DisclosureId[];
  about?: string;
  clauses: string[];
  detect: { cues?: string[]; titles: string[]; statements: string[]; unless?: string[]; denials?: string[] };
}

export interface RawTrigger {
  description: string;
  statements: string[];
  unless?: string[];
}

export interface RawGlossaryEntry {
  term: string;
  aliases: string[];
  group: string;
  citations: GlossaryCitation[];
  explanation: string;
  statutoryDefinition: boolean;
  verified: boolean;
  note?: string;
  needsContext?: string[];
  context?: string;
}

export interface RawOutdated {
  id: string;
  name: string;
  patterns: string[];
  near?: string;
  unless?: string;
  fixes?: { find: string; text: string; only?: string }[];
  severity: OutdatedSeverity;
  status: string;
  replacement: string;
  url?: string;
  verified: boolean;
  note?: string;
}

export interface RawSnippet {
  scope: string;
  prefix: string | string[];
  description: string;
  body: string[];
}

export interface RawCode {
  id: string;
  name: string;
  law?: string;
  cite?: string;
  names: string[];
  named?: boolean;
  family?: boolean;
  own?: string;
  bare?: boolean;
  url: string;
  page?: string;
  part?: string;
}
