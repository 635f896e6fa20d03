import { parse, type ParseState } from '../document/parse';
import type { Format, PolicyDocument } from '../document/policy-document';
import { Facts } from '../facts/facts';
import { rules, rulesById } from '../rules/index';
import { NO_RELATED_DOCUMENTS, type RelatedDocuments } from '../rules/related-documents';
import type { CalendarDate } from '../text/dates';
import type { ConfigurationProblem } from './configuration/problem';
import type { Diagnostic } from './diagnostic';
export { formatOf } from './format';
import { profileOf, type ReasonedProfile } from './profile';
import { runRules, type RunOptions } from './run-rules';
import { INVALID_SETTINGS, type DocumentSettings } from './settings';
import { UNUSED_SUPPRESSION, applySuppressions } from './suppression';

/** One version of a document, read. */
export interface Analysis {
  readonly path: string;
  readonly document: PolicyDocument;
  readonly facts: Facts;
  readonly settings: DocumentSettings;
  /** Undefined where the document is no policy, or one that cannot be read. */
  readonly profile: ReasonedProfile | undefined;
  /** Why a policy is not checked, as a clause without a full stop; undefined where it is checked or no policy. */
  readonly unread: string | undefined;
  readonly state: ParseState;
}

export interface AnalysisInput {
  readonly path: string;
  readonly text: string;
  readonly format: Format;
  /** Made from the parsed document, because front matter is part of the settings. */
  readonly settings: (document: PolicyDocument) => DocumentSettings;
}

/**
 * Reads a document; facts are worked out when asked for.
 *
 * @param previous the last analysis of the same document: what did not change is reused.
 */
export function analyse(input: AnalysisInput, previous?: Analysis): Analysis {
  const { document, state } = parse(input.text, input.format, previous?.state);
  const settings = input.settings(document);
  const { profile, unread } = profileOf(document, input.path, settings);
  return { path: input.path, document, facts: new Facts(document), settings, profile, unread, state };
}

export interface CheckOptions extends Omit<RunOptions, 'severities'> {
  readonly today: CalendarDate;
  /** The documents that this one leads to; none where absent. */
  readonly related?: RelatedDocuments;
}

/** Runs every rule over a document, and takes out what its comments suppress; nothing where it is no policy. */
export function check({ document, facts, profile, settings }: Analysis, options: CheckOptions): Diagnostic[] {
  if (!profile) return [];
  const { severities, project, problems } = settings;
  const { today, related = NO_RELATED_DOCUMENTS } = options;
  const context = { document, facts, profile, project, today, related };
  const failed = new Set<string>();
  const onRuleError = (rule: string, error: unknown) => {
    failed.add(rule);
    options.onRuleError(rule, error);
  };
  const found = runRules(rules, context, { ...options, severities, onRuleError });
  const { kept, unused } = applySuppressions(document, found, {
    ruleIds: rulesById.keys(),
    ran: (rule) => !failed.has(rule) && (severities.get(rule) ?? rulesById.get(rule)?.severity) !== 'off',
    severity: severities.get(UNUSED_SUPPRESSION.id),
  });
  const misread = severities.get(INVALID_SETTINGS) === 'off' ? [] : problems.map(settingsDiagnostic);
  return [...misread, ...kept, ...unused].sort((a, b) => a.span.start - b.span.start);
}

function settingsDiagnostic({ span, severity, message, suggestion }: ConfigurationProblem): Diagnostic {
  const fix = (text: string) => ({ title: `Write "${text}"`, kind: 'suggestion' as const, edits: [{ span, text }] });
  const fixes = suggestion === undefined ? [] : [fix(suggestion)];
  return { rule: INVALID_SETTINGS, messageId: INVALID_SETTINGS, span, severity, message, data: {}, related: [], fixes };
}
