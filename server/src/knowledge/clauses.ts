import basics from '../../../snippets/policy-basics.code-snippets';
import california from '../../../snippets/policy-california.code-snippets';
import cookies from '../../../snippets/policy-cookies.code-snippets';
import data from '../../../snippets/policy-data.code-snippets';
import rights from '../../../snippets/policy-rights.code-snippets';
import terms from '../../../snippets/policy-terms.code-snippets';
import { disclosures } from './disclosures';
import type { RawSnippet } from './raw';
import { escapeSnippet, parseSnippet, writeSnippet } from './snippet-text';
import type { DisclosureId, LawId } from './types';

/** A standard clause. The snippet files are its only source: snippets, completions and inserted clauses say the same. */
export interface Clause {
  /** The id of the disclosure it states, with a variant behind a full stop: "retention", "retention.table". */
  readonly id: string;
  /** What it states above all; undefined for what only cookie policies and terms of service say. */
  readonly disclosure: DisclosureId | undefined;
  /** All that it states; more than one for clauses such as "all rights in one section". */
  readonly disclosures: readonly DisclosureId[];
  /** The documents it is meant for. */
  readonly kinds: readonly ClauseKind[];
  /** The laws one of which it is drafted for; empty where it suits all. */
  readonly laws: readonly LawId[];
  /** What a list of clauses shows. */
  readonly title: string;
  readonly description: string;
  readonly prefixes: readonly string[];
  readonly heading: string;
  /** Snippet text in Markdown, without the heading. */
  readonly body: string;
}

/** What kinds of document there are clauses for. */
export type ClauseKind = 'privacy-policy' | 'cookie-policy' | 'terms';

/** The names of the blanks that configuration can fill. */
export const BLANKS = {
  organization: 'Organisation name',
  address: 'Postal address',
  email: 'Privacy e-mail address',
  phone: 'Telephone number',
  form: 'Address of the contact form',
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
  /** Category and period: rows for a clause that lists them, instead of its blank ones. */
  readonly schedule?: readonly (readonly [string, string])[];
  /** True for snippet text with tab stops, false for text with "[blanks]". */
  readonly snippet: boolean;
}

/** The snippet files with the kind of document that they are for. */
const FILES = [
  [basics, 'privacy-policy'],
  [data, 'privacy-policy'],
  [rights, 'privacy-policy'],
  [california, 'privacy-policy'],
  [cookies, 'cookie-policy'],
  [terms, 'terms'],
] as [Record<string, RawSnippet>, ClauseKind][];

/** Clauses of the privacy policies' files that other documents have, too. */
const ALSO_IN: Readonly<Record<string, readonly ClauseKind[]>> = {
  'cookies.table': ['cookie-policy'],
  'do-not-track': ['cookie-policy'],
  'third-party-tracking': ['cookie-policy'],
  'link-to-program': ['cookie-policy'],
  'effective-date': ['cookie-policy', 'terms'],
};

/** Variants that name the authority or use the words of one law, by the last part of their id. */
const VARIANT_LAWS: Readonly<Record<string, readonly LawId[]>> = {
  uk: ['uk-gdpr'],
  canada: ['pipeda'],
  brazil: ['lgpd'],
  california: ['ccpa', 'caloppa'],
  quebec: ['quebec-law-25'],
  switzerland: ['swiss-fadp'],
};

/** What each clause states, the other way round than disclosures.yaml lists it. */
function statedBy(clause: string): DisclosureId[] {
  const own = [...disclosures.values()].filter((disclosure) => disclosure.clauses.includes(clause));
  return own.sort((a, b) => a.clauses.indexOf(clause) - b.clauses.indexOf(clause)).map((disclosure) => disclosure.id);
}

function readClause(id: string, snippet: RawSnippet, kind: ClauseKind): Clause {
  const [headingLine = '', ...lines] = snippet.body;
  const stated = statedBy(id);
  const named = stated.find((disclosure) => disclosure === id.split('.')[0]);
  const disclosure = named ?? stated[0];
  if (!disclosure && kind === 'privacy-policy') throw new Error(`The clause "${id}" is listed by no disclosure.`);
  const heading = headingLine.replace(/^#+ /, '');
  return {
    id,
    disclosure,
    disclosures: stated,
    kinds: [kind, ...(ALSO_IN[id] ?? [])],
    laws: VARIANT_LAWS[id.split('.')[1] ?? ''] ?? [],
    title: snippet.description,
    description: snippet.description,
    prefixes: typeof snippet.prefix === 'string' ? [snippet.prefix] : snippet.prefix,
    heading,
    body: lines.join('\n').trim(),
  };
}

/** The clause library, in the order of the snippet files. */
export const clauses: readonly Clause[] = FILES.flatMap(([file, kind]) =>
  Object.entries(file).map(([id, snippet]) => readClause(id, snippet, kind)),
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

/** Table rows as list items: "- Account data. Kept for: two years." */
function listRows(rows: readonly string[]): string[] {
  const [head = '', , ...body] = rows;
  const titles = cells(head);
  return body.map((row) => {
    const [first = '', ...rest] = cells(row);
    return `- ${[first, ...rest.map((cell, i) => `${titles[i + 1] ?? ''}: ${cell}`)].join('. ')}.`;
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

/** The names of the blanks in a row of a schedule. */
const ROW = /\$\{\d+:(?:Category of data|Period)\}/g;

/** Whether a clause lists what is kept for how long, so that a schedule can fill it. */
export const listsSchedule = (clause: Clause): boolean => clause.body.search(ROW) >= 0;

/** The rows of a schedule instead of a clause's blank ones; the body as it is where there is no schedule. */
function withSchedule(body: string, schedule: ClauseStyle['schedule'] = []): string {
  if (schedule.length === 0) return body;
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.search(ROW) >= 0);
  return lines
    .flatMap((line, index) => {
      if (line.search(ROW) < 0) return [line];
      if (index !== first) return [];
      return schedule.map(([category, period]) => {
        const name = category.charAt(0).toUpperCase() + category.slice(1);
        return line.replace(ROW, (blank) => escapeSnippet(blank.includes('Period') ? period : name));
      });
    })
    .join('\n');
}

/**
 * Writes a clause into a document's style.
 *
 * @returns heading and body with a blank line between them, without a line break at the end.
 */
export function renderClause(clause: Clause, style: ClauseStyle): string {
  const { format, depth, number, fill = {}, schedule, snippet } = style;
  const title = number ? `${number} ${clause.heading}` : clause.heading;
  const heading = format === 'markdown' ? `${'#'.repeat(depth)} ${title}` : title;
  const filled = withSchedule(clause.body, schedule);
  const body = format === 'markdown' ? filled : plainBody(filled);
  return writeSnippet(parseSnippet(`${heading}\n\n${body}`), new Map(Object.entries(fill)), snippet);
}
