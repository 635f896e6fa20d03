import type { Block } from '../../document/passage';
import type { PolicyDocument } from '../../document/policy-document';
import { allMatches } from '../../text/matches';
import type { Span } from '../../text/span';

/** What the words of a link to the organisation say. */
const WRITE_TO_US =
  /\b(?:contact(?:ing)? (?:us|our [\w ]{2,30}(?:team|officer))|e-?mail(?:ing)? us|write to us|get in touch|reach out(?: to us)?)\b/gi;
/** An element that leads somewhere or does something: a component of the page, a button, a link made by a script. */
const OPENS =
  /<(?:[A-Z][\w.]{0,60}|[a-z]{1,20}(?:-[a-z\d]{1,20}){1,4}|button|a)(?=[\s>])(?:[^<>]|(?<==)>){0,300}>\s{0,9}$/;
const CLOSES = /^\s{0,9}<\/(?:[A-Z]|[a-z]{1,20}-|button|a\b)/;
/** Components that only show their words in another way. */
const SHOWS = /^<(?:Bold|Strong|Em|Italic|Underline|Text|Typography|Highlight|Mark|Span|Trans|T)\b/;
/** A component that is named for what it shows: an address or a form that the page makes. */
const NAMED = /<[A-Z]\w{0,30}?(?:E?[Mm]ail|Contact)\w{0,30}(?=[\s/>])/;
/** So much source before a word holds the tag that opens there, and as much behind it the one that closes. */
const TAG = 360;

/**
 * Where elements without an address of their own lead to the organisation: "contact us" within a component or a button,
 * or a component that is named for an address or a form.
 */
export function elementLinks({ blocks, text }: PolicyDocument): (Span & { readonly block: Block })[] {
  const found: (Span & { readonly block: Block })[] = [];
  let tag = text.indexOf('<');
  for (const block of blocks) {
    if (tag < 0) break;
    const { start, end } = block.span;
    if (tag < start) tag = text.indexOf('<', start);
    if (tag >= start && tag < end) found.push(...linksIn(block, text).map((span) => ({ block, ...span })));
  }
  return found;
}

function linksIn(block: Block, source: string): Span[] {
  const { start, end } = block.span;
  const written = source.slice(start, end);
  const found = allMatches(block.text, WRITE_TO_US).flatMap((match): Span[] => {
    const words = { start: match.index, end: match.index + match[0].length };
    const at = block.sourceSpan(words.start, words.end);
    const opening = OPENS.exec(source.slice(Math.max(start, at.start - TAG), at.start));
    const wraps = opening && !SHOWS.test(opening[0]) && CLOSES.test(source.slice(at.end, Math.min(end, at.end + TAG)));
    return wraps ? [words] : [];
  });
  return found.length === 0 && NAMED.test(written) ? [{ start: 0, end: block.text.length }] : found;
}
