import { FileSystemError, Uri, workspace } from 'vscode';

/** The text of a file of any file system VS Code knows; null where there is none. */
export async function readText(uri: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch (error) {
    if (error instanceof FileSystemError) return null;
    throw error;
  }
}
