import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { PolicyExtension, type PolicywrightApi } from './policy-extension';

let extension: PolicyExtension | undefined;

/** Starts the extension in a Node extension host: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<PolicywrightApi> {
  const module = context.asAbsolutePath(join('dist', 'server.js'));
  extension = new PolicyExtension(context, (id, name, options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6011'] } };
    return new LanguageClient(id, name, { run, debug }, options);
  });
  return extension.start();
}

export async function deactivate(): Promise<void> {
  await extension?.stop();
}
