const OTHER_SPACE = /[^\S ]/;

/** The text with a plain space for each character of white space, so that patterns need to know but one. */
export function plainSpaces(text: string): string {
  // Most text has no other, and a replacement copies it word by word.
  return OTHER_SPACE.test(text) ? text.replace(/\s/g, ' ') : text;
}
