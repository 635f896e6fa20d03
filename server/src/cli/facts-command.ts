import type { Passage } from '../document/passage';
import type { Facts } from '../facts/facts';
import type { PracticeClaim } from '../facts/practices';
import { shortened } from '../text/shorten';
import { retentionRows, type RetentionRow } from '../features/retention-table';
import { formatDate } from '../text/dates';
import type { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import { oneOf, type Options } from './arguments';
import type { Outcome } from './main';
import { readOne } from './read-one';
import { rangeOf } from './report';

/** `facts`: what a file says, as the rules see it. */
export async function factsCommand(options: Options): Promise<Outcome> {
  const format = oneOf(options.format ?? 'text', ['text', 'json'] as const, '--format');
  const { analysis, problems } = await readOne(options, 'facts');
  const facts = listFacts(analysis.facts, analysis.document.lines);
  const output =
    format === 'json'
      ? `${JSON.stringify(facts, null, 1)}\n`
      : formatText(facts, retentionRows({ facts: analysis.facts }));
  return { output, problems, exitCode: problems.length > 0 ? 2 : 0 };
}

type Fact = Readonly<Record<string, unknown>> & { readonly line: number };

/** Every fact as plain data, lines and columns from 1, in the order of the text. */
function listFacts(facts: Facts, lines: LineIndex): Readonly<Record<string, readonly Fact[]>> {
  const at = ({ span }: { readonly span: Span }) => rangeOf(lines, span);
  const text = (passage: Passage | undefined) => passage?.text ?? null;
  return {
    definitions: facts.definitions.map(({ term, aliases, at: place, meaning, shape }) => ({
      term,
      aliases,
      shape,
      ...at(place),
      text: text(meaning),
    })),
    uses: [...facts.definedTerms.values()]
      .flatMap(({ name, uses }) => uses.map((use) => ({ term: name, text: use.at.text, ...at(use.at) })))
      .sort((a, b) => a.line - b.line || a.column - b.column),
    contacts: facts.contacts.map(({ kind, value, domain, party, purpose, masked, at: place }) => ({
      kind,
      value,
      domain: domain ?? null,
      party,
      purpose,
      masked,
      ...at(place),
    })),
    dates: facts.dates.map(({ role, date, precision, valid, span, text: written }) => ({
      role,
      date: formatDate(date),
      precision,
      valid,
      ...rangeOf(lines, span),
      text: written,
    })),
    retention: facts.retention.map(({ category, action, period, criterion, event, indefinite, exception, phrase }) => ({
      category: category.label,
      action,
      period: period ? period.at.text : null,
      days: period?.days ?? null,
      bound: period?.bound ?? null,
      criterion: criterion?.kind ?? null,
      event: event?.kind ?? null,
      indefinite: indefinite !== undefined,
      exception: exception?.kind ?? null,
      ...at(phrase),
      text: phrase.text,
    })),
    practices: facts.practices.map((claim) => ({ ...practiceOf(claim), ...at(claim.phrase), text: claim.phrase.text })),
  };
}

/** What is not a purpose and still decides whether the statement holds. */
const CONDITIONS = new Set([
  'consent',
  'choice',
  'exception',
  'reference',
  'law',
  'transfer',
  'condition',
  'group',
  'region',
]);

/** A statement of practice as plain data: names of the taxonomies where they know the words, else the words. */
function practiceOf({ actor, action, negated, denial, possible, data, recipients, qualifiers }: PracticeClaim) {
  const words = (kinds: (kind: string) => boolean) =>
    qualifiers.filter(({ kind }) => kinds(kind)).map(({ at }) => at.text);
  return {
    actor: actor.kind === 'other' ? (actor.at?.text ?? 'other') : actor.kind,
    action,
    negated,
    denial,
    possible,
    data: data.at?.text ?? null,
    categories: data.general ? ['personal-data', ...data.categories] : data.categories,
    recipient: recipients.map(({ at }) => at.text),
    recipientKinds: recipients.map(({ kind }) => kind),
    purpose: words((kind) => kind === 'purpose'),
    condition: words((kind) => CONDITIONS.has(kind)),
  };
}

function formatText(facts: Readonly<Record<string, readonly Fact[]>>, table: readonly RetentionRow[]): string {
  return Object.entries(facts)
    .map(([kind, list]) => `${kind}\n${kind === 'retention' ? formatTable(table) : list.map(formatFact).join('')}`)
    .join('\n');
}

const WIDEST = 48;

/** The retention table in columns, conflicts at the end of the row. */
function formatTable(rows: readonly RetentionRow[]): string {
  const cells = rows.map(({ data, scope, period, from, exception, line, conflicts }) => [
    String(line),
    ...[scope === '' ? data : `${data} (${scope})`, period, from === '' ? '' : `from: ${from}`, exception].map((text) =>
      shortened(text, WIDEST),
    ),
    conflicts.map((rival) => `conflicts with line ${rival.line} (${rival.period})`).join('; '),
  ]);
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const padded = (row: readonly string[]) =>
    row.map((text, column) => (column === 0 ? text.padStart(6) : text.padEnd(widths[column] ?? 0)));
  return cells.map((row) => `${padded(row).join('  ').trimEnd()}\n`).join('');
}

/** "  12  term: Shop; aliases: …", without places and what is empty. */
function formatFact(fact: Fact): string {
  const parts = Object.entries(fact)
    .filter(([name]) => !['line', 'column', 'endLine', 'endColumn'].includes(name))
    .filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`);
  return `${String(fact.line).padStart(6)}  ${parts.join('; ')}\n`;
}
