import { countStates, coverageOf, type CoverageState, type DisclosureCoverage } from '../features/coverage';
import { plainMarkdown } from '../features/markdown-text';
import type { LineIndex } from '../text/line-index';
import { oneOf, type Options } from './arguments';
import type { Outcome } from './main';
import { Session, type ReadFile } from './session';

/** The shape is fixed: it is the JSON output's. */
interface ClauseCoverage {
  readonly id: string;
  readonly label: string;
  readonly citation: string;
  /** Whether the law asks for it of this policy; false where it is recommended or depends on a condition that is not met. */
  readonly required: boolean;
  /** On which condition, in words. */
  readonly when: string;
  /** Whether it is asked for without any condition that the text could show. */
  readonly always: boolean;
  readonly state: CoverageState;
  /** Why it is asked for or not. */
  readonly reason: string;
  /** Whether the text states it, whatever is required. */
  readonly found: boolean;
  readonly evidence: readonly { readonly line: number; readonly endLine: number }[];
}
interface ReportedLaw {
  readonly law: string;
  readonly name: string;
  readonly counts: Readonly<Record<CoverageState, number>>;
  readonly clauses: readonly ClauseCoverage[];
}
interface FileCoverage {
  readonly path: string;
  /** Why a policy was not read, as a clause without a full stop. */
  readonly unread?: string;
  readonly laws: readonly ReportedLaw[];
}

/** `coverage`: which disclosures the applying laws ask for, and where each file states them. */
export async function coverageCommand(options: Options): Promise<Outcome> {
  const format = oneOf(options.format ?? 'text', ['text', 'json', 'markdown'] as const, '--format');
  const session = new Session(options);
  const files: FileCoverage[] = [];
  for await (const read of session.read()) files.push(cover(read, options.laws));
  const problems = await session.allProblems();
  return { output: print[format](files), problems, exitCode: problems.length > 0 ? 2 : 0 };
}

const print: Readonly<Record<'text' | 'json' | 'markdown', (files: readonly FileCoverage[]) => string>> = {
  json: (files) => `${JSON.stringify({ files }, null, 1)}\n`,
  text: (files) => files.map(formatText).join('\n'),
  markdown: (files) => `# Policy coverage\n${files.map(formatMarkdown).join('')}`,
};

/** @param named laws named on the command line: they are listed even for a file that reads like no privacy policy. */
function cover({ path, analysis }: ReadFile, named: readonly string[] | undefined): FileCoverage {
  const { profile, unread } = analysis;
  if (unread !== undefined) return { path, unread, laws: [] };
  const applied = named ?? (profile?.kind === 'privacy-policy' ? profile.laws.map(({ law }) => law) : []);
  const { lines } = analysis.document;
  const covered = coverageOf(analysis.facts, applied);
  return {
    path,
    laws: covered.map((each) => ({
      law: each.law.id,
      name: each.law.name,
      counts: countStates(each),
      clauses: each.disclosures.map((entry) => reportClause(entry, lines)),
    })),
  };
}

function reportClause({ demand, ...entry }: DisclosureCoverage, lines: LineIndex): ClauseCoverage {
  return {
    id: demand.id,
    label: entry.label,
    citation: demand.citation,
    required: entry.required,
    when: demand.when,
    always: !demand.trigger,
    state: entry.state,
    reason: entry.reason,
    found: entry.state === 'stated',
    evidence: entry.evidence.map(({ span }) => ({
      line: lines.lineAt(span.start) + 1,
      endLine: lines.lineAt(Math.max(span.start, span.end - 1)) + 1,
    })),
  };
}

const MARKS: Readonly<Record<CoverageState, string>> = { stated: '✓', missing: '✗', 'not-applicable': '·' };
/** More lines than this tell nothing more. */
const MOST_LINES = 4;

/** "18 of 23 stated, 5 missing, 4 not applicable". */
function sumUp({ counts: { stated, missing, 'not-applicable': other } }: ReportedLaw): string {
  const rest = [missing > 0 ? [`${missing} missing`] : [], other > 0 ? [`${other} not applicable`] : []].flat();
  return [`${stated} of ${stated + missing} stated`, ...rest].join(', ');
}

/** "line 7", "lines 7, 12, 30", "missing, recommended: the text shows …", "not applicable: …". */
function stateOf({ state, required, always, reason, evidence }: ClauseCoverage): string {
  if (state === 'missing') return `missing${required ? '' : ', recommended'}${always ? '' : `: ${reason}`}`;
  const lines = [...new Set(evidence.map(({ line }) => line))];
  const shown = lines.slice(0, MOST_LINES).join(', ');
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${shown}${lines.length > MOST_LINES ? ' …' : ''}`;
  if (state === 'stated') return where;
  return `not applicable: ${reason}${lines.length > 0 ? ` (${where})` : ''}`;
}

function formatText({ path, unread, laws }: FileCoverage): string {
  const parts = laws.map((law) => {
    const widths = [
      Math.max(...law.clauses.map(({ id }) => id.length)),
      Math.max(...law.clauses.map(({ citation }) => citation.length)),
    ] as const;
    const rows = law.clauses.map(
      (clause) =>
        `    ${MARKS[clause.state]} ${clause.id.padEnd(widths[0])}  ${clause.citation.padEnd(widths[1])}  ${stateOf(clause)}\n`,
    );
    return `\n  ${law.name} (${law.law}): ${sumUp(law)}\n${rows.join('')}`;
  });
  return `${path}\n${parts.length > 0 ? parts.join('') : `\n  ${nothing(unread)}\n`}`;
}

/** Why no law is listed. */
const nothing = (unread: string | undefined): string =>
  unread === undefined
    ? 'This file does not read like a privacy policy. Name the laws with --law to list what they ask for all the same.'
    : `Not checked: ${unread}.`;

function formatMarkdown({ path, unread, laws }: FileCoverage): string {
  const parts = laws.map((law) => {
    const rows = law.clauses.map(
      (clause) =>
        `| ${MARKS[clause.state]} | ${cell(clause.label)} | ${cell(clause.citation)} | ${cell(stateOf(clause))} |\n`,
    );
    const head = '|     | Disclosure | Citation | State |\n| --- | --- | --- | --- |\n';
    return `\n### ${plainMarkdown(law.name)}\n\n${sumUp(law)}.\n\n${head}${rows.join('')}`;
  });
  return `\n## ${plainMarkdown(path)}\n${parts.length > 0 ? parts.join('') : `\n${nothing(unread)}\n`}`;
}

const cell = (text: string): string => plainMarkdown(text);
