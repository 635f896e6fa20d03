import type { Block } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { PolicyDate } from './dates';

/** A date among so many first or last lines with text dates the document. */
const EDGE = 8;
/** A sentence that names this document as what its date is about. */
const WHOLE =
  /\b(?:this|our|the present) (?:[\w-]+ ){0,3}(?:policy|notice|statement|terms|agreement)\b[^.;]{0,40}\b(?:was|is|were|are|has been|takes?|became|becomes)\b/i;

/**
 * The dates that speak of the document as a whole, not of one of its parts: those among its first and last lines, and
 * those whose sentence names this document. Rows of a table are versions, and where a part in between has a date of its
 * own, the last lines may be the last part's.
 */
export function datesOfWhole(document: PolicyDocument, dates: readonly PolicyDate[]): PolicyDate[] {
  const texts = document.blocks.filter(({ text }) => text !== '');
  const head = texts[Math.min(EDGE, texts.length) - 1]?.index ?? 0;
  const foot = texts[Math.max(0, texts.length - EDGE)]?.index ?? 0;
  const written = dates.flatMap((date) => (date.block && !date.block.cell ? [{ date, block: date.block }] : []));
  const inHead = written.filter(({ block }) => block.index <= head);
  const behind = written.filter(({ block }) => block.index > head);
  const ofPart = behind.filter(({ block }) => block.index < foot && !WHOLE.test(block.text));
  const names = ({ block }: { readonly block: Block }) => WHOLE.test(block.text);
  const ofWhole = behind.filter((entry) => {
    const inFoot = entry.block.index >= foot && ofPart.length === 0 && entry.block.kind !== 'heading';
    return inFoot || names(entry);
  });
  return [...inHead, ...ofWhole].map(({ date }) => date);
}
