import type { Span } from '../../text/span';
import { COUNTRY } from './countries';

// Addresses in the forms of any country, known by their shape: parts with a house's number and a postal code, either all
// that stands there and with the country last, or behind words that say that an address follows.

/** A part of an address between commas or on its line: no sentence. */
const PART = /^(?:\p{Lu}|\d|#)[^;!?:@()"“”]{0,44}$/u;
const SPEECH = /(?<!\p{L})(?:is|are|was|were|we|you|your|our|may|will|shall|can|or|with|for|which|who|that)(?!\p{L})/u;
const LAST = new RegExp(String.raw`^(?:The |the )?(?:${COUNTRY})\.?$`, 'u');
/** A postal code is the longest figure of an address. */
const CODE = /(?<!\d)\d{4,6}(?!\d)/;
const MOST_PARTS = 9;
const LONGEST = 240;

/** What says that an address follows. */
const ANNOUNCED =
  /\b(?:(?:having|with) (?:its|our|an?|the)(?: [a-z]{4,12}){0,2} address|(?:our|its|whose|the)(?: [a-z]{4,12}){0,2} (?:address|seat) is(?: located)?|(?:registered|located|seated|established|headquartered)) at\s/g;
/** Where an announced address ends at the latest. */
const STOP = /[;()!?:@"“”]|\.\s(?=\p{Lu})|\.$/u;
/** What of a part belongs to the address where the sentence goes on in it. */
const BEGINNING = /^(?:(?:[A-Z]{1,3}-)?\d{3,6}|\p{Lu}[\p{L}'’-]{1,24}(?:\s\p{Lu}[\p{L}'’-]{1,24}){0,3})(?=[\s.]|$)/u;

interface Part extends Span {
  readonly text: string;
}

/** The parts of a text between commas and line ends, without the white space around them. */
function partsOf(text: string, from: number): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const piece of text.split(/[,\n]/)) {
    const trimmed = piece.trim();
    const start = at + piece.length - piece.trimStart().length;
    if (trimmed !== '') parts.push({ text: trimmed, start, end: start + trimmed.length });
    at += piece.length + 1;
  }
  return parts;
}

const isPart = ({ text }: Part) => PART.test(text) && !SPEECH.test(text);

/** Whether parts hold a house or a flat, and a postal code: figures in two of them. */
const hasFigures = (parts: readonly Part[]) =>
  parts.filter(({ text }) => /\d/.test(text)).length > 1 && parts.some(({ text }) => CODE.test(text));

/** A text that is nothing but an address: its parts, between commas or on lines of their own, end in a country. */
export function wholeAddress(text: string): Span[] {
  if (text.length > LONGEST || !CODE.test(text)) return [];
  const parts = partsOf(text, 0);
  const last = parts.at(-1);
  if (!last || parts.length > MOST_PARTS || !LAST.test(last.text) || !parts.every(isPart)) return [];
  const first = parts.find((part) => /\d/.test(part.text));
  return first && hasFigures(parts) ? [{ start: first.start, end: last.end }] : [];
}

/** The addresses that words before them announce. */
export function announcedAddresses(text: string): Span[] {
  if (!text.includes(' at ') || !CODE.test(text)) return [];
  const found: Span[] = [];
  for (const match of text.matchAll(ANNOUNCED)) {
    const from = match.index + match[0].length;
    const tail = text.slice(from, from + LONGEST);
    const stop = STOP.exec(tail)?.index ?? tail.length;
    const listed: Part[] = [];
    for (const part of partsOf(tail.slice(0, stop), from).slice(0, MOST_PARTS)) {
      const rest = isPart(part) ? part.text : BEGINNING.exec(part.text)?.[0];
      if (rest !== undefined) listed.push({ text: rest, start: part.start, end: part.start + rest.length });
      if (rest !== part.text) break;
    }
    const [first] = listed;
    const last = listed.at(-1);
    if (first && last && listed.length > 2 && hasFigures(listed)) found.push({ start: first.start, end: last.end });
  }
  return found;
}
