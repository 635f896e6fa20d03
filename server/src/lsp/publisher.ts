import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checked, PolicyWorkspace } from '../engine/policy-workspace';
import { Cancelled } from '../engine/cancelled';
import { laws } from '../knowledge/index';
import type { SEVERITIES } from '../rules/define-rule';
import { statusNotification, type StatusParams } from './protocol';
import { ToProto } from './to-proto';

/** Checks open documents when they change and publishes the findings, for the current version only. */
export class Publisher {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly workspace: PolicyWorkspace,
    private readonly rulePages: () => string | undefined,
  ) {}

  /** Checks the document once the messages that have already arrived are read, so that fast typing costs one check. */
  schedule(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.set(
      uri,
      setTimeout(() => {
        this.waiting.delete(uri);
        void this.publish(uri);
      }, 0),
    );
  }

  /** Checks every open document again. */
  scheduleAll(): void {
    for (const { uri } of this.documents.all()) this.schedule(uri);
  }

  /** Takes back what was published for a document that was closed. */
  async clear(uri: string): Promise<void> {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
    await this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Checks a document now; undefined where it is not open or changed meanwhile. */
  async check(uri: string): Promise<Checked | undefined> {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const { version } = document;
    const checkpoint = () => {
      if (this.documents.get(uri)?.version !== version) throw new Cancelled();
    };
    try {
      return await this.workspace.check(
        { uri, version, text: document.getText(), languageId: document.languageId },
        checkpoint,
      );
    } catch (error) {
      if (error instanceof Cancelled) return undefined;
      throw error;
    }
  }

  /** Publishes the findings of a file that is not open. */
  async publishFile(uri: string, { analysis, diagnostics }: Checked): Promise<void> {
    const proto = new ToProto(uri, analysis.document.lines, this.rulePages());
    await this.connection.sendDiagnostics({
      uri,
      diagnostics: diagnostics.map((diagnostic) => proto.diagnostic(diagnostic)),
    });
  }

  /** Checks a document, publishes its findings and its status. */
  async publish(uri: string): Promise<StatusParams | undefined> {
    const version = this.documents.get(uri)?.version;
    const checked = await this.check(uri);
    if (!checked || version === undefined || this.documents.get(uri)?.version !== version) return undefined;
    const proto = new ToProto(uri, checked.analysis.document.lines, this.rulePages());
    const diagnostics = checked.diagnostics.map((diagnostic) => proto.diagnostic(diagnostic));
    await this.connection.sendDiagnostics({ uri, version, diagnostics });
    const status = statusOf(uri, version, checked);
    await this.connection.sendNotification(statusNotification, status);
    return status;
  }
}

function statusOf(uri: string, version: number, { analysis, diagnostics }: Checked): StatusParams {
  const { profile, unread, settings } = analysis;
  const count = (severity: (typeof SEVERITIES)[number]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    uri,
    version,
    counts: { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
    ...(unread === undefined ? {} : { unread }),
    ...(settings.configuration ? { configuration: settings.configuration } : {}),
    ...(profile
      ? {
          profile: {
            kind: profile.kind,
            kindReason: profile.kindReason,
            laws: profile.laws.map((applied) => ({ ...applied, ...lawNames(applied.law) })),
          },
        }
      : {}),
  };
}

/** What a law is called, in full and in short. */
function lawNames(id: string): { name: string; short: string } {
  const { name, short } = [...laws.values()].find((law) => law.id === id) ?? { name: id, short: id };
  return { name, short };
}
