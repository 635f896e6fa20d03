import { blocksWith } from '../../document/leaf-group';
import type { Block } from '../../document/passage';
import { inlineBreaks, type InlineBreak } from '../../facts/inline-enumerations';
import { findNumberBreaks } from '../../facts/number-breaks';
import { renumber } from '../../facts/renumbering';
import { writeEnumerator } from '../../text/enumerators';
import type { PolicyDocument } from '../../document/policy-document';
import type { Numbered } from '../../facts/numbering';
import type { Span } from '../../text/span';
import { defineRule, type Fix, type Place } from '../define-rule';

/**
 * A gap, a repeat or a step back in the numbers of headings and enumerated clauses. One finding for each place where a
 * series does not count on; what follows in order is not reported again.
 *
 * Silent where numbers or letters start anew, on the items of Markdown lists, which are shown with running numbers
 * whatever is written, where the missing number stands in between after all, and where a series breaks so often that
 * it mixes several ways of counting.
 */
export const sectionNumbering = defineRule({
  id: 'section-numbering',
  summary: 'Number sections and clauses without gaps and repeats.',
  severity: 'warning',
  basis: [],
  messages: {
    gap: 'Number {before} is followed by {number}. Renumber, or put in what is missing.',
    repeat: 'Number {number} stands twice in a row. Renumber from here on.',
    back: 'Number {before} is followed by {number}. Renumber from here on.',
    swapped: 'Number {number} stands before number {expected}. Renumber the two.',
    corrected: '“{sign}” stands where “{mark}” is due: a word processor made the one of the other.',
    stray: 'This is number {number}, but it stands where {expected} is due.',
  },
  *check({ document, facts }) {
    for (const found of findNumberBreaks(document, facts.numbering.series)) {
      const { item, before, kind, series, expected } = found;
      const label = item.numbered.label;
      const prefix = item.numbered.prefix.join('.');
      const due = [...(prefix ? [prefix] : []), writeEnumerator(series.style, expected) ?? expected].join('.');
      const shared = {
        at: placeOf(document, item.numbered),
        related: [
          {
            at: before.numbered.section ?? before.numbered.block,
            message: `Number ${before.numbered.label} stands here.`,
          },
        ],
        fixes: () => fixFrom(renumber(found, facts.numbering, facts.references)),
      };
      if (kind === 'stray' || kind === 'swapped')
        yield { ...shared, message: kind, data: { number: label, expected: due } };
      else if (kind === 'repeat') yield { ...shared, message: kind, data: { number: label } };
      else yield { ...shared, message: kind, data: { number: label, before: before.numbered.label } };
    }
    for (const block of miscounting(document)) {
      for (const found of inlineBreaks(block.leaf)) {
        const { kind, mark, before, corrected } = found;
        if (corrected) {
          yield correctedSign(block, found, corrected);
          continue;
        }
        const number = `(${block.text.slice(mark.label.start, mark.label.end)})`;
        const shared = {
          at: block.passage(mark.label.start - 1, mark.label.end + 1),
          related: [
            {
              at: block.passage(before.label.start - 1, before.label.end + 1),
              message: 'The mark before it stands here.',
            },
          ],
          fixes: () => fixFrom(renumberInline(block, found)),
        };
        if (kind === 'repeat') yield { ...shared, message: kind, data: { number } };
        else
          yield {
            ...shared,
            message: kind,
            data: { number, before: `(${block.text.slice(before.label.start, before.label.end)})` },
          };
      }
    }
  },
});

const miscounting = blocksWith(inlineBreaks);

/** The number of a clause with its stop or brackets; of a heading the title too. */
function placeOf({ text }: PolicyDocument, { span, section, block }: Numbered): Place {
  if (!span) return section ?? block;
  const start = text[span.start - 1] === '(' ? span.start - 1 : span.start;
  const title = section?.titleAt.span.end ?? 0;
  const stop = /^\\?[.):]/.exec(text.slice(span.end, span.end + 2))?.[0].length ?? 0;
  return { start, end: Math.max(span.end + stop, title) };
}

/** A sign in the place of a mark: renumbering would count past it, so only the sign is replaced. */
function correctedSign(block: Block, { enumeration, before, mark }: InlineBreak, { start, end }: Span) {
  const at = block.passage(start, end);
  const due = `(${writeEnumerator(enumeration.style, before.value + 1) ?? ''})`;
  return {
    at,
    message: 'corrected' as const,
    data: { sign: at.text, mark: due },
    related: [{ at: block.passage(mark.label.start - 1, mark.label.end + 1), message: 'The next mark stands here.' }],
    fixes: [{ title: `Write “${due}”`, kind: 'suggestion' as const, edits: [{ span: at.span, text: due }] }],
  };
}

function renumberInline(block: Block, { enumeration, at, before }: InlineBreak) {
  return enumeration.marks.slice(at).flatMap(({ label }, offset) => {
    const text = writeEnumerator(enumeration.style, before.value + 1 + offset);
    return text === undefined ? [] : [{ span: block.sourceSpan(label.start, label.end), text }];
  });
}

const fixFrom = (edits: Fix['edits']): Fix[] =>
  edits.length === 0 ? [] : [{ title: 'Renumber, and let references follow', kind: 'automatic', edits }];
