import { workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, InlayHintsMiddleware } from 'vscode-languageclient';

const SETTING = 'policywright.inlayHints.enabled';

/** Asks the server for inlay hints where the user wants them. */
export const provideInlayHints: NonNullable<InlayHintsMiddleware['provideInlayHints']> = (
  document,
  range,
  token,
  next,
) =>
  workspace.getConfiguration(undefined, document.uri).get<boolean>(SETTING, false) ? next(document, range, token) : [];

/** Shows or hides the hints of open documents when the setting changes. */
export function followHintSetting(context: ExtensionContext, client: BaseLanguageClient): void {
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(SETTING)) return;
      for (const document of workspace.textDocuments)
        client.getFeature('textDocument/inlayHint').getProvider(document)?.onDidChangeInlayHints.fire();
    }),
  );
}
