import type { PolicyDocument } from '../document/policy-document';

/** Lines that fold away under the line `start`; both count from 0. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** One fold for each section that has something below its heading. */
export function folds({ sections, lines }: PolicyDocument): Fold[] {
  return sections.flatMap((section) => {
    const start = lines.lineAt(section.titleAt.span.start);
    const last = lastBlockEnd(section);
    const end = last === undefined ? start : lines.lineAt(Math.max(last - 1, 0));
    return end > start ? [{ start, end }] : [];
  });
}

function lastBlockEnd(section: PolicyDocument['sections'][number]): number | undefined {
  const child = section.children.at(-1);
  if (child) return lastBlockEnd(child) ?? child.heading.span.end;
  return section.blocks.at(-1)?.span.end;
}
