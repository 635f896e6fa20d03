import type { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import type { Comment } from './leaf';
import type { LeafGroup } from './leaf-group';
import type { Block } from './passage';
import type { Section } from './section';

export type Format = 'markdown' | 'plain';

/** The YAML between `---` lines at the start of a Markdown file. */
export interface FrontMatter {
  /** The whole block, fences included. */
  readonly span: Span;
  /** The YAML text. */
  readonly content: Span;
}

/** A place where a link leads from the text. */
export interface Link {
  readonly block: Block;
  /** Prose offsets of the link's text. */
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** One version of a document, parsed. Immutable. */
export interface PolicyDocument {
  readonly text: string;
  readonly format: Format;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter | undefined;
  /** Headings, paragraphs, list items and table cells in the order of the text. */
  readonly blocks: readonly Block[];
  /** Their leaves in runs that the next version of the document reuses. */
  readonly groups: readonly LeafGroup[];
  /** All sections in the order of the text; the tree is in `parent` and `children`. */
  readonly sections: readonly Section[];
  /** The blocks before the first heading. */
  readonly preamble: readonly Block[];
  /** The document's title: its first section of depth 1, if any. */
  readonly title: Section | undefined;
  readonly comments: readonly Comment[];
  readonly links: readonly Link[];
  /** Names that `#…` links can lead to, besides headings. */
  readonly anchors: ReadonlySet<string>;
}
