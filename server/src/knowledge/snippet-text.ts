/** A part of a snippet: text, or a tab stop with the name of its blank or its choices. */
export type SnippetPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stop'; readonly index: number; readonly name: string | undefined }
  | { readonly kind: 'choice'; readonly index: number; readonly options: readonly string[] };

const STOP = /\$(?:(\d+)|\{(\d+)\}|\{(\d+):((?:[^\\}]|\\.)*)\}|\{(\d+)\|((?:[^\\|]|\\.)*)\|\})/g;

const unescape = (text: string) => text.replace(/\\([\\$},|])/g, '$1');

/** Splits at the commas that no backslash protects. */
function splitOptions(text: string): string[] {
  return (text.match(/(?:[^\\,]|\\.)+/g) ?? []).map(unescape);
}

/**
 * Reads the part of VS Code's snippet syntax that the clause library uses: `$1`, `${1}`, `${1:name}` and `${1|a,b|}`.
 *
 * @param source a snippet's text.
 * @throws Error on any other use of an unescaped `$`, naming it.
 */
export function parseSnippet(source: string): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let end = 0;
  const text = (to: number) => {
    const between = source.slice(end, to);
    if (/(?:^|[^\\])\$/.test(between)) throw new Error(`Unknown snippet syntax in "${between}".`);
    if (between) parts.push({ kind: 'text', text: unescape(between) });
  };
  for (const match of source.matchAll(STOP)) {
    if (source.charAt(match.index - 1) === '\\') continue;
    text(match.index);
    end = match.index + match[0].length;
    const [, bare, braced, named, name = '', choice, options = ''] = match;
    if (choice !== undefined) parts.push({ kind: 'choice', index: Number(choice), options: splitOptions(options) });
    else if (named !== undefined) parts.push({ kind: 'stop', index: Number(named), name: unescape(name) });
    else parts.push({ kind: 'stop', index: Number(bare ?? braced), name: undefined });
  }
  text(source.length);
  return parts;
}

/** Text as a snippet holds it. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapeOption = (text: string) => text.replace(/[\\$},|]/g, '\\$&');

/** How one stop reads, whatever its place: its value if it is known, else its tab stop or its blank. */
interface Reading {
  readonly snippet: string;
  readonly plain: string;
}

function readings(parts: readonly SnippetPart[], fill: ReadonlyMap<string, string>): Map<number, Reading[]> {
  const byIndex = new Map<number, Reading[]>();
  let next = 1;
  for (const part of parts) {
    if (part.kind === 'text' || byIndex.has(part.index)) continue;
    const name = part.kind === 'stop' ? (part.name ?? '') : part.options.join(' / ');
    const value = part.kind === 'stop' ? fill.get(name) : undefined;
    if (value !== undefined) {
      byIndex.set(part.index, [{ snippet: escapeSnippet(value), plain: value }]);
      continue;
    }
    const body = part.kind === 'stop' ? `:${escapeSnippet(name)}` : `|${part.options.map(escapeOption).join(',')}|`;
    const first = { snippet: `\${${next}${body}}`, plain: `[${name}]` };
    byIndex.set(part.index, [first, { snippet: `$${next}`, plain: first.plain }]);
    next += 1;
  }
  return byIndex;
}

/**
 * Writes a snippet anew: stops whose blank has a known value become text, the others are numbered from 1 without gaps.
 *
 * @param parts as `parseSnippet` gives them.
 * @param fill values by the name of the blank.
 * @param snippet true to keep tab stops; false to write blanks as "[name]" and choices as "[a / b]".
 */
export function writeSnippet(
  parts: readonly SnippetPart[],
  fill: ReadonlyMap<string, string>,
  snippet: boolean,
): string {
  const byIndex = readings(parts, fill);
  const seen = new Set<number>();
  let written = '';
  for (const part of parts) {
    if (part.kind === 'text') {
      written += snippet ? escapeSnippet(part.text) : part.text;
      continue;
    }
    const [first, again = first] = byIndex.get(part.index) ?? [];
    const reading = seen.has(part.index) ? again : first;
    seen.add(part.index);
    written += (snippet ? reading?.snippet : reading?.plain) ?? '';
  }
  return written;
}
