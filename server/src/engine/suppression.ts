import type { Block } from '../document/passage';
import type { PolicyDocument } from '../document/policy-document';
import type { Fix, Severity } from '../rules/define-rule';
import { closest } from '../text/closest';
import type { Span } from '../text/span';
import { wholeLines } from '../text/whole-lines';
import type { Diagnostic } from './diagnostic';
import { readDirectives, type Directive, type Misreading, type Word } from './suppression-comments';

/** What reports comments that suppress nothing or cannot be read; settings name it like a rule. */
export const UNUSED_SUPPRESSION = {
  id: 'unused-suppression',
  summary: 'Remove comments that suppress nothing.',
} as const;

export interface SuppressionOptions {
  /** All rules that a comment may name. */
  readonly ruleIds: Iterable<string>;
  /** Whether a rule was run; a comment for one that was not is left alone. All were, where absent. */
  readonly ran?: (rule: string) => boolean;
  /** What the settings say of `unused-suppression`. */
  readonly severity?: Severity | 'off' | undefined;
}

export interface Suppressed {
  /** The findings that no comment suppresses, in their order. */
  readonly kept: readonly Diagnostic[];
  /** What is wrong with the comments themselves, in the order of the text. */
  readonly unused: readonly Diagnostic[];
}

/** A stretch of the document in which a rule, or every rule, stays silent. */
interface Suppression {
  readonly directive: Directive;
  /** The rule and where it is named; undefined for all rules. */
  readonly rule: Word | undefined;
  readonly start: number;
  end: number;
  /** Rules that were enabled again, and from where on. */
  readonly enabled: Map<string, number>;
  used: boolean;
}

/** An `enable` comment with what it ends. */
interface Closing {
  readonly directive: Directive;
  readonly closed: Suppression[];
}

/** Takes out the findings that comments of the document suppress. A finding counts where it starts. */
export function applySuppressions(
  document: PolicyDocument,
  diagnostics: readonly Diagnostic[],
  { ruleIds, ran = () => true, severity = 'info' }: SuppressionOptions,
): Suppressed {
  const known = new Set(ruleIds);
  const { directives, misread } = readDirectives(document, known);
  if (directives.length === 0 && misread.length === 0) return { kept: diagnostics, unused: [] };
  const { suppressions, closings } = stretchesOf(document, directives);
  const kept = diagnostics.filter((diagnostic) => !suppress(suppressions, diagnostic));
  if (severity === 'off') return { kept, unused: [] };
  const report = new Reporter(document.text, severity);
  for (const wrong of misread) report.misread(wrong, [...known]);
  for (const directive of directives) {
    if (directive.action === 'enable') continue;
    const idle = suppressions.filter((one) => one.directive === directive && !one.used);
    report.idle(
      directive,
      idle.filter(({ rule }) => !rule || ran(rule.text)),
      closings,
    );
  }
  for (const { directive, closed } of closings) if (closed.length === 0) report.stray(directive);
  return { kept, unused: report.found.sort((a, b) => a.span.start - b.span.start) };
}

/**
 * Behind the end of any text. Not Infinity: one span that holds a fraction makes the engine keep the offsets of all spans
 * as such, each in a place of its own.
 */
const FAR = 2 ** 30;

/** Whether a finding is suppressed; every comment that does so is used. */
function suppress(suppressions: readonly Suppression[], { rule, span }: Diagnostic): boolean {
  let suppressed = false;
  for (const one of suppressions) {
    if (one.rule && one.rule.text !== rule) continue;
    if (span.start < one.start || span.start > one.end || (one.enabled.get(rule) ?? FAR) <= span.start) continue;
    one.used = true;
    suppressed = true;
  }
  return suppressed;
}

function stretchesOf(document: PolicyDocument, directives: readonly Directive[]) {
  const suppressions: Suppression[] = [];
  const closings: Closing[] = [];
  const after = linesAfter(document);
  const nowhere = { start: FAR, end: FAR };
  let open: Suppression[] = [];
  for (const directive of directives) {
    if (directive.action === 'enable') {
      const closing = { directive, closed: open.filter((one) => ends(directive, one)) };
      for (const one of closing.closed) close(directive, one);
      open = open.filter(({ end }) => end === FAR);
      if (directive.all || directive.rules.length > 0) closings.push(closing);
      continue;
    }
    const next = directive.action === 'disable-next-line';
    const stretch = next
      ? (after.get(directive.span.start) ?? nowhere)
      : { start: restStart(document, directive.span), end: FAR };
    const named = directive.all ? [undefined] : directive.rules;
    const made = named.map((rule) => ({
      directive,
      rule,
      ...stretch,
      enabled: new Map<string, number>(),
      used: false,
    }));
    suppressions.push(...made);
    if (!next) open.push(...made);
  }
  return { suppressions, closings };
}

/** Whether an `enable` comment speaks of a suppression. */
function ends(directive: Directive, { rule, enabled }: Suppression): boolean {
  if (directive.all) return true;
  return directive.rules.some(({ text }) => (rule ? rule.text === text : !enabled.has(text)));
}

function close(directive: Directive, suppression: Suppression): void {
  if (directive.all || suppression.rule) suppression.end = directive.span.start;
  else
    for (const { text } of directive.rules)
      if (!suppression.enabled.has(text)) suppression.enabled.set(text, directive.span.start);
}

/**
 * Where a `disable` comment starts to count. One before which nothing but the title stands counts for the whole file,
 * because what is absent is reported on the title.
 */
function restStart(document: PolicyDocument, comment: Span): number {
  const first = document.blocks.find((block) => block.text !== '' && block !== document.title?.heading);
  return !first || first.span.start >= comment.start ? 0 : comment.end;
}

