import type { Facts } from '../facts/facts';
import type { Span } from '../text/span';
import { termSymbols } from './term-symbols';

/** What a search through the workspace finds in one document. */
export interface FoundSymbol {
  readonly name: string;
  readonly kind: 'term' | 'section';
  /** The title of the document. */
  readonly container: string;
  readonly span: Span;
}

/** The defined terms and the sections of a document. */
export function documentSymbols(facts: Facts): FoundSymbol[] {
  const { sections, title } = facts.document;
  const container = title?.title ?? '';
  const terms = termSymbols(facts).flatMap(({ pronoun, name, declared }): FoundSymbol[] =>
    pronoun ? [] : declared.slice(0, 1).map(({ span }) => ({ name, kind: 'term', container, span })),
  );
  const headings = sections
    .filter((section) => section.title !== '')
    .map((section): FoundSymbol => {
      const name = [section.number, section.title].filter(Boolean).join(' ');
      return { name, kind: 'section', container: section === title ? '' : container, span: section.titleAt.span };
    });
  return [...terms, ...headings];
}

/** Whether the letters of a query stand in a name in their order, whatever their case, as editors match them. */
export function matchesQuery(name: string, query: string): boolean {
  const [text, wanted] = [name.toLowerCase(), query.toLowerCase().replace(/\s+/g, '')];
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
