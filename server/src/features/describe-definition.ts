import type { LineIndex } from '../text/line-index';
import type { Definition } from '../facts/terms/definition';
import { plainMarkdown } from './markdown-text';
import { shortened } from '../text/shorten';
import type { TermSymbol } from './term-symbols';

const MOST_QUOTED = 600;
const MOST_DEFINITIONS = 4;

/** What a definition says: the words that the name stands for or that explain it. */
export function meaningOf({ meaning, longForm, whole }: Definition): string {
  return (meaning ?? longForm ?? whole).text.replace(/\s+/g, ' ').trim();
}

/** "used 14 times", "never used". */
export function usedTimes(count: number): string {
  if (count === 0) return 'never used';
  return count === 1 ? 'used once' : `used ${count} times`;
}

/** Where a definition stands: "2.1 What we collect, line 12". */
export function placeOfDefinition({ at }: Definition, lines: LineIndex): string {
  const { section } = at.block;
  const line = `line ${lines.lineAt(at.span.start) + 1}`;
  if (!section) return line;
  return `${[section.number, section.title].filter(Boolean).join(' ')}, ${line}`;
}

/**
 * A defined term as Markdown: its definitions quoted, where they stand, how often it is used.
 *
 * @param offset where the reader is, so that a definition there is not said to stand elsewhere.
 * @param where what the definitions belong to: "in this document".
 */
export function describeSymbol(
  { name, definitions, uses }: TermSymbol,
  lines: LineIndex,
  { offset, where }: { readonly offset?: number; readonly where: string },
): string {
  const told = definitions.some(({ promised }) => !promised)
    ? definitions.filter(({ promised }) => !promised)
    : definitions;
  const parts = told.slice(0, MOST_DEFINITIONS).flatMap((definition) => {
    const { whole, shape, promised } = definition;
    const here = offset !== undefined && whole.span.start <= offset && offset <= whole.span.end;
    const place = here ? 'Defined here' : `Defined in ${plainMarkdown(placeOfDefinition(definition, lines))}`;
    const left = promised ? 'Said to be defined elsewhere in this text' : 'Its meaning is left to another text';
    const said = promised || shape === 'pointer' ? whole.text.trim() : meaningOf(definition);
    return [`> ${plainMarkdown(shortened(said, MOST_QUOTED))}`, promised || shape === 'pointer' ? `${left}.` : place];
  });
  const others = new Set(definitions.flatMap((definition) => [definition.term, ...definition.aliases]));
  others.delete(name);
  const also = [...others].map((other) => `“${plainMarkdown(other)}”`).join(', ');
  const count = `${usedTimes(uses.length)}${also === '' ? '' : ` · also ${also}`}`;
  return [`**${plainMarkdown(name)}** (${where})`, ...parts.slice(0, -1), `${parts.at(-1) ?? ''} · ${count}`].join(
    '\n\n',
  );
}
