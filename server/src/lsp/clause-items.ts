import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  type CompletionContext,
  type CompletionItem,
  type TextEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../engine/analysis';
import { clauseCompletionsAt } from '../features/clause-completion';
import type { Client } from './term-requests';
import type { ToProto } from './to-proto';

/** The standard clauses that can be written at a place, as an editor lists them. */
export function clauseItems(
  analysis: Analysis,
  offset: number,
  { context, client: { capabilities, options } }: { readonly context?: CompletionContext; readonly client: Client },
  proto: ToProto,
): CompletionItem[] {
  const found = clauseCompletionsAt(analysis, offset, {
    asked: context?.triggerKind !== CompletionTriggerKind.TriggerCharacter,
    byPrefix: options.clauseSnippets !== true || analysis.document.format !== 'markdown',
  });
  const snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  return found.map(({ label, detail, filterText, sortText, edit, further }) => ({
    label,
    kind: CompletionItemKind.Snippet,
    detail,
    filterText,
    sortText,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: snippets
      ? { range: proto.range(edit.span), newText: edit.text }
      : (proto.edit({ ...edit, snippet: true }, false) as TextEdit),
    ...(further.length > 0 ? { additionalTextEdits: further.map((each) => proto.edit(each, false) as TextEdit) } : {}),
  }));
}
