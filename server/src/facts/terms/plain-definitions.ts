import type { Leaf } from '../../document/leaf';
import { trimSpan, type LeafDefinition, type LeafProse } from './leaf-definition';
import { longFormBefore } from './long-form';
import { makeName, type SetOffName } from './set-off-names';
import { termVocabulary as vocabulary } from '../../knowledge/term-words';
import { termKey, termWords } from './term-words';
import { allMatches } from '../../text/matches';
import { wordHint } from './word-hints';

const BRACKET =
  /\(((?:(?:hereinafter|hereafter|collectively|together|individually|each)\b[,:]?\s+)?(?:(?:referred to|known) as\s+)?(?:(?:the|our|an?)\s+)?)(\p{Lu}[\p{L}\p{N}&’'. -]{0,50})\)/gu;
const SENTENCE =
  /^((?:\(?[\da-z]{1,2}[.)](?:\d{1,2}[.)]?){0,3} )?(?:(?:for|in|as|when)\b[^.;,"“”]{0,80},\s*)?(?:the terms?\s+)?)(\p{Lu}[\p{L}\p{N}-]*(?: \p{L}[\p{L}\p{N}-]*){0,4}?(?: \((?:or|also|aka) \p{Lu}[^()]{1,50}\))?)( (?:(?:shall |will )?(?:means?|refers? (?:only )?to)|(?:is|are)(?= any\b)) )(?!that\b|you\b|we\b|having\b|our\b|your\b|if\b|it\b|they\b|this\b|these\b)/iu;
const NO_NAME =
  /^(?:this|that|these|those|it|which|what|please|he|she|they|we|you|opting|using|others?|in|for|as|if|when|where|unless|once|while|because|although)\b/i;

function bareName(text: string, start: number, words: string): SetOffName | undefined {
  const span = { start, end: start + words.length };
  return makeName(text, span, span, 'none');
}

/** Definitions whose names are not set off: "Statement of Work (SOW)", "(collectively, the Services)". */
export function plainBrackets(prose: LeafProse): LeafDefinition[] {
  const { text } = prose;
  const found: LeafDefinition[] = [];
  for (const match of allMatches(text, BRACKET)) {
    const [whole, lead = '', words = ''] = match;
    const name = bareName(text, match.index + 1 + lead.length, words);
    if (!name) continue;
    const longForm = longFormBefore(text, match.index, name.text);
    const meaning = longForm ?? prose.standsFor(match.index);
    if (!longForm && !(isName(words) && saysName(lead, words, text.slice(meaning?.start, match.index)))) continue;
    const start = text[match.index - 1] === ' ' ? match.index - 1 : match.index;
    found.push({
      shape: longForm ? 'acronym' : 'bracket',
      names: [name],
      meaning,
      whole: { start, end: match.index + whole.length },
      formal: false,
      local: false,
      ...(longForm ? { longForm } : {}),
    });
  }
  return found;
}

function isName(words: string): boolean {
  const parts = words.split(/\s+/);
  const capitals = parts.every((word) => /^\p{Lu}|^(?:of|and|&|for|or)$/u.test(word));
  return capitals && parts.length <= 4 && !words.includes('.');
}

/**
 * Whether a bracket without quotes names something. An article alone mostly adds what something is, "under our contract
 * (our Terms of Service)", unless "the" repeats a word of what it names: "the shop at larkmoor.example (the Shop)".
 */
function saysName(lead: string, words: string, meaning: string): boolean {
  if (/^(?:\w+after|collectively|together|individually|each|referred|known)\b/i.test(lead)) return true;
  if (lead !== 'the ') return false;
  const small = new Set(termWords(meaning).flatMap(({ stem, capital }) => (capital ? [] : [stem])));
  const parts = termKey(words).split(' ');
  return (
    parts.every((part) => small.has(part)) ||
    (parts.length === 1 && termKey(meaning).split(' ').includes(words.toLowerCase()))
  );
}

/** What is listed or described elsewhere in the document is defined there well enough. */
const LISTED =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}’'-]*(?: \p{Lu}[\p{L}\p{N}’'-]*){0,4}) \(as (?:further |more fully )?(?:listed|described|set (?:out|forth)|specified|explained|detailed|identified)(?: in more detail)? (?:below|above|(?:in|under|at) (?:this |the )?(?:section|clause|annex|appendix|schedule|exhibit|table|list)\b)[^()]{0,40}\)/gu;
const POINTER =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}’'-]*(?: (?:of |and )?\p{Lu}[\p{L}\p{N}’'-]*){0,4}),? (?:\((?:each )?)?as (?:(?:such|that) terms? (?:is|are) )?defined (?:in|by|under|at|below|above|elsewhere|herein)\b/gu;
/** The place that a pointer names lies in the same document. */
const INSIDE =
  /^(?! ?(?:section|article)s? [\d.()a-z]+ of (?!th(?:is|ese)\b))(?:(?:below|above|elsewhere|herein)\b| (?:(?:the |this |these )?(?:section|clause|paragraph|article|policy|notice|statement)|(?:this |these )(?:terms|agreement)|(?:the )?(?:terms|agreement)(?! (?:of|and|&)\b))\b)/i;

/** Whether a link in the range leads out of the document, so that what it speaks of stands elsewhere. */
const leadsAway = ({ marks }: Leaf, from: number, to: number) =>
  marks.some(({ kind, start, end, href }) => kind === 'link' && start < to && end > from && !href?.startsWith('#'));

/** Names whose definition is said to stand elsewhere: "Travel Issue (as defined in our Refund Policy)". */
export function pointers({ leaf }: LeafProse): LeafDefinition[] {
  const { text } = leaf;
  const listed = text.includes('(as ') ? allMatches(text, LISTED) : [];
  const defined = text.includes('defined ') ? allMatches(text, POINTER) : [];
  return [...listed, ...defined].flatMap((match): LeafDefinition[] => {
    const name = bareName(text, match.index, match[1] ?? '');
    if (!name || NO_NAME.test(name.text)) return [];
    const whole = { start: name.end, end: match.index + match[0].length };
    const last = /\w+$/.exec(match[0])?.[0] ?? '';
    const there = /^in$/i.test(last) ? text.slice(whole.end, whole.end + 40) : last;
    const inside = INSIDE.exec(there);
    const promised =
      inside !== null && !leadsAway(leaf, whole.start, whole.end + (/^in$/i.test(last) ? inside[0].length : 0));
    return [{ shape: 'pointer', names: [name], meaning: undefined, whole, formal: false, local: false, promised }];
  });
}

const NAMED =
  /\b(?:called|known as|referred to as|termed) (?:the |our |an? )?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3})(?=[.;:)]|,|$)/gu;

