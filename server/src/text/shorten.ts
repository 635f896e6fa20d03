/** What a message has room for. */
const MOST = 60;

/** Where a text may be cut: behind the last word that is whole, unless that leaves too little. */
const cutAt = (text: string, most: number): number => {
  const space = text.lastIndexOf(' ', most);
  return space > most / 2 ? space : most;
};

/** The beginning of a text, cut behind a word; white space is folded. `most` counts UTF-16 units. */
export function shortened(text: string, most = MOST): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= most ? plain : `${plain.slice(0, cutAt(plain, most)).trimEnd()} …`;
}

/** The same with the middle left out, for words of which beginning and end tell. */
export function abridged(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const half = most / 2;
  const end = plain.slice(-half);
  return `${plain.slice(0, cutAt(plain, half)).trimEnd()} … ${end.slice(end.indexOf(' ') + 1)}`;
}
