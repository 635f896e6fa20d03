import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProvision } from '../features/describe-law';
import { describeTerm } from '../features/hover';
import { findCitations, findGlossaryTerm, glossary, knownOf, laws, type GlossaryEntry } from '../knowledge/index';
import { rulesById } from '../rules/index';
import { closest } from '../text/closest';
import { oneOf, type Options } from './arguments';
import type { Outcome } from './main';
import { UserProblem } from './problem';

interface Explanation {
  readonly kind: 'rule' | 'term' | 'citation';
  readonly name: string;
  /** Markdown. */
  readonly text: string;
}

/** `explain`: a rule's page, a legal term, or what a provision asks for. */
export function explainCommand(options: Options): Outcome {
  const format = oneOf(options.format ?? 'text', ['text', 'json'] as const, '--format');
  const name = options.paths.join(' ').trim();
  if (name === '')
    throw new UserProblem('Name a rule, a term or a citation, for example: policywright explain vague-language');
  const found = explainRule(name) ?? explainProvisions(name) ?? explainCitation(name) ?? explainTerm(name);
  if (!found) throw new UserProblem(unknownName(name));
  return {
    output: format === 'json' ? `${JSON.stringify(found, null, 1)}\n` : `${found.text.trimEnd()}\n`,
    problems: [],
    exitCode: 0,
  };
}

function explainRule(name: string): Explanation | undefined {
  const rule = rulesById.get(name);
  // The pages lie beside this script, as they do in the extension.
  return rule && { kind: 'rule', name: rule.id, text: readFileSync(join(__dirname, 'rules', `${rule.id}.md`), 'utf8') };
}

function explainTerm(name: string): Explanation | undefined {
  const same = (text: string) => text.toLowerCase() === name.toLowerCase();
  const exact = glossary.find(({ term, aliases }) => same(term) || aliases.some(same));
  const match = exact ? undefined : findGlossaryTerm(name, Math.floor(name.length / 2));
  const entry = exact ?? match?.entry;
  return entry && { kind: 'term', name: entry.term, text: describeTerm(entry) };
}

/** What the provisions say that a citation names, whichever way it is written. */
function explainProvisions(name: string): Explanation | undefined {
  const provisions = findCitations(name).flatMap((citation) => citation.provisions);
  if (!provisions.some(knownOf)) return undefined;
  return { kind: 'citation', name, text: provisions.map(describeProvision).join('\n\n') };
}

/** A citation as words and numbers: "Art. 6(1)(f) GDPR" and "GDPR Article 6(1)(f)" come out alike. */
function normalise(citation: string): string {
  const tokens =
    citation
      .toLowerCase()
      .replace(/\barticles?\b/g, 'art')
      .replace(/\bsections?\b|§+/g, 's')
      .match(/[a-z]+|\d+[a-z]*/g) ?? [];
  const letters = tokens.filter((token) => /^[a-z]{3,}$/.test(token) && token !== 'art').sort();
  return `${letters.join(' ')}|${tokens.filter((token) => !letters.includes(token) && token !== 'art' && token !== 's').join(' ')}`;
}

function explainCitation(name: string): Explanation | undefined {
  if (!/\d/.test(name)) return undefined;
  const wanted = normalise(name);
  // "§1798.140(ad)" names no code, but no other code counts so far.
  const bare = /^\|\d{4}/.test(wanted);
  const isWanted = (cite: string) => (bare ? normalise(cite).endsWith(wanted) : normalise(cite) === wanted);
  const terms = glossary.filter(({ citations }) => citations.some(({ cite }) => isWanted(cite)));
  const asked = [...laws.values()].flatMap((law) =>
    law.disclosures
      .filter(({ citation, also }) => [citation, ...also].some(isWanted))
      .map(({ citation, requires, when, url }) => `**${citation}** (${when})\n\n${requires}\n\n${url}`),
  );
  const parts = [...terms.map((entry: GlossaryEntry) => describeTerm(entry)), ...asked];
  return parts.length > 0 ? { kind: 'citation', name, text: parts.join('\n\n') } : undefined;
}

function unknownName(name: string): string {
  const guess = closest(name, [...rulesById.keys(), ...glossary.flatMap(({ term, aliases }) => [term, ...aliases])]);
  return `"${name}" is no rule, term or citation that is known here.${guess ? ` Did you mean "${guess}"?` : ''}`;
}
