import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import picomatch from 'picomatch';

/** A file to read: named on the command line itself, or found below a folder or by a glob. */
export interface InputFile {
  readonly path: string;
  /** Named as such, so it is read as a policy even where detection would not take it for one. */
  readonly explicit: boolean;
}
export interface InputFiles {
  readonly files: readonly InputFile[];
  /** What could not be read, as whole sentences. */
  readonly problems: readonly string[];
}

const POLICY_FILE = /\.(?:md|mdx|markdown|txt|policy)$/i;
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'out', '.cache']);

function walk(folder: string, accept: (path: string) => boolean, found: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) walk(path, accept, found);
    } else if (entry.isFile() && accept(path)) found.push(path);
  }
}

const isGlob = (path: string) => /[*?[\]{}]/.test(path);

function expand(path: string): { files: InputFile[]; problem?: string } {
  const stats = statSync(path, { throwIfNoEntry: false });
  const found: string[] = [];
  if (stats?.isFile()) return { files: [{ path, explicit: true }] };
  if (stats?.isDirectory()) {
    walk(path, (file) => POLICY_FILE.test(file), found);
    const problem = `${path}: no .md, .mdx, .markdown, .txt or .policy file below this folder. Name a file or another folder.`;
    return found.length > 0
      ? { files: found.map((file) => ({ path: file, explicit: false })) }
      : { files: [], problem };
  }
  if (!isGlob(path)) return { files: [], problem: `${path}: no such file or folder. Check the spelling.` };
  const { base } = picomatch.scan(path);
  const root = base === '' ? '.' : base;
  const matches = picomatch(resolve(path), { dot: false });
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory()) walk(root, (file) => matches(resolve(file)), found);
  return found.length > 0
    ? { files: found.map((file) => ({ path: file, explicit: false })) }
    : { files: [], problem: `${path}: no file matches this pattern.` };
}

/** Turns the command line's paths (files, folders, globs) into files, each once, in order. */
export function expandPaths(paths: readonly string[]): InputFiles {
  const files = new Map<string, InputFile>();
  const problems: string[] = [];
  for (const path of paths) {
    try {
      const expanded = expand(path);
      if (expanded.problem) problems.push(expanded.problem);
      for (const file of expanded.files) if (!files.has(resolve(file.path))) files.set(resolve(file.path), file);
    } catch (error) {
      problems.push(`${path}: ${reasonOf(error)}`);
    }
  }
  return { files: [...files.values()], problems };
}

/** Reads a file as UTF-8 text; a problem names the file and the reason. */
export function readText(path: string): { text: string } | { problem: string } {
  try {
    const bytes = readFileSync(path);
    if (bytes.subarray(0, 8000).includes(0) && !isUtf16(bytes))
      return { problem: `${path}: this is no text file. Save the policy as UTF-8 text or Markdown.` };
    return { text: isUtf16(bytes) ? decodeUtf16(bytes) : bytes.toString('utf8') };
  } catch (error) {
    return { problem: `${path}: ${reasonOf(error)}` };
  }
}

const isUtf16 = (bytes: Buffer) => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

function decodeUtf16(bytes: Buffer): string {
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

/** Why a file could not be read, in words. */
function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read. Check its permissions.';
  if (code === 'ENOENT') return 'no such file. Check the spelling.';
  if (code === 'EISDIR') return 'is a folder, not a file.';
  return `could not be read (${error instanceof Error ? error.message : String(error)}).`;
}
