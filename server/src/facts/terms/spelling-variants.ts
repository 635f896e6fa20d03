import type { Passage } from '../../document/passage';
import { contains, spanAt } from '../../text/span';
import type { DefinedTerm, TermUse } from '../term-uses';
import { isNoun } from './run-context';
import { addTo, isShouted, type TermVariant } from './term-variant';
import { speaksOfLaw } from './personal-data-names';
import { termKey } from './term-words';

/** What a spelling is compared with: a term's name as its definition writes it. */
export interface Spelling {
  readonly name: string;
  readonly at: Passage;
  readonly style: string;
  /** One of a kind, so that singular and plural do not mean the same: "the “Service”". */
  readonly single: boolean;
}

/** As many uses as the definition has it, before a form that departs from it is taken for a slip. */
const SETTLED = 3;
/** Documents have their own names, and "your content" is not always what “Your Content” covers. */
const NO_SLIP =
  /^(?:your|our|my|their)\b|(?:policy|term|term of \w+|condition|notice|statement|agreement|law|regulation|fee)$/;
/** What is one of a kind in most policies. */
const ONE_OF_A_KIND = /^(?:service|website|site|platform|software|application|app)$/;

/** The name of a term as its first definition writes it. */
export function spellingOf({ key, definitions }: DefinedTerm): Spelling | undefined {
  const definition = definitions[0];
  const name = definition?.names.find(({ text }) => termKey(text) === key);
  if (!definition || !name || definition.scope !== 'document') return undefined;
  const before = name.at.block.text.slice(Math.max(0, name.at.start - 20), name.at.start);
  const numbers = definition.names.filter(({ text }) => termKey(text) === key).length;
  const single =
    ONE_OF_A_KIND.test(key) &&
    definitions.length === 1 &&
    numbers === 1 &&
    !isShouted(name.text) &&
    !/\b(?:each|an?|every|any)\W+$/i.test(before);
  return { name: name.text, at: name.at, style: name.style, single };
}

/** The signs between an expression's words: a space, a hyphen, or else something that tells nothing. */
const jointsOf = (text: string) =>
  text
    .replace(/[\u00a0\n]/g, ' ')
    .replace(/[‐‑]/g, '-')
    .replace(/[^ -]+/g, '');

/** Whether a lower-case noun follows, so that the expression only describes it ("third-party services"). */
function describes({ block, end }: Passage): boolean {
  const word = /^ (\p{Ll}+)/u.exec(block.text.slice(end, end + 24))?.[1];
  return (
    word !== undefined &&
    isNoun({ stem: word.replace(/s$/, ''), capital: false }) &&
    isNoun({ stem: word, capital: false })
  );
}

/** Whether small letters can only mean what is defined: data of a category, or a thing that is already known. */
function isSame({ block, start, end, text }: Passage): boolean {
  if (/^ (?:of|from|held by|to) (?:other|others|third|any|a|an|another)\b/i.test(block.text.slice(end, end + 20)))
    return false;
  if (
    /\b(?:other|another|any|some|certain|such as|third[- ]party) $/i.test(
      block.text.slice(Math.max(0, start - 14), start),
    )
  )
    return false;
  if (/\b(?:data|information|materials?)$/i.test(text)) {
    const sentence = spanAt(block.sentences, start);
    return !speaksOfLaw(sentence?.text ?? block.text);
  }
  return /\b(?:the|our|your|this|these|those|each) $/i.test(block.text.slice(Math.max(0, start - 7), start));
}

/** Uses of a term that are spelled otherwise than where it is defined. */
export function spellingVariants(term: DefinedTerm, uses: readonly TermUse[], spelling: Spelling): TermVariant[] {
  const several = term.key.includes(' ');
  if (!several && !spelling.single) return [];
  const inOwnDefinition = ({ span }: Passage) =>
    term.definitions.some(
      ({ whole, meaning }) => contains(whole.span, span) || (meaning && contains(meaning.span, span)),
    );
  const telling = uses.filter(({ defining, at }) => !defining && !at.block.leaf.quoted && !inOwnDefinition(at));
  const variant = (kind: TermVariant['kind'], places: readonly Passage[]): TermVariant => ({
    kind,
    form: places[0]?.text ?? '',
    preferred: spelling.name,
    uses: places,
    model: spelling.at,
  });
  if (!several) return numberVariant(telling, spelling).map((places) => variant('number', places));
  const joints = jointsOf(spelling.name);
  const hyphened = new Map<string, Passage[]>();
  const small: Passage[] = [];
  let settled = 0;
  for (const { at, capital, partial } of telling) {
    const { text } = at;
    if (isShouted(text) || /[/.]$/.test(at.block.text.slice(0, at.start))) continue;
    const other = jointsOf(text) !== joints;
    if (
      other &&
      !partial &&
      /^[\p{L}\p{N} \u00a0‐‑-]+$/u.test(text) &&
      !describes(at) &&
      (capital || spelling.style === 'lower')
    )
      addTo(hyphened, jointsOf(text), at);
    if (other || partial) continue;
    if (capital) settled += 1;
    else if (at.block.kind !== 'heading' && !/\p{Lu}/u.test(text) && isSame(at) && !describes(at)) small.push(at);
  }
  const found = [...hyphened.values()].map((places) => variant('hyphen', places));
  const slip =
    spelling.style === 'title' &&
    small.length > 0 &&
    settled >= SETTLED &&
    small.length * 3 <= settled &&
    !NO_SLIP.test(term.key);
  return slip ? [...found, variant('lowerCase', small)] : found;
}

/** "the Services" where "the “Service”" is defined, and the reverse. */
function numberVariant(uses: readonly TermUse[], { name }: Spelling): Passage[][] {
  const plural = name.endsWith('s');
  const other: Passage[] = [];
  let settled = 0;
  for (const { at, capital, partial } of uses) {
    if (!capital || partial || at.block.kind === 'heading' || isShouted(at.text)) continue;
    const before = at.block.text.slice(Math.max(0, at.start - 5), at.start);
    if (at.text.endsWith('s') === plural) settled += 1;
    else if (/\b(?:the|our) $/i.test(before) && !describes(at)) other.push(at);
  }
  return other.length > 0 && settled >= SETTLED && other.length * 2 <= settled ? [other] : [];
}
