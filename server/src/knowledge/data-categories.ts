import data from './data-categories.yaml';

/** A kind of data as policies name it. */
export interface DataCategory {
  readonly id: string;
  /** For messages: "account data". */
  readonly label: string;
  /** Singular, lower case, modifiers first; `data` stands for any word that means data. */
  readonly names: readonly string[];
  /** The kind that contains this one, besides personal data as such. */
  readonly broader?: string;
}

/** Every kind of data by id, in the order of the file. */
export const dataCategories: ReadonlyMap<string, DataCategory> = new Map(
  Object.entries(data as Record<string, Omit<DataCategory, 'id'>>).map(([id, entry]) => [id, { id, ...entry }]),
);
