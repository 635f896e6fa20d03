import glossary from './glossary.yaml';
import type { RawGlossaryEntry } from './raw';
import data from './term-words.yaml';

type List =
  | 'core'
  | 'roles'
  | 'things'
  | 'features'
  | 'ownTerms'
  | 'mass'
  | 'laws'
  | 'documents'
  | 'offices'
  | 'labels'
  | 'ordinary'
  | 'known';

const lists = data as Readonly<Record<List, readonly string[]>>;

const own = new Set(lists.ownTerms);
/** Terms of the law of two words and more that drafters do not define anew. */
const lawTerms = (glossary as readonly RawGlossaryEntry[])
  .filter(({ statutoryDefinition }) => statutoryDefinition)
  .flatMap(({ term, aliases }) => [term, ...aliases])
  .map((name) => name.toLowerCase().replaceAll('-', ' '))
  .filter((name) => name.includes(' ') && !own.has(name.replace(/s$/, '')));

/** Words that tell a defined term from a name; all lower case and in the singular. */
export const termVocabulary: Readonly<Record<List, ReadonlySet<string>>> = {
  core: new Set(lists.core),
  roles: new Set(lists.roles),
  things: new Set(lists.things),
  features: new Set(lists.features),
  ownTerms: new Set(lists.ownTerms),
  mass: new Set(lists.mass),
  laws: new Set(lists.laws),
  documents: new Set(lists.documents),
  offices: new Set(lists.offices),
  labels: new Set(lists.labels),
  ordinary: new Set([
    ...lists.ordinary,
    ...lists.core,
    ...lists.roles,
    ...lists.things,
    ...lists.features,
    ...lists.mass,
    ...lists.laws,
  ]),
  known: new Set([...lists.known, ...lawTerms]),
};
