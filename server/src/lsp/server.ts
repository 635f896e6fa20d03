import {
  CodeActionKind,
  TextDocumentSyncKind,
  TextDocuments,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type DocumentSymbol,
  type FoldingRange,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../engine/configuration/files';
import { isConfigurationFile } from '../engine/configuration/configuration-resolver';
import { extendTerms } from '../engine/configuration/extend-terms';
import { Configurations } from '../engine/document-settings';
import { canonical } from '../engine/configuration/uri-path';
import { PolicyWorkspace, type Checked, type ReadDocument } from '../engine/policy-workspace';
import { automaticEdits, codeActions } from '../features/code-actions';
import { folds } from '../features/folding';
import { goesBeyondMarkup, outline } from '../features/outline';
import { scheduleAction } from '../features/schedule-action';
import { settingsActions } from '../features/settings-actions';
import { calendarDate } from '../text/dates';
import { overlaps } from '../text/span';
import { throwIfCancelled } from './cancellation';
import { claimCapabilities, serveClaims } from './claim-requests';
import { spanOfRange } from './from-proto';
import { serveCoverage } from './coverage-requests';
import {
  checkDocumentRequest,
  checkFilesRequest,
  findFilesRequest,
  readFileRequest,
  type CheckFilesParams,
  type CheckFilesResult,
  type InitializationOptions,
} from './protocol';
import { Publisher } from './publisher';
import { SCHEDULE_SOURCE, scheduleActions } from './schedule-actions';
import { changeSettings, settingsFileFor } from './settings-file';
import { serveReading } from './reading-requests';
import { TERM_CAPABILITIES, serveTerms, type Policy, type TermSources } from './term-requests';
import { ToProto } from './to-proto';
import { WorkspaceSymbols } from './workspace-symbols';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.policywright`;

/** What the server needs from where it runs. */
export interface ServerHost {
  /** Reads files where the client does not offer to; undefined in a web worker. */
  readonly files: Files | undefined;
  /** The files in and below a folder that may be policies. */
  readonly list?: (folder: string) => Promise<string[]>;
  /** Address of a rule's page (`{rule}` for its id) where the client gives none. */
  readonly rulePages: string | undefined;
}

/** Serves one client on `connection` until it disconnects. */
export function startServer(connection: Connection, host: ServerHost): void {
  new PolicyServer(connection, host).listen();
}

class PolicyServer {
  private readonly documents = new TextDocuments(TextDocument);
  private options: InitializationOptions = {};
  private capabilities: ClientCapabilities = {};
  private workspaceFolders: readonly string[] = [];
  private readonly configurations: Configurations;
  private readonly workspace: PolicyWorkspace;
  private readonly publisher: Publisher;
  private readonly symbols: WorkspaceSymbols;

  constructor(
    private readonly connection: Connection,
    private readonly host: ServerHost,
  ) {
    const log = (message: string) => {
      connection.console.error(message);
    };
    const files: Files = { read: (uri) => this.read(uri) };
    this.configurations = new Configurations(files);
    this.workspace = new PolicyWorkspace(this.configurations, { files, today: () => calendarDate(new Date()), log });
    this.publisher = new Publisher(connection, this.documents, this.workspace, () => this.rulePages);
    this.symbols = new WorkspaceSymbols({
      list: () => this.listFiles(),
      read: async (uri) => (await this.readDocument(uri))?.analysis,
      isOpen: (uri) => this.documents.get(uri) !== undefined,
    });
  }

  listen(): void {
    const { connection, documents } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => {
      if (this.capabilities.workspace?.workspaceFolders !== true) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        const kept = this.workspaceFolders.filter((uri) => !gone.has(uri));
        this.workspaceFolders = [...kept, ...added.map(({ uri }) => uri)];
        this.symbols.forgetAll();
      });
    });
    documents.onDidChangeContent(({ document }) => {
      this.changed(document.uri);
    });
    documents.onDidClose(({ document }) => {
      this.workspace.close(document.uri);
      this.symbols.forget(document.uri);
      void this.publisher.clear(document.uri);
      this.checkDependents(document.uri);
      if (isConfigurationFile(document.uri)) this.reconfigure();
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      for (const { uri } of changes) this.symbols.forget(uri);
      const used = await Promise.all(changes.map(({ uri }) => this.configurations.uses(uri)));
      if (used.includes(true)) this.reconfigure();
      for (const { uri } of changes) if (!documents.get(uri)) this.checkDependents(uri);
    });
    connection.onWorkspaceSymbol(({ query }, token) => this.symbols.find(query, this.documents.keys(), token));
    connection.onCodeAction((params) => this.codeActions(params));
    serveReading(connection, (uri, nothing, answer) => this.ask(uri, nothing, answer));
    connection.onDocumentSymbol(({ textDocument }) =>
      this.ask(textDocument.uri, [], ({ analysis: { document } }, proto): DocumentSymbol[] => {
        const hidden =
          this.options.outlineBeyondMarkup === true && document.format === 'markdown' && !goesBeyondMarkup(document);
        return hidden ? [] : outline(document).map((entry) => proto.symbol(entry));
      }),
    );
    connection.onFoldingRanges(({ textDocument }) =>
      this.ask(textDocument.uri, [], ({ analysis }): FoldingRange[] =>
        folds(analysis.document).map((fold) => ToProto.fold(fold)),
      ),
    );
    serveTerms(connection, (uri, nothing, answer) => this.ask(uri, nothing, answer), {
      client: () => ({ capabilities: this.capabilities, options: this.options }),
      others: (...search) => this.otherPolicies(...search),
    });
    serveClaims(connection, (uri, nothing, answer) => this.ask(uri, nothing, answer));
    serveCoverage(connection, (uri, nothing, answer) => this.ask(uri, nothing, answer), {
      snippets: () => this.snippets,
      version: (uri, { document }) => {
        const open = documents.get(uri);
        return open?.getText() === document.text ? open.version : undefined;
      },
    });
    connection.onRequest(checkDocumentRequest, ({ uri }: { uri: string }) => this.publisher.publish(uri));
    connection.onRequest(checkFilesRequest, (params: CheckFilesParams) => this.checkFiles(params));
    documents.listen(connection);
    connection.listen();
  }

  /** Whether the client takes snippets in edits. */
  private get snippets(): boolean {
    return this.capabilities.workspace?.workspaceEdit?.snippetEditSupport === true;
  }

  private get rulePages(): string | undefined {
    return this.options.rulePages ?? this.host.rulePages;
  }

  private initialize(params: InitializeParams): InitializeResult {
    this.options = (params.initializationOptions as InitializationOptions | undefined) ?? {};
    this.capabilities = params.capabilities;
    this.workspaceFolders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    return {
      serverInfo: { name: 'policywright' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: {
          codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, CodeActionKind.RefactorRewrite, SCHEDULE_SOURCE],
        },
        hoverProvider: true,
        documentLinkProvider: {},
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        workspaceSymbolProvider: true,
        ...TERM_CAPABILITIES,
        ...claimCapabilities(this.options),
      },
    };
  }

  /** The text of a file: as the editor has it where it is open, else from the client or the disk. */
  private async read(uri: string): Promise<string | undefined> {
    const open = this.documents.get(uri);
    if (open) return open.getText();
    if (!this.options.clientFiles) return this.host.files?.read(uri);
    return (await this.connection.sendRequest<string | null>(readFileRequest, { uri })) ?? undefined;
  }

  /** Every file of the workspace that may be a policy. */
  private async listFiles(): Promise<readonly string[]> {
    if (this.options.clientFiles) return this.connection.sendRequest<string[]>(findFilesRequest);
    const { list } = this.host;
    return list ? (await Promise.all(this.workspaceFolders.map(list))).flat() : [];
  }

  /** A file as it stands, open or not; undefined where there is none, or where `relevant` finds nothing in its text. */
  private async readDocument(uri: string, relevant?: (text: string) => boolean): Promise<ReadDocument | undefined> {
    const text = await this.read(uri);
    if (text === undefined || relevant?.(text) === false) return undefined;
    return this.documents.get(uri) ? this.publisher.check(uri) : this.workspace.readOnce(uri, text);
  }

  /** Every other policy of the workspace whose text is relevant, open or not. */
  private async otherPolicies(...[uri, relevant, token]: Parameters<TermSources['others']>): Promise<Policy[]> {
    const found: Policy[] = [];
    for (const other of new Set([...this.documents.keys(), ...(await this.listFiles())])) {
      throwIfCancelled(token);
      if (canonical(other) === canonical(uri)) continue;
      const read = await this.readDocument(other, relevant);
      if (read?.analysis.profile) found.push({ uri: other, ...read });
    }
    return found;
  }

  private changed(uri: string): void {
    this.symbols.forget(uri);
    if (isConfigurationFile(uri)) this.reconfigure();
    else {
      this.publisher.schedule(uri);
      this.checkDependents(uri);
    }
  }

  /** Checks the open documents again that lead to one that changed. */
  private checkDependents(uri: string): void {
    for (const other of this.workspace.changed(uri)) this.publisher.schedule(other);
  }

  /** Forgets all configuration, checks every open document again and publishes what is wrong with the configuration. */
  private reconfigure(): void {
    this.symbols.forgetAll();
    this.configurations.invalidate();
    this.workspace.invalidate();
    for (const { uri } of this.documents.all()) {
      if (isConfigurationFile(uri)) void this.publishConfiguration(uri);
      else this.publisher.schedule(uri);
    }
  }

  private async publishConfiguration(uri: string): Promise<void> {
    const version = this.documents.get(uri)?.version;
    const file = await this.configurations.file(uri);
    if (!file || version === undefined || this.documents.get(uri)?.version !== version) return;
    const proto = new ToProto(uri, file.lines);
    const diagnostics = file.problems.map((problem) => proto.problem(problem));
    await this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Answers a request about an open document that is a policy from its current version; `nothing` for any other. */
  private async ask<T>(uri: string, nothing: T, answer: (checked: Checked, proto: ToProto) => T): Promise<T> {
    const checked = await this.publisher.check(uri);
    if (!checked?.analysis.profile) return nothing;
    return answer(checked, new ToProto(uri, checked.analysis.document.lines, this.rulePages));
  }

  /** What a configuration file should say instead, where that can be guessed. */
  private async configurationActions({ textDocument: { uri }, range }: CodeActionParams): Promise<CodeAction[]> {
    const file = await this.configurations.file(uri);
    if (!file) return [];
    const proto = new ToProto(uri, file.lines);
    const span = spanOfRange(file.lines, range);
    return file.problems.flatMap((problem) => {
      if (problem.suggestion === undefined || !overlaps(problem.span, span)) return [];
      const edit = proto.workspaceEdit([{ span: problem.span, text: problem.suggestion }], false);
      const title = `Write "${problem.suggestion}"`;
      return [{ title, kind: CodeActionKind.QuickFix, isPreferred: true, diagnostics: [proto.problem(problem)], edit }];
    });
  }

  private async codeActions(params: CodeActionParams): Promise<CodeAction[]> {
    const { textDocument, range, context } = params;
    if (isConfigurationFile(textDocument.uri)) return this.configurationActions(params);
    const wanted = (kind: string) =>
      !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const fixes = await this.ask(textDocument.uri, [], ({ analysis, diagnostics }, proto) => {
      const actions: CodeAction[] = [];
      if (wanted(CodeActionKind.QuickFix)) {
        const span = spanOfRange(analysis.document.lines, range);
        actions.push(
          ...codeActions(analysis, diagnostics, span).map((action) => proto.codeAction(action, this.snippets)),
        );
      }
      const automatic = context.only && wanted(FIX_ALL) ? automaticEdits(diagnostics) : [];
      if (automatic.length > 0)
        actions.push({
          title: 'Fix all automatic findings of Policywright',
          kind: FIX_ALL,
          edit: proto.workspaceEdit(automatic, false),
        });
      return actions;
    });
    return [...fixes, ...(await this.settingsActions(params, wanted))];
  }

  /** What can be said in `policywright.yaml` about the terms that findings speak of, and about how long data are kept. */
  private async settingsActions(
    { textDocument: { uri }, range, context: { only } }: CodeActionParams,
    wanted: (kind: string) => boolean,
  ): Promise<CodeAction[]> {
    const asked = await this.ask(uri, undefined, (checked, proto) => ({ checked, proto }));
    if (!asked) return [];
    const { analysis, diagnostics } = asked.checked;
    const span = spanOfRange(analysis.document.lines, range);
    const terms = wanted(CodeActionKind.QuickFix) ? settingsActions(diagnostics, span) : [];
    const offered = scheduleAction(analysis, diagnostics, span);
    const schedule = offered && (offered.unscheduled || offered.onClaim || only) ? offered : undefined;
    if (terms.length === 0 && !schedule) return [];
    const target = settingsFileFor(uri, analysis.settings.configuration, this.workspaceFolders);
    if (target === undefined) return [];
    const { workspaceEdit } = this.capabilities.workspace ?? {};
    const create = workspaceEdit?.resourceOperations?.includes('create') === true;
    const file = { uri: target, text: await this.read(target), version: this.documents.get(target)?.version ?? null };
    const listed = terms.flatMap(({ title, diagnostic, list, term }) => {
      const edit = changeSettings(file, (text, names) => extendTerms(text, list, term, names), create);
      const diagnostics = [asked.proto.diagnostic(diagnostic)];
      return edit ? [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit }] : [];
    });
    return schedule ? [...listed, ...scheduleActions(schedule, asked.proto, file, { wanted, only, create })] : listed;
  }

  private async checkFiles({ uris }: CheckFilesParams): Promise<CheckFilesResult> {
    let policies = 0;
    let findings = 0;
    const unreadable: string[] = [];
    for (const uri of uris) {
      if (this.documents.get(uri)) {
        const status = await this.publisher.publish(uri);
        if (!status?.profile) continue;
        policies += 1;
        findings += Object.values(status.counts).reduce((sum, count) => sum + count, 0);
        continue;
      }
      const text = await this.read(uri);
      if (text === undefined) {
        unreadable.push(uri);
        continue;
      }
      const checked = await this.workspace.checkOnce(uri, text);
      await this.publisher.publishFile(uri, checked);
      if (!checked.analysis.profile) continue;
      policies += 1;
      findings += checked.diagnostics.length;
    }
    return { policies, findings, unreadable };
  }
}
