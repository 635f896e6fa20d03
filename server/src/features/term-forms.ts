import { pluralOf, singular, termWords, type TermWord } from '../facts/terms/term-words';
import { termVocabulary } from '../knowledge/term-words';

const IRREGULAR: Readonly<Record<string, string>> = { child: 'children', man: 'men', woman: 'women' };

/**
 * A new name in the form in which the old one stands somewhere: in its number, its case and with its hyphens.
 *
 * @param use the old name as it stands there.
 * @param defined the old name as it is defined.
 * @param renamed the new name as it will be defined.
 */
export function inFormOf(use: string, defined: string, renamed: string): string {
  return withJoints(use, defined, withCase(use, defined, withNumber(use, defined, renamed)));
}

/** The noun that carries the number: the last word, or the one before "of". */
function headOf(words: readonly TermWord[]): TermWord | undefined {
  const of = words.findIndex(({ stem }) => stem === 'of');
  return of > 0 ? words[of - 1] : words.at(-1);
}

/** Whether the name is a plural by its head noun. */
export function isPlural(name: string): boolean {
  const head = headOf(termWords(name));
  return head !== undefined && (head.plural || Object.values(IRREGULAR).includes(head.stem));
}

function withNumber(use: string, defined: string, renamed: string): string {
  const [inUse, asDefined] = [isPlural(use), isPlural(defined)];
  if (inUse === asDefined || inUse === isPlural(renamed)) return renamed;
  const head = headOf(termWords(renamed));
  if (!head || termVocabulary.mass.has(head.stem)) return renamed;
  const word = renamed.slice(head.start, head.end);
  return renamed.slice(0, head.start) + (inUse ? manyOf(word) : oneOf(word)) + renamed.slice(head.end);
}

function manyOf(word: string): string {
  if (/^[\p{Lu}\p{N}]{2,}$/u.test(word)) return `${word}s`;
  const irregular = IRREGULAR[word.toLowerCase()];
  return irregular ? word.charAt(0) + irregular.slice(1) : pluralOf(word);
}

function oneOf(word: string): string {
  const lower = word.toLowerCase();
  const [irregular] = Object.entries(IRREGULAR).find(([, many]) => many === lower) ?? [];
  const single = irregular ?? (/^\p{Lu}{2,}s$/u.test(word) ? lower.slice(0, -1) : singular(lower));
  let same = 0;
  while (same < single.length && single[same] === lower[same]) same += 1;
  return word.slice(0, same) + single.slice(same);
}

const hasLower = (text: string) => /\p{Ll}/u.test(text);
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const SMALL = new Set(['of', 'and', 'or', 'the', 'a', 'an', 'in', 'on', 'for', 'to', 'with', 'by']);

function mapWords(text: string, change: (word: string, index: number) => string): string {
  let index = -1;
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    index += 1;
    return change(word, index);
  });
}

/** Which words behind the first start with a capital: all of them that can, none, or some. */
function capitalsBehind(text: string): 'all' | 'none' | 'some' {
  const rest = (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(1).filter((word) => !SMALL.has(word.toLowerCase()));
  const count = rest.filter((word) => /^\p{Lu}/u.test(word)).length;
  return count === 0 ? 'none' : count === rest.length ? 'all' : 'some';
}

function withCase(use: string, defined: string, renamed: string): string {
  const several = /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(use);
  const shouted = !hasLower(use) && hasLower(defined);
  if (shouted) return renamed.toUpperCase();
  const opens = /^\p{Lu}/u.test(use) && !/^\p{Lu}/u.test(defined);
  const behind = capitalsBehind(use);
  if (opens && several && behind === 'all')
    return mapWords(renamed, (word, index) => (index > 0 && SMALL.has(word) ? word : capitalised(word)));
  if (opens) return capitalised(renamed);
  if (several && behind === 'none' && capitalsBehind(defined) === 'all')
    return mapWords(renamed, (word, index) => (index > 0 && /^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word));
  return renamed;
}

/** Hyphens between the words where the use has them and the definition has spaces. */
function withJoints(use: string, defined: string, renamed: string): string {
  const hyphen = /[-‐‑]/.exec(use)?.[0];
  if (hyphen === undefined || /\s/.test(use) || /[-‐‑]/.test(defined)) return renamed;
  return renamed.replace(/\s+/g, hyphen);
}

/** Whether "an" stands before it, as far as letters tell. */
export function startsWithVowelSound(name: string): boolean {
  const word = /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? '';
  if (/^\p{Lu}{2,}s?$/u.test(word)) return /^[AEFHILMNORSX]/.test(word);
  if (/^(?:one|once|use|user|usage|usual|util|uni[a-z]|eu|ubiq)/i.test(word)) return /^unin|^unim/i.test(word);
  return /^(?:[aeiou]|heir|honest|hono[u]?r|hour|8|11|18)/i.test(word);
}
