/**
 * The same words in a string of their own. What is cut from a text keeps the whole text alive for as long as it is kept:
 * whoever remembers words or lines beyond a version of a document remembers copies.
 */
export function ownCopy(cut: string): string {
  return ` ${cut}`.slice(1);
}
