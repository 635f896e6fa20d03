import { disclosures, glossary, laws, outdated, type Law, type OutdatedReference } from '../knowledge/index';

const MARK = { true: 'yes', false: 'no' } as const;
const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
const link = (text: string, url: string | undefined): string => (url ? `[${cell(text)}](${url})` : cell(text));
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function lawPart(law: Law): string {
  const rows = law.disclosures.map(({ id, citation, url, requires, when, strength, verified }) => [
    cell(disclosures.get(id)?.label ?? id),
    link(citation, url),
    cell(requires),
    cell(when),
    strength,
    MARK[`${verified}`],
  ]);
  const about = [
    `${law.name}. ${law.version ? `Version: ${law.version}.` : ''}`.trim(),
    `Applies to: ${law.appliesTo}.`,
  ];
  const note = law.note ? `\n\n${law.note}` : '';
  const head = ['What', 'Where', 'What it asks', 'When', 'Strength', 'Verified'];
  return `## ${law.short} (\`${law.id}\`)\n\n${about.join('\n')}${note}\n\n${table(head, rows)}`;
}

const outdatedRow = ({ name, status, replacement, severity, url, verified }: OutdatedReference): string[] => [
  link(name, url),
  cell(status),
  cell(replacement),
  severity,
  MARK[`${verified}`],
];

/** The page that lists what this project knows of the law, made from its data. */
export function knowledgePage(): string {
  const terms = glossary.map(({ term, citations, verified }) => [
    cell(term),
    citations.map(({ cite, url }) => link(cite, url)).join('; ') || 'none',
    MARK[`${verified}`],
  ]);
  const parts = [
    '# What is known of the law',
    'Generated from `server/src/knowledge`. In own words, not legal advice. “Verified” says whether the provision, or a quotation of it, was read when the entry was written; what was not is from memory or second-hand.',
    ...[...laws.values()].map(lawPart),
    `## Outdated references\n\n${table(['Reference', 'What happened', 'Instead', 'Severity', 'Verified'], outdated.map(outdatedRow))}`,
    `## Terms\n\n${table(['Term', 'Citations', 'Verified'], terms)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
