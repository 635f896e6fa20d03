const UNITS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
);

/** A regex source for a number in figures or words ("24", "1,000", "twenty-four", "a hundred"). */
export const NUMBER_SOURCE = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6}(?:\.\d{1,2})?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine|(?:a|one) hundred|an?|half an?)`;

/**
 * Reads a number written in figures or words.
 *
 * @returns its value ("a" is 1, "half a" is 0.5), or undefined where the text is no number.
 */
export function readNumber(text: string): number | undefined {
  const word = text.toLowerCase().trim();
  if (/^\d/.test(word)) {
    const value = Number(word.replaceAll(',', ''));
    return Number.isNaN(value) ? undefined : value;
  }
  if (word === 'a' || word === 'an') return 1;
  if (word.startsWith('half')) return 0.5;
  if (word.endsWith('hundred')) return 100;
  const [first = '', second] = word.split(/[- ]/);
  const tens = TENS.get(first);
  if (tens !== undefined) return tens + (second ? (UNITS.get(second) ?? 0) : 0);
  return UNITS.get(first);
}

const ROMAN = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
]);

/** The value of a roman numeral up to 399, or undefined where the text is none in canonical form. */
export function readRoman(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(lower) || lower === '') return undefined;
  let value = 0;
  for (let i = 0; i < lower.length; i += 1) {
    const current = ROMAN.get(lower.charAt(i)) ?? 0;
    const next = ROMAN.get(lower.charAt(i + 1)) ?? 0;
    value += current < next ? -current : current;
  }
  return value;
}
