import {
  CodeActionKind,
  DiagnosticSeverity,
  DiagnosticTag,
  FoldingRangeKind,
  SymbolKind,
  type AnnotatedTextEdit,
  type CodeAction as ProtoCodeAction,
  type Diagnostic as ProtoDiagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Diagnostic } from '../engine/diagnostic';
import type { CodeAction } from '../features/code-actions';
import type { Fold } from '../features/folding';
import type { OutlineEntry } from '../features/outline';
import type { Edit, Severity } from '../rules/define-rule';
import type { LineIndex } from '../text/line-index';
import type { Span } from '../text/span';
import { parseSnippet, writeSnippet } from '../knowledge/index';
import { compareCommand, openRulePageCommand } from './protocol';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Converts offsets of one version of one document into what LSP says. */
export class ToProto {
  /** @param rulePages address of a rule's page with `{rule}` for its id, where the client can show one. */
  constructor(
    private readonly uri: string,
    private readonly lines: LineIndex,
    private readonly rulePages?: string,
  ) {}

  range({ start, end }: Span): Range {
    const [from, to] = [this.lines.positionAt(start), this.lines.positionAt(end)];
    return { start: { line: from.line, character: from.column }, end: { line: to.line, character: to.column } };
  }

  location(span: Span): Location {
    return { uri: this.uri, range: this.range(span) };
  }

  diagnostic(diagnostic: Diagnostic): ProtoDiagnostic {
    const { rule, severity, message, span, related, data } = diagnostic;
    return {
      range: this.range(span),
      severity: SEVERITY[severity],
      code: rule,
      source: 'policywright',
      message,
      data,
      ...(this.rulePages ? { codeDescription: { href: this.rulePages.replace('{rule}', rule) } } : {}),
      ...(related.length > 0
        ? {
            relatedInformation: related.map((other) => ({
              location: other.in
                ? new ToProto(other.in.uri, other.in.lines).location(other.span)
                : this.location(other.span),
              message: other.message,
            })),
          }
        : {}),
      ...(rule === 'unused-suppression' ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    };
  }

  /** @param snippets whether the client takes snippets in edits; otherwise blanks become text in brackets. */
  codeAction(action: CodeAction, snippets: boolean): ProtoCodeAction {
    const { title, kind, diagnostic, edits, preferred, compare } = action;
    const base = { title, diagnostics: [this.diagnostic(diagnostic)] };
    if (kind === 'page')
      return {
        ...base,
        kind: CodeActionKind.QuickFix,
        command: { title, command: openRulePageCommand, arguments: [diagnostic.rule] },
      };
    if (compare) {
      const places = compare.map((span) => this.location(span));
      return { ...base, kind: CodeActionKind.QuickFix, command: { title, command: compareCommand, arguments: places } };
    }
    return {
      ...base,
      kind: CodeActionKind.QuickFix,
      isPreferred: preferred,
      edit: this.workspaceEdit(edits, snippets),
    };
  }

  workspaceEdit(edits: readonly Edit[], snippets: boolean): WorkspaceEdit {
    const textDocument = { uri: this.uri, version: null };
    return { documentChanges: [{ textDocument, edits: edits.map((edit) => this.edit(edit, snippets)) }] };
  }

  /** A problem of a configuration file. */
  problem({ span, severity, message }: { span: Span; severity: Severity; message: string }): ProtoDiagnostic {
    return {
      range: this.range(span),
      severity: SEVERITY[severity],
      source: 'policywright',
      code: 'configuration',
      message,
    };
  }

  edit(edit: Edit, snippets: boolean): TextEdit | SnippetTextEdit | AnnotatedTextEdit {
    const range = this.range(edit.span);
    if (!edit.snippet) return { range, newText: edit.text };
    if (!snippets) return { range, newText: plainText(edit.text) };
    // VS Code makes one snippet of all edits of a fix; without an end of its own it would end at the last of them.
    const end = /\$(?:0|\{0)/.test(edit.text) ? '' : '$0';
    return { range, snippet: { kind: 'snippet', value: `${edit.text}${end}` } };
  }

  symbol(entry: OutlineEntry): DocumentSymbol {
    const name = entry.title === '' ? (entry.number ?? '(untitled)') : entry.title;
    return {
      name: entry.number && entry.title !== '' ? `${entry.number} ${name}` : name,
      kind: SymbolKind.String,
      range: this.range(entry.span),
      selectionRange: this.range(entry.titleSpan),
      children: entry.children.map((child) => this.symbol(child)),
    };
  }

  static fold({ start, end }: Fold): FoldingRange {
    return { startLine: start, endLine: end, kind: FoldingRangeKind.Region };
  }
}

/** A snippet for a client that knows none: its blanks in brackets. */
function plainText(snippet: string): string {
  return writeSnippet(parseSnippet(snippet), new Map(), false);
}
