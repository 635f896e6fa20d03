import type { Block, Passage } from '../../document/passage';
import type { Link } from '../../document/policy-document';
import type { Section } from '../../document/section';

/** What a number belongs to, as far as its sentence says. */
export type Destination = 'this-document' | 'elsewhere' | 'unsaid';

interface ReferenceBase {
  /** The words that refer: "Section 4(b)", the heading named, the link's text. */
  readonly at: Passage;
  /**
   * found: it leads to `targets`; lost: what it names is not in the document; elsewhere: it is another document's or a
   * law's; unclear: the text does not show whether it should be there.
   */
  readonly state: 'found' | 'lost' | 'elsewhere' | 'unclear';
  /** Where it leads, the first one best. */
  readonly targets: readonly Block[];
}

/** "Section 4(b)", "clauses 2 and 3": one reference for each number. */
export interface NumberReference extends ReferenceBase {
  readonly kind: 'number';
  /** The number alone. */
  readonly label: Passage;
  /** ["4", "b"] */
  readonly path: readonly string[];
  /** "section", "clause"… */
  readonly word: string;
  /** The heading that the text gives along with the number: "Section 8 (Your Rights)". */
  readonly title: string | undefined;
  /** The section that carries this heading where the number names another one. */
  readonly titled: Section | undefined;
  /** What the first part of the number names, where only the rest is not there. */
  readonly upTo: Block | undefined;
}

/** A heading named in the text: see "How we share" below. */
export interface TitleReference extends ReferenceBase {
  readonly kind: 'title';
  readonly title: string;
}

/** A link to a place in this document. */
export interface AnchorReference extends ReferenceBase {
  readonly kind: 'anchor';
  readonly link: Link;
  /** Without "#", decoded. */
  readonly anchor: string;
}

/** A place where the text sends the reader to another place. */
export type Reference = NumberReference | TitleReference | AnchorReference;
