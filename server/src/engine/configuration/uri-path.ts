/** `file:///a/b`, `vscode-vfs://github/a/b`, `/a/b` or `C:/a/b`: what stands before the path, and the path. */
function split(uri: string): { prefix: string; path: string } {
  // A scheme has at least two letters: "C:" is a drive.
  const prefix = /^[a-z][a-z0-9+.-]+:(?:\/\/[^/]*)?/i.exec(uri)?.[0] ?? '';
  return { prefix, path: uri.slice(prefix.length) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The folder that holds `uri`, without a slash at its end; undefined where it is in none. */
export function folderOf(uri: string): string | undefined {
  const { prefix, path } = split(uri);
  const cut = path.lastIndexOf('/');
  return cut < 0 ? undefined : prefix + path.slice(0, cut);
}

/** The address of a file by its path relative to a folder; undefined where `..` leads out of the file system. */
export function fileIn(folder: string, relative: string): string | undefined {
  const { prefix, path } = split(folder);
  const names = path.split('/');
  for (const name of relative.split('/')) {
    if (name === '..') {
      if (names.length <= 1) return undefined;
      names.pop();
    } else if (name !== '.' && name !== '') names.push(prefix === '' ? name : encodeURIComponent(name));
  }
  return prefix + names.join('/');
}

/** The path from a folder to a file below it, decoded; undefined where the file is not below the folder. */
export function pathWithin(folder: string, uri: string): string | undefined {
  const [inFolder, inFile] = [canonical(folder), canonical(uri)];
  return inFile.startsWith(`${inFolder}/`) ? inFile.slice(inFolder.length + 1) : undefined;
}

/** The same for every spelling of an address (clients escape more or fewer characters). */
export function canonical(uri: string): string {
  const { prefix, path } = split(uri);
  return prefix === '' ? path : prefix.toLowerCase() + decode(path);
}
