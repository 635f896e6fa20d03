import { isMap, isScalar, isSeq } from 'yaml';
import { closest } from '../../text/closest';
import type { TextFault } from './checks';
import type { Shape } from './shape';
import { shortened } from '../../text/shorten';

const MOST_NAMES_SHOWN = 12;

/** What stands in a file, in the user's words. */
export function nameOf(node: unknown): string {
  if (isSeq(node)) return 'a list';
  if (isMap(node)) return 'a map';
  if (!isScalar(node) || node.value === null) return 'nothing';
  return typeof node.value === 'string' ? 'text' : `“${node.source ?? 'something else'}”`;
}

/** What should stand there. */
export function expectationOf(shape: Shape): string {
  switch (shape.type) {
    case 'text':
      return shape.values ? `one of ${list(shape.values)}` : `a text (${shape.noun})`;
    case 'list':
      return `a list, each line “- ${shape.of.noun}”`;
    case 'record':
      return `a map with the keys ${list(Object.keys(shape.keys))}`;
    case 'map':
      return `a map, each line “${shape.key.noun}: ${shape.of.type === 'text' ? shape.of.noun : '…'}”`;
    case 'rule-setting':
      return `one of ${list(shape.severity.values ?? [])}, or a list of a severity and options`;
  }
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES_SHOWN).join(', ');
  return names.length > MOST_NAMES_SHOWN ? `${shown}, …` : shown;
}

export function unknownName(noun: string, text: string, known: readonly string[]): TextFault {
  const meant = closest(text, known);
  return meant === undefined
    ? { message: `Unknown ${noun} “${shortened(text)}”. Known: ${list(known)}.` }
    : { message: `Unknown ${noun} “${shortened(text)}”. Did you mean “${meant}”?`, suggestion: meant };
}
