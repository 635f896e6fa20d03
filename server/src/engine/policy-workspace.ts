import type { Format } from '../document/policy-document';
import type { CalendarDate } from '../text/dates';
import { analyse, check, formatOf, type Analysis } from './analysis';
import type { Files } from './configuration/files';
import type { Configurations } from './document-settings';
import type { Diagnostic } from './diagnostic';
import { RelatedFiles } from './related-files';
import { NO_RELATED_DOCUMENTS, type RelatedDocuments } from '../rules/related-documents';

/** What the workspace needs from where it runs. */
export interface WorkspaceHost {
  /** Reads the documents that others lead to; one that is open as the editor has it. */
  readonly files: Files;
  readonly today: () => CalendarDate;
  readonly log: (message: string) => void;
}

/** An open document as the editor has it. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** The editor's language: `markdown` and `mdx` are Markdown, the rest is plain text. */
  readonly languageId: string;
}

/** A document that was read, with those that it leads to. */
export interface ReadDocument {
  readonly analysis: Analysis;
  /** The other documents that it leads to. */
  readonly related: RelatedDocuments;
}

/** A document that was checked. */
export interface Checked extends ReadDocument {
  readonly diagnostics: readonly Diagnostic[];
}

interface Known extends Checked {
  readonly version: number;
  readonly text: string;
  /** Changes whenever configuration changes, so that a result from before counts no more. */
  readonly generation: number;
}

/** No generation of the configuration. */
const STALE = -1;

const formatOfLanguage = ({ languageId, uri }: OpenDocument): Format =>
  languageId === 'markdown' || languageId === 'mdx' ? 'markdown' : formatOf(uri);

/** The documents an editor works on: each version is read once, and what did not change since the last is reused. */
export class PolicyWorkspace {
  private readonly known = new Map<string, Known>();
  private readonly relatedFiles: RelatedFiles;
  private generation = 0;
  /** How often a document changed that others lead to. */
  private changes = 0;

  constructor(
    private readonly configurations: Configurations,
    private readonly host: WorkspaceHost,
  ) {
    this.relatedFiles = new RelatedFiles(host.files);
  }

  /**
   * The findings of a document; those of the last call where nothing changed since.
   *
   * @param checkpoint called between rules; throws `Cancelled` where the result is no longer wanted.
   */
  async check(document: OpenDocument, checkpoint: () => void): Promise<Checked> {
    const known = this.known.get(document.uri);
    if (known?.version === document.version && known.text === document.text && known.generation === this.generation)
      return known;
    const { generation, changes } = this;
    const settings = await this.configurations.settingsFor(document.uri);
    checkpoint();
    const analysis = analyse(
      { path: document.uri, text: document.text, format: formatOfLanguage(document), settings },
      known?.analysis,
    );
    const related = await this.relatedTo(document.uri, analysis);
    checkpoint();
    const diagnostics = this.diagnose(analysis, related, checkpoint);
    const { version, text } = document;
    // What changed while this was checked may have been read too early.
    const valid = changes === this.changes ? generation : STALE;
    const checked = { analysis, related, diagnostics, version, text, generation: valid };
    this.known.set(document.uri, checked);
    return checked;
  }

  /** The findings of a file that no editor has open; nothing of it is kept. */
  async checkOnce(uri: string, text: string): Promise<Checked> {
    const settings = await this.configurations.settingsFor(uri);
    const analysis = analyse({ path: uri, text, format: formatOf(uri), settings });
    const related = await this.relatedTo(uri, analysis);
    return { analysis, related, diagnostics: this.diagnose(analysis, related, () => undefined) };
  }

  /** A file that no editor has open, read without a look for findings. */
  async readOnce(uri: string, text: string): Promise<ReadDocument> {
    const settings = await this.configurations.settingsFor(uri);
    const analysis = analyse({ path: uri, text, format: formatOf(uri), settings });
    return { analysis, related: await this.relatedTo(uri, analysis) };
  }

  /** Forgets a document that was closed. */
  close(uri: string): void {
    this.known.delete(uri);
    this.relatedFiles.forget(uri);
  }

  /**
   * A document was changed in the editor, closed, or made, changed or removed on disk.
   *
   * @returns the documents that lead to it, which have to be checked again.
   */
  changed(uri: string): string[] {
    const stale = this.relatedFiles.changed(uri);
    if (stale.length > 0) this.changes += 1;
    for (const other of stale) {
      const known = this.known.get(other);
      if (known) this.known.set(other, { ...known, generation: STALE });
    }
    return stale;
  }

  /** Configuration changed: every document has to be checked again. */
  invalidate(): void {
    this.generation += 1;
  }

  /** What is no policy gets no findings, so its links are not followed. */
  private async relatedTo(uri: string, { document, profile, settings }: Analysis): Promise<RelatedDocuments> {
    return profile ? this.relatedFiles.of(uri, document, settings) : NO_RELATED_DOCUMENTS;
  }

  private diagnose(analysis: Analysis, related: RelatedDocuments, checkpoint: () => void): Diagnostic[] {
    const onRuleError = (rule: string, error: unknown) => {
      this.host.log(
        `Rule ${rule} failed on ${analysis.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    };
    return check(analysis, { today: this.host.today(), related, onRuleError, checkpoint });
  }
}
