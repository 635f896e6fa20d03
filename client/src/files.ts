import { FileSystemError, Uri, workspace, type CancellationToken } from 'vscode';

const POLICY_FILES = '**/*.{md,mdx,markdown,txt,policy}';
const NOT_POLICIES = ['node_modules', '.git', 'dist', 'out'];

/** The addresses of all files of the workspace that may be policies. */
export async function findPolicyFiles(token?: CancellationToken, most?: number): Promise<string[]> {
  const uris = await workspace.findFiles(POLICY_FILES, `**/{${NOT_POLICIES.join()}}/**`, most, token);
  // What to leave out, VS Code tells the provider of a virtual file system, and not every one listens.
  return uris.filter((uri) => !isBelow(uri, NOT_POLICIES)).map((uri) => uri.toString());
}

/** Whether one of the folders between the workspace and the file has one of the names. */
function isBelow(uri: Uri, names: readonly string[]): boolean {
  const folders = workspace.asRelativePath(uri, false).split('/').slice(0, -1);
  return folders.some((folder) => names.includes(folder));
}

/** The text of a file of any file system VS Code knows; null where there is none. */
export async function readText(uri: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch (error) {
    if (error instanceof FileSystemError) return null;
    throw error;
  }
}
