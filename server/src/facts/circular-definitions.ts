import type { Passage } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Facts } from './facts';
import type { Definition } from './terms/definition';
import { isShortName } from './terms/short-name';
import { termKey } from './terms/term-words';

/** A definition that needs itself to be understood. */
export interface CircularDefinition {
  readonly definition: Definition;
  /** Where its meaning uses its own name, or the name of the definition that uses this one. */
  readonly use: Passage;
  /** The other definition, where two need each other. */
  readonly other: Definition | undefined;
}

/** A use of a defined name in what another definition, or the same, says. */
interface Need {
  readonly of: Definition;
  readonly at: Passage;
}

/**
 * Which definitions each definition's meaning uses, by the capitalised names in it. Only those that say what a name
 * means count: a bracket stands behind words that need no definition.
 */
function readNeeds(facts: Facts): ReadonlyMap<Definition, readonly Need[]> {
  const explaining = facts.definitions.filter(
    ({ shape, meaning, names }) =>
      (shape === 'meaning' || shape === 'entry') && meaning && names.every(({ style }) => style !== 'pronoun'),
  );
  const byBlock = new Map<number, Definition[]>();
  for (const definition of explaining) {
    const index = definition.meaning?.block.index ?? -1;
    const known = byBlock.get(index);
    if (known) known.push(definition);
    else byBlock.set(index, [definition]);
  }
  const needs = new Map<Definition, Need[]>();
  for (const definition of explaining) {
    // Another name of the same definition ("“Company”, “we” means …") is no definition of its own.
    // A bracket behind the meaning names the words in it: "Club – the Book Club of the town (“Book Club”)".
    const before = definition.names.filter(({ at }) => !isBehind(definition, at));
    for (const { text } of before) {
      for (const use of facts.definedTerms.get(termKey(text))?.uses ?? []) {
        if (use.defining || !use.capital || use.partial) continue;
        const { at } = use;
        const holder = holderOf(byBlock.get(at.block.index) ?? [], at);
        if (!holder) continue;
        const known = needs.get(holder);
        if (known) known.push({ of: definition, at });
        else needs.set(holder, [{ of: definition, at }]);
      }
    }
  }
  return needs;
}

const isBehind = ({ meaning }: Definition, { block, start }: Passage) =>
  meaning?.block === block && start >= meaning.start;

/** Of the definitions of one block, in its order, the one whose meaning holds the passage. */
function holderOf(definitions: readonly Definition[], { start, end }: Passage): Definition | undefined {
  let [low, high] = [0, definitions.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((definitions[middle]?.meaning?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const meaning = definitions[low]?.meaning;
  return meaning && meaning.start <= start && end <= meaning.end ? definitions[low] : undefined;
}

/** Definitions that use their own name, and pairs of definitions that use each other's, in the order of the text. */
export function readCircularDefinitions(_: PolicyDocument, facts: Facts): readonly CircularDefinition[] {
  const needs = readNeeds(facts);
  return [...needs].flatMap(([definition, uses]): CircularDefinition[] => {
    if (isShortName(definition)) return [];
    const own = uses.find(({ of, at }) => of === definition && isNeeded(definition, at));
    if (own) return [{ definition, use: own.at, other: undefined }];
    for (const { of, at } of uses) {
      if (of === definition || definition.at.span.start < of.at.span.start) continue;
      const back = (needs.get(of) ?? []).some((need) => need.of === definition && isCentral(of, need.at));
      if (back && isCentral(definition, at)) return [{ definition, use: at, other: of }];
    }
    return [];
  });
}

/** What a definition leaves out, gives as an example or says besides does not define. */
const ASIDE =
  /\b(?:exclud\w+|except|does not include|other than|including|such as|for example|e\.g\.|whether|such|said|updates? to)\b[^.]{0,120}$/i;
const REACH = 90;

/** Whether a definition's meaning cannot be understood without the name that it uses there. */
function isNeeded({ meaning }: Definition, { block, start, end }: Passage): boolean {
  const from = meaning?.start ?? 0;
  const before = block.text.slice(from, start);
  // "User: the User is any person …" repeats the name before it explains it.
  if (
    /^(?:the|an?)?\s*["“]?$/i.test(before) &&
    /^["”]?,? (?:is|are|means?|refers?|includes?)\b/.test(block.text.slice(end, end + 12))
  )
    return false;
  if (/["“‘'*]$/.test(before) || /^(?:,? (?:Inc|LLC|Ltd)\b| of \p{Lu})/u.test(block.text.slice(end, end + 8)))
    return false;
  return !/[.;]\s/.test(before) && !ASIDE.test(before.slice(-140));
}

/** Whether it is among the first things that the meaning says. */
const isCentral = (definition: Definition, use: Passage) =>
  isNeeded(definition, use) && use.start - (definition.meaning?.start ?? 0) < REACH;
