import type { Passage } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import { TermIndex } from '../../facts/terms/term-index';
import { termKey } from '../../facts/terms/term-words';

/** A place where a form stands that the settings do not want. */
export interface UnwantedForm {
  readonly form: string;
  readonly preferred: string;
  readonly at: Passage;
}

/**
 * Every use of a form that the settings replace by another, in whatever number; where the two differ only in capitals
 * or hyphens, just the form as the settings write it.
 *
 * @param settings unwanted form → preferred form.
 */
export function preferredForms(
  { blocks }: PolicyDocument,
  settings: Readonly<Record<string, string>>,
): readonly UnwantedForm[] {
  const byKey = new Map(Object.entries(settings).map(([form, preferred]) => [termKey(form), { form, preferred }]));
  if (byKey.size === 0) return [];
  const index = TermIndex.of(byKey.keys());
  return blocks.flatMap((block) =>
    index.uses(block.leaf).flatMap(({ key, start, end }): UnwantedForm[] => {
      const entry = byKey.get(key);
      const at = block.passage(start, end);
      if (!entry || block.leaf.quoted || at.text === entry.preferred) return [];
      const subtle = termKey(entry.preferred) === key;
      return subtle && at.text !== entry.form ? [] : [{ form: at.text, preferred: entry.preferred, at }];
    }),
  );
}
