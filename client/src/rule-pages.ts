import { Uri, commands, workspace, type ExtensionContext } from 'vscode';

const SCHEME = 'policywright-rule';

/** Address of a rule's page, `{rule}` standing for its id. A finding's code leads here. */
export const RULE_PAGES = `${SCHEME}:/{rule}.md`;

/**
 * Serves the rules' pages, which are part of the extension, so that they open without a network. `package.json`
 * associates the scheme with Markdown's preview.
 */
export function registerRulePages(context: ExtensionContext): void {
  const provideTextDocumentContent = async (uri: Uri): Promise<string> => {
    const page = Uri.joinPath(context.extensionUri, 'dist', 'rules', uri.path);
    return new TextDecoder().decode(await workspace.fs.readFile(page));
  };
  context.subscriptions.push(workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent }));
}

/** Shows the page of a rule beside the text. */
export async function openRulePage(rule: string): Promise<void> {
  await commands.executeCommand('markdown.showPreviewToSide', Uri.parse(RULE_PAGES.replace('{rule}', rule)));
}
