import type { Passage } from '../document/passage';
import type { Facts } from '../facts/facts';
import type { RetentionClaim } from '../facts/retention';
import { retentionClashes } from '../facts/retention/across';
import { statementsOf } from '../rules/compared-documents';
import type { DocumentKind } from '../rules/define-rule';
import { NO_RELATED_DOCUMENTS, type RelatedDocument, type RelatedDocuments } from '../rules/related-documents';
import type { LineIndex } from '../text/line-index';
import { plainMarkdown } from './markdown-text';
import { shortened } from '../text/shorten';
import { dataWords, exceptionWords, periodWords, scopeWords } from './retention-words';

/** A statement elsewhere that a row cannot hold beside. */
export interface RetentionRival {
  /** Counted from 1. */
  readonly line: number;
  readonly period: string;
  /** The document where it is, if that is another one. */
  readonly in?: RelatedDocument;
}

/** A statement of how long data are kept, as one row of the table. */
export interface RetentionRow {
  readonly data: string;
  /** What narrows the data: a row, a group, a section; '' where nothing does. */
  readonly scope: string;
  readonly period: string;
  /** What the period counts from; '' where the text does not say. */
  readonly from: string;
  readonly exception: string;
  /** Counted from 1. */
  readonly line: number;
  readonly conflicts: readonly RetentionRival[];
}

/** The document that a table is made of. */
export interface TableSource {
  readonly facts: Facts;
  /** Undefined where it is no policy; then it is compared with no other. */
  readonly kind?: DocumentKind;
  readonly related?: RelatedDocuments;
}

const lineOf = (lines: LineIndex, { span }: Passage): number => lines.lineAt(span.start) + 1;

/** The rows of a document's retention table, in the order of the text. */
export function retentionRows(source: TableSource): RetentionRow[] {
  const { facts } = source;
  const { lines } = facts.document;
  const rivals = rivalsOf(source);
  return facts.retention.map((claim) => ({
    data: dataWords(claim),
    scope: scopeWords(claim),
    period: periodWords(claim),
    from: claim.event?.at.text ?? '',
    exception: exceptionWords(claim),
    line: lineOf(lines, claim.phrase),
    conflicts: rivals.get(claim) ?? [],
  }));
}

/** What each claim cannot hold beside, in this document and in those that it leads to. */
function rivalsOf({ facts, kind, related = NO_RELATED_DOCUMENTS }: TableSource): Map<RetentionClaim, RetentionRival[]> {
  const rivals = new Map<RetentionClaim, RetentionRival[]>();
  const add = (claim: RetentionClaim, rival: RetentionClaim, other?: RelatedDocument) => {
    const line = lineOf((other?.document ?? facts.document).lines, rival.phrase);
    const entry = { line, period: periodWords(rival), ...(other ? { in: other } : {}) };
    rivals.set(claim, [...(rivals.get(claim) ?? []), entry]);
  };
  for (const { earlier, later } of facts.retentionConflicts) {
    add(earlier, later);
    add(later, earlier);
  }
  for (const other of related.all) {
    if (kind === undefined || other.kind === undefined || other.kind === kind) continue;
    for (const { here, there } of retentionClashes(statementsOf(facts, kind), statementsOf(other.facts, other.kind)))
      add(here, there, other);
  }
  return rivals;
}

const MOST_WORDS = 140;
const cell = (text: string): string => (text === '' ? '–' : plainMarkdown(shortened(text, MOST_WORDS)));

/** Where a line of a file opens in an editor. */
const link = (label: string, uri: string, line: number): string =>
  `[${plainMarkdown(label)}](<${uri.replace(/[<>\s]/g, (char) => encodeURIComponent(char))}#L${line}>)`;

/**
 * The retention table of a document as Markdown.
 *
 * @param name what the document is called, for the title.
 * @param uri its address, for links to lines.
 */
export function retentionTable(
  source: TableSource,
  { name, uri }: { readonly name: string; readonly uri: string },
): string {
  const rows = retentionRows(source);
  const title = `# Retention in ${plainMarkdown(name)}`;
  if (rows.length === 0) return `${title}\n\nThe text does not say of any data how long they are kept.\n`;
  const conflicts = rows.filter((row) => row.conflicts.length > 0).length;
  const count = `${rows.length === 1 ? '1 statement' : `${rows.length} statements`} as read from the text`;
  const found = conflicts === 0 ? 'none conflicts with another' : `${conflicts} in conflict, marked ⚠`;
  const lines = rows.map(({ period, from, exception, line, conflicts: rivals, ...row }) => {
    const data = row.scope === '' ? row.data : `${row.data} (${row.scope})`;
    const mark = rivals.length > 0 ? '⚠ ' : '';
    const where = link(`line ${line}`, uri, line);
    const against = rivals.map((rival) => rivalLink(rival, uri)).join('; ');
    const place = against === '' ? where : `${where}, but ${against}`;
    return `| ${mark}${cell(data)} | ${cell(period)} | ${cell(from)} | ${cell(exception)} | ${place} |`;
  });
  const head = [
    '| Data | Kept for | Counted from | Exception or condition | Where |',
    '| --- | --- | --- | --- | --- |',
  ];
  return `${title}\n\n${count}; ${found}.\n\n${[...head, ...lines].join('\n')}\n`;
}

function rivalLink({ line, period, in: other }: RetentionRival, uri: string): string {
  const said = period === '' ? '' : ` says “${plainMarkdown(shortened(period, MOST_WORDS))}”`;
  return `${other ? link(`${other.name} line ${line}`, other.uri, line) : link(`line ${line}`, uri, line)}${said}`;
}
