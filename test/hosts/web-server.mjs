// Serves VS Code for the Web, whose extension host is a web worker, with an extension's tests and a folder as a virtual
// file system. @vscode/test-web does it, in a thread of its own, which keeps what it prints out of the tests' report.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { WEB_BUILD, webBuildsDir, webModulesDir, webStampFile } from './layout.mjs';

const HOST = '127.0.0.1';
const START_TIMEOUT_MS = 60_000;
const LOG_CHARACTERS = 4000;

/**
 * Starts the server on a free port; it ends with this process.
 * @param {{ extension: string, tests: string, folder: string }} paths absolute; the tests are a file below the
 * extension, the folder is what the workbench opens: what is written there stays in the browser
 * @returns {Promise<{ url: string, log: () => string, stop: () => Promise<unknown> }>}
 * @throws {Error} when it is not installed, ends, or says nothing for 60 seconds
 */
export async function startWebServer({ extension, tests, folder }) {
  // Without a build, @vscode/test-web would try to download one.
  if (!existsSync(webStampFile))
    throw new Error('VS Code for the Web is not installed: run node test/hosts/install.mjs first.');
  const port = await freePort();
  const options = {
    ...WEB_BUILD,
    browserType: 'none',
    testRunnerDataDir: webBuildsDir,
    host: HOST,
    port,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    folderPath: folder,
  };
  const server = new Worker(new URL(import.meta.url), { workerData: options, stdout: true, stderr: true });
  let text = '';
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      text = (text + chunk).slice(-LOG_CHARACTERS);
    });
  const log = () => `The last lines of the server's log:\n${text}`;
  await new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`The server of VS Code for the Web ${what}. ${log()}`));
    const timer = setTimeout(() => fail(`did not start within ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
    server.once('message', resolve);
    server.once('error', (error) => fail(`failed: ${error.message}`));
    server.once('exit', (code) => fail(`ended with code ${code}`));
    for (const event of ['message', 'error', 'exit']) server.once(event, () => clearTimeout(timer));
  });
  // By this name, because the extension host has an origin below it, as on vscode.dev: `<id>.localhost`.
  return { url: `http://localhost:${port}/`, log, stop: () => server.terminate() };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, HOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function serve(options) {
  await createRequire(import.meta.url)(`${webModulesDir}/@vscode/test-web`).open(options);
  // It does not wait until it listens.
  for (let answered = false; !answered;)
    answered = await fetch(`http://${options.host}:${options.port}/`).then(
      ({ ok }) => ok,
      () => false,
    );
  parentPort.postMessage('ready');
}

if (!isMainThread) await serve(workerData);
