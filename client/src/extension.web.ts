import { Uri, type ExtensionContext } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { PolicyExtension, type PolicywrightApi } from './policy-extension';

let extension: PolicyExtension | undefined;
let server: Worker | undefined;

/** Starts the extension in a web worker extension host: the server is a worker of its own. */
export async function activate(context: ExtensionContext): Promise<PolicywrightApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  extension = new PolicyExtension(
    context,
    (id, name, options) => new LanguageClient(id, name, () => Promise.resolve(startServer(script)), options),
  );
  return extension.start();
}

/**
 * Starts the server's worker, in place of the one before. The client would not know the worker for one: VS Code's
 * extension host has put a function of its own in the place of `Worker`, of which no worker is an instance.
 */
function startServer(script: string): MessageTransports {
  server?.terminate();
  server = new Worker(script);
  return { reader: new BrowserMessageReader(server), writer: new BrowserMessageWriter(server) };
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
  server?.terminate();
}
