import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { applyEdits } from '../../text/edits';
import { parseConfiguration, type KnownNames } from './parse-configuration';
import {
  atEnd,
  behindKey,
  endOf,
  inFlow,
  indentOf,
  intoFlow,
  isEmpty,
  pairOf,
  startOf,
  written,
  type ConfigurationEdit,
} from './yaml-insertion';
import { readYaml } from './yaml-source';

/** The lists of terms that a settings file can hold. */
export type TermList = 'ignore' | 'products' | 'external';

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

const listLines = ({ list, term }: Entry, indent: string) => [`${indent}${list}:`, `${indent}  - ${written(term)}`];
