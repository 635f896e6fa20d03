import { FileSystemError, Uri, commands, workspace, type ExtensionContext } from 'vscode';

const SCHEME = 'policywright-rule';

/** Address of a rule's page, `{rule}` standing for its id. A finding's code leads here. */
export const RULE_PAGES = `${SCHEME}:/{rule}.md`;

/**
 * Serves the rules' pages, which are part of the extension, so that they open without a network. `package.json`
 * associates the scheme with Markdown's preview.
 */
export function registerRulePages(context: ExtensionContext): void {
  const provideTextDocumentContent = (uri: Uri) =>
    readPage(Uri.joinPath(context.extensionUri, 'dist', 'rules', uri.path));
  context.subscriptions.push(workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent }));
}

async function readPage(page: Uri): Promise<string> {
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(page));
    // The id of the message behind a marked place is for the tests that the pages are, not for readers.
    return text.replaceAll(/⟧\(\w+\)/g, '⟧');
  } catch (error) {
    if (!(error instanceof FileSystemError)) throw error;
    const [name = ''] = page.path.split('/').slice(-1);
    return `# ${name.replace(/\.md$/, '')}\n\nThere is no page for this rule in this version of Policywright.\n`;
  }
}

/** Shows the page of a rule beside the text. */
export async function openRulePage(rule: string): Promise<void> {
  await commands.executeCommand('markdown.showPreviewToSide', Uri.parse(RULE_PAGES.replace('{rule}', rule)));
}
