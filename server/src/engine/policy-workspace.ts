import type { Format } from '../document/policy-document';
import type { CalendarDate } from '../text/dates';
import { analyse, check, formatOf, type Analysis } from './analysis';
import type { Configurations } from './document-settings';
import type { Diagnostic } from './diagnostic';

/** What the workspace needs from where it runs. */
export interface WorkspaceHost {
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

/** A document that was checked. */
export interface Checked {
  readonly analysis: Analysis;
  readonly diagnostics: readonly Diagnostic[];
}

interface Known extends Checked {
  readonly version: number;
  readonly text: string;
  /** Changes whenever configuration changes, so that a result from before counts no more. */
  readonly generation: number;
}

const formatOfLanguage = ({ languageId, uri }: OpenDocument): Format =>
  languageId === 'markdown' || languageId === 'mdx' ? 'markdown' : formatOf(uri);

/** The documents an editor works on: each version is read once, and what did not change since the last is reused. */
export class PolicyWorkspace {
  private readonly known = new Map<string, Known>();
  private generation = 0;

  constructor(
    private readonly configurations: Configurations,
    private readonly host: WorkspaceHost,
  ) {}

  /**
   * The findings of a document; those of the last call where nothing changed since.
   *
   * @param checkpoint called between rules; throws `Cancelled` where the result is no longer wanted.
   */
  async check(document: OpenDocument, checkpoint: () => void): Promise<Checked> {
    const known = this.known.get(document.uri);
    if (known?.version === document.version && known.text === document.text && known.generation === this.generation)
      return known;
    const generation = this.generation;
    const settings = await this.configurations.settingsFor(document.uri);
    checkpoint();
    const analysis = analyse(
      { path: document.uri, text: document.text, format: formatOfLanguage(document), settings },
      known?.analysis,
    );
    const diagnostics = this.diagnose(analysis, checkpoint);
    const checked = { analysis, diagnostics, version: document.version, text: document.text, generation };
    this.known.set(document.uri, checked);
    return checked;
  }

  /** The findings of a file that no editor has open; nothing of it is kept. */
  async checkOnce(uri: string, text: string): Promise<Checked> {
    const settings = await this.configurations.settingsFor(uri);
    const analysis = analyse({ path: uri, text, format: formatOf(uri), settings });
    return { analysis, diagnostics: this.diagnose(analysis, () => undefined) };
  }

  /** Forgets a document that was closed. */
  close(uri: string): void {
    this.known.delete(uri);
  }

  /** Configuration changed: every document has to be checked again. */
  invalidate(): void {
    this.generation += 1;
  }

  private diagnose(analysis: Analysis, checkpoint: () => void): Diagnostic[] {
    const onRuleError = (rule: string, error: unknown) => {
      this.host.log(
        `Rule ${rule} failed on ${analysis.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    };
    return check(analysis, { today: this.host.today(), onRuleError, checkpoint });
  }
}
