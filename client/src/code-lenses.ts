import { workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, CodeLensMiddleware } from 'vscode-languageclient';

const SETTING = 'policywright.codeLens.enabled';

/** Asks the server for code lenses where the user wants them. */
export const provideCodeLenses: NonNullable<CodeLensMiddleware['provideCodeLenses']> = (document, token, next) =>
  workspace.getConfiguration(undefined, document.uri).get<boolean>(SETTING, true) ? next(document, token) : [];

/** Shows or hides the lenses of open documents when the setting changes. */
export function followLensSetting(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(SETTING)) return;
      for (const document of workspace.textDocuments)
        client.getFeature('textDocument/codeLens').getProvider(document)?.onDidChangeCodeLensEmitter.fire();
    }),
  );
}
