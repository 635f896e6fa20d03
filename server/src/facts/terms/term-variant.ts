import type { Passage } from '../../document/passage';

/**
 * How a form differs from the one to use: hyphens, small letters, singular for plural, another word for the same
 * thing, another name of a document.
 */
export type VariantKind = 'hyphen' | 'lowerCase' | 'number' | 'synonym' | 'title';

/** A form of an expression that the text mostly, or where it defines it, writes otherwise. */
export interface TermVariant {
  readonly kind: VariantKind;
  /** As first written. */
  readonly form: string;
  readonly preferred: string;
  /** Where the form stands, in the order of the text; at least one. */
  readonly uses: readonly Passage[];
  /** Where the preferred form stands. */
  readonly model: Passage;
}

/** In a text in capitals all over, capitals tell nothing. */
export const isShouted = (text: string) => text === text.toUpperCase();

/** Adds a value to the list of a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
