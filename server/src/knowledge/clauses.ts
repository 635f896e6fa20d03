import basics from '../../../snippets/policy-basics.code-snippets';
import california from '../../../snippets/policy-california.code-snippets';
import data from '../../../snippets/policy-data.code-snippets';
import rights from '../../../snippets/policy-rights.code-snippets';
import { disclosures } from './disclosures';
import type { RawSnippet } from './raw';
import { parseSnippet, writeSnippet } from './snippet-text';
import type { DisclosureId } from './types';

/** A standard clause. The snippet files are its only source: snippets, completions and inserted clauses say the same. */
export interface Clause {
  /** The id of the disclosure it states, with a variant behind a full stop: "retention", "retention.table". */
  readonly id: string;
  /** What it states above all. */
  readonly disclosure: DisclosureId;
  /** All that it states; more than one for clauses such as "all rights in one section". */
  readonly disclosures: readonly DisclosureId[];
  /** What a list of clauses shows. */
  readonly title: string;
  readonly description: string;
  readonly prefixes: readonly string[];
  readonly heading: string;
  /** Snippet text in Markdown, without the heading. */
  readonly body: string;
}

/** The names of the blanks that configuration can fill. */
export const BLANKS = {
  organization: 'Organisation name',
  address: 'Postal address',
  email: 'Privacy e-mail address',
  phone: 'Telephone number',
  product: 'Service name',
  officerEmail: 'E-mail address of the data protection officer',
} as const;

/** How a clause is to be written. */
export interface ClauseStyle {
  readonly format: 'markdown' | 'plain';
  /** Level of the heading in Markdown: 2 writes "##". */
  readonly depth: number;
  /** The section's number as the document writes it: "7." or "4.2". */
  readonly number?: string;
  /** Values by the name of the blank, see `BLANKS`. */
  readonly fill?: Readonly<Record<string, string>>;
  /** True for snippet text with tab stops, false for text with "[blanks]". */
  readonly snippet: boolean;
}

const FILES = [basics, data, rights, california] as Record<string, RawSnippet>[];

/** What each clause states, the other way round than disclosures.yaml lists it. */
function statedBy(clause: string): DisclosureId[] {
  const own = [...disclosures.values()].filter((disclosure) => disclosure.clauses.includes(clause));
  return own.sort((a, b) => a.clauses.indexOf(clause) - b.clauses.indexOf(clause)).map((disclosure) => disclosure.id);
}

function readClause(id: string, snippet: RawSnippet): Clause {
  const [headingLine = '', ...lines] = snippet.body;
  const stated = statedBy(id);
  const named = stated.find((disclosure) => disclosure === id.split('.')[0]);
  const disclosure = named ?? stated[0];
  if (!disclosure) throw new Error(`The clause "${id}" is listed by no disclosure.`);
  const heading = headingLine.replace(/^#+ /, '');
  return {
    id,
    disclosure,
    disclosures: stated,
    title: snippet.description,
    description: snippet.description,
    prefixes: typeof snippet.prefix === 'string' ? [snippet.prefix] : snippet.prefix,
    heading,
    body: lines.join('\n').trim(),
  };
}

/** The clause library, in the order of the snippet files. */
export const clauses: readonly Clause[] = FILES.flatMap((file) =>
  Object.entries(file).map(([id, snippet]) => readClause(id, snippet)),
);

const BY_ID = new Map(clauses.map((clause) => [clause.id, clause]));

/** The clauses that state a disclosure, the plainest first. */
export function clausesFor(disclosure: DisclosureId): Clause[] {
  return (disclosures.get(disclosure)?.clauses ?? []).flatMap((id) => BY_ID.get(id) ?? []);
}

const cells = (row: string) =>
  row
    .split(/(?<!\\)\|(?!\}|[^{}]*\|\})/)
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Table rows as list items: "- Account data; Kept for: two years". */
function listRows(rows: readonly string[]): string[] {
  const [head = '', , ...body] = rows;
  const titles = cells(head);
  return body.map((row) => {
    const [first = '', ...rest] = cells(row);
    return `- ${[first, ...rest.map((cell, i) => `${titles[i + 1] ?? ''}: ${cell}`)].join('; ')}`;
  });
}

/** Markdown as plain text: no emphasis, tables as lists. Works on snippet text. */
function plainBody(body: string): string {
  const lines: string[] = [];
  let rows: string[] = [];
  for (const line of [...body.split('\n'), '']) {
    if (line.startsWith('|')) {
      rows.push(line);
      continue;
    }
    lines.push(...(rows.length > 0 ? listRows(rows) : []), line.replace(/\*\*/g, ''));
    rows = [];
  }
  return lines.join('\n').trim();
}

/**
 * Writes a clause into a document's style.
 *
 * @returns heading and body with a blank line between them, without a line break at the end.
 */
export function renderClause(clause: Clause, style: ClauseStyle): string {
  const { format, depth, number, fill = {}, snippet } = style;
  const title = number ? `${number} ${clause.heading}` : clause.heading;
  const heading = format === 'markdown' ? `${'#'.repeat(depth)} ${title}` : title;
  const body = format === 'markdown' ? clause.body : plainBody(clause.body);
  return writeSnippet(parseSnippet(`${heading}\n\n${body}`), new Map(Object.entries(fill)), snippet);
}
