import { readRoman } from './numbers';

/** How a label counts: 1 2 3, a b c, A B C, i ii iii, I II III. */
export type EnumeratorStyle = 'decimal' | 'lower' | 'upper' | 'lower-roman' | 'upper-roman';

/** One way to read a label: "i" is the first roman numeral and the ninth letter. */
export interface EnumeratorReading {
  readonly style: EnumeratorStyle;
  readonly value: number;
}

/**
 * The ways to read a label without its stops or brackets: "4", "b", "iv", "C".
 *
 * @returns the roman reading before the letter; nothing for what does not count.
 */
export function readEnumerator(label: string): EnumeratorReading[] {
  if (/^\d{1,3}$/.test(label)) return [{ style: 'decimal', value: Number(label) }];
  if (!/^(?:[a-z]{1,6}|[A-Z]{1,6})$/.test(label)) return [];
  const lower = label === label.toLowerCase();
  const readings: EnumeratorReading[] = [];
  const roman = /^[ivxl]+$/i.test(label) ? readRoman(label) : undefined;
  if (roman !== undefined) readings.push({ style: lower ? 'lower-roman' : 'upper-roman', value: roman });
  if (label.length === 1) {
    const value = label.toLowerCase().charCodeAt(0) - 96;
    readings.push({ style: lower ? 'lower' : 'upper', value });
  }
  return readings;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function writeRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

/**
 * The label for a value in a style.
 *
 * @param value from 1; letters reach to 26, roman numerals to 399.
 * @returns undefined where the style has no label for it.
 */
export function writeEnumerator(style: EnumeratorStyle, value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1) return undefined;
  if (style === 'decimal') return String(value);
  const letters = style === 'lower' || style === 'upper';
  if (value > (letters ? 26 : 399)) return undefined;
  const text = letters ? String.fromCharCode(96 + value) : writeRoman(value);
  return style === 'upper' || style === 'upper-roman' ? text.toUpperCase() : text;
}
