import { perLeaf, type Leaf, type Mark } from '../../document/leaf';
import { blocksWith } from '../../document/leaf-group';
import type { Block } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import type { Section } from '../../document/section';
import type { Span } from '../../text/span';
import { trimSpan, type LeafDefinition } from './leaf-definition';
import { splitName } from './joined-names';
import { makeName, type NameMark } from './set-off-names';

const ENTRY = /^["“”‘']?([\p{L}\p{N}][\p{L}\p{N}’'&/() -]{0,70}?)["“”’']?\s?(?::|[–—]|\s-)\s*(?=\S)/u;
const NUMBER = /^\(?(?:\d{1,2}|[a-z])[.)](?:\d{1,2}[.)]?){0,3}\s+/;
/** Set off, a name needs no colon before what it means: "“Slip” the paper that …". */
const UNSEPARATED =
  /^["“”]?([\p{L}\p{N}][\p{L}\p{N}’'&/() -]{0,70}?)["“”]?\s+(?=(?:the|an?|any|all|each|every|those|someone|anyone|such|one)\s)/u;
const TERM_HEADER = /^(?:(?:defined )?terms?|words?|expressions?|names?|definitions? of terms?)$/i;
const MEANING_HEADER = /^(?:definitions?|meanings?|explanations?|descriptions?|what (?:it|this|we) means?)$/i;

/** An entry of a glossary: "Account: the record that …", the name bold, quoted or bare. */
export const entryDefinition = perLeaf((leaf): LeafDefinition | undefined => {
  if (leaf.kind !== 'item' && leaf.kind !== 'paragraph') return undefined;
  const from = NUMBER.exec(leaf.text)?.[0].length ?? 0;
  const text = leaf.text.slice(from);
  const separated = ENTRY.exec(text);
  const match = separated ?? UNSEPARATED.exec(text);
  const words = match?.[1];
  if (!match || words === undefined || words.split(/\s+/).length > 6) return undefined;
  if (text.length - match[0].length < 12) return undefined;
  const before = match[0].indexOf(words);
  const start = from + before;
  const span = { start, end: start + words.length };
  const marked = (kind: Mark['kind']) =>
    leaf.marks.some((mark) => mark.kind === kind && mark.start <= start && mark.end >= span.end);
  const typed: NameMark | undefined = marked('strong') ? 'emphasis' : marked('emphasis') ? 'italics' : undefined;
  const mark = before > 0 ? 'quotes' : (typed ?? 'none');
  // A bare label explains a name if it is written like one and a noun phrase follows.
  const plain = leaf.kind === 'item' || (isTitle(words) && /^\p{Ll}/u.test(text.slice(match[0].length)));
  if (mark === 'none' && !plain) return undefined;
  if (!separated && !isSetOff(leaf, mark, span)) return undefined;
  const outer = mark === 'quotes' ? { start: start - 1, end: span.end + 1 } : span;
  const name = makeName(leaf.text, span, outer, mark);
  if (!name) return undefined;
  const whole = { start: 0, end: leaf.text.length };
  const meaning = trimSpan(leaf.text, from + match[0].length, leaf.text.length);
  return { shape: 'entry', names: splitName(leaf.text, name, true), meaning, whole, formal: true, local: false };
});

/** Whether quotes or bold type end just where a name ends. */
const isSetOff = ({ text, marks }: Leaf, mark: NameMark, { start, end }: Span) =>
  mark === 'quotes'
    ? /["“”]/.test(text.charAt(end)) && start > 0
    : mark === 'emphasis' && marks.some(({ kind, end: last }) => kind === 'strong' && last >= end && last <= end + 2);

const isTitle = (words: string) => words.split(/\s+/).every((word) => /^\p{Lu}|^(?:of|and|or|the|for)$/u.test(word));

/** A heading below "Definitions" names what the text below it explains. */
export function titleDefinition(section: Section): LeafDefinition | undefined {
  const { start, end, block } = section.titleAt;
  if (section.title.split(/\s+/).length > 5 || /[?!]$/.test(section.title)) return undefined;
  const name = makeName(block.text, { start, end }, { start, end }, 'none');
  if (!name) return undefined;
  const names = splitName(block.text, name, true);
  return { shape: 'entry', names, meaning: undefined, whole: { start, end }, formal: true, local: false };
}

/** Cells with the words of such a header, wherever they stand. */
const meaningHeads = blocksWith(({ kind, text }) => kind === 'cell' && MEANING_HEADER.test(text));

/** The first cells of tables whose header says "Term" and "Definition"; the meaning is the cell after each. */
export function tableDefinitions(document: PolicyDocument): ReadonlyMap<Block, LeafDefinition> {
  const { blocks } = document;
  const found = new Map<Block, LeafDefinition>();
  for (const head of meaningHeads(document)) {
    if (head.cell?.row !== 0 || head.cell.column !== 1) continue;
    if (!TERM_HEADER.test(blocks[head.index - 1]?.text ?? '')) continue;
    for (let i = head.index + 1; blocks[i]?.group === head.group; i += 1) {
      const block = blocks[i];
      if (block?.cell?.column !== 0) continue;
      const all = { start: 0, end: block.text.length };
      const name = makeName(block.text, all, all, 'none');
      const names = name ? splitName(block.text, name, true) : [];
      if (names.length > 0)
        found.set(block, { shape: 'entry', names, meaning: undefined, whole: all, formal: true, local: false });
    }
  }
  return found;
}
