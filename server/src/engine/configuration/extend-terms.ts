import { isMap, isScalar, isSeq, stringify, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { applyEdits } from '../../text/edits';
import type { Span } from '../../text/span';
import { parseConfiguration, type KnownNames } from './parse-configuration';
import { readYaml } from './yaml-source';

/** The lists of terms that a settings file can hold. */
export type TermList = 'ignore' | 'products' | 'external';

/** A replacement in the settings file. */
export interface ConfigurationEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The edit that adds a term to a list under `terms` of a settings file. It only inserts, so that comments and the
 * file's own style stay.
 *
 * @param text the settings file; empty for a new one.
 * @returns undefined where the file already lists the term, or holds something else there that a person has to mend.
 */
export function extendTerms(
  text: string,
  list: TermList,
  term: string,
  names: KnownNames,
): ConfigurationEdit | undefined {
  const listed = (source: string) =>
    parseConfiguration(source, { path: '', ...names }).configuration.terms[list].includes(term);
  const source = readYaml(text);
  if (source.problems.some(({ severity }) => severity === 'error') || listed(text)) return undefined;
  const edit = insertion(text, source.document?.contents, { list, term });
  // What reads back otherwise was no place for it: a file of a shape that nobody thought of stays as it is.
  return edit && listed(applyEdits(text, [edit])) ? edit : undefined;
}

interface Entry {
  readonly list: TermList;
  readonly term: string;
}

function insertion(text: string, root: unknown, entry: Entry): ConfigurationEdit | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (root === null || root === undefined || (isScalar(root) && root.value === null))
    return atEnd(text, text.length, ['terms:', ...listLines(entry, '  ')], eol);
  if (!isMap(root)) return undefined;
  const terms = pairOf(root, 'terms');
  if (!terms) return root.flow ? undefined : atEnd(text, endOf(text, root), ['terms:', ...listLines(entry, '  ')], eol);
  const { value } = terms;
  const indent = indentOf(text, terms);
  if (isEmpty(value)) return behindKey(text, terms, listLines(entry, `${indent}  `), eol);
  if (!isMap(value)) return undefined;
  if (value.flow) return intoFlowMap(text, value, entry);
  const pair = pairOf(value, entry.list);
  const [first] = value.items;
  const inner = first ? indentOf(text, first) : `${indent}  `;
  if (!pair) return atEnd(text, endOf(text, value), listLines(entry, inner), eol);
  if (isEmpty(pair.value)) return behindKey(text, pair, [`${inner}  - ${written(entry.term)}`], eol);
  if (!isSeq(pair.value)) return undefined;
  return intoSequence(text, pair.value, entry.term, eol);
}

function intoSequence(text: string, list: YAMLSeq, term: string, eol: string): ConfigurationEdit | undefined {
  if (list.flow) return intoFlow(text, list, inFlow(term));
  const dash = text.lastIndexOf('-', startOf(list.items.at(-1)));
  const line = text.lastIndexOf('\n', dash) + 1;
  const indent = text.slice(line, dash);
  return indent.trim() === '' ? atEnd(text, endOf(text, list), [`${indent}- ${written(term)}`], eol) : undefined;
}

function intoFlowMap(text: string, map: YAMLMap, { list, term }: Entry): ConfigurationEdit | undefined {
  const pair = pairOf(map, list);
  if (!pair) return intoFlow(text, map, `${list}: [${inFlow(term)}]`);
  return isSeq(pair.value) ? intoFlow(text, pair.value, inFlow(term)) : undefined;
}

/** Before the closing bracket, behind the last entry. */
function intoFlow(text: string, { range, items }: YAMLMap | YAMLSeq, entry: string): ConfigurationEdit | undefined {
  const close = (range?.[1] ?? 0) - 1;
  if (items.length === 0) return { span: { start: close, end: close }, text: entry };
  const last = items.at(-1);
  const end = endOfNode(isMap(last) || isSeq(last) || isScalar(last) ? last : (last as Pair).value);
  if (end === undefined) return undefined;
  const comma = /^\s*,/.test(text.slice(end, close));
  const at = comma ? text.indexOf(',', end) + 1 : end;
  return { span: { start: at, end: at }, text: comma ? ` ${entry}` : `, ${entry}` };
}

const listLines = ({ list, term }: Entry, indent: string) => [`${indent}${list}:`, `${indent}  - ${written(term)}`];

/** A whole line each, behind the line in which `end` stands. */
function atEnd(text: string, end: number, lines: readonly string[], eol: string): ConfigurationEdit {
  const next = text.indexOf('\n', end);
  const at = end > 0 && text[end - 1] === '\n' ? end : next < 0 ? text.length : next + 1;
  const open = at > 0 && text[at - 1] !== '\n';
  return { span: { start: at, end: at }, text: `${open ? eol : ''}${lines.join(eol)}${eol}` };
}

/** Below a key without value; a comment behind the key stays there. */
function behindKey(text: string, { key, value }: Pair, lines: readonly string[], eol: string): ConfigurationEdit {
  // "terms: {}" and "terms: ~" have a value that has to go.
  const range = (value as { range?: readonly number[] } | null)?.range;
  const [start = 0, end = 0] = range ?? [];
  const written = range && text.slice(start, end).trim() !== '';
  const edit = atEnd(text, endOfNode(key) ?? 0, lines, eol);
  if (!written) return edit;
  const line = text.slice(end, edit.span.start).replace(/\r?\n$/, '');
  return { span: { start, end: edit.span.start }, text: `${line.trimStart()}${eol}${edit.text.replace(/^\r?\n/, '')}` };
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (isScalar(value) && value.value === null) ||
  ((isMap(value) || isSeq(value)) && value.items.length === 0);

const rangeOf = (node: unknown) => (node as { range?: readonly [number, number, number] } | null | undefined)?.range;
const startOf = (node: unknown): number => rangeOf(node)?.[0] ?? 0;
const endOfNode = (node: unknown): number | undefined => rangeOf(node)?.[1];

/** Where a block collection's last value ends: its own range runs on over blank lines and comments. */
function endOf(text: string, node: YAMLMap | YAMLSeq): number {
  let last: unknown = node;
  for (;;) {
    const inner: unknown = (isMap(last) || isSeq(last)) && !last.flow ? last.items.at(-1) : undefined;
    if (inner === undefined) break;
    const { key, value } = inner as Partial<Pair>;
    last = key === undefined ? inner : isScalar(value) && value.value === null && !value.source ? key : (value ?? key);
  }
  const end = endOfNode(last) ?? endOfNode(node) ?? text.length;
  // A text block ends behind its line break.
  return end > 0 && text[end - 1] === '\n' ? end - 1 : end;
}

function indentOf(text: string, { key }: Pair): string {
  const start = startOf(key);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
}

const written = (term: string) => stringify(term, { lineWidth: 0 }).trim();
const inFlow = (term: string) => (/[,[\]{}]/.test(term) ? JSON.stringify(term) : written(term));
