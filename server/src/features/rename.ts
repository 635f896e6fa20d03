import type { Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Facts } from '../facts/facts';
import { termKey, termWords } from '../facts/terms/term-words';
import type { Edit } from '../rules/define-rule';
import type { RelatedDocuments } from '../rules/related-documents';
import type { Span } from '../text/span';
import { inFormOf, isPlural, startsWithVowelSound } from './term-forms';
import { sharedTermAt } from './shared-symbols';
import { placesOf, termAt, termSymbols, type TermPlace, type TermSymbol } from './term-symbols';

/** Why something cannot be renamed, as a sentence for the user. */
export interface Refusal {
  readonly refusal: string;
}

/** What a rename starts from. */
export interface RenameStart {
  readonly span: Span;
  /** The name as it is defined, to be changed. */
  readonly name: string;
}

const LONGEST = 120;

/** Another document that leaves its definitions to the one where a term is renamed. */
export interface DependentDocument {
  readonly uri: string;
  readonly facts: Facts;
  /** Where it uses the term. */
  readonly uses: readonly Passage[];
}

/** The edits of one document. */
export interface RenameEdits {
  /** Undefined for the document where the rename was asked for. */
  readonly uri: string | undefined;
  readonly edits: readonly Edit[];
}

/** Whether the term at `offset` can be renamed, and what its name is. */
export function prepareRename(facts: Facts, offset: number, related?: RelatedDocuments): RenameStart | Refusal {
  const found = renamable(facts, offset, related);
  return 'refusal' in found ? found : { span: found.at.span, name: found.symbol.name };
}

/**
 * The edits that rename the term at `offset` at all of its places, each in the form in which it stands there.
 *
 * @param name the new name as it is to be defined; quotes around it do not count.
 * @param elsewhere the documents that leave their definitions to this one, and what they lead to.
 */
export function rename(
  facts: Facts,
  offset: number,
  name: string,
  elsewhere: { readonly related?: RelatedDocuments; readonly dependents?: readonly DependentDocument[] } = {},
): readonly RenameEdits[] | Refusal {
  const found = renamable(facts, offset, elsewhere.related);
  if ('refusal' in found) return found;
  const { symbol } = found;
  const renamed = bare(name);
  const dependents = (elsewhere.dependents ?? []).filter(({ uses }) => uses.length > 0);
  const refusal =
    misnamed(renamed) ??
    collision(facts, symbol, renamed) ??
    dependents.map((dependent) => collision(dependent.facts, symbol, renamed, dependent.uri)).find(Boolean);
  if (refusal !== undefined) return { refusal };
  if (renamed === symbol.name) return [];
  const editsOf = ({ document }: Facts, places: readonly Passage[]) =>
    places.flatMap((at) => editsAt(document, at, symbol.name, renamed));
  return [
    { uri: undefined, edits: editsOf(facts, placesOf(symbol)) },
    ...dependents.map(({ uri, facts: other, uses }) => ({ uri, edits: editsOf(other, uses) })),
  ];
}

function renamable(facts: Facts, offset: number, related: RelatedDocuments | undefined): TermPlace | Refusal {
  const found = termAt(facts, offset);
  if (!found) {
    const shared = sharedTermAt(facts, offset, related);
    if (shared)
      return {
        refusal: `“${shared.symbol.name}” is defined in ${shared.from.name}. Rename it there; its uses here will follow.`,
      };
    return { refusal: 'This is no defined term. Put the cursor on a term that the document defines.' };
  }
  if (!found.symbol.pronoun) return found;
  return {
    refusal: `“${found.symbol.name}” is a pronoun, which cannot be renamed. Rename the name that stands beside it in its definition.`,
  };
}

const bare = (name: string) =>
  name
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”„'‘’*_]+|[\s"“”„'‘’*_]+$/g, '')
    .trim();

