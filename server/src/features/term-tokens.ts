import type { Facts } from '../facts/facts';
import type { RelatedDocuments } from '../rules/related-documents';
import { overlaps, type Span } from '../text/span';
import { sharedSymbols } from './shared-symbols';
import { termSymbols } from './term-symbols';

/** A defined term in the text, for colouring. */
export interface TermToken {
  readonly span: Span;
  readonly defining: boolean;
}

/** Every place of every defined term, in the order of the text, none within another; not of "we", "you" and the like. */
export function termTokens(facts: Facts, related?: RelatedDocuments, within?: Span): TermToken[] {
  const tokens: TermToken[] = [];
  for (const { uses } of sharedSymbols(facts, related))
    for (const { span } of uses) if (!within || overlaps(span, within)) tokens.push({ span, defining: false });
  for (const { pronoun, declared, uses } of termSymbols(facts)) {
    if (pronoun) continue;
    for (const { span } of declared) if (!within || overlaps(span, within)) tokens.push({ span, defining: true });
    for (const { span } of uses) if (!within || overlaps(span, within)) tokens.push({ span, defining: false });
  }
  tokens.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return tokens.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
