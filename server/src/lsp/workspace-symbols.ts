import { SymbolKind, type CancellationToken, type SymbolInformation } from 'vscode-languageserver';
import type { Analysis } from '../engine/analysis';
import { documentSymbols, matchesQuery } from '../features/document-symbols';
import { throwIfCancelled } from './cancellation';
import { ToProto } from './to-proto';

/** How the symbols of the workspace are found, wherever the server runs. */
export interface SymbolSources {
  /** Every file of the workspace that may be a policy. */
  readonly list: () => Promise<readonly string[]>;
  /** What is read of a file, open or not; undefined where there is none. */
  readonly read: (uri: string) => Promise<Analysis | undefined>;
  readonly isOpen: (uri: string) => boolean;
}

/** More than anybody reads in a list. */
const MOST_FOUND = 1000;
/** An editor asks again with each letter; the files do not change so fast. */
const LIST_KEPT_MS = 3000;

/** Searches the defined terms and sections of every policy of the workspace, and remembers those of closed files. */
export class WorkspaceSymbols {
  private readonly known = new Map<string, readonly SymbolInformation[]>();
  private listed: { readonly uris: Promise<readonly string[]>; readonly until: number } | undefined;

  constructor(private readonly sources: SymbolSources) {}

  /** A file was changed, made, removed, opened or closed. */
  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** What is a policy may have changed for every file. */
  forgetAll(): void {
    this.known.clear();
    this.listed = undefined;
  }

  /**
   * The symbols whose letters match the query.
   *
   * @param open the documents that are open, be they files of the workspace or not.
   * @throws ResponseError when the request is cancelled.
   */
  async find(query: string, open: readonly string[], token: CancellationToken): Promise<SymbolInformation[]> {
    const found: SymbolInformation[] = [];
    for (const uri of new Set([...open, ...(await this.files())])) {
      throwIfCancelled(token);
      const symbols = await this.symbolsOf(uri);
      found.push(...symbols.filter(({ name }) => matchesQuery(name, query)));
      if (found.length >= MOST_FOUND) break;
    }
    return found.slice(0, MOST_FOUND);
  }

  private files(): Promise<readonly string[]> {
    if (!this.listed || this.listed.until < Date.now())
      this.listed = { uris: this.sources.list(), until: Date.now() + LIST_KEPT_MS };
    return this.listed.uris;
  }

  private async symbolsOf(uri: string): Promise<readonly SymbolInformation[]> {
    const known = this.known.get(uri);
    if (known) return known;
    const analysis = await this.sources.read(uri);
    const symbols = analysis?.profile ? symbolsIn(uri, analysis) : [];
    if (!this.sources.isOpen(uri)) this.known.set(uri, symbols);
    return symbols;
  }
}

function symbolsIn(uri: string, analysis: Analysis): SymbolInformation[] {
  const proto = new ToProto(uri, analysis.document.lines);
  return documentSymbols(analysis.facts).map(({ name, kind, container, span }) => ({
    name,
    kind: kind === 'term' ? SymbolKind.Key : SymbolKind.String,
    containerName: container,
    location: proto.location(span),
  }));
}
