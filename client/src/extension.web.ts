import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { PolicyExtension, type PolicywrightApi } from './policy-extension';

let extension: PolicyExtension | undefined;

/** Starts the extension in a web worker extension host: the server is a worker of its own. */
export async function activate(context: ExtensionContext): Promise<PolicywrightApi> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js');
  extension = new PolicyExtension(
    context,
    (id, name, options) =>
      new LanguageClient(id, name, () => Promise.resolve(new Worker(script.toString(true))), options),
  );
  return extension.start();
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
