import { laws } from '../knowledge/index';
import { rules } from '../rules/index';
import { closest } from '../text/closest';
import { readArguments, type Options } from './arguments';
import { coverageCommand } from './coverage-command';
import { explainCommand } from './explain-command';
import { factsCommand } from './facts-command';
import { HELP } from './help';
import { lintCommand } from './lint-command';
import { outlineCommand } from './outline-command';
import { UserProblem } from './problem';
import { VERSION } from './version';

/** What a command prints, and the code it exits with. */
export interface Outcome {
  readonly output: string;
  /** Whole sentences for the standard error stream. */
  readonly problems: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

type Command = (options: Options) => Outcome | Promise<Outcome>;

const COMMANDS: Readonly<Record<string, Command>> = {
  lint: lintCommand,
  outline: outlineCommand,
  facts: factsCommand,
  coverage: coverageCommand,
  explain: explainCommand,
};

/**
 * Runs the command line.
 *
 * @param argv the arguments, without interpreter and script.
 * @returns what to print; exit code 0: no error, 1: an error or too many warnings, 2: something could not be read.
 */
export async function run(argv: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-v') return { output: `${VERSION}\n`, problems: [], exitCode: 0 };
  if (name === undefined || name === '--help' || name === '-h' || name === 'help' || rest.includes('--help'))
    return { output: HELP, problems: [], exitCode: name === undefined ? 2 : 0 };
  const command = COMMANDS[name];
  try {
    if (!command) {
      const guess = closest(name, Object.keys(COMMANDS));
      throw new UserProblem(
        `There is no command "${name}".${guess ? ` Did you mean "${guess}"?` : ''} Commands: ${Object.keys(COMMANDS).join(', ')}.`,
      );
    }
    return await command(
      readArguments(rest, {
        rules: rules.map(({ id }) => id),
        laws: [...laws.keys()],
      }),
    );
  } catch (error) {
    if (error instanceof UserProblem) return { output: '', problems: [error.message], exitCode: 2 };
    throw error;
  }
}
