// `npm start`: builds Policywright, prints what it finds in the example policies, and opens them in VS Code with it: in
// the desktop's when `code` is on the PATH, else in the browser. Only Node, npm and git need to be there beforehand.
//   npm start -- [--no-open] [--port=N]
// --no-open opens no browser and leaves the desktop's VS Code alone.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
// Nothing here may import a package: they come only with `npm ci` below.
import { startServer, workbenchUrl } from './code-server.mjs';
import { findExecutable, projectDir } from './layout.mjs';

const OLDEST_NODE = 20;
const examples = join(projectDir, 'examples');
const firstPolicy = join(examples, 'fernleaf-privacy-policy.md');

/** Ends the start with a message that says what to do. */
class StartError extends Error {}

/**
 * Runs one step in the project's folder, its output in the terminal.
 * @param {string} failure what to say when it fails
 * @param {string[]} command
 * @param {{ allowed?: number[], quiet?: boolean }} [options] `allowed` exit codes are no failure; a `quiet` step shows
 * its output only when it fails
 */
function run(failure, [program, ...args], { allowed = [0], quiet = false } = {}) {
  // On Windows, npm is a script, and a script needs a shell.
  const shell = process.platform === 'win32' && program === 'npm';
  const stdio = quiet ? 'pipe' : 'inherit';
  const { status, error, stdout, stderr } = spawnSync(program, args, { cwd: projectDir, stdio, shell });
  if (!error && allowed.includes(status)) return;
  if (quiet) process.stderr.write(Buffer.concat([stdout ?? Buffer.of(), stderr ?? Buffer.of()]));
  throw new StartError(error ? `${failure} (${error.message})` : failure);
}

function readCommandLine() {
  try {
    const options = { 'no-open': { type: 'boolean' }, port: { type: 'string', default: '0' } };
    const { values } = parseArgs({ options });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port=${values.port} is no port`);
    return { open: !values['no-open'], port };
  } catch (error) {
    throw new StartError(`${error.message}. Usage: npm start -- [--no-open] [--port=N]`);
  }
}

function requireNode() {
  const [major] = process.versions.node.split('.');
  if (Number(major) < OLDEST_NODE)
    throw new StartError(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`);
}

function installDependencies() {
  if (existsSync(join(projectDir, 'node_modules/.package-lock.json'))) return;
  console.log('Installing what the build needs (npm ci) …');
  run('npm ci failed: see its message above.', ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Exit code 1 says that there are findings, which is what the examples are for. */
function printFindings() {
  console.log('\nWhat Policywright finds in the examples:\n');
  const lint = [process.execPath, join(projectDir, 'dist/cli.js'), 'lint', 'examples'];
  run('The command line could not check the examples: see above.', lint, { allowed: [0, 1] });
}

/**
 * Opens the examples in the desktop's VS Code.
 * @returns {boolean} whether it took them; as root, for one, it does not
 */
function openDesktop(code) {
  const args = [`--extensionDevelopmentPath=${projectDir}`, examples, firstPolicy];
  const { status } = spawnSync(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

function requireBrowserHost() {
  if (process.platform !== 'linux')
    throw new StartError(
      "VS Code’s command `code` is not on the PATH. In VS Code, run “Shell Command: Install 'code' command in PATH”, then npm start again.",
    );
  const install = [process.execPath, join(projectDir, 'test/hosts/install.mjs'), '--without-chromium'];
  run('VS Code for the browser could not be installed: see above, then run npm start again.', install);
}

/** Opens an address in the desktop's browser; without a desktop nothing happens. */
function openBrowser(address) {
  const opener = (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && findExecutable('xdg-open');
  if (!opener) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.once('error', (error) => console.error(`The browser could not be opened: ${error.message}`));
  child.unref();
}

/** Serves VS Code with the packaged extension until somebody ends it. */
async function serve({ open, port }) {
  const token = randomBytes(16).toString('hex');
  const vsix = join(projectDir, 'dist/policywright.vsix');
  const server = await startServer({ vsix: [vsix], port, token });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      server.stop();
      console.log('\nVS Code is stopped.');
      process.exit(0);
    });
  const { host } = new URL(server.url);
  const payload = [['openFile', `vscode-remote://${host}${firstPolicy}`]];
  const address = `${workbenchUrl(server.url, examples, payload)}&tkn=${token}`;
  console.log(`\nThe examples are open in VS Code, with Policywright, at\n\n  ${address}\n\nCtrl-C ends it.`);
  if (open) openBrowser(address);
}

async function main() {
  requireNode();
  const options = readCommandLine();
  installDependencies();
  const code = options.open && findExecutable(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (code) {
    run('The build failed: see above.', [process.execPath, 'esbuild.mjs']);
    printFindings();
    if (openDesktop(code)) return;
    console.log('\nThe desktop’s VS Code did not open; using the browser.');
  }
  requireBrowserHost();
  if (!code) console.log('Building and packaging the extension …');
  run('The extension could not be packaged: see above.', ['npm', 'run', 'package'], { quiet: true });
  if (!code) printFindings();
  await serve(options);
}

try {
  await main();
} catch (error) {
  console.error(`\n${error instanceof StartError ? error.message : `VS Code could not be started: ${error.message}`}`);
  process.exit(1);
}
