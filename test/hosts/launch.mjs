// Stands in for the `code` executable: runs an extension's tests in VS Code's server and Chromium instead of on the
// desktop. It takes what @vscode/test-electron passes, and ends with the exit code of the tests:
//   --extensionDevelopmentPath=DIR  --extensionTestsPath=FILE  [--user-data-dir=DIR]  [FOLDER]
// The other flags of desktop VS Code are accepted and have no meaning here. What the workbench and the extension host
// log goes to the terminal, or to the file that the environment's VSCODE_LAUNCHER_LOG names.
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { openChromium } from './chromium.mjs';
import { startServer, workbenchUrl } from './code-server.mjs';
import { runTestsInPage } from './tests-in-page.mjs';

/** Bounds the whole run; the tests have their own, shorter limits. */
const RUN_TIMEOUT_MS = Number(process.env.VSCODE_LAUNCHER_TIMEOUT_MS ?? 10 * 60_000);

const logFile = process.env.VSCODE_LAUNCHER_LOG;

/** @param {string[]} argv */
function parseCommandLine(argv) {
  const { values, positionals } = parseArgs({ args: argv, strict: false, allowPositionals: true });
  for (const flag of ['extensionDevelopmentPath', 'extensionTestsPath']) {
    if (typeof values[flag] !== 'string') throw new Error(`--${flag}=PATH is missing.`);
  }
  return {
    extension: resolve(values.extensionDevelopmentPath),
    tests: resolve(values.extensionTestsPath),
    userDataDir: values['user-data-dir'],
    folder: positionals[0] && resolve(positionals[0]),
  };
}

/** The workbench's address with the tests, and what its server says if they fail. */
function testsOn(server, { extension, tests, folder }) {
  const remote = (path) => `vscode-remote://${new URL(server.url).host}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(tests)],
  ];
  return { url: workbenchUrl(server.url, folder, payload), serverLog: () => server.log.tail() };
}

let lastLine;

/** The workbench repeats itself; the same line twice running says nothing new. */
function forwardLog(type, args) {
  const line = format(`[${type}]`, ...args);
  if (line === lastLine) return;
  lastLine = line;
  if (logFile) appendFileSync(logFile, `${line}\n`);
  else console.log(line);
}

let exitCode = 1;
let scratch;
process.on('exit', () => scratch && rmSync(scratch, { recursive: true, force: true }));
try {
  if (logFile) writeFileSync(logFile, '');
  const run = parseCommandLine(process.argv.slice(2));
  // Desktop VS Code without a folder opens an empty window; the server's page needs one.
  run.folder ??= scratch = mkdtempSync(join(tmpdir(), 'policywright-folder-'));
  const server = await startServer({ userDataDir: run.userDataDir, testDriver: true });
  const { page, close } = await openChromium();
  try {
    exitCode = await runTestsInPage(page, { ...testsOn(server, run), onLog: forwardLog, timeoutMs: RUN_TIMEOUT_MS });
  } finally {
    await close();
  }
} catch (error) {
  console.error(`vscode-launcher: ${error.message}`);
}
process.exit(exitCode);
