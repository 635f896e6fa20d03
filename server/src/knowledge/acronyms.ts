import acronymData from './acronyms.yaml';

const { known, laws } = acronymData as { known: string[]; laws: string[] };

/** Acronyms that every reader knows. */
export const knownAcronyms: ReadonlySet<string> = new Set(known);

/** Acronyms of laws, authorities and programmes. */
export const lawAcronyms: ReadonlySet<string> = new Set(laws);
