import { laws, type LawId } from '../knowledge/index';
import { oneOf, type Options } from './arguments';
import type { Outcome } from './main';
import { Session, type ReadFile } from './session';

interface ClauseCoverage {
  readonly id: string;
  readonly citation: string;
  /** Whether the law asks for it whatever the policy says; false too where it depends on a condition. */
  readonly required: boolean;
  /** On which condition, in words. */
  readonly when: string;
  readonly found: boolean;
  readonly evidence: readonly { readonly line: number; readonly endLine: number }[];
}
interface FileCoverage {
  readonly path: string;
  readonly laws: readonly { readonly law: string; readonly clauses: readonly ClauseCoverage[] }[];
}

/** `coverage`: which disclosures the applying laws ask for, and where each file states them. */
export async function coverageCommand(options: Options): Promise<Outcome> {
  const format = oneOf(options.format ?? 'text', ['text', 'json'] as const, '--format');
  const session = new Session(options);
  const files: FileCoverage[] = [];
  for await (const read of session.read()) files.push(cover(read, options.laws));
  const problems = await session.allProblems();
  const output = format === 'json' ? `${JSON.stringify({ files }, null, 1)}\n` : files.map(formatFile).join('\n');
  return { output, problems, exitCode: problems.length > 0 ? 2 : 0 };
}

/** @param named laws named on the command line: they are listed even for a file that reads like no policy. */
function cover({ path, analysis }: ReadFile, named: readonly string[] | undefined): FileCoverage {
  const applied = named ?? analysis.profile?.laws.map(({ law }) => law) ?? [];
  const { lines } = analysis.document;
  const stated = analysis.facts.disclosures;
  const clausesOf = (law: LawId): ClauseCoverage[] =>
    (laws.get(law)?.disclosures ?? [])
      .filter(({ strength }) => strength !== 'form' && strength !== 'related')
      .map(({ id, citation, strength, trigger, when }) => {
        const evidence = stated.get(id).map(({ at: { span } }) => ({
          line: lines.lineAt(span.start) + 1,
          endLine: lines.lineAt(Math.max(span.start, span.end - 1)) + 1,
        }));
        return {
          id,
          citation,
          required: strength === 'required' && !trigger,
          when,
          found: evidence.length > 0,
          evidence,
        };
      });
  const known = [...laws.keys()].filter((law) => applied.includes(law));
  return { path, laws: known.map((law) => ({ law, clauses: clausesOf(law) })) };
}

function formatFile({ path, laws: covered }: FileCoverage): string {
  const parts = covered.map(({ law, clauses }) => `  ${law}\n${clauses.map(formatClause).join('')}`);
  return `${path}\n${parts.join('')}`;
}

function formatClause({ id, citation, required, when, found, evidence }: ClauseCoverage): string {
  const [first] = evidence;
  const state = found
    ? `line ${first?.line ?? 0}`
    : required
      ? 'not stated'
      : `not stated (${when === 'always' ? 'recommended' : when})`;
  return `    ${found ? '✓' : required ? '✗' : '·'} ${id.padEnd(26)} ${citation.padEnd(28)} ${state}\n`;
}
