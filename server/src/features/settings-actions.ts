import type { TermList } from '../engine/configuration/extend-terms';
import type { Diagnostic } from '../engine/diagnostic';
import { overlaps, type Span } from '../text/span';

/** Something the light bulb offers that changes the settings: a term goes into a list of `policywright.yaml`. */
export interface SettingsAction {
  readonly title: string;
  readonly diagnostic: Diagnostic;
  readonly list: TermList;
  readonly term: string;
}

/** The lists that silence a rule's finding on a term. */
const LISTS: Readonly<Record<string, readonly TermList[]>> = {
  'undefined-term': ['products', 'external', 'ignore'],
  'inconsistent-term': ['ignore'],
};

const TITLES: Readonly<Record<TermList, (term: string) => string>> = {
  products: (term) => `Treat “${term}” as the name of a product (policywright.yaml)`,
  external: (term) => `Treat “${term}” as defined in another document (policywright.yaml)`,
  ignore: (term) => `Ignore “${term}” everywhere (policywright.yaml)`,
};

/** What can be said in the settings about the terms of the findings that touch `range`. */
export function settingsActions(diagnostics: readonly Diagnostic[], range: Span): SettingsAction[] {
  return diagnostics
    .filter(({ span }) => overlaps(span, range))
    .flatMap((diagnostic) => {
      const { rule, data } = diagnostic;
      const { term } = data;
      if (term === undefined) return [];
      return (LISTS[rule] ?? []).map((list) => ({ title: TITLES[list](term), diagnostic, list, term }));
    });
}
