import { isMap, isScalar, isSeq, stringify, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../../text/span';

/** A replacement in the settings file. */
export interface ConfigurationEdit {
  readonly span: Span;
  readonly text: string;
}

/** Before the closing bracket, behind the last entry. */
export function intoFlow(
  text: string,
  { range, items }: YAMLMap | YAMLSeq,
  entry: string,
): ConfigurationEdit | undefined {
  const close = (range?.[1] ?? 0) - 1;
  if (items.length === 0) return { span: { start: close, end: close }, text: entry };
  const last = items.at(-1);
  const end = endOfNode(isMap(last) || isSeq(last) || isScalar(last) ? last : (last as Pair).value);
  if (end === undefined) return undefined;
  const comma = /^\s*,/.test(text.slice(end, close));
  const at = comma ? text.indexOf(',', end) + 1 : end;
  return { span: { start: at, end: at }, text: comma ? ` ${entry}` : `, ${entry}` };
}

/** A whole line each, behind the line in which `end` stands. */
export function atEnd(text: string, end: number, lines: readonly string[], eol: string): ConfigurationEdit {
  const next = text.indexOf('\n', end);
  const at = end > 0 && text[end - 1] === '\n' ? end : next < 0 ? text.length : next + 1;
  const open = at > 0 && text[at - 1] !== '\n';
  return { span: { start: at, end: at }, text: `${open ? eol : ''}${lines.join(eol)}${eol}` };
}

/** Below a key without value; a comment behind the key stays there. */
export function behindKey(
  text: string,
  { key, value }: Pair,
  lines: readonly string[],
  eol: string,
): ConfigurationEdit {
  // "terms: {}" and "terms: ~" have a value that has to go.
  const range = (value as { range?: readonly number[] } | null)?.range;
  const [start = 0, end = 0] = range ?? [];
  const written = range && text.slice(start, end).trim() !== '';
  const edit = atEnd(text, endOfNode(key) ?? 0, lines, eol);
  if (!written) return edit;
  const line = text.slice(end, edit.span.start).replace(/\r?\n$/, '');
  return { span: { start, end: edit.span.start }, text: `${line.trimStart()}${eol}${edit.text.replace(/^\r?\n/, '')}` };
}

/** The entry of a map with that key. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Whether a key has no value, or one that says nothing. */
export const isEmpty = (value: unknown): boolean =>
  value === null ||
  (isScalar(value) && value.value === null) ||
  ((isMap(value) || isSeq(value)) && value.items.length === 0);

const rangeOf = (node: unknown) => (node as { range?: readonly [number, number, number] } | null | undefined)?.range;
/** Where a node starts; 0 for what has no place. */
export const startOf = (node: unknown): number => rangeOf(node)?.[0] ?? 0;
const endOfNode = (node: unknown): number | undefined => rangeOf(node)?.[1];

/** Where a block collection's last value ends: its own range runs on over blank lines and comments. */
export function endOf(text: string, node: YAMLMap | YAMLSeq): number {
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

/** The white space before a key. */
export function indentOf(text: string, { key }: Pair): string {
  const start = startOf(key);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
}

/** A text as YAML writes it in a block. */
export const written = (term: string) => stringify(term, { lineWidth: 0 }).trim();
/** A text as YAML writes it between brackets or braces. */
export const inFlow = (term: string) => (/[,[\]{}]/.test(term) ? JSON.stringify(term) : written(term));
