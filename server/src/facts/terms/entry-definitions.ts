import { perLeaf, type Mark } from '../../document/leaf';
import type { Block } from '../../document/passage';
import type { Section } from '../../document/section';
import { trimSpan, type LeafDefinition } from './leaf-definition';
import { splitName } from './joined-names';
import { makeName, type NameMark } from './set-off-names';

const ENTRY = /^["“”‘']?([\p{L}\p{N}][\p{L}\p{N}’'&/() -]{0,70}?)["“”’']?\s?(?::|[–—]|\s-)\s*(?=\S)/u;
const TERM_HEADER = /^(?:(?:defined )?terms?|words?|expressions?|names?|definitions? of terms?)$/i;
const MEANING_HEADER = /^(?:definitions?|meanings?|explanations?|descriptions?|what (?:it|this|we) means?)$/i;

/** An entry of a glossary: "Account: the record that …", the name bold, quoted or bare. */
export const entryDefinition = perLeaf((leaf): LeafDefinition | undefined => {
  if (leaf.kind !== 'item' && leaf.kind !== 'paragraph') return undefined;
  const match = ENTRY.exec(leaf.text);
  const words = match?.[1];
  if (!match || words === undefined || words.split(/\s+/).length > 6) return undefined;
  if (leaf.text.length - match[0].length < 12) return undefined;
  const start = match[0].indexOf(words);
  const span = { start, end: start + words.length };
  const marked = (kind: Mark['kind']) =>
    leaf.marks.some((mark) => mark.kind === kind && mark.start <= start && mark.end >= span.end);
  const typed: NameMark | undefined = marked('strong') ? 'emphasis' : marked('emphasis') ? 'italics' : undefined;
  const mark = typed ?? (start > 0 ? 'quotes' : 'none');
  if (mark === 'none' && leaf.kind !== 'item') return undefined;
  const outer = mark === 'quotes' ? { start: start - 1, end: span.end + 1 } : span;
  const name = makeName(leaf.text, span, outer, mark);
  if (!name) return undefined;
  const whole = { start: 0, end: leaf.text.length };
  const meaning = trimSpan(leaf.text, match[0].length, leaf.text.length);
  return { shape: 'entry', names: splitName(leaf.text, name, true), meaning, whole, formal: true, local: false };
});

/** A heading below "Definitions" names what the text below it explains. */
export function titleDefinition(section: Section): LeafDefinition | undefined {
  const { start, end, block } = section.titleAt;
  if (section.title.split(/\s+/).length > 5 || /[?!]$/.test(section.title)) return undefined;
  const name = makeName(block.text, { start, end }, { start, end }, 'none');
  if (!name) return undefined;
  const names = splitName(block.text, name, true);
  return { shape: 'entry', names, meaning: undefined, whole: { start, end }, formal: true, local: false };
}

/** The first cells of tables whose header says "Term" and "Definition"; the meaning is the cell after each. */
export function tableDefinitions(blocks: readonly Block[]): ReadonlyMap<Block, LeafDefinition> {
  const found = new Map<Block, LeafDefinition>();
  let glossary: number | undefined;
  let before: Block | undefined;
  for (const block of blocks) {
    const { cell } = block;
    if (cell?.row === 0 && cell.column === 1)
      glossary = TERM_HEADER.test(before?.text ?? '') && MEANING_HEADER.test(block.text) ? block.group : undefined;
    before = block;
    if (cell?.column !== 0 || cell.row === 0 || block.group !== glossary || glossary === undefined) continue;
    const all = { start: 0, end: block.text.length };
    const name = makeName(block.text, all, all, 'none');
    const names = name ? splitName(block.text, name, true) : [];
    if (names.length > 0)
      found.set(block, { shape: 'entry', names, meaning: undefined, whole: all, formal: true, local: false });
  }
  return found;
}
