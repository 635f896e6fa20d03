import type { Block } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import type { Section } from '../../document/section';
import type { Definition } from '../../facts/terms/definition';
import type { Edit } from '../define-rule';

/** A section made of definitions, each a block of its own that starts with the name. */
interface DefinitionList {
  readonly section: Section;
  readonly entries: readonly Definition[];
}

const TITLE = /\b(?:definitions?|glossary|defined terms|interpretation|terminology|key terms)\b/i;
/** What may stand before a name that opens its block: an article and quotes. */
const MOST_BEFORE = 6;

/**
 * Adds an entry for a term to the document's section of definitions: in the form of the entries that are there, and at
 * its place in the alphabet where they follow it, else at the end.
 *
 * @returns undefined where there is no such section.
 */
export function defineInList(
  document: PolicyDocument,
  definitions: readonly Definition[],
  name: string,
): { edit: Edit; section: Section } | undefined {
  const list = findList(definitions);
  const [first] = list?.entries ?? [];
  if (!list || !first) return undefined;
  const behind = entryBefore(list.entries, name);
  const model = behind ?? first;
  const entry = entryLike(document, model, name);
  if (entry === undefined) return undefined;
  const gap = gapBetween(document, list.entries);
  const at = behind ? endOf(document, behind) : lineStart(document, first.at.block);
  const text = behind ? gap + entry : entry + gap;
  return { edit: { span: { start: at, end: at }, text, snippet: true }, section: list.section };
}

function findList(definitions: readonly Definition[]): DefinitionList | undefined {
  const bySection = new Map<Section, Definition[]>();
  for (const definition of definitions) {
    const { at, shape, scope } = definition;
    // An entry that is a heading stands in a section of its own, below the one of all definitions.
    const { section } = at.block;
    const home = at.block.kind === 'heading' ? section?.parent : section;
    if (!home || scope !== 'document' || (shape !== 'meaning' && shape !== 'entry') || at.start > MOST_BEFORE) continue;
    const entries = bySection.get(home) ?? [];
    if (entries.at(-1)?.at.block !== at.block) entries.push(definition);
    bySection.set(home, entries);
  }
  const lists = [...bySection].map(([section, entries]) => ({ section, entries }));
  const fit = lists.filter(({ section, entries }) => entries.length >= (TITLE.test(section.title) ? 1 : 3));
  return fit.sort((a, b) => b.entries.length - a.entries.length)[0];
}

const compare = (a: string, b: string) => {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The entry that the new one follows; undefined where it comes first. */
function entryBefore(entries: readonly Definition[], name: string): Definition | undefined {
  const sorted = entries.every(({ term }, index) => index === 0 || compare(entries[index - 1]?.term ?? '', term) <= 0);
  if (!sorted || entries.length < 2) return entries.at(-1);
  return entries.filter(({ term }) => compare(term, name) < 0).at(-1);
}

const lineStart = ({ lines }: PolicyDocument, block: Block) => lines.startOf(lines.lineAt(block.span.start));

/** The end of the line, or of the table's row, in which an entry ends. */
function endOf({ lines }: PolicyDocument, { at, meaning }: Definition): number {
  const end = Math.max(at.block.span.end, meaning?.block.span.end ?? 0);
  return lines.endOf(lines.lineAt(Math.max(end - 1, 0)));
}

const escapeSnippet = (text: string) => text.replace(/[\\$}]/g, '\\$&');

/** A new entry that reads like a given one: its marker, quotes, marks and joining words, and its last stop. */
function entryLike(document: PolicyDocument, model: Definition, name: string): string | undefined {
  const { at, meaning } = model;
  if (!meaning) return undefined;
  const { text } = document;
  const before = text.slice(lineStart(document, at.block), at.span.start);
  const joint = text.slice(at.span.end, meaning.span.start);
  if (before.length > 20 || joint.length > 60) return undefined;
  const last = text.slice(meaning.span.end - 1, endOf(document, model));
  const ending = /^[.;]|^\S([.;]|\s*\|\s*)$/.exec(last);
  const end = ending ? (ending[1] ?? ending[0]) : '';
  return `${escapeSnippet(before + name + joint)}\${1:what it stands for}${escapeSnippet(end)}`;
}

/** What stands between two entries: a blank line or none. */
function gapBetween(document: PolicyDocument, entries: readonly Definition[]): string {
  const { text, lines } = document;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const [first, second] = entries;
  if (!first) return eol;
  if (!second) return first.at.block.group === undefined ? eol + eol : eol;
  const [from, to] = [lines.lineAt(endOf(document, first)), lines.lineAt(lineStart(document, second.at.block))];
  return to - from > 1 ? eol + eol : eol;
}
