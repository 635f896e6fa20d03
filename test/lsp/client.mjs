// A language client with nothing but JSON-RPC: what any editor would send, and a record of what comes back.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StreamMessageReader, StreamMessageWriter, createMessageConnection } from 'vscode-jsonrpc/node';

const SERVER = join(import.meta.dirname, '../../dist/server.js');
const PATIENCE = 10_000;

/** Starts the server over stdio; `workspace` is the folder it works on, `capabilities` what this client can do. */
export async function startClient({ workspace, capabilities = {}, initializationOptions = {} } = {}) {
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const client = new Client(child, connection);
  connection.listen();
  const rootUri = workspace ? pathToFileURL(workspace).href : null;
  client.initialized = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: rootUri ? [{ uri: rootUri, name: 'workspace' }] : null,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  return client;
}

class Client {
  #published = [];
  #waiting = new Set();
  statuses = [];
  log = '';

  constructor(child, connection) {
    this.child = child;
    this.connection = connection;
    child.stderr.on('data', (data) => (this.log += data));
    connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.#published.push(params);
      for (const check of this.#waiting) check();
    });
    connection.onNotification('policywright/status', (status) => this.statuses.push(status));
    connection.onNotification('window/logMessage', ({ message }) => (this.log += `${message}\n`));
  }

  open(uri, text, { languageId = 'markdown', version = 1 } = {}) {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
  }

  change(uri, version, ...contentChanges) {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri) {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request(method, params) {
    return this.connection.sendRequest(method, params);
  }

  /** Every version that was published for a document, in order. */
  versions(uri) {
    return this.#published.filter((params) => params.uri === uri).map(({ version }) => version);
  }

  /** The next findings published for a document, from now on or (given `version`) for that version. */
  diagnostics(uri, version) {
    const from = version === undefined ? this.#published.length : 0;
    return new Promise((resolve, reject) => {
      const check = () => {
        const found = this.#published
          .slice(from)
          .find((params) => params.uri === uri && (version === undefined || params.version === version));
        if (!found) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve(found.diagnostics);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        reject(
          new Error(
            `no findings for ${uri}${version === undefined ? '' : ` version ${version}`} within ${PATIENCE} ms\n${this.log}`,
          ),
        );
      }, PATIENCE);
      this.#waiting.add(check);
      check();
    });
  }

  /** Waits until `found` gives something, and returns it. */
  async until(found, what) {
    const end = Date.now() + PATIENCE;
    for (let value = found(); ; value = found()) {
      if (value) return value;
      if (Date.now() > end) throw new Error(`${what} did not come within ${PATIENCE} ms\n${this.log}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async stop() {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    await new Promise((resolve) => (this.child.exitCode === null ? this.child.once('exit', resolve) : resolve()));
  }
}
