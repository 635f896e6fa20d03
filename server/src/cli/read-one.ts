import type { Analysis } from '../engine/analysis';
import type { Options } from './arguments';
import { UserProblem } from './problem';
import { Session, type ReadFile } from './session';

/**
 * Reads the one file that a command takes.
 *
 * @throws UserProblem where there is none, more than one, or it cannot be read.
 */
export async function readOne(options: Options, command: string): Promise<{ analysis: Analysis; problems: string[] }> {
  const session = new Session(options);
  const read: ReadFile[] = [];
  for await (const file of session.read()) read.push(file);
  const [first, second] = read;
  if (first && second) throw new UserProblem(`${command} takes one file; ${first.path} is not the only one here.`);
  if (!first) throw new UserProblem(session.problems.join('\n'));
  return { analysis: first.analysis, problems: await session.allProblems() };
}
