import { readFile } from 'node:fs/promises';
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

const TRANSPORTS = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some((argument) => TRANSPORTS.some((transport) => argument.startsWith(transport))))
  process.argv.push('--stdio');

startServer(createConnection(ProposedFeatures.all), {
  files: { read },
  rulePages: `${pathToFileURL(join(__dirname, 'rules')).toString()}/{rule}.md`,
});
