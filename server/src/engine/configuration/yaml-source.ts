import { Composer, isScalar, Lexer, Parser, type Document, type Node, type Scalar, visit, type YAMLError } from 'yaml';
import type { Span } from '../../text/span';
import type { ConfigurationProblem } from './problem';

/** A YAML text with its syntax tree and what is wrong with its syntax. */
export interface YamlSource {
  readonly text: string;
  /** Where the text starts in the file; positions in problems count from the file's start. */
  readonly base: number;
  /** Undefined where the text is empty or could not be read at all. */
  readonly document: Document.Parsed | undefined;
  readonly problems: readonly ConfigurationProblem[];
}

/** A settings file that is larger is no settings file; reading it would hold up the editor. */
const LONGEST = 256 * 1024;
const MOST_TOKENS = 60_000;
/** The composer calls itself for every level, so that a file of brackets would exhaust the stack. */
const DEEPEST = 60;
const MOST_PROBLEMS = 20;

class TooMuch extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** The tokens of a text; throws `TooMuch` before it grows too deep or too many. */
function* tokensOf(text: string) {
  const parser = new Parser();
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    count += 1;
    if (parser.stack.length > DEEPEST) throw new TooMuch('This is nested too deeply to be read.', parser.offset);
    if (count > MOST_TOKENS) throw new TooMuch('The file is too large to be read as settings.', parser.offset);
  }
  yield* parser.end();
}

/**
 * Reads YAML, keeping positions. Never throws: what cannot be read is a problem, and the rest is still there.
 *
 * @param text the YAML alone.
 * @param base where it starts in its file.
 */
export function readYaml(text: string, base = 0): YamlSource {
  const at = (start: number, end: number): Span => ({
    start: base + Math.min(start, text.length),
    end: base + Math.min(Math.max(start, end), text.length),
  });
  const failed = (message: string, offset: number): YamlSource => ({
    text,
    base,
    document: undefined,
    problems: [{ span: at(offset, offset + 1), severity: 'error', message }],
  });
  if (text.length > LONGEST) return failed('The file is too large to be read as settings (over 256 KB).', 0);
  try {
    const composer = new Composer({ prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
    const [document, second] = composer.compose(tokensOf(text), true, text.length);
    if (!document) return { text, base, document, problems: [] };
    const problems = syntaxProblems(document, text, at);
    if (second) problems.push(secondDocument(second.range[0], text, at));
    return { text, base, document, problems: firstOfEachLine(problems, text, base) };
  } catch (error) {
    if (error instanceof TooMuch) return failed(error.message, error.offset);
    return failed(`This is no YAML (${error instanceof Error ? error.message : String(error)}).`, 0);
  }
}

/** Where a node stands in the file, without its quotes; the start of the text where it has no place. */
export function placeOf(node: unknown, { base }: YamlSource): Span {
  const range = (node as Node | null | undefined)?.range;
  if (!range) return { start: base, end: base };
  const quote = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0;
  const start = base + range[0] + quote;
  return { start, end: Math.max(start, base + range[1] - quote) };
}

function secondDocument(offset: number, text: string, at: (start: number, end: number) => Span): ConfigurationProblem {
  const start = Math.max(0, text.lastIndexOf('---', offset));
  return {
    span: at(start, start + 3),
    severity: 'error',
    message: 'What stands below “---” is not read. Remove the line.',
  };
}

/** What the parser and `barePatterns` say, in the order of the text; where one of those stands, the rest is its echo. */
function syntaxProblems(
  document: Document,
  text: string,
  at: (start: number, end: number) => Span,
): ConfigurationProblem[] {
  const problems = [...document.errors, ...document.warnings].map((error): ConfigurationProblem => {
    const open = /^Missing closing ["']/.test(error.message) ? lastScalar(document)?.range?.[0] : undefined;
    if (open !== undefined)
      return { span: at(open, open + 1), severity: 'error', message: 'The quote that opens here is never closed.' };
    const severity = error.name === 'YAMLWarning' ? 'warning' : 'error';
    return { span: at(...error.pos), severity, message: wordingOf(error) };
  });
  problems.sort((a, b) => a.span.start - b.span.start);
  const bare = problems.length > 0 ? barePatterns(text, at) : [];
  const from = bare[0]?.span.start ?? Infinity;
  return [...problems.filter(({ span }) => span.end < from), ...bare];
}

/** The scalar that stands last: an open quote takes in all the rest of the text. */
function lastScalar(document: Document): Scalar | undefined {
  let last: Scalar | undefined;
  visit(document, {
    Scalar: (_, node) => {
      last = node;
    },
  });
  return last;
}

/**
 * Patterns such as `**\/*.md:` without quotes. To YAML the star refers to something, and the parser stumbles later
 * and elsewhere; a line that reads so is never meant.
 */
function barePatterns(text: string, at: (start: number, end: number) => Span): ConfigurationProblem[] {
  return [...text.matchAll(/^[ \t]*(\*[^\s:]{0,200}):(?=\s|$)/gm)].map((match) => {
    const [whole, pattern = ''] = match;
    const end = match.index + whole.length - 1;
    const message = 'A pattern that starts with * must stand in quotes.';
    return { span: at(end - pattern.length, end), severity: 'error', message, suggestion: JSON.stringify(pattern) };
  });
}

/** The parser's messages speak of its grammar; the common mistakes are said in the user's words. */
function wordingOf(error: YAMLError): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'YAML cannot be indented with tabs. Use spaces.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'A text that holds “: ” must stand in quotes.';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'This line has no value. Write “key: value”.';
    case 'BAD_SCALAR_START':
      return 'A text that starts with @ or ` must stand in quotes.';
    case 'TAG_RESOLVE_FAILED':
      return 'Tags (“!…”) are not read here. Remove it.';
    default:
      if (error.message.startsWith('Implicit map keys need')) return 'This line has no value. Write “key: value”.';
      return `This is no valid YAML: ${error.message.replace(/[.:]$/, '')}.`;
  }
}

/** One mistake makes the parser stumble several times; the first of each line says enough. */
function firstOfEachLine(problems: readonly ConfigurationProblem[], text: string, base: number) {
  const kept: ConfigurationProblem[] = [];
  for (const problem of problems) {
    const last = kept.at(-1);
    const between = last && text.slice(last.span.start - base, problem.span.start - base);
    if (between === undefined || between.includes('\n')) kept.push(problem);
    if (kept.length === MOST_PROBLEMS) break;
  }
  return kept;
}
