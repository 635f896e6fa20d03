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
  type CancellationToken,
} from 'vscode-languageserver';
import type { Checked, ReadDocument } from '../engine/policy-workspace';
import { termLenses } from '../features/code-lens';
import { completionsAt } from '../features/completion';
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation';
import { prepareRename, rename, type DependentDocument, type Refusal } from '../features/rename';
import { mayUse, usesOf } from '../features/shared-symbols';
import { termAt, type TermSymbol } from '../features/term-symbols';
import { termTokens } from '../features/term-tokens';
import type { RelatedDocument } from '../rules/related-documents';
import type { Span } from '../text/span';
import { clauseItems } from './clause-items';
import { offsetOf, spanOfRange } from './from-proto';
import { showReferencesCommand, type InitializationOptions } from './protocol';
import { scheduleItems } from './schedule-items';
import { ToProto } from './to-proto';

/** Answers a request about an open policy from its current version; `nothing` for any other document. */
export type Ask = <T>(uri: string, nothing: T, answer: (checked: Checked, proto: ToProto) => T) => Promise<T>;

/** What is known of the client once it has started the server. */
export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly options: InitializationOptions;
}

/** A policy of the workspace with its address. */
export interface Policy extends ReadDocument {
  readonly uri: string;
}

/** What the requests need besides the document that they are about. */
export interface TermSources {
  readonly client: () => Client;
  /**
   * Every other policy of the workspace, open or not, whose text is relevant.
   *
   * @throws ResponseError when the request is cancelled.
   */
  readonly others: (
    uri: string,
    relevant: (text: string) => boolean,
    token: CancellationToken,
  ) => Promise<readonly Policy[]>;
}

/**
 * Terms start with a capital letter or stand behind a quote, what the retention schedule says behind a space; editors ask
 * by themselves after these only.
 */
const TRIGGERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ"“„\'‘ ');
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
export function serveTerms(connection: Connection, ask: Ask, sources: TermSources): void {
  serveNavigation(connection, ask, sources);
  serveRename(connection, ask, sources);
  connection.onCompletion(({ textDocument, position, context }) =>
    ask(textDocument.uri, null, ({ analysis, related }, proto): CompletionList => {
      const offset = offsetOf(analysis.document.lines, position);
      const scheduled = scheduleItems(analysis, offset, proto);
      // No term and no clause starts behind a space.
      if (context?.triggerCharacter === ' ') return { isIncomplete: scheduled.length > 0, items: scheduled };
      const found = completionsAt(analysis.facts, offset, related);
      const items = found.map(({ name, detail, markdown, span }): CompletionItem => ({
        label: name,
        kind: CompletionItemKind.Reference,
        detail,
        documentation: { kind: MarkupKind.Markdown, value: markdown },
        textEdit: { range: proto.range(span), newText: name },
      }));
      items.push(...scheduled, ...clauseItems(analysis, offset, { context, client: sources.client() }, proto));
      // What is offered depends on where the words start that are typed, so the next letter asks anew.
      return { isIncomplete: items.length > 0, items };
    }),
  );
  connection.onCodeLens(({ textDocument }) =>
    ask(textDocument.uri, [], ({ analysis }, proto): CodeLens[] =>
      termLenses(analysis.facts).map(({ span, title, uses }) => {
        const range = proto.range(span);
        const places = uses.map((use) => proto.location(use));
        const clickable = sources.client().options.showReferences === true && places.length > 0;
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

function serveNavigation(connection: Connection, ask: Ask, { client, others }: TermSources): void {
  connection.onDefinition(({ textDocument, position }) =>
    ask(textDocument.uri, null, ({ analysis, related }, proto): Location[] | LocationLink[] | null => {
      const found = definitionsAt(analysis.facts, offsetOf(analysis.document.lines, position), related);
      if (!found) return null;
      if (client().capabilities.textDocument?.definition?.linkSupport !== true)
        return found.targets.map(({ name, in: other }) => within(proto, other).location(name));
      return found.targets.map(({ name, whole, in: other }) => ({
        originSelectionRange: proto.range(found.origin),
        targetUri: other?.uri ?? textDocument.uri,
        targetRange: within(proto, other).range(whole),
        targetSelectionRange: within(proto, other).range(name),
      }));
    }),
  );
  connection.onReferences(async ({ textDocument: { uri }, position, context }, token) => {
    const here = await ask(uri, null, ({ analysis, related }, proto) => {
      const offset = offsetOf(analysis.document.lines, position);
      const found = referencesAt(analysis.facts, offset, { ...context, related });
      const locations = found?.map(({ span, in: other }) => within(proto, other).location(span));
      return locations && { locations, symbol: termAt(analysis.facts, offset)?.symbol };
    });
    if (!here) return null;
    const dependents = here.symbol
      ? await dependentsOn(here.symbol, uri, (relevant) => others(uri, relevant, token))
      : [];
    const there = dependents.flatMap((dependent) => {
      const proto = new ToProto(dependent.uri, dependent.facts.document.lines);
      return dependent.uses.map(({ span }) => proto.location(span));
    });
    return [...here.locations, ...there];
  });
  connection.onDocumentHighlight(({ textDocument, position }) =>
    ask(textDocument.uri, null, ({ analysis, related }, proto): DocumentHighlight[] | null => {
      const found = highlightsAt(analysis.facts, offsetOf(analysis.document.lines, position), related);
      const kindOf = (defining: boolean) => (defining ? DocumentHighlightKind.Write : DocumentHighlightKind.Read);
      return found?.map(({ span, defining }) => ({ range: proto.range(span), kind: kindOf(defining) })) ?? null;
    }),
  );
}

/** Converts the places of another document, where they are in one. */
const within = (proto: ToProto, other: RelatedDocument | undefined): ToProto =>
  other ? new ToProto(other.uri, other.document.lines) : proto;

/** The documents that use a term of the one at `uri` because they leave their definitions to it. */
async function dependentsOn(
  symbol: TermSymbol,
  uri: string,
  others: (relevant: (text: string) => boolean) => Promise<readonly Policy[]>,
): Promise<DependentDocument[]> {
  const policies = await others((text) => mayUse(symbol, text));
  return policies
    .map((policy) => ({
      uri: policy.uri,
      facts: policy.analysis.facts,
      uses: usesOf(symbol, uri, { facts: policy.analysis.facts, related: policy.related }),
    }))
    .filter(({ uses }) => uses.length > 0);
}

function serveRename(connection: Connection, ask: Ask, { others }: TermSources): void {
  connection.onPrepareRename(({ textDocument, position }) =>
    ask(textDocument.uri, null, ({ analysis, related }, proto) => {
      const start = accepted(prepareRename(analysis.facts, offsetOf(analysis.document.lines, position), related));
      return { range: proto.range(start.span), placeholder: start.name };
    }),
  );
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }, token) => {
    const found = await ask(uri, undefined, ({ analysis }) =>
      termAt(analysis.facts, offsetOf(analysis.document.lines, position)),
    );
    const dependents = found ? await dependentsOn(found.symbol, uri, (relevant) => others(uri, relevant, token)) : [];
    return ask(uri, null, ({ analysis, related }, proto): WorkspaceEdit => {
      const offset = offsetOf(analysis.document.lines, position);
      const files = accepted(rename(analysis.facts, offset, newName, { related, dependents }));
      const changes = files.map(({ uri: other, edits }) => {
        const lines = dependents.find((dependent) => dependent.uri === other)?.facts.document.lines;
        return (other !== undefined && lines ? new ToProto(other, lines) : proto).workspaceEdit(edits, false);
      });
      return { documentChanges: changes.flatMap(({ documentChanges }) => documentChanges ?? []) };
    });
  });
}

/** @throws ResponseError with the reason where there is one against it; editors show it. */
function accepted<T extends object>(answer: T | Refusal): T {
  if ('refusal' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal);
  return answer;
}

function tokens({ analysis, related }: Checked, range?: Span): SemanticTokens {
  const { lines } = analysis.document;
  const builder = new SemanticTokensBuilder();
  for (const { span, defining } of termTokens(analysis.facts, related, range)) {
    const [first, last] = [lines.lineAt(span.start), lines.lineAt(span.end)];
    for (let line = first; line <= last; line += 1) {
      const start = Math.max(span.start, lines.startOf(line));
      const end = Math.min(span.end, lines.endOf(line));
      if (end > start) builder.push(line, start - lines.startOf(line), end - start, 0, defining ? 1 : 0);
    }
  }
  return builder.build();
}
