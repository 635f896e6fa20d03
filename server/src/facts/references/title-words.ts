import { isSmallWord } from '../../document/heading-shape';
import { WordTable } from '../../text/word-table';
import { wordEnd } from '../../text/words';

/** The words of a title that count when titles are compared, in their bare form. */
export function titleWords(text: string): string[] {
  const plain = text.includes('&') ? text.replace(/&amp;|&/g, ' and ') : text;
  const words: string[] = [];
  const weighty: string[] = [];
  for (let start = 0; start < plain.length;) {
    const end = wordEnd(plain, start);
    if (end > start) {
      const { word, small } = titleWord.get(plain, start, end);
      (small ? words : weighty).push(word);
    }
    start = Math.max(end, start + 1);
  }
  return weighty.length > 0 ? weighty : words;
}

/** Lower case, without possessive and plural endings: "Children’s" and "children" are one word. */
function bare(word: string): string {
  const lower = word.toLowerCase();
  if (!"s'’".includes(lower.charAt(lower.length - 1))) return lower;
  const owner = lower.replace(/['’]s?$/, '');
  return owner.endsWith('s') && !owner.endsWith('ss') && owner.length > 1 ? owner.slice(0, -1) : owner;
}

const titleWord = new WordTable((written) => {
  const word = bare(written);
  return { word, small: isSmallWord(word) };
});

/** Whether two titles have the same words, small ones and endings aside. */
export const sameTitle = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((word) => b.includes(word));

/**
 * How alike two titles are: the share of common words in the shorter one, unless that is a single word of many.
 *
 * @returns from 0 to 1.
 */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const known = new Set(b);
  const common = new Set(a.filter((word) => known.has(word))).size;
  const shorter = Math.min(new Set(a).size, known.size);
  const longer = Math.max(new Set(a).size, known.size);
  return Math.max(common / longer, (common / shorter) * (shorter > 1 || longer <= 3 ? 0.9 : 0.5));
}
