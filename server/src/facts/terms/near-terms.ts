import { termVocabulary as vocabulary } from '../../knowledge/term-words';
import type { DefinedTerm } from '../term-uses';

/** A defined term that an undefined expression is nearly the same as. */
export interface NearTerm {
  readonly term: DefinedTerm;
  /** Written apart or together, misspelt, or only the last words of the term. */
  readonly kind: 'spacing' | 'typo' | 'shortened';
}

const SHORTEST_TYPO = 7;
/** A word that makes another thing of what it stands before: "Third-Party Sites" are not "our Site". */
const EXCLUDES = /^(?:third|other|external|outside|foreign|non|former|previous|competing|unaffiliated)$/;
/** "This Website". */
const ARTICLE = /^(?:the|this|these|our)$/;

/** Finds for an expression the defined term that it is a variant of. */
export class NearTerms {
  private readonly squeezed = new Map<string, DefinedTerm>();
  /** By the words of a term without its first ones; nothing where two terms share them. */
  private readonly byEnding = new Map<string, DefinedTerm | undefined>();
  private readonly byLength = new Map<number, DefinedTerm[]>();

  /** @param isBrand whether a word names the organisation or a product, so that it may be left out. */
  constructor(
    terms: Iterable<DefinedTerm>,
    private readonly isBrand: (stem: string) => boolean,
  ) {
    for (const term of terms) {
      const words = term.key.split(' ');
      this.squeezed.set(term.key.replaceAll(' ', ''), term);
      for (let i = 1; i < words.length; i += 1) {
        const ending = words.slice(i).join(' ');
        if (this.isShortening(words.slice(0, i), ending))
          this.byEnding.set(ending, this.byEnding.has(ending) ? undefined : term);
      }
      this.byLength.set(words.length, [...(this.byLength.get(words.length) ?? []), term]);
    }
  }

  /** @param ordinary whether a word is no misspelling: it stands elsewhere in the document or is common. */
  find(key: string, ordinary: (stem: string) => boolean): NearTerm | undefined {
    const joined = this.squeezed.get(key.replaceAll(' ', ''));
    if (joined) return { term: joined, kind: 'spacing' };
    const misspelt = this.misspelt(key.split(' '), ordinary);
    if (misspelt) return { term: misspelt, kind: 'typo' };
    const ending = this.byEnding.get(key);
    return ending && { term: ending, kind: 'shortened' };
  }

  /** Whether a term may be meant by its ending alone: "Data" and "Site" are things of their own beside "Usage Data". */
  private isShortening(dropped: readonly string[], ending: string): boolean {
    if (dropped.every((word) => ARTICLE.test(word) || this.isBrand(word))) return true;
    const general = vocabulary.core.has(ending) || vocabulary.mass.has(ending);
    return !general && !dropped.some((word) => EXCLUDES.test(word));
  }

  private misspelt(words: readonly string[], ordinary: (stem: string) => boolean): DefinedTerm | undefined {
    const wrong = words.filter((word) => !ordinary(word) && !vocabulary.ordinary.has(word));
    const [odd] = wrong;
    if (wrong.length !== 1 || odd === undefined || odd.length < SHORTEST_TYPO || !/^[a-z]+$/.test(odd))
      return undefined;
    const at = words.indexOf(odd);
    return this.byLength.get(words.length)?.find(({ key }) => {
      const others = key.split(' ');
      return others.every((other, i) => (i === at ? isSlip(odd, other) : other === words[i]));
    });
  }
}

/** Whether one letter added, dropped, changed or swapped with its neighbour makes the one word of the other. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b || !b.startsWith(a.slice(0, 1))) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const [inA, inB] = [a.length - start - tail, b.length - start - tail];
  if (inA <= 1 && inB <= 1) return true;
  return inA === 2 && inB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
