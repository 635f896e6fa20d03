const LONGEST_QUOTE = 90;

/** Words of the text for a message, their middle left out where they are many. */
export function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= LONGEST_QUOTE) return plain;
  const half = LONGEST_QUOTE / 2;
  return `${plain.slice(0, half).replace(/\s\S*$/, '')} … ${plain.slice(-half).replace(/^\S*\s/, '')}`;
}
