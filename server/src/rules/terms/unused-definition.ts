import type { PolicyDocument } from '../../document/policy-document';
import type { DefinedTerm } from '../../facts/term-uses';
import type { Definition } from '../../facts/terms/definition';
import { isShortName } from '../../facts/terms/short-name';
import { termKey } from '../../facts/terms/term-words';
import { contains } from '../../text/span';
import { defineRule, type Fix } from '../define-rule';

const GLOSS_REACH = 60;
/** "(also known as “right to object”)" only tells what else something is called. */
const GLOSS = /\b(?:known|called)\b/;

/** Whether the definition is worth its place without any use: it names a party, spells out an acronym, or is a gloss. */
function standsAlone(definition: Definition): boolean {
  const { shape, names, formal, whole } = definition;
  if (shape === 'acronym' || shape === 'pointer' || (shape === 'naming' && !formal)) return true;
  if (names.some(({ style }) => style === 'pronoun' || style === 'acronym')) return true;
  if (names.every(({ mark }) => mark === 'none')) return true;
  // "“herein”, “hereof” and “hereby” refer to …" interprets words wherever they may stand.
  if (names.length > 2 && names.every(({ style }) => style === 'lower')) return true;
  const inText = shape === 'bracket' || shape === 'naming';
  if (inText && (names.every(({ style }) => style === 'lower') || GLOSS.test(whole.text.slice(0, GLOSS_REACH))))
    return true;
  return isShortName(definition);
}

/** Whether one of the names stands anywhere outside the definition, the words that it names and all other definitions' own names. */
function isUsed({ names, whole, meaning }: Definition, terms: ReadonlyMap<string, DefinedTerm>): boolean {
  return names.some(({ text }) => {
    const uses = terms.get(termKey(text))?.uses ?? [];
    return uses.some(
      ({ at, defining }) =>
        !defining && !contains(whole.span, at.span) && !(meaning && contains(meaning.span, at.span)),
    );
  });
}

/** Removes the bracket or the sentence; the whole line or item where nothing else stands there. */
function remove({ whole, shape }: Definition, { text }: PolicyDocument): Fix {
  const { block } = whole;
  let { start, end } = whole.span;
  const alone = whole.start === 0 && whole.end === block.text.length;
  if (alone) {
    ({ start, end } = block.span);
    while (text[end] === '\n' || text[end] === '\r') end += 1;
  } else if (whole.start === 0 || shape === 'meaning') while (text[end] === ' ') end += 1;
  const title = shape === 'bracket' ? 'Remove the definition' : 'Remove the definition with its sentence';
  return { title, kind: 'suggestion', edits: [{ span: { start, end }, text: '' }] };
}

/**
 * A name that the text defines and then never uses.
 *
 * Silent for names of the parties (we, us, our, you, the organisation), for acronyms that spell out a name once, for
 * short forms of a company's or a law's name, for words in lower case that a bracket only glosses, and where another
 * name of the same bracket is used. Any form counts as a use: plural, possessive, hyphenated, in lower case.
 */
export const unusedDefinition = defineRule({
  id: 'unused-definition',
  summary: 'Define only what the text goes on to use.',
  severity: 'warning',
  basis: [],
  messages: {
    unused: '“{term}” is defined here but not used anywhere else: remove the definition, or use the term.',
  },
  *check({ document, facts }) {
    for (const definition of facts.definitions) {
      if (standsAlone(definition) || isUsed(definition, facts.definedTerms)) continue;
      const { term, at } = definition;
      yield { at, message: 'unused', data: { term }, term, fixes: [remove(definition, document)] };
    }
  },
});
