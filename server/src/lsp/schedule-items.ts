import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import type { Analysis } from '../engine/analysis';
import { scheduleCompletionsAt } from '../features/schedule-completion';
import type { ToProto } from './to-proto';

/** The lines of the retention schedule that can be written at a place, as an editor lists them. */
export function scheduleItems(analysis: Analysis, offset: number, proto: ToProto): CompletionItem[] {
  return scheduleCompletionsAt(analysis, offset).map(({ label, detail, span }) => ({
    label,
    kind: CompletionItemKind.Value,
    detail,
    textEdit: { range: proto.range(span), newText: label },
  }));
}
