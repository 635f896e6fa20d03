import type { Leaf } from '../document/leaf';
import { sentencesOf } from '../document/passage';
import type { Span } from '../text/span';

/** The sentences of a leaf, cut at hard line breaks too: cells of pasted tables hold lines without full stops. */
export function sentenceLines(leaf: Leaf): Span[] {
  const { text } = leaf;
  return sentencesOf(leaf).flatMap(({ start, end }) => {
    const lines: Span[] = [];
    let from = start;
    for (const line of text.slice(start, end).split('\n')) {
      if (line.trim() !== '') lines.push({ start: from, end: from + line.length });
      from += line.length + 1;
    }
    return lines;
  });
}
