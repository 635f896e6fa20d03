import type { Connection, DocumentLink, Hover } from 'vscode-languageserver';
import { documentLinks } from '../features/document-links';
import { hoverAt } from '../features/hover';
import { offsetOf } from './from-proto';
import type { Ask } from './term-requests';

/** Serves what helps to read a policy: hovers, and links to the laws that it cites. */
export function serveReading(connection: Connection, ask: Ask): void {
  connection.onHover(({ textDocument, position }) =>
    ask(textDocument.uri, null, ({ analysis, related }, proto): Hover | null => {
      const { facts, document, profile, settings } = analysis;
      // Laws ask their disclosures of privacy policies.
      const laws = profile?.kind === 'privacy-policy' ? profile.laws : [];
      const context = { related, laws, project: settings.project };
      const found = hoverAt(facts, offsetOf(document.lines, position), context);
      return found ? { contents: { kind: 'markdown', value: found.markdown }, range: proto.range(found.span) } : null;
    }),
  );
  connection.onDocumentLinks(({ textDocument }) =>
    ask(textDocument.uri, [], ({ analysis }, proto): DocumentLink[] =>
      documentLinks(analysis.facts).map(({ span, url, tooltip }) => ({
        range: proto.range(span),
        target: url,
        tooltip,
      })),
    ),
  );
}
