import { oneOf, type Options } from './arguments';
import type { Outcome } from './main';
import { readOne } from './read-one';

/** `outline`: the sections of a file. */
export async function outlineCommand(options: Options): Promise<Outcome> {
  const format = oneOf(options.format ?? 'text', ['text', 'json'] as const, '--format');
  const { analysis, problems } = await readOne(options, 'outline');
  const { lines, sections: all } = analysis.document;
  const sections = all.map(({ titleAt, span, depth, number, title }) => ({
    line: lines.lineAt(titleAt.span.start) + 1,
    endLine: lines.lineAt(Math.max(span.start, span.end - 1)) + 1,
    depth,
    number: number ?? null,
    title,
  }));
  const text = sections.map(
    ({ line, depth, number, title }) =>
      `${String(line).padStart(5)}  ${'  '.repeat(depth - 1)}${number ? `${number} ` : ''}${title}\n`,
  );
  const output = format === 'json' ? `${JSON.stringify({ sections }, null, 1)}\n` : text.join('');
  return { output, problems, exitCode: problems.length > 0 ? 2 : 0 };
}
