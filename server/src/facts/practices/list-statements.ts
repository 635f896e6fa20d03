import { perLeaf, type Leaf } from '../../document/leaf';
import { sentencesOf } from '../../document/passage';
import type { Span } from '../../text/span';
import { finishedStatements } from './finished-statements';
import type { Statement } from './statement';

const LONGEST_HEAD = 160;
const USED =
  /\b(?:shar|disclos|provid|pass|transf|transmi|send|sell|sold|rent|trad|collect|gather|obtain|receiv|captur|record|stor|we\b)/i;

/** The introducing sentence without its colon; undefined where it says nothing that an item can finish. */
const introductionOf = perLeaf((leaf: Leaf): string | undefined => {
  const last = sentencesOf(leaf).at(-1);
  const text = last && leaf.text.slice(last.start, last.end).replace(/[\s:*_]+$/, '');
  return text && text.length < 400 && USED.test(text) && !/\b(?:rights?|you (?:can|may|have))\b/i.test(text)
    ? text
    : undefined;
});

/** What an item names: its words up to an explanation. */
function headOf(text: string): Span {
  const end = text.search(/[:;(–—]|\.\s|\.$|\s-\s/);
  const length = end < 0 ? text.length : end;
  return { start: 0, end: Math.min(length, LONGEST_HEAD) };
}

interface ItemStatements {
  readonly opening: string;
  readonly statements: readonly Statement[];
}

/** What an item makes together with the introduction it was last read with: it seldom gets another one. */
const lastRead = perLeaf((): { last: ItemStatements | undefined } => ({ last: undefined }));

/**
 * The statements that an item makes together with the sentence that introduces its list. Their offsets count in the
 * item; what stands in the introduction is clipped to the item's start.
 */
export function readItemStatements(introduction: Leaf, item: Leaf): readonly Statement[] {
  const opening = introductionOf(introduction);
  if (opening === undefined) return [];
  const known = lastRead(item);
  if (known.last?.opening !== opening) known.last = { opening, statements: joinedStatements(opening, item) };
  return known.last.statements;
}

function joinedStatements(opening: string, item: Leaf): readonly Statement[] {
  const head = headOf(item.text);
  return head.end < 3 ? [] : finishedStatements(opening, item.text, head);
}