/**
 * For each comment, by its start, the next line with text and all of the paragraph, list item, heading or table that
 * starts there: a paragraph is one line to its reader, however it is wrapped. From the last comment to the first, so
 * that a comment above another takes over what follows that one.
 */
function linesAfter({ comments, lines, text, blocks }: PolicyDocument): ReadonlyMap<number, Span> {
  const after = new Map<number, Span>();
  const ends = new Map(comments.map(({ start, end }) => [start, end]));
  for (const comment of [...comments].reverse()) {
    let line = lines.lineAt(Math.max(comment.start, comment.end - 1)) + 1;
    while (line < lines.lineCount && isBlank(text, lines.startOf(line), lines.endOf(line))) line += 1;
    if (line >= lines.lineCount) continue;
    const [start, end] = [lines.startOf(line), lines.endOf(line)];
    const lead = start + (/^[\s>]*/.exec(text.slice(start, end))?.[0].length ?? 0);
    const close = ends.get(lead);
    // A comment alone on its lines is no text.
    const alone = close !== undefined && isBlank(text, close, lines.endOf(lines.lineAt(Math.max(lead, close - 1))));
    const stretch = alone ? after.get(lead) : withBlocks(blocks, { start, end });
    if (stretch) after.set(comment.start, stretch);
  }
  return after;
}

const isBlank = (text: string, start: number, end: number) => /^[\s>]*$/.test(text.slice(start, end));

/** The line together with the blocks that start on it; a table's first cell stands for all of it. */
function withBlocks(blocks: readonly Block[], line: Span): Span {
  let { end } = line;
  let table: number | undefined;
  const first = firstFrom(blocks, (block) => block.span.start, line.start);
  for (let i = first; i < blocks.length; i += 1) {
    const block = blocks[i];
    const sameTable = table !== undefined && block?.cell !== undefined && block.group === table;
    if (!block || (block.span.start >= line.end && !sameTable)) break;
    end = Math.max(end, block.span.end);
    if (block.cell) table = block.group;
  }
  return { start: line.start, end };
}

/** The index of the first item that starts at `offset` or later; the items are in the order of the text. */
function firstFrom<T>(items: readonly T[], startOf: (item: T) => number, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Writes up what is wrong with the comments. */
class Reporter {
  readonly found: Diagnostic[] = [];

  constructor(
    private readonly text: string,
    private readonly severity: Severity,
  ) {}

  misread({ what, word, ...rest }: Misreading, ruleIds: readonly string[]): void {
    const known = 'known' in rest ? rest.known : ruleIds;
    const meant = closest(word.text, known);
    if (what === 'reason') {
      const fix = { title: 'Put “--” before the reason', edits: [{ span: startOf(word.span), text: '-- ' }] };
      this.add('noReasonMark', word.span, `“${word.text}” is no rule. Put “--” before a reason.`, fix);
      return;
    }
    const noun = what === 'rule' ? 'rule' : 'comment for Policywright';
    const remedy = meant
      ? `Did you mean “${meant}”?`
      : what === 'rule'
        ? 'Check its name.'
        : `Known: ${known.join(', ')}.`;
    const fix = meant && { title: `Write “${meant}”`, edits: [{ span: word.span, text: meant }] };
    this.add(
      what === 'rule' ? 'unknownRule' : 'unknownComment',
      word.span,
      `Unknown ${noun} “${word.text}”. ${remedy}`,
      fix,
    );
  }

  /** A comment, or some of its rules, that suppressed nothing. */
  idle(directive: Directive, idle: readonly Suppression[], closings: readonly Closing[]): void {
    if (idle.length === 0) return;
    if (directive.sound && idle.length === Math.max(1, directive.rules.length)) {
      const partners = closings.filter(
        ({ closed }) => closed.length > 0 && closed.every((one) => one.directive === directive),
      );
      const edits = [directive, ...partners.map((closing) => closing.directive)].map(({ span }) => this.removal(span));
      const fix = { title: 'Remove the comment', edits };
      this.add('suppressesNothing', directive.span, 'This comment suppresses nothing. Remove it.', fix);
      return;
    }
    for (const { rule } of idle) {
      if (!rule) continue;
      const fix = { title: `Remove “${rule.text}”`, edits: [{ span: cutFrom(directive.rules, rule), text: '' }] };
      this.add('ruleFindsNothing', rule.span, `“${rule.text}” finds nothing here. Remove it from the comment.`, fix);
    }
  }

  /** An `enable` comment that ends nothing. */
  stray(directive: Directive): void {
    const fix = { title: 'Remove the comment', edits: [this.removal(directive.span)] };
    this.add('enablesNothing', directive.span, 'Nothing that this comment enables is disabled here. Remove it.', fix);
  }

  private removal(span: Span) {
    return { span: wholeLines(this.text, span), text: '' };
  }

  private add(messageId: string, span: Span, message: string, fix: Omit<Fix, 'kind'> | undefined | ''): void {
    this.found.push({
      rule: UNUSED_SUPPRESSION.id,
      messageId,
      severity: this.severity,
      message,
      span,
      data: {},
      related: [],
      fixes: fix ? [{ ...fix, kind: 'suggestion' }] : [],
    });
  }
}

const startOf = ({ start }: Span): Span => ({ start, end: start });

/** What to delete so that a rule leaves a list of rules: it and the comma on one side of it. */
function cutFrom(rules: readonly Word[], rule: Word): Span {
  const index = rules.indexOf(rule);
  const [before, after] = [rules[index - 1], rules[index + 1]];
  if (before) return { start: before.span.end, end: rule.span.end };
  return { start: rule.span.start, end: after?.span.start ?? rule.span.end };
}
