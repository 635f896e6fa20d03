import {
  CompletionItemKind,
  DocumentHighlightKind,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  SemanticTokensBuilder,
  type ClientCapabilities,
  type CodeLens,
  type CompletionItem,
  type CompletionList,
  type Connection,
  type DocumentHighlight,
  type Location,
  type LocationLink,
  type SemanticTokens,
  type ServerCapabilities,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Checked } from '../engine/policy-workspace';
import { termLenses } from '../features/code-lens';
import { completionsAt } from '../features/completion';
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation';
import { prepareRename, rename, type Refusal } from '../features/rename';
import { termTokens } from '../features/term-tokens';
import type { Span } from '../text/span';
import { offsetOf, spanOfRange } from './from-proto';
import { showReferencesCommand, type InitializationOptions } from './protocol';
import type { ToProto } from './to-proto';

/** Answers a request about an open policy from its current version; `nothing` for any other document. */
export type Ask = <T>(uri: string, nothing: T, answer: (checked: Checked, proto: ToProto) => T) => Promise<T>;

/** What is known of the client once it has started the server. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly options: InitializationOptions;
}

/** Terms start with a capital letter or stand behind a quote; editors ask by themselves after these only. */
const TRIGGERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ"“„\'‘');
const LEGEND = { tokenTypes: ['definedTerm'], tokenModifiers: ['definition'] };

/** What the server says it can do with defined terms. */
export const TERM_CAPABILITIES: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  completionProvider: { triggerCharacters: TRIGGERS },
  codeLensProvider: {},
  semanticTokensProvider: { legend: LEGEND, full: true, range: true },
};

/** Serves what an editor can ask about defined terms: navigation, rename, completion, lenses and colours. */
export function serveTerms(connection: Connection, ask: Ask, client: () => Client): void {
  serveNavigation(connection, ask, client);
  serveRename(connection, ask);
  connection.onCompletion(({ textDocument, position }) =>
    ask(textDocument.uri, null, ({ analysis }, proto): CompletionList => {
      const found = completionsAt(analysis.facts, offsetOf(analysis.document.lines, position));
      const items = found.map(({ name, detail, markdown, span }): CompletionItem => ({
        label: name,
        kind: CompletionItemKind.Reference,
        detail,
        documentation: { kind: MarkupKind.Markdown, value: markdown },
        textEdit: { range: proto.range(span), newText: name },
      }));
      // What is offered depends on where the words start that are typed, so the next letter asks anew.
      return { isIncomplete: items.length > 0, items };
    }),
  );
  connection.onCodeLens(({ textDocument }) =>
    ask(textDocument.uri, [], ({ analysis }, proto): CodeLens[] =>
      termLenses(analysis.facts).map(({ span, title, uses }) => {
        const range = proto.range(span);
        const places = uses.map((use) => proto.location(use));
        const clickable = client().options.showReferences === true && places.length > 0;
        const command = clickable ? showReferencesCommand : '';
        return { range, command: { title, command, arguments: [textDocument.uri, range.start, places] } };
      }),
    ),
  );
  const none: SemanticTokens = { data: [] };
  connection.languages.semanticTokens.on(({ textDocument }) =>
    ask(textDocument.uri, none, (checked) => tokens(checked)),
  );
  connection.languages.semanticTokens.onRange(({ textDocument, range }) =>
    ask(textDocument.uri, none, (checked) => tokens(checked, spanOfRange(checked.analysis.document.lines, range))),
  );
}

function serveNavigation(connection: Connection, ask: Ask, client: () => Client): void {
  connection.onDefinition(({ textDocument, position }) =>
    ask(textDocument.uri, null, ({ analysis }, proto): Location[] | LocationLink[] | null => {
      const found = definitionsAt(analysis.facts, offsetOf(analysis.document.lines, position));
      if (!found) return null;
      if (client().capabilities.textDocument?.definition?.linkSupport !== true)
        return found.targets.map(({ name }) => proto.location(name));
      return found.targets.map(({ name, whole }) => ({
        originSelectionRange: proto.range(found.origin),
        targetUri: textDocument.uri,
        targetRange: proto.range(whole),
        targetSelectionRange: proto.range(name),
      }));
    }),
  );
  connection.onReferences(({ textDocument, position, context }) =>
    ask(textDocument.uri, null, ({ analysis }, proto): Location[] | null => {
      const offset = offsetOf(analysis.document.lines, position);
      const found = referencesAt(analysis.facts, offset, context.includeDeclaration);
      return found?.map((span) => proto.location(span)) ?? null;
    }),
  );
  connection.onDocumentHighlight(({ textDocument, position }) =>
    ask(textDocument.uri, null, ({ analysis }, proto): DocumentHighlight[] | null => {
      const found = highlightsAt(analysis.facts, offsetOf(analysis.document.lines, position));
      const kindOf = (defining: boolean) => (defining ? DocumentHighlightKind.Write : DocumentHighlightKind.Read);
      return found?.map(({ span, defining }) => ({ range: proto.range(span), kind: kindOf(defining) })) ?? null;
    }),
  );
}

function serveRename(connection: Connection, ask: Ask): void {
  connection.onPrepareRename(({ textDocument, position }) =>
    ask(textDocument.uri, null, ({ analysis }, proto) => {
      const start = accepted(prepareRename(analysis.facts, offsetOf(analysis.document.lines, position)));
      return { range: proto.range(start.span), placeholder: start.name };
    }),
  );
  connection.onRenameRequest(({ textDocument, position, newName }) =>
    ask(textDocument.uri, null, ({ analysis }, proto): WorkspaceEdit => {
      const offset = offsetOf(analysis.document.lines, position);
      return proto.workspaceEdit(accepted(rename(analysis.facts, offset, newName)), false);
    }),
  );
}

/** @throws ResponseError with the reason where there is one against it; editors show it. */
function accepted<T extends object>(answer: T | Refusal): T {
  if ('refusal' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal);
  return answer;
}

function tokens({ analysis }: Checked, within?: Span): SemanticTokens {
  const { lines } = analysis.document;
  const builder = new SemanticTokensBuilder();
  for (const { span, defining } of termTokens(analysis.facts, within)) {
    const [first, last] = [lines.lineAt(span.start), lines.lineAt(span.end)];
    for (let line = first; line <= last; line += 1) {
      const start = Math.max(span.start, lines.startOf(line));
      const end = Math.min(span.end, lines.endOf(line));
      if (end > start) builder.push(line, start - lines.startOf(line), end - start, 0, defining ? 1 : 0);
    }
  }
  return builder.build();
}
