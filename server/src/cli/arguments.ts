import { parseArgs } from 'node:util';
import { DOCUMENT_KINDS, SEVERITIES, type DocumentKind, type Severity } from '../rules/define-rule';
import { closest } from '../text/closest';
import { calendarDate, readIsoDate, type CalendarDate } from '../text/dates';
import { UserProblem } from './problem';

export const FORMATS = ['stylish', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;
export type LintFormat = (typeof FORMATS)[number];

/** The options of all commands, read and checked. */
export interface Options {
  readonly paths: readonly string[];
  readonly format: string | undefined;
  readonly config: string | undefined;
  readonly kind: DocumentKind | undefined;
  readonly laws: readonly string[] | undefined;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly maxWarnings: number | undefined;
  readonly today: CalendarDate;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly fix: boolean;
  readonly baseline: string | undefined;
  readonly writeBaseline: boolean;
}

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  config: { type: 'string', short: 'c' },
  kind: { type: 'string' },
  law: { type: 'string', multiple: true },
  rule: { type: 'string', multiple: true },
  'max-warnings': { type: 'string' },
  today: { type: 'string' },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  fix: { type: 'boolean' },
  baseline: { type: 'string' },
  'write-baseline': { type: 'boolean' },
} as const;

/** What the options may name. */
export interface Vocabulary {
  readonly rules: readonly string[];
  readonly laws: readonly string[];
}

/** One of `allowed`, or a problem that lists them and guesses which was meant. */
export function oneOf<T extends string>(value: string, allowed: readonly T[], what: string): T {
  const found = allowed.find((choice) => choice === value);
  if (found !== undefined) return found;
  const guess = closest(value, allowed);
  const list = allowed.length <= 12 ? ` There are: ${allowed.join(', ')}.` : '';
  throw new UserProblem(`${what} "${value}" is not known.${guess ? ` Did you mean "${guess}"?` : ''}${list}`);
}

/**
 * Reads the arguments of a command.
 *
 * @throws UserProblem for an unknown option or a value that an option does not take.
 */
export function readArguments(args: readonly string[], vocabulary: Vocabulary): Options {
  const { values, positionals } = parse(args);
  const laws = values.law?.flatMap((list) => list.split(',')).filter((law) => law !== '');
  for (const law of laws ?? []) oneOf(law, vocabulary.laws, '--law');
  return {
    paths: positionals,
    format: values.format,
    config: values.config,
    kind: values.kind === undefined ? undefined : oneOf(values.kind, DOCUMENT_KINDS, '--kind'),
    laws,
    severities: new Map((values.rule ?? []).map((setting) => ruleSetting(setting, vocabulary.rules))),
    maxWarnings: wholeNumber(values['max-warnings']),
    today: readToday(values.today),
    stdin: values.stdin ?? false,
    stdinFilename: values['stdin-filename'],
    fix: values.fix ?? false,
    baseline: values.baseline,
    writeBaseline: values['write-baseline'] ?? false,
  };
}

function parse(args: readonly string[]) {
  for (const argument of args) {
    const name = /^--([a-z-]+)/i.exec(argument)?.[1];
    if (argument === '--') break;
    if (name !== undefined) oneOf(name, Object.keys(OPTIONS), 'Option');
  }
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UserProblem(
      `${error instanceof Error ? error.message : String(error)}. Run "policywright --help" for the options.`,
    );
  }
}

function ruleSetting(setting: string, rules: readonly string[]): [string, Severity | 'off'] {
  const at = setting.lastIndexOf(':');
  if (at < 0) throw new UserProblem(`--rule "${setting}" needs a severity: --rule ${setting}:warning.`);
  const severity = oneOf(setting.slice(at + 1), [...SEVERITIES, 'off'] as const, 'Severity');
  return [oneOf(setting.slice(0, at), rules, 'Rule'), severity];
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UserProblem(`--max-warnings takes a whole number, not "${text}".`);
  return Number(text);
}

function readToday(text: string | undefined): CalendarDate {
  if (text === undefined) return calendarDate(new Date());
  const date = readIsoDate(text);
  if (!date) throw new UserProblem(`--today takes a date of the calendar as YYYY-MM-DD, not "${text}".`);
  return date;
}
