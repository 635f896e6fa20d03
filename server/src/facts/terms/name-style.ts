/** What kind of word a defined name is. */
export type NameStyle = 'title' | 'lower' | 'acronym' | 'pronoun';

const PRONOUN = /^(?:we|us|our|ours|ourselves|you|your|yours|yourself|i|me|my|mine|they|them|their|he|she|it)$/i;
/** Capitals and digits all over, or three capitals and more in a short word: "CalSPA". */
const ACRONYM =
  /^(?:[\p{Lu}\p{N}][\p{Lu}\p{N}&./-]{1,4}s?|(?=(?:\p{Ll}*\p{Lu}){3})(?=\p{Lu}+\p{Ll})\p{Lu}\p{L}{3,8})$/u;

/** What kind of word a name is, from its letters. */
export function styleOf(name: string): NameStyle {
  if (PRONOUN.test(name)) return 'pronoun';
  if (ACRONYM.test(name)) return 'acronym';
  return /\p{Lu}/u.test(name) ? 'title' : 'lower';
}
