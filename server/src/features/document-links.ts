import type { Facts } from '../facts/facts';
import type { Span } from '../text/span';

/** A stretch of text that leads to an address. */
export interface DocumentLink {
  readonly span: Span;
  readonly url: string;
  /** Says where a click leads. */
  readonly tooltip: string;
}

/** A link to the law's official text on every citation that the document itself does not link. */
export function documentLinks({ citations }: Facts): DocumentLink[] {
  return citations.flatMap(({ at, provisions }) => {
    const [first] = provisions;
    const linked = at.block.marks.some(({ kind, start, end }) => kind === 'link' && start < at.end && at.start < end);
    if (!first || linked) return [];
    return [{ span: at.span, url: first.url, tooltip: `${first.cite}: official text` }];
  });
}
