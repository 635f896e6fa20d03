import { parse, type ParseState } from '../document/parse';
import type { Format, PolicyDocument } from '../document/policy-document';
import { Facts } from '../facts/facts';
import { rules } from '../rules/index';
import type { CalendarDate } from '../text/dates';
import type { Diagnostic } from './diagnostic';
import { profileOf, type ReasonedProfile } from './profile';
import { runRules, type RunOptions } from './run-rules';
import type { DocumentSettings } from './settings';

/** One version of a document, read. */
export interface Analysis {
  readonly path: string;
  readonly document: PolicyDocument;
  readonly facts: Facts;
  readonly settings: DocumentSettings;
  /** Undefined where the document is no policy. */
  readonly profile: ReasonedProfile | undefined;
  readonly state: ParseState;
}

/** The format of a file by its ending: Markdown and MDX, else plain text. */
export function formatOf(path: string): Format {
  return /\.(?:md|mdx|markdown|mdown|mkd)$/i.test(path) ? 'markdown' : 'plain';
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
  const profile = profileOf(document, input.path, settings);
  return { path: input.path, document, facts: new Facts(document), settings, profile, state };
}

/** Runs every rule over a document; nothing where it is no policy. */
export function check(
  { document, facts, profile, settings }: Analysis,
  options: Omit<RunOptions, 'severities'> & { readonly today: CalendarDate },
): Diagnostic[] {
  if (!profile) return [];
  const context = { document, facts, profile, project: settings.project, today: options.today };
  return runRules(rules, context, { ...options, severities: settings.severities });
}