function misnamed(name: string): string | undefined {
  if (name === '') return 'The new name is empty. Write a name.';
  if (!/\p{L}/u.test(name)) return `“${name}” has no letter. Write a name of words.`;
  if (name.length > LONGEST) return `The new name is longer than ${LONGEST} characters. Write a shorter one.`;
  const odd = /[*[\]<>`|#{}\\"“”;:?!]/.exec(name)?.[0];
  return odd === undefined ? undefined : `A term’s name cannot hold “${odd}”. Leave it out.`;
}

/** Two terms of one name could not be told apart afterwards. */
function collision(facts: Facts, symbol: TermSymbol, renamed: string, uri?: string): string | undefined {
  const key = termKey(renamed);
  if (key === symbol.key) return undefined;
  const other = termSymbols(facts).find((each) => each.key === key);
  const at = other?.declared[0];
  if (!other || !at) return undefined;
  const line = facts.document.lines.lineAt(at.span.start) + 1;
  const file = uri === undefined ? '' : ` of ${uri.slice(uri.lastIndexOf('/') + 1)}`;
  return `“${other.name}” is already defined in line ${line}${file}. Choose another name, or make the two terms one by hand.`;
}

function editsAt({ lines }: PolicyDocument, at: Passage, defined: string, renamed: string): Edit[] {
  const { start, end } = at.span;
  // Only a term that runs over the end of a line spans two lines.
  const broken = !at.block.leaf.singleLine && lines.lineAt(start) !== lines.lineAt(end);
  const form = inFormOf(at.text, defined, renamed);
  const possessive = possessiveEdit(at, form);
  const edits = [...articleEdit(at, form), ...replaced(at, form, broken)];
  return possessive ? [...edits, possessive] : edits;
}

/** "a" or "an" before the name, where the new name asks for the other. */
function articleEdit({ block, start, text }: Passage, form: string): Edit[] {
  const an = startsWithVowelSound(form);
  if (an === startsWithVowelSound(text)) return [];
  const from = Math.max(0, start - 8);
  const match = /(?:^|[\s("“])(an?)\s["“”‘'(]{0,2}$/i.exec(block.text.slice(from, start));
  const article = match?.[1];
  if (!match || article === undefined || (article.length === 2) === an) return [];
  const at = from + match.index + match[0].indexOf(article);
  const written = an ? `${article}n` : article.slice(0, 1);
  return [{ span: block.sourceSpan(at, at + article.length), text: written }];
}

/** The ending of a possessive, where the new form asks for the other: "Users’" but "Staff’s". */
function possessiveEdit({ block, start, end }: Passage, form: string): Edit | undefined {
  const [mark = '', next = ''] = [block.text[end], block.text[end + 1]];
  if (!/['’]/.test(mark) || /['‘]/.test(block.text[start - 1] ?? '')) return undefined;
  const bareEnding = isPlural(form) && /s$/i.test(form);
  if (next === 's' && !/[\p{L}\p{N}]/u.test(block.text[end + 2] ?? '') && bareEnding)
    return { span: block.sourceSpan(end + 1, end + 2), text: '' };
  if (/[\p{L}\p{N}]/u.test(next) || !/s$/i.test(block.text.slice(start, end)) || /s$/i.test(form)) return undefined;
  return { span: block.sourceSpan(end, end + 1), text: `${mark}s` };
}

/** Writes the form over the passage; markup and line breaks inside of it stay where the words allow it. */
function replaced(at: Passage, form: string, broken: boolean): Edit[] {
  const { block, start, end } = at;
  if (form === at.text) return [];
  const cuts = block.marks
    .flatMap((mark) => [mark.start, mark.end])
    .filter((cut) => start < cut && cut < end)
    .sort((a, b) => a - b);
  if (cuts.length === 0 && !broken) return [{ span: at.span, text: form }];
  return wordByWord(at, form) ?? (cuts.length === 0 ? [{ span: at.span, text: form }] : intoOnePiece(at, form, cuts));
}

function wordByWord({ block, start, text }: Passage, form: string): Edit[] | undefined {
  const [old, written] = [termWords(text), termWords(form)];
  if (old.length !== written.length) return undefined;
  return old.flatMap((word, index) => {
    const other = written[index];
    const [before, after] = [text.slice(word.start, word.end), form.slice(other?.start, other?.end)];
    return before === after ? [] : [{ span: block.sourceSpan(start + word.start, start + word.end), text: after }];
  });
}

/** The whole form in the piece that is marked up, so that no mark is left around nothing. */
function intoOnePiece({ block, start, end }: Passage, form: string, cuts: readonly number[]): Edit[] {
  const edges = [start, ...new Set(cuts), end];
  const pieces = edges.slice(1).map((edge, index) => ({ start: edges[index] ?? start, end: edge }));
  const marked = pieces.find((piece) => block.marks.some((mark) => mark.start <= piece.start && piece.end <= mark.end));
  const kept = marked ?? pieces[0];
  return pieces.map((piece) => ({
    span: block.sourceSpan(piece.start, piece.end),
    text: piece === kept ? form : '',
  }));
}
