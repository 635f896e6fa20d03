import { oneOf, type Options } from './arguments';
import type { Outcome } from './main';
import { readOne } from './read-one';

/** `facts`: what a file says. */
export async function factsCommand(options: Options): Promise<Outcome> {
  oneOf(options.format ?? 'json', ['text', 'json'] as const, '--format');
  const { analysis, problems } = await readOne(options, 'facts');
  const { lines } = analysis.document;
  const facts = analysis.facts as unknown as {
    definitions?: { term: string; aliases: string[]; at: { span: { start: number } } }[];
  };
  const definitions = (facts.definitions ?? []).map((d) => ({
    term: d.term,
    aliases: d.aliases,
    line: lines.lineAt(d.at.span.start) + 1,
  }));
  return { output: `${JSON.stringify({ definitions }, null, 1)}\n`, problems, exitCode: 0 };
}
