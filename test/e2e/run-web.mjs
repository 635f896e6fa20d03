// Runs the suites of this folder in VS Code for the Web, as vscode.dev has it: the extension host is a web worker, the
// folder a virtual file system. `node test/e2e/run-web.mjs [SUITE…]`, as with run.mjs, after `node esbuild.mjs --web`.
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import { openChromium } from '../hosts/chromium.mjs';
import { projectDir } from '../hosts/layout.mjs';
import { QUIET_SETTINGS } from '../hosts/settings.mjs';
import { runTestsInPage } from '../hosts/tests-in-page.mjs';
import { startWebServer } from '../hosts/web-server.mjs';
import { CLOSING_COUNT, chooseSuites, requireBuilt, showHostLog } from './suites.mjs';

/** Suites that cannot run here, and why. */
const LEFT_OUT = {
  asleep: 'wants no plain text to be open, which VS Code for the Web opens itself at its start',
  disk: 'changes files past VS Code, with the file system of Node',
};
const RUN_TIMEOUT_MS = 10 * 60_000;
const REPORT_LINE = /^e2e: (.*)$/s;
const testsFile = join(projectDir, 'out/e2e-web/index.js');
const hostLog = join(projectDir, 'out/e2e-web/host.log');

/** A copy of the workspace, with settings and with what to run, both of which VS Code for the Web reads only there. */
function writeWorkspace(folder, order) {
  cpSync(join(projectDir, 'test/e2e/workspace'), folder, { recursive: true });
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(QUIET_SETTINGS));
  writeFileSync(join(folder, '.vscode/e2e.json'), JSON.stringify(order));
}

async function main() {
  const suites = chooseSuites(process.argv.slice(2)).filter((name) => !(name in LEFT_OUT));
  requireBuilt('browser', testsFile);
  const folder = mkdtempSync(join(tmpdir(), 'policywright-web-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  writeWorkspace(folder, { suites, forbidOnly: Boolean(process.env.CI) });
  writeFileSync(hostLog, '');
  for (const [name, reason] of Object.entries(LEFT_OUT)) console.log(`without the suite ${name}: it ${reason}`);

  let count;
  const onLog = (type, args) => {
    const text = format(...args);
    const line = REPORT_LINE.exec(text)?.[1];
    if (line === undefined) appendFileSync(hostLog, `[${type}] ${text}\n`);
    else if (CLOSING_COUNT.test(`${line}\n`)) count = line;
    else console.log(line);
  };
  let exitCode;
  let failure;
  const server = await startWebServer({ extension: projectDir, tests: testsFile, folder });
  try {
    const { page, close } = await openChromium();
    try {
      const run = { url: server.url, onLog, timeoutMs: RUN_TIMEOUT_MS, serverLog: server.log };
      exitCode = await runTestsInPage(page, run);
    } finally {
      await close();
    }
  } catch (error) {
    failure = error;
  } finally {
    await server.stop();
  }
  if (count === undefined) {
    showHostLog(hostLog);
    throw new Error(`VS Code ended before the tests did: ${failure?.message ?? `exit code ${exitCode}`}`);
  }
  console.log(count);
  if (/^0 passed, 0 failed/.test(count)) throw new Error('No test ran.');
  if (failure) throw failure;
  if (exitCode !== 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(`web: ${error.message}`);
  process.exitCode = 1;
}
