import type { Passage } from '../../document/passage';
import { variantsOfShared } from '../../facts/term-variants';
import type { TermVariant } from '../../facts/terms/term-variant';
import { agreementOf } from '../../facts/terms/meaning-words';
import { pluralOf } from '../../facts/terms/term-words';
import { defineRule, type Fix, type Related } from '../define-rule';
import { preferredForms } from './preferred-forms';
import { resolveSources, sharedTerms } from './shared-definitions';

const MOST_RELATED = 3;

/** The preferred form with the number and, at the start of a sentence, the capital of the form that it replaces. */
function fitting(preferred: string, { text }: Passage, kind: TermVariant['kind']): string {
  const plural =
    kind !== 'number' && /[^s]s$/.test(text) && !preferred.endsWith('s') && !/\b(?:data|information)$/i.test(preferred);
  const form = plural ? pluralOf(preferred) : preferred;
  return kind === 'synonym' && /^\p{Lu}/u.test(text) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}

function useEverywhere({ preferred, uses, kind }: TermVariant): Fix[] {
  const edits = uses.map((at) => ({ span: at.span, text: fitting(preferred, at, kind) }));
  return [{ title: `Use “${preferred}” everywhere`, kind: 'suggestion', edits }];
}

const further = (uses: readonly Passage[]): Related[] =>
  uses.slice(1, MOST_RELATED + 1).map((at) => ({ at, message: 'also here' }));

/**
 * Two forms for one thing: a defined term with other hyphens, in small letters or in the other number; personal data,
 * personal information and PII mixed; two names for the text's own documents; a form that the settings do not want;
 * and a term spelled or defined otherwise than in the document that this one shares its definitions with.
 *
 * Silent on single words in their ordinary sense ("services"), on words that describe a noun ("third-party services"),
 * on quotations, on sentences and sections about a law, which has its own words, and on forms that the text defines or
 * says to be one.
 */
export const inconsistentTerm = defineRule({
  id: 'inconsistent-term',
  summary: 'Use one form for one thing.',
  severity: 'info',
  basis: [],
  messages: {
    hyphen: '“{form}” is spelled “{preferred}” where it is defined: use that form.',
    lowerCase: '“{form}” is written small here, but it is defined as “{preferred}”: use the defined form.',
    number: '“{form}” stands here, but “{preferred}” is defined: use the defined form.',
    synonym: '“{form}” stands here and “{preferred}” elsewhere for the same thing: use one of the two.',
    title: '“{form}” is called “{preferred}” elsewhere in this text: use one name.',
    preferred: '“{form}” stands here; the settings of this project prefer “{preferred}”.',
    shared: '“{form}” is spelled “{preferred}” in {document}, whose definitions this text shares: use that form.',
    definedApart: '“{form}” is defined here as something else than in {document}, whose definitions this text shares.',
  },
  *check(context) {
    const { document, facts, project } = context;
    const ignored = new Set(project.terms.ignore.map((term) => term.toLowerCase()));
    for (const variant of facts.termVariants) {
      const { kind, form, preferred, uses, model } = variant;
      const at = uses[0];
      if (!at || ignored.has(form.toLowerCase())) continue;
      const related = [{ at: model, message: `“${preferred}”` }, ...further(uses)];
      yield { at, message: kind, data: { form, preferred }, term: form, related, fixes: () => useEverywhere(variant) };
    }
    for (const { form, preferred, at } of preferredForms(document, project.terms.preferred)) {
      const fixes = [
        { title: `Use “${preferred}”`, kind: 'suggestion' as const, edits: [{ span: at.span, text: preferred }] },
      ];
      yield { at, message: 'preferred', data: { form, preferred }, term: form, fixes };
    }
    const shared = sharedTerms(resolveSources(context));
    const foreign = [...shared.values()].filter(({ term }) => !facts.definedTerms.has(term.key));
    const homes = new Map(foreign.map(({ term, from }) => [term.definitions[0]?.at.block, from]));
    for (const variant of variantsOfShared(
      document,
      foreign.map(({ term }) => term),
    )) {
      const { form, preferred, uses, model } = variant;
      const [at, from] = [uses[0], homes.get(model.block)];
      if (!at || !from) continue;
      const related = [{ at: model, message: 'defined here', in: from }, ...further(uses)];
      const data = { form, preferred, document: from.name };
      yield { at, message: 'shared', data, term: form, related, fixes: () => useEverywhere(variant) };
    }
    for (const [key, { term, from }] of shared) {
      const [own, other] = [facts.definedTerms.get(key)?.definitions[0], term.definitions[0]];
      if (!own || !other || own.shape === 'pointer' || other.shape === 'pointer') continue;
      if (own.names.some(({ style }) => style === 'pronoun') || agreementOf(other, own) !== 'different') continue;
      const related = [{ at: other.at, message: 'defined here', in: from }];
      yield {
        at: own.at,
        message: 'definedApart',
        data: { form: own.term, document: from.name },
        term: own.term,
        related,
      };
    }
  },
});
