import { trimSpan, type LeafDefinition, type LeafProse } from './leaf-definition';
import { longFormBefore } from './long-form';
import { makeName, type SetOffName } from './set-off-names';
import { allMatches } from '../../text/matches';

const BRACKET =
  /\(((?:(?:hereinafter|hereafter|collectively|together|individually|each)\b[,:]?\s+)?(?:(?:referred to|known) as\s+)?(?:(?:the|our|an?)\s+)?)(\p{Lu}[\p{L}\p{N}&’'. -]{0,50})\)/gu;
const SENTENCE =
  /^((?:(?:for|in|as|when)\b[^.;,"“”]{0,80},\s*)?(?:the terms?\s+)?)(\p{Lu}[\p{L}\p{N}-]*(?: \p{L}[\p{L}\p{N}-]*){0,4}?)( (?:shall |will )?(?:means?|refers? (?:only )?to) )(?!that\b|you\b|we\b|having\b|our\b|your\b|if\b|it\b|they\b|this\b|these\b)/iu;
const NO_NAME = /^(?:this|that|these|those|it|which|what|please|he|she|they|we|you|opting|using|others?|in|for|as)\b/i;

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
    const parts = words.split(/\s+/);
    const capitals = parts.every((word) => /^\p{Lu}|^(?:of|and|&|for|or)$/u.test(word));
    if (!longForm && !(lead !== '' && capitals && parts.length <= 4 && !words.includes('.'))) continue;
    const start = text[match.index - 1] === ' ' ? match.index - 1 : match.index;
    found.push({
      shape: longForm ? 'acronym' : 'bracket',
      names: [name],
      meaning: longForm ?? prose.standsFor(match.index),
      whole: { start, end: match.index + whole.length },
      formal: false,
      local: false,
      ...(longForm ? { longForm } : {}),
    });
  }
  return found;
}

const POINTER =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}’'-]*(?: (?:of |and )?\p{Lu}[\p{L}\p{N}’'-]*){0,4}),? (?:\((?:each )?)?as (?:(?:such|that) terms? (?:is|are) )?defined (?:in|by|under|at|below|above|elsewhere|herein)\b/gu;
/** The place that a pointer names lies in the same document. */
const INSIDE =
  /^(?! ?(?:section|article)s? [\d.()a-z]+ of (?!th(?:is|ese)\b))(?:(?:below|above|elsewhere|herein)\b| (?:the |this |these )?(?:section|clause|paragraph|article|policy|notice|statement|terms|agreement)\b)/i;

/** Names whose definition is said to stand elsewhere: "Travel Issue (as defined in our Refund Policy)". */
export function pointers({ text }: LeafProse): LeafDefinition[] {
  if (!text.includes('defined ')) return [];
  return allMatches(text, POINTER).flatMap((match): LeafDefinition[] => {
    const name = bareName(text, match.index, match[1] ?? '');
    if (!name || NO_NAME.test(name.text)) return [];
    const whole = { start: name.end, end: match.index + match[0].length };
    const last = /\w+$/.exec(match[0])?.[0] ?? '';
    const promised = INSIDE.test(/^in$/i.test(last) ? text.slice(whole.end, whole.end + 30) : last);
    return [{ shape: 'pointer', names: [name], meaning: undefined, whole, formal: false, local: false, promised }];
  });
}

/** Sentences that open with a bare name: "Personal Data means any information …". */
export function plainMeanings(prose: LeafProse): LeafDefinition[] {
  const { text } = prose;
  if (!/\b(?:means?|refers? to)\b/.test(text)) return [];
  return prose.sentences.flatMap((sentence): LeafDefinition[] => {
    const match = SENTENCE.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 240)));
    if (!match) return [];
    const [, lead = '', words = '', verb = ''] = match;
    const weighty = words.split(' ').filter((word) => !/^(?:of|and|or|the|for|to)$/.test(word));
    const capitals = weighty.every((word) => /^[\p{Lu}\d]/u.test(word));
    if ((!capitals && !/\b(?:data|information)$/i.test(words)) || NO_NAME.test(words)) return [];
    const name = bareName(text, sentence.start + lead.length, words);
    if (!name) return [];
    const meaning = trimSpan(text, name.end + verb.length, sentence.end);
    const local = /\bthis (?:section|clause|article)\b/i.test(lead);
    return [{ shape: 'meaning', names: [name], meaning, whole: sentence, formal: true, local }];
  });
}
