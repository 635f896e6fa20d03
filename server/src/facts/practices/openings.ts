/** A sentence that something else finishes: the items below it, or the words behind its colon. */
export interface Opening {
  /** What stands before and behind the words that finish it. */
  readonly before: string;
  readonly behind: string;
}

/** An introduction whose clause the items finish: "We share it with:", "We do not:". */
const OPEN = /\b(?:with|to|from|not|never|we|may|will|can|by|our|the|also)$/i;
/** "What we never collect", "Data that we collect from you". */
const RELATIVE =
  /^(?:what|(?:the |all |some |other |any |personal |your |specific |types of |kinds of |categories of ){0,4}(?:data|information|details|things|items)(?: that| which)?) (we (?:[\w-]+ ){0,5}?(?:collect|gather|record|process|store|keep|share|disclose|sell|do|obtain|track)(?: (?:from|about) you)?)$/i;
/** "The following data": what the items name stands in its place. */
const FOLLOWING =
  /\b(?:the|these) following (?:categories of |types of |kinds of )?(?:personal )?(?:data|information|details|items|things)\b|\bthe following$/i;
const DOING = /\b(?:do )?(?:any|either|all|none)? ?of the following(?: things)?$|\bdo the following(?: things)?$/i;
const VERB = /\b(?:collect|gather|record|process|store|keep|share|disclose|sell|obtain|track)$/i;

/**
 * How a sentence goes on with what finishes it.
 *
 * @param text the sentence without its colon.
 */
export function openingOf(text: string): Opening {
  if (DOING.test(text)) return { before: `${text.replace(DOING, '').trimEnd()} `, behind: '' };
  const following = FOLLOWING.exec(text);
  if (following)
    return {
      before: text.slice(0, following.index),
      behind: text.slice(following.index + following[0].length),
    };
  const clause = RELATIVE.exec(text)?.[1]?.replace(/ do$/i, '') ?? text;
  return { before: OPEN.test(clause) || VERB.test(clause) ? `${clause} ` : `${clause}, `, behind: '' };
}

const LISTING =
  /^(?:(?:the |all |some |personal |your |types of |kinds of |categories of ){0,4}(?:data|information|details)(?: that| which)? we (?:may |also |do not |don['’]t |never ){0,2}(?:collect|gather|record|store|obtain)(?: (?:from|about) you)?|the following (?:personal )?(?:data|information|details) (?:is|are) (?:not |never )?(?:collected|gathered|recorded|stored|obtained|processed))(?:\s?:|,? (?:may |can )?(?:also )?(?:includes?|are|is|consists? of|comprises?)\b:?)\s/i;

/** "The information we collect includes your name": the opening, and where what it lists starts. */
export function listingIn(sentence: string): { readonly words: string; readonly listAt: number } | undefined {
  const match = /^(?:the|all|some|personal|your|types|kinds|categories|data|information|details)\b/i.test(sentence)
    ? LISTING.exec(sentence)
    : null;
  const words = match?.[0]
    .replace(/\s?:?\s$/, '')
    .replace(/,? (?:may |can )?(?:also )?(?:includes?|are|is|consists? of|comprises?)$/i, '');
  return match && words !== undefined ? { words, listAt: match[0].length } : undefined;
}
