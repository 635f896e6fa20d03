import type { Section } from '../document/section';
import type { Facts } from '../facts/facts';
import type { Placeholder } from '../facts/placeholders';
import type { SlotField } from '../facts/placeholder-slots';
import type { AppliedLaw, ProjectFacts } from '../rules/define-rule';
import { coverageOf } from './coverage';
import { plainMarkdown } from './markdown-text';

/** More than this stands in the view of the coverage. */
const MOST_STATED = 10;

/** Where `policywright.yaml` holds what a placeholder asks for. */
const KEYS: Readonly<Record<SlotField, string>> = {
  name: 'organization.name',
  address: 'organization.address',
  email: 'organization.contacts.email',
  phone: 'organization.contacts.phone',
  form: 'organization.contacts.form',
  dpo: 'organization.contacts.dpo',
};

/** Which value of the configuration fills a placeholder, and what it is. */
export function describePlaceholder({ field, text }: Placeholder, { organization }: ProjectFacts): string {
  const head = `**Placeholder** ${plainMarkdown(text)}`;
  if (field === undefined) return `${head}\n\nNo configuration value fills it: write what belongs here.`;
  const { name, address, contacts } = organization;
  const value = { ...contacts, name, address }[field];
  const key = `\`${KEYS[field]}\` in policywright.yaml`;
  return value === undefined || value === ''
    ? `${head}\n\nFilled from ${key}, which is not set.`
    : `${head}\n\nFilled from ${key}: ${plainMarkdown(value)}\n\nThe light bulb writes it here.`;
}

/** What a section states of all that the laws ask for; undefined where that is nothing. */
export function describeSection(facts: Facts, section: Section, applied: readonly AppliedLaw[]): string | undefined {
  const stated = new Map<string, string[]>();
  for (const { disclosures } of coverageOf(
    facts,
    applied.map(({ law }) => law),
  ))
    for (const { demand, label, state, evidence } of disclosures) {
      const { start, end } = section.span;
      if (state !== 'stated' || !evidence.some(({ span }) => start <= span.start && span.start < end)) continue;
      stated.set(label, [...(stated.get(label) ?? []), `[${demand.citation}](${demand.url})`]);
    }
  if (stated.size === 0) return undefined;
  const lines = [...stated].map(([label, citations]) => `- ${plainMarkdown(label)}: ${citations.join(' · ')}`);
  const rest = lines.length > MOST_STATED ? `\n- … and ${lines.length - MOST_STATED} more` : '';
  return `**This section states**\n\n${lines.slice(0, MOST_STATED).join('\n')}${rest}`;
}
