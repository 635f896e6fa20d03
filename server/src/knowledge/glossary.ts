import glossaryData from './glossary.yaml';
import { compilePattern } from './patterns';
import type { RawGlossaryEntry } from './raw';
import type { GlossaryEntry } from './types';

/** The terms that a hover explains. */
export const glossary: readonly GlossaryEntry[] = (glossaryData as RawGlossaryEntry[]).map((raw) => ({
  ...raw,
  note: raw.note,
  needsContext: raw.needsContext ?? [],
  context: raw.context === undefined ? undefined : compilePattern(raw.context),
}));

/** A glossary term at a place in a text; `start` and `end` are UTF-16 offsets. */
export interface GlossaryMatch {
  readonly entry: GlossaryEntry;
  readonly start: number;
  readonly end: number;
}

/** One way to write a term, as words in lower case, the last as a stem. */
interface Form {
  readonly entry: GlossaryEntry;
  readonly words: readonly string[];
  readonly contextual: boolean;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** What may stand between the words of a term: spaces, line breaks, hyphens, a comma, quotes, an apostrophe and the like. */
const BETWEEN = /^[\s\u00ad&/,"“”'’‐‑–-]{1,6}$/;
const REACH = 160;

/** A noun without its plural ending, roughly ("party" and "parties" give one stem); both sides of a comparison go through it. */
function stem(word: string): string {
  if (word.length < 3) return word;
  const plural = word.endsWith('s') && !/(?:ss|us|is)$/.test(word);
  const one = plural ? word.replace(/(?<=s|x|ch|sh)es$|s$/, '') : word;
  return one.replace(/ie$/, 'y');
}

const tokenize = (text: string, offset: number): Token[] =>
  [...text.matchAll(WORD)].map((match) => ({
    text: match[0].toLowerCase(),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));

function readForm(entry: GlossaryEntry, text: string): Form {
  const words = tokenize(text, 0).map((token) => token.text);
  words.push(stem(words.pop() ?? ''));
  return { entry, words, contextual: entry.needsContext.includes(text) };
}

/** Every form by its first word, the longest first. */
function indexForms(): ReadonlyMap<string, readonly Form[]> {
  const index = new Map<string, Form[]>();
  for (const entry of glossary) {
    for (const text of [entry.term, ...entry.aliases]) {
      const form = readForm(entry, text);
      const first = form.words[0] ?? '';
      index.set(
        first,
        [...(index.get(first) ?? []), form].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return index;
}

const FORMS = indexForms();
const LONGEST = Math.max(...[...FORMS.values()].flat().map((form) => form.words.length));

/** Whether the words of the form stand in `tokens` from `from` on. */
function standsAt(text: string, tokens: readonly Token[], from: number, form: Form): boolean {
  return form.words.every((word, i) => {
    const token = tokens[from + i];
    if (!token) return false;
    const before = tokens[from + i - 1];
    if (i > 0 && before && !BETWEEN.test(text.slice(before.end, token.start))) return false;
    return (i === form.words.length - 1 ? stem(token.text) : token.text) === word;
  });
}

/** The text around a span, as far as the paragraph and `REACH` characters go, without the span itself. */
function surroundings(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const paragraphStart = before.lastIndexOf('\n\n');
  const paragraphEnd = after.indexOf('\n\n');
  return `${before.slice(paragraphStart < 0 ? 0 : paragraphStart)} ${paragraphEnd < 0 ? after : after.slice(0, paragraphEnd)}`;
}

/** Whether an ordinary word stands where it means the legal term. */
function inContext(text: string, form: Form, start: number, end: number): boolean {
  if (!form.contextual) return true;
  return form.entry.context?.test(surroundings(text, start, end)) ?? true;
}

/**
 * The glossary term that covers an offset, the longest there is. Case, plural and hyphens do not matter; words that are
 * ordinary English too ("share", "waiver") count only in a legal context.
 *
 * @param text the document; only the surroundings of `offset` are looked at.
 * @param offset UTF-16 offset; right behind the last letter still counts.
 */
export function findGlossaryTerm(text: string, offset: number): GlossaryMatch | undefined {
  const windowStart = Math.max(0, offset - REACH);
  const tokens = tokenize(text.slice(windowStart, offset + REACH), windowStart);
  const at = tokens.findIndex((token) => token.end >= offset);
  let best: GlossaryMatch | undefined;
  for (let from = Math.max(0, at - LONGEST + 1); at >= 0 && from <= at + 1; from += 1) {
    const first = tokens[from];
    if (!first || first.start > offset) continue;
    for (const form of [...(FORMS.get(first.text) ?? []), ...(FORMS.get(stem(first.text)) ?? [])]) {
      const end = tokens[from + form.words.length - 1]?.end ?? 0;
      if (end < offset || end - first.start <= (best ? best.end - best.start : 0)) continue;
      if (!standsAt(text, tokens, from, form) || !inContext(text, form, first.start, end)) continue;
      best = { entry: form.entry, start: first.start, end };
    }
  }
  return best;
}
