import type { Passage } from '../../document/passage';
import type { TermCandidate } from '../../facts/terms/term-candidate';
import { pluralOf, termKey } from '../../facts/terms/term-words';
import {
  defineRule,
  type Edit,
  type Fix,
  type ProjectFacts,
  type Related,
  type RuleContext,
  type Severity,
} from '../define-rule';
import { defineInList } from './define-in-list';
import { resolveSources, sharedTerms } from './shared-definitions';

/** A candidate with this much evidence is reported. */
const ENOUGH = 3.5;
const MOST_RELATED = 3;

/** The keys of all that the configuration says is no term of this document, or is defined elsewhere. */
function configuredKeys({ terms, organization }: ProjectFacts): ReadonlySet<string> {
  const names = [...terms.ignore, ...terms.products, ...terms.external, ...organization.aliases];
  return new Set([...names, organization.name ?? ''].map(termKey));
}

const related = ({ uses, full }: TermCandidate): Related[] => [
  ...(full ? [{ at: full, message: 'the full name' }] : []),
  ...uses.slice(1, MOST_RELATED + 1).map(({ at }) => ({ at, message: 'also used here' })),
];

const escapeSnippet = (text: string) => text.replace(/[\\$}]/g, '\\$&');

/** Adds a sentence that defines the term behind the sentence of its first use, or an entry to the list of definitions. */
function define({ name, uses }: TermCandidate, { document, facts }: RuleContext): Fix[] {
  const fixes: Fix[] = [];
  const listed = defineInList(document, facts.definitions, name);
  if (listed) {
    const title = `Define “${name}” in “${listed.section.title}”`;
    fixes.push({ title, kind: 'suggestion', edits: [listed.edit] });
  }
  const at = uses[0]?.at;
  const sentence = at?.block.sentences.find(({ start, end }) => start <= at.start && at.end <= end);
  if (!sentence) return fixes;
  const { end } = sentence.span;
  const text = ` “${escapeSnippet(name)}” means \${1:what it stands for}.`;
  const edits = [{ span: { start: end, end }, text, snippet: true }];
  return [...fixes, { title: `Define “${name}” here`, kind: 'suggestion', edits }];
}

/** Replaces the first use, or all uses, by the defined term, in the plural where the use is. */
function useDefined({ uses }: TermCandidate, defined: string): Fix[] {
  const edits = uses.map(({ at, run }): Edit => {
    const plural = run?.words.at(-1)?.plural === true && !/s$/i.test(defined);
    return { span: at.span, text: plural ? pluralOf(defined) : defined };
  });
  const title = `Use “${defined}”`;
  if (edits.length < 2) return [{ title, kind: 'suggestion', edits }];
  return [
    { title: `${title} everywhere (${edits.length} places)`, kind: 'suggestion', edits },
    { title: `${title} here`, kind: 'suggestion', edits: edits.slice(0, 1) },
  ];
}

/** Puts the short name in a bracket behind the full one. */
const introduce = (full: Passage, term: string): Fix => {
  const { end } = full.span;
  return {
    title: `Introduce “${term}” behind its full name`,
    kind: 'suggestion',
    edits: [{ span: { start: end, end }, text: ` (“${term}”)` }],
  };
};

const isTerm = ({ score, kind }: TermCandidate) => score >= ENOUGH || kind === 'own';

/**
 * A capitalised expression that is used like a defined term and that the document does not define.
 *
 * A capital alone says little, so evidence is weighed: a determiner before it, a plural, several uses, a head noun that
 * drafters define, the shape of a category of data; against it speak uses as a name and words that are names. Silent on
 * headings, starts of sentences and items, lead-ins, links, quotations, code; on names of products, companies, places,
 * laws, public bodies and documents; on terms of the law; on what a heading or a lead-in explains; and on what
 * `terms.ignore`, `terms.products` and `terms.external` list; and on what a document of the workspace defines to which
 * this one leaves its terms. A warning where the expression is a slip for a defined
 * term; a hint where the document leaves undefined terms to a document that is not there.
 */
export const undefinedTerm = defineRule({
  id: 'undefined-term',
  summary: 'Define every term that the text uses as one.',
  severity: 'warning',
  basis: [],
  messages: {
    undefined: '“{term}” is capitalised like a defined term, but nothing here defines it: define it or write it small.',
    elsewhere:
      '“{term}” is not defined here; it is left to the document that this text names for its definitions. Check that it is defined there.',
    nowhere: '“{term}” is defined neither here nor in {names}, to which this text leaves its terms: define it.',
    shortened: '“{term}” is not defined; “{defined}” is. Use one of the two throughout, or define both.',
    promised: '“{term}” is said to be defined in this text, but nothing here defines it: add the definition.',
    unjoined: '“{term}” is used, and “{defined}” is spelled out, but nothing joins the two: put (“{term}”) behind it.',
    shortTitle: '“{term}” stands for this document, but nothing introduces it: put (“{term}”) behind “{defined}”.',
    nearMiss: '“{term}” is not defined; did you mean “{defined}”?',
  },
  *check(context) {
    const { facts, project } = context;
    const known = configuredKeys(project);
    const sources = resolveSources(context);
    const shared = sharedTerms(sources);
    const elsewhere = sources.some(({ target }) => !target);
    const names = [...new Set(sources.map(({ target }) => target?.name ?? ''))].join(', ');
    for (const candidate of facts.termCandidates) {
      const { key, name: term, uses, near, full } = candidate;
      const at = uses[0]?.at;
      if (!at || known.has(key) || shared.has(key)) continue;
      const place = { at, term, related: related(candidate) };
      const defined = near?.term.name ?? full?.text ?? '';
      const data = { term, defined };
      if (near && near.kind !== 'shortened')
        yield { ...place, message: 'nearMiss', data, fixes: useDefined(candidate, defined) };
      else if (!isTerm(candidate)) continue;
      else if (full) {
        const message = candidate.kind === 'self' ? 'shortTitle' : 'unjoined';
        yield { ...place, message, data, severity: 'hint', fixes: [introduce(full, term)] };
      } else if (candidate.kind === 'promised') {
        yield {
          ...place,
          message: 'promised',
          data: { term },
          severity: 'info',
          fixes: () => define(candidate, context),
        };
      } else if (near) {
        const fixes = () => [...useDefined(candidate, defined), ...define(candidate, context)];
        yield { ...place, message: 'shortened', data, severity: elsewhere ? 'hint' : 'info', fixes };
      } else {
        const severity: Severity = elsewhere || candidate.kind === 'own' ? 'hint' : 'info';
        const rest = { ...place, severity, fixes: () => define(candidate, context) };
        if (sources.length > 0 && !elsewhere) yield { ...rest, message: 'nowhere', data: { term, names } };
        else yield { ...rest, message: elsewhere ? 'elsewhere' : 'undefined', data: { term } };
      }
    }
  },
});
