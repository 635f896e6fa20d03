import type { Passage } from '../document/passage';
import type { Section } from '../document/section';
import type { Facts } from '../facts/facts';
import type { DefinedTerm, TermUse } from '../facts/term-uses';
import type { Definition, NameStyle } from '../facts/terms/definition';
import { styleOf } from '../facts/terms/name-style';
import { termKey } from '../facts/terms/term-words';
import { touches, type Span } from '../text/span';

/**
 * A defined term as an editor treats it: what one name means in one scope, where it is defined and where it is used.
 * A name that sections define for themselves gives one symbol for each of them.
 */
export interface TermSymbol {
  readonly key: string;
  /** As first defined. */
  readonly name: string;
  /** Nothing but "we", "you" and the like. */
  readonly pronoun: boolean;
  readonly scope: 'document' | Section;
  /** What kinds of word its definitions make of it. */
  readonly styles: ReadonlySet<NameStyle>;
  /** At least one. */
  readonly definitions: readonly Definition[];
  /** The places where definitions name it. */
  readonly declared: readonly Passage[];
  /** All other places where it stands, in the order of the text. */
  readonly uses: readonly Passage[];
}

/** A symbol at one of its places. */
export interface TermPlace {
  readonly symbol: TermSymbol;
  readonly at: Passage;
}

const known = new WeakMap<Facts, readonly TermSymbol[]>();

/** Every defined term, in the order of the definitions; worked out once for each version of a document. */
export function termSymbols(facts: Facts): readonly TermSymbol[] {
  let symbols = known.get(facts);
  if (!symbols) {
    symbols = [...facts.definedTerms.values()].flatMap(symbolsOf);
    known.set(facts, symbols);
  }
  return symbols;
}

/** The term at an offset; where two touch it, the one that starts there. */
export function termAt(facts: Facts, offset: number): TermPlace | undefined {
  let before: TermPlace | undefined;
  for (const symbol of termSymbols(facts)) {
    for (const places of [symbol.declared, symbol.uses]) {
      for (const at of places) {
        if (!touches(at.block.span, offset)) continue;
        const { start, end } = at.span;
        if (start <= offset && offset < end) return { symbol, at };
        if (offset === end) before = { symbol, at };
      }
    }
  }
  return before;
}

/** Where a symbol stands, definitions included, in the order of the text. */
export function placesOf({ declared, uses }: TermSymbol): Passage[] {
  return [...declared, ...uses].sort((a, b) => a.block.index - b.block.index || a.start - b.start);
}

function symbolsOf(term: DefinedTerm): TermSymbol[] {
  const scopes = new Map<'document' | Section, Definition[]>();
  for (const definition of term.definitions) {
    const same = scopes.get(definition.scope);
    if (same) same.push(definition);
    else scopes.set(definition.scope, [definition]);
  }
  const sections = [...scopes.keys()].filter((scope) => scope !== 'document');
  const drafts = [...scopes].map(([scope, definitions]) => draft(term, scope, definitions));
  const declared = new Set(drafts.flatMap(({ symbol }) => symbol.declared.map(({ span }) => span.start)));
  for (const use of term.uses) {
    const { span } = use.at;
    if (declared.has(span.start)) continue;
    const scope = innermost(sections, span) ?? 'document';
    const of = drafts.find(({ symbol }) => symbol.scope === scope);
    if (of && isUse(use, of.symbol.styles)) of.uses.push(use.at);
  }
  return drafts.map(({ symbol }) => symbol);
}

function draft({ key }: DefinedTerm, scope: 'document' | Section, definitions: readonly Definition[]) {
  const named = definitions.flatMap(({ names, longForm }) => {
    const own = names.filter(({ text }) => termKey(text) === key);
    if (own.length > 0) return own.map(({ at, style }) => ({ at, style }));
    return longForm ? [{ at: longForm, style: styleOf(longForm.text) }] : [];
  });
  const styles = new Set(named.map(({ style }) => style));
  const uses: Passage[] = [];
  const symbol: TermSymbol = {
    key,
    name: (named.find(({ style }) => style !== 'pronoun') ?? named[0])?.at.text.replace(/\s+/g, ' ') ?? key,
    pronoun: styles.size === 1 && styles.has('pronoun'),
    scope,
    styles,
    definitions,
    declared: named.map(({ at }) => at),
    uses,
  };
  return { symbol, uses };
}

function innermost(sections: readonly Section[], { start }: Span): Section | undefined {
  return sections
    .filter(({ span }) => span.start <= start && start < span.end)
    .reduce<Section | undefined>((best, next) => (best && best.depth >= next.depth ? best : next), undefined);
}

const isCode = ({ block, start }: Passage) => block.kind === 'code' || block.markAt(start, 'code') !== undefined;

/**
 * Whether a place where a term's words stand means the term: capitalised as a capitalised name is, and no part of a
 * longer name.
 */
export function isUse(
  { at, capital, partial }: Pick<TermUse, 'at' | 'capital' | 'partial'>,
  styles: ReadonlySet<NameStyle>,
): boolean {
  if (isCode(at)) return false;
  if (partial && !isWhole(at)) return false;
  if (styles.has('lower')) return true;
  const shouted = /^\p{Lu}{2,}$/u.test(at.text);
  if (styles.has('pronoun')) return !shouted || at.text.length > 3;
  if (styles.has('title')) return capital;
  return /^[^\p{Ll}]+s?$/u.test(at.text);
}

const SHOUTED_FROM = 9;

/**
 * Whether a run of capitals that holds a term still means the term: a title in capitals ("Sharing Personal Data"), a
 * sentence that only opens with a capital ("Using Personal Data, we …"), or one that is written in capitals all over.
 */
function isWhole({ block, start, text, end }: Passage): boolean {
  const severalWords = /[^\s-][\s-]/.test(text);
  if (block.kind === 'heading') return severalWords;
  const sentence = block.sentences.find((each) => each.start <= start && end <= each.end);
  if (!sentence) return false;
  if (!/\p{Ll}/u.test(sentence.text)) return sentence.text.length - text.length > SHOUTED_FROM;
  if (/^[ -]\p{Lu}/u.test(block.text.slice(end, end + 2))) return false;
  const before = /(\S+)[ -]$/.exec(block.text.slice(Math.max(0, start - 40), start));
  if (!before?.[1] || !(severalWords || before[1].endsWith('ing'))) return false;
  return sentence.start === start - before[0].length;
}
