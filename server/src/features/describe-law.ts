import { disclosures, knownOf, type Code, type GlossaryEntry, type Provision } from '../knowledge/index';
import type { AppliedLaw } from '../rules/define-rule';
import { plainMarkdown } from './markdown-text';

/** More than this of what a provision asks for is a list to read elsewhere. */
const MOST_LISTED = 12;

/** What a provision says, as far as the library knows: the terms that rest on it and what it asks a policy to state. */
export function describeProvision(provision: Provision): string {
  const { cite, code, url } = provision;
  const known = knownOf(provision);
  const asked = known?.disclosures ?? [];
  const lines = asked.slice(0, MOST_LISTED).map(({ disclosure: { id, citation, requires, when } }) => {
    const label = disclosures.get(id)?.label ?? id;
    return `- **${plainMarkdown(label)}** (${citation}${when === 'always' ? '' : `; ${when}`}): ${requires}`;
  });
  const unverified =
    asked.some(({ disclosure }) => !disclosure.verified) || known?.terms.some((term) => !term.verified);
  return [
    `**${plainMarkdown(cite)}** (in law)`,
    ...(known?.terms ?? []).slice(0, MOST_LISTED / 2).map(describeShortly),
    ...(lines.length > 0 ? [`Asks a policy to state:\n\n${lines.join('\n')}`] : []),
    ...(asked.length > MOST_LISTED ? [`… and ${asked.length - MOST_LISTED} more.`] : []),
    ...(known ? [] : ['What it says is not explained here.']),
    ...(unverified ? ['*Not all of this has been checked against the law’s text.*'] : []),
    `[Official text](${url}) · ${plainMarkdown(code.name)}`,
  ].join('\n\n');
}

const describeShortly = ({ term, explanation }: GlossaryEntry): string => `**${plainMarkdown(term)}:** ${explanation}`;

/** What a law is, whom it binds and why it counts for this document. */
export function describeCode({ name, law, url }: Code, applied: readonly AppliedLaw[]): string {
  const here = applied.find((each) => each.law === law?.id);
  return [
    `**${plainMarkdown(law?.name ?? name)}** (in law)`,
    ...(law ? [`Applies to ${law.appliesTo}.`] : []),
    ...(here ? [`${here.declared ? 'Applies' : 'Is taken to apply'} to this policy because ${here.reason}.`] : []),
    ...(law?.version === undefined ? [] : [`*${law.version}*`]),
    `[Official text](${url})`,
  ].join('\n\n');
}
