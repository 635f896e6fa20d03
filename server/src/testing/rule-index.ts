import type { Rule } from '../rules/define-rule';

const FAMILIES: Readonly<Record<string, string>> = {
  structure: 'Structure',
  terms: 'Defined terms',
  contact: 'Contact and identity',
  retention: 'Retention',
  claims: 'Claims',
  completeness: 'Completeness',
  freshness: 'Freshness',
  drafting: 'Drafting',
};

/** The page that lists all rules, made from their metadata. @param familyOf the folder a rule's files stand in. */
export function ruleIndex(rules: readonly Rule[], familyOf: (id: string) => string): string {
  const parts = Object.entries(FAMILIES).map(([family, title]) => {
    const rows = rules.filter(({ id }) => familyOf(id) === family).map((rule) => row(rule, family));
    return rows.length === 0
      ? ''
      : `## ${title}\n\n| Rule | Default | What it asks | Basis |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n\n`;
  });
  const intro = 'Generated from the rules themselves. Severities are defaults; `policywright.yaml` changes them.';
  return `# Rules\n\n${intro}\n\n${parts.join('').trimEnd()}\n`;
}

function row({ id, severity, summary, basis }: Rule, family: string): string {
  const link = `[\`${id}\`](../../server/src/rules/${family}/${id}.md)`;
  return `| ${link} | ${severity} | ${summary} | ${basis.join('; ') || 'drafting'} |`;
}