const mayName = wordHint(/^(?:called|known|termed|referred)$/);

/** "… the records called Loan Data." where all words are common ones, so that it is no product. */
export function plainNamings(prose: LeafProse): LeafDefinition[] {
  const { text } = prose;
  if (!mayName(prose.leaf)) return [];
  return allMatches(text, NAMED).flatMap((match): LeafDefinition[] => {
    const words = match[1] ?? '';
    const name = bareName(text, match.index + match[0].length - words.length, words);
    if (!name || !termWords(words).every(({ stem }) => vocabulary.ordinary.has(stem))) return [];
    const whole = prose.sentenceAt(match.index);
    const meaning = trimSpan(text, whole.start, match.index);
    return [{ shape: 'naming', names: [name], meaning, whole, formal: false, local: false }];
  });
}

/** "Borrower: Borrower means …". */
const LABEL_BEFORE = /^[^.:;!?]{1,80}: (?=\p{Lu})/u;

const MEANS = /\b(?:means?|refers? to|(?:is|are) any)\b/;
const mayMean = wordHint(/^(?:means?|refers?|any)$/);

/** Sentences that open with a bare name: "Personal Data means any information …". */
export function plainMeanings(prose: LeafProse): LeafDefinition[] {
  const { text } = prose;
  if (!mayMean(prose.leaf) || !MEANS.test(text)) return [];
  const label = LABEL_BEFORE.exec(text)?.[0].length ?? 0;
  return prose.sentences.flatMap((sentence, i): LeafDefinition[] => {
    const start = sentence.start + (i === 0 && label < sentence.end ? label : 0);
    const match = SENTENCE.exec(text.slice(start, Math.min(sentence.end, start + 240)));
    if (!match) return [];
    const [, lead = '', words = '', verb = ''] = match;
    const weighty = words.split(' ').filter((word) => !/^\(?(?:of|and|or|the|for|to|also|aka)$/.test(word));
    const capitals = weighty.every((word) => /^[\p{Lu}\d]/u.test(word));
    if ((!capitals && !/\b(?:data|information)$/i.test(words)) || NO_NAME.test(words)) return [];
    const name = bareName(text, start + lead.length, words);
    if (!name) return [];
    const meaning = trimSpan(text, name.end + verb.length, sentence.end);
    const local = /\bthis (?:section|clause|article)\b/i.test(lead);
    return [{ shape: 'meaning', names: [name], meaning, whole: sentence, formal: true, local }];
  });
}
