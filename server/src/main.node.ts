import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { startServer } from './lsp/server';

/** Reads files of this machine; whatever cannot be read is as good as absent. */
async function read(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch {
    return undefined;
  }
}

const POLICY_FILE = /\.(?:mdx?|markdown|txt|policy)$/i;
const NOT_POLICIES = /^(?:\..*|node_modules|dist|out)$/;
const MOST_FILES = 2000;
/** A workspace of more folders is searched no further: a home folder, a disk. */
const MOST_FOLDERS = 5000;

/** The files in and below a folder that may be policies; folders that cannot be read are left out. */
async function list(folder: string): Promise<string[]> {
  if (!folder.startsWith('file:')) return [];
  const found: string[] = [];
  const folders = [fileURLToPath(folder)];
  for (let at = 0; at < Math.min(folders.length, MOST_FOLDERS) && found.length < MOST_FILES; at += 1) {
    const path = folders[at] ?? '';
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter(({ name }) => !NOT_POLICIES.test(name))) {
      if (entry.isDirectory()) folders.push(join(path, entry.name));
      else if (POLICY_FILE.test(entry.name)) found.push(pathToFileURL(join(path, entry.name)).toString());
    }
  }
  return found.slice(0, MOST_FILES);
}

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some((argument) => TRANSPORTS.some((transport) => argument.startsWith(transport))))
  process.argv.push('--stdio');

startServer(createConnection(ProposedFeatures.all), {
  files: { read },
  list,
  rulePages: `${pathToFileURL(join(__dirname, 'rules')).toString()}/{rule}.md`,
});
