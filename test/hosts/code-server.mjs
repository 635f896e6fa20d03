// Starts VS Code's server on a free port. It is gone when this process is. Needs nothing but Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setInterval } from 'node:timers';
import { URLSearchParams } from 'node:url';
import { nodeBinary, serverMain, stampFile } from './layout.mjs';
import { QUIET_SETTINGS, writeSettings } from './settings.mjs';

const START_TIMEOUT_MS = 60_000;
const LOG_LINES_IN_ERRORS = 30;

/** Ends a process and all that it started; safe to call for one that is gone. */
function killGroup(child) {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Keeps the server's output, and shows its end in errors: the reason why it did not start is nearly always there. */
class ServerLog {
  #lines = [];

  follow(stream) {
    stream.setEncoding('utf8').on('data', (text) => {
      this.#lines.push(...text.split('\n').filter(Boolean));
      this.#lines.splice(0, this.#lines.length - 400);
    });
  }

  /** @returns {string} the last lines, indented, under a heading */
  tail() {
    const lines = this.#lines.slice(-LOG_LINES_IN_ERRORS);
    return `The last lines of the server's log:\n${lines.map((line) => `  ${line}\n`).join('') || '  (none)\n'}`;
  }

  /** @returns {string | undefined} what the first line that matches captures */
  match(pattern) {
    return this.#lines.map((line) => pattern.exec(line)?.[1]).find(Boolean);
  }
}

/**
 * @typedef {object} ServerOptions
 * @property {object} [settings] user settings, on top of QUIET_SETTINGS
 * @property {string} [userDataDir] a folder whose `User/settings.json` is the caller's; without it a new one with the settings above
 * @property {string[]} [vsix] packaged extensions to install before the start
 * @property {number} [port] a free one if not given
 * @property {string} [token] what addresses need as `tkn` to be let in; without it everybody on this machine is
 * @property {boolean} [testDriver] whether the workbench honours the extension-test parameters of its address
 * @property {NodeJS.ProcessEnv} [env] for the server and so for the extension host
 */

/**
 * Starts VS Code's server with new, empty user data.
 * @param {ServerOptions} [options]
 * @returns {Promise<{ url: string, log: ServerLog, stop: () => void }>} `url` is `http://127.0.0.1:PORT`; `stop` ends
 * the server with all its children and removes its data; the end of this process does the same
 * @throws {Error} when it is not installed, ends at once, or says for 60 seconds nothing of an address
 */
export async function startServer(options = {}) {
  if (!existsSync(stampFile)) throw new Error('VS Code is not installed: run node test/hosts/install.mjs first.');
  const dataDir = mkdtempSync(join(tmpdir(), 'policywright-vscode-'));
  const removeData = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  process.on('exit', removeData);
  const userDataDir = options.userDataDir ?? join(dataDir, 'data');
  if (!options.userDataDir) writeSettings(userDataDir, { ...QUIET_SETTINGS, ...options.settings });
  const folders = ['--server-data-dir', dataDir, '--user-data-dir', userDataDir];
  for (const vsix of options.vsix ?? []) installExtension(vsix, folders);

  const quiet = ['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'];
  const door = options.token ? ['--connection-token', options.token] : ['--without-connection-token'];
  const address = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), ...door];
  const driver = options.testDriver ? ['--enable-smoke-test-driver'] : [];
  const server = spawn(
    nodeBinary,
    [serverMain, ...address, ...folders, ...quiet, '--disable-experiments', ...driver],
    // Its own process group, so that the extension hosts and terminals end with it.
    // Without an extension gallery, VS Code has no address to ask for updates.
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...options.env },
    },
  );
  const stop = () => {
    killGroup(server);
    removeData();
    process.off('exit', stop);
  };
  process.on('exit', stop);
  exitWithOthers();

  const log = new ServerLog();
  log.follow(server.stdout);
  log.follow(server.stderr);
  try {
    return { url: await addressOf(server, log), log, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Makes this process run its exit handlers, and so stop the server, on a signal and when its own parent is gone. */
function exitWithOthers() {
  // Playwright takes the two seconds to close Chromium.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => setTimeout(() => process.exit(1), 2000));
  }
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(1), 1000).unref();
}

function installExtension(vsix, folders) {
  const args = [serverMain, ...folders, '--install-extension', vsix, '--force'];
  const { status, stdout, stderr } = spawnSync(nodeBinary, args, { encoding: 'utf8', timeout: START_TIMEOUT_MS });
  if (status !== 0 || !/successfully installed/.test(stdout)) {
    throw new Error(`VS Code could not install ${vsix}:\n${stdout}${stderr}`);
  }
}

function addressOf(server, log) {
  return new Promise((resolve, reject) => {
    const settle = (done, value) => {
      clearTimeout(timer);
      server.stdout.off('data', look);
      done(value);
    };
    const fail = (what) => settle(reject, new Error(`VS Code's server ${what}. ${log.tail()}`));
    const look = () => {
      const port = log.match(/^Server bound to 127\.0\.0\.1:(\d+)/);
      if (port) settle(resolve, `http://127.0.0.1:${port}`);
    };
    const timer = setTimeout(() => fail(`named no address within ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
    server.stdout.on('data', look);
    server.once('error', (error) => fail(`could not be started (${error.message})`));
    server.once('close', (code, signal) => fail(`ended with ${code === null ? signal : `code ${code}`}`));
  });
}

/**
 * The workbench's address for a folder.
 * @param {string} url the server's
 * @param {string} folder absolute path of the workspace folder or `.code-workspace` file
 * @param {[string, string][]} [payload] workbench parameters, such as the two of an extension test
 * @returns {string}
 */
export function workbenchUrl(url, folder, payload = []) {
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: folder, payload: JSON.stringify([...payload, ['skipWelcome', 'true']]) });
  return `${url}/?${query}`;
}
