import data from './term-words.yaml';

type List = 'core' | 'roles' | 'things' | 'mass' | 'laws' | 'documents' | 'offices' | 'labels' | 'ordinary' | 'known';

const lists = data as Readonly<Record<List, readonly string[]>>;

/** Words that tell a defined term from a name; all lower case and in the singular. */
export const termVocabulary: Readonly<Record<List, ReadonlySet<string>>> = {
  core: new Set(lists.core),
  roles: new Set(lists.roles),
  things: new Set(lists.things),
  mass: new Set(lists.mass),
  laws: new Set(lists.laws),
  documents: new Set(lists.documents),
  offices: new Set(lists.offices),
  labels: new Set(lists.labels),
  ordinary: new Set([...lists.ordinary, ...lists.core, ...lists.roles, ...lists.things, ...lists.mass, ...lists.laws]),
  known: new Set(lists.known),
};
