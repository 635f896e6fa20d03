import { type Connection, type InlayHint, type ServerCapabilities } from 'vscode-languageserver';
import { claimHints } from '../features/claim-hints';
import { retentionTable } from '../features/retention-table';
import { spanOfRange } from './from-proto';
import {
  retentionTableRequest,
  type InitializationOptions,
  type RetentionTableParams,
  type RetentionTableResult,
} from './protocol';
import type { Ask } from './term-requests';

/** What the server says it can do with claims; hints only for clients that ask for them, because they are off by default. */
export function claimCapabilities({ inlayHints }: InitializationOptions): ServerCapabilities {
  return inlayHints === true ? { inlayHintProvider: true } : {};
}

/** Serves what an editor can ask about what a policy claims: hints in its lines, and its retention table. */
export function serveClaims(connection: Connection, ask: Ask): void {
  connection.languages.inlayHint.on(({ textDocument, range }) =>
    ask(textDocument.uri, null, ({ analysis }, proto): InlayHint[] => {
      const { facts, document } = analysis;
      return claimHints(facts, spanOfRange(document.lines, range)).map(({ offset, label, tooltip }) => ({
        position: proto.range({ start: offset, end: offset }).start,
        label,
        tooltip,
        paddingLeft: true,
      }));
    }),
  );
  connection.onRequest(retentionTableRequest, ({ uri }: RetentionTableParams) =>
    ask(uri, null, ({ analysis, related }): RetentionTableResult => {
      const { facts, profile } = analysis;
      const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
      const source = { facts, related, ...(profile ? { kind: profile.kind } : {}) };
      return { markdown: retentionTable(source, { name, uri }) };
    }),
  );
}
