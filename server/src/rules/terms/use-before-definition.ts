import type { Definition } from '../../facts/terms/definition';
import { termKey } from '../../facts/terms/term-words';
import { defineRule } from '../define-rule';

/** A definition that a sentence gives in passing; those that stand among definitions may come last. */
const isInline = ({ shape, scope }: Definition) =>
  (shape === 'bracket' || shape === 'naming' || shape === 'acronym') && scope === 'document';

/**
 * A term that running text uses, with its capitals, in an earlier paragraph than the one that defines it in passing.
 *
 * Silent on headings, on pronouns, on uses in lower case, and on terms that a section or sentence of definitions
 * explains.
 */
export const useBeforeDefinition = defineRule({
  id: 'use-before-definition',
  summary: 'Define a term where it is first used.',
  severity: 'off',
  basis: [],
  messages: { early: '“{term}” is used here but defined only later: define it here.' },
  *check({ facts }) {
    for (const { key, definitions, uses } of facts.definedTerms.values()) {
      const [first] = definitions;
      const name = first?.names.find(({ text }) => termKey(text) === key);
      if (!first || !name || !definitions.every(isInline)) continue;
      if (name.style === 'pronoun' || name.style === 'lower') continue;
      const early = uses.find(
        ({ at, capital, partial, defining }) =>
          capital && !partial && !defining && at.block.kind !== 'heading' && !at.block.leaf.quoted,
      );
      if (!early || early.at.block.index >= name.at.block.index) continue;
      const term = name.text;
      yield {
        at: early.at,
        message: 'early',
        data: { term },
        term,
        related: [{ at: name.at, message: 'defined here' }],
      };
    }
  },
});
