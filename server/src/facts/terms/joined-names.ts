import type { Span } from '../../text/span';
import { styleOf } from './name-style';
import { makeName, type SetOffName } from './set-off-names';

const SLASH = / ?\/ ?/;
const OR = / (?:or|and) /;
/** "Supplier (or Vendor)". */
const OTHERWISE = /^([^()]+) \((?:or|also|aka) ([^()]+)\)$/i;

/** The words on the sides of a joint, if all of them may be names: not "R/W". */
function cut(words: string, at: RegExp): readonly string[] {
  const parts = words.split(at);
  return parts.every((part) => /\p{L}{2}/u.test(part) || styleOf(part) === 'pronoun') ? parts : [words];
}

const hasPronoun = (parts: readonly string[]) => parts.some((part) => styleOf(part) === 'pronoun');
/** "Client/Customer" gives two names; "AI/ML" is one, and so is "Buyer/Seller Contract". */
const isNoun = (part: string) => !part.includes(' ') && styleOf(part) === 'title';

/** The names that one pair of quotes, one label or one title holds, as they are written. */
function partsOf(words: string, label: boolean): readonly string[] {
  return (OTHERWISE.exec(words)?.slice(1) ?? [words]).flatMap((part) => {
    const slashed = cut(part, SLASH);
    if (slashed.length > 1 && (hasPronoun(slashed) || slashed.every(isNoun))) return slashed;
    const either = cut(part, OR);
    const capitals = either.every((one) => /^\p{Lu}/u.test(one)) && !part.includes(' and ');
    return hasPronoun(either) || (label && capitals) ? either : [part];
  });
}

/**
 * Takes a name apart that holds several: “User/you”, “Member or you”, "Supplier (or Vendor)".
 *
 * @param label whether it labels an entry, where "Member or Guest" gives two names as well.
 */
export function splitName(text: string, name: SetOffName, label = false): readonly SetOffName[] {
  const parts = partsOf(name.text, label);
  if (parts.length < 2) return [name];
  let from = name.start;
  return parts.flatMap((part): SetOffName[] => {
    const start = text.indexOf(part, from);
    if (start < 0) return [];
    const span: Span = { start, end: start + part.length };
    from = span.end;
    const one = makeName(text, span, span, 'none');
    return one ? [{ ...name, start: one.start, end: one.end, text: one.text }] : [];
  });
}
