import type { Span } from '../text/span';
import { writeEnumerator } from '../text/enumerators';
import type { NumberBreak } from './number-breaks';
import type { Numbered, Numbering } from './numbering';
import type { Reference } from './references';

/** A label that gets a new number. */
export interface Relabelling {
  readonly span: Span;
  readonly text: string;
}

/**
 * The labels that change when a series is put in order from a break on: its own numbers, the dotted numbers below them
 * and the numbers by which the text refers to them.
 */
export function renumber(
  { series, at, kind, expected }: NumberBreak,
  numbering: Numbering,
  references: readonly Reference[],
): Relabelling[] {
  const end = kind === 'stray' ? at + 1 : kind === 'swapped' ? at + 2 : undefined;
  const items = series.items.slice(at, end);
  const changes: Relabelling[] = [];
  const renamed = new Map<Numbered, { from: string; to: string }>();
  items.forEach(({ numbered }, offset) => {
    const last = writeEnumerator(series.style, expected + offset);
    const label = last === undefined ? undefined : [...numbered.prefix.map(String), last].join('.');
    if (label === undefined || !numbered.span || label === numbered.label) return;
    changes.push({ span: numbered.span, text: label });
    renamed.set(numbered, { from: numbered.label, to: label });
  });
  for (const [numbered, { from, to }] of renamed) {
    const extent = numbered.section?.span;
    if (!extent || !/^\d/.test(from)) continue;
    for (const below of numbering.all) {
      const { start } = below.block.span;
      if (below === numbered || !below.span || start < extent.start || start >= extent.end) continue;
      if (below.label.startsWith(`${from}.`))
        changes.push({ span: below.span, text: to + below.label.slice(from.length) });
    }
  }
  return [...changes, ...followingReferences(references, renamed)];
}

/** The references that lead to what is renumbered, or to what stands below it. */
function followingReferences(
  references: readonly Reference[],
  renamed: ReadonlyMap<Numbered, { from: string; to: string }>,
): Relabelling[] {
  const changes: Relabelling[] = [];
  for (const reference of references) {
    if (reference.kind !== 'number' || reference.state !== 'found') continue;
    const [target] = reference.targets;
    for (const [{ block, section }, { from, to }] of renamed) {
      const leads =
        target === block ||
        (section && target && section.span.start <= target.span.start && target.span.start < section.span.end);
      const { text, span } = reference.label;
      if (!leads || !(text === from || (text.startsWith(from) && /^[.(\s]/.test(text.slice(from.length))))) continue;
      changes.push({ span: { start: span.start, end: span.start + from.length }, text: to });
      break;
    }
  }
  return changes;
}
