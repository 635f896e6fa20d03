import type { Leaf } from '../../document/leaf';
import { trimSpan, type LeafDefinition } from './leaf-definition';
import { styleOf } from './name-style';
import type { SetOffName } from './set-off-names';
import { termKey } from './term-words';

const keysOf = (names: readonly SetOffName[]) => new Set(names.map(({ text }) => termKey(text)));
/** How long "A", "The term" and quotes before the name are at most. */
const LEAD = 12;

/** Whether a sentence that starts at `from` goes on to explain one of the names: "Borrower" and "A Borrower means …". */
export function isRestated({ shape, names }: LeafDefinition, own: readonly SetOffName[], from: number): boolean {
  const at = names[0]?.start ?? -1;
  if (shape !== 'meaning' || at < from || at - from > LEAD) return false;
  const keys = keysOf(own);
  return names.some(({ text }) => keys.has(termKey(text)));
}

/** A bracket at the end of an entry's first sentence that gives the same thing more names: "Library – the firm (“we”)". */
function isAlias({ text }: Leaf, { shape, names, whole }: LeafDefinition, entry: LeafDefinition): boolean {
  const from = entry.meaning?.start ?? 0;
  if (shape !== 'bracket' || !/^\s*(?:[.;](?:\s|$)|$)/.test(text.slice(whole.end, whole.end + 4))) return false;
  if (/[.;]\s/.test(text.slice(from, whole.start))) return false;
  const keys = keysOf(entry.names);
  return (
    names.some((name) => keys.has(termKey(name.text))) || names.every(({ text: name }) => styleOf(name) === 'pronoun')
  );
}

/**
 * Makes one definition of an entry and what its own text says of its names: "Borrower: Borrower means …", "Library – the
 * firm that lends (“we”, “us”)".
 *
 * @param found the other definitions in the entry's leaf.
 * @returns all definitions of the leaf.
 */
export function joinEntry(
  leaf: Leaf,
  entry: LeafDefinition,
  found: readonly LeafDefinition[],
): readonly LeafDefinition[] {
  const at = entry.names[0]?.start;
  if (found.some(({ names }) => names.some(({ start }) => start === at))) return found;
  const { names } = entry;
  const start = entry.meaning?.start ?? 0;
  const restated = found.find((one) => isRestated(one, names, start));
  const aliases = found.find((one) => one !== restated && isAlias(leaf, one, entry));
  const joined: LeafDefinition = {
    ...entry,
    names: [...names, ...(restated?.names ?? []), ...(aliases?.names ?? [])],
    meaning: restated?.meaning ?? (aliases && trimSpan(leaf.text, start, aliases.whole.start)) ?? entry.meaning,
  };
  return [joined, ...found.filter((one) => one !== restated && one !== aliases)];
}
