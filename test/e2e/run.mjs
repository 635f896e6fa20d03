// Runs the suites of this folder inside a real VS Code: `node test/e2e/run.mjs [SUITE…]`, each SUITE being the name of
// a `SUITE.e2e.ts`; without one, all of them. Needs the built extension and `node esbuild.mjs --e2e`.
// The host is the one of test/hosts; the environment's VSCODE_EXECUTABLE names another, such as desktop VS Code.
import { runTests } from '@vscode/test-electron';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { projectDir } from '../hosts/layout.mjs';
import { QUIET_SETTINGS, writeSettings } from '../hosts/settings.mjs';

const SUITE_ENDING = '.e2e.ts';
const HOST_LOG_LINES = 40;
const testsFile = join(projectDir, 'out/e2e/index.js');
const hostLog = join(projectDir, 'out/e2e/host.log');

/** @returns {string[]} the names of the suites to run */
function chooseSuites(wanted) {
  const all = readdirSync(join(projectDir, 'test/e2e'))
    .filter((name) => name.endsWith(SUITE_ENDING))
    .map((name) => name.slice(0, -SUITE_ENDING.length));
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`No such suite: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  // In the same order always: "activation" has to come first.
  return (wanted.length > 0 ? wanted : all).toSorted();
}

function requireBuilt() {
  const manifest = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'));
  const missing = [join(projectDir, manifest.main), testsFile].filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}. Run node esbuild.mjs (and with --e2e).`);
}

/**
 * Prints what the suites write into a file, as it grows. A file, because no two hosts forward the console alike.
 * @returns {{ finish: () => string | undefined }} `finish` prints the rest, except the closing count, which it returns
 */
function followReport(file) {
  let printed = 0;
  writeFileSync(file, '');
  const flush = () => {
    const text = readFileSync(file, 'utf8');
    const end = text.lastIndexOf('\n') + 1;
    const closing = /^\d+ passed, \d+ failed.*\n/m.exec(text.slice(printed, end));
    process.stdout.write(text.slice(printed, closing ? printed + closing.index : end));
    printed = end;
    return closing?.[0].trimEnd();
  };
  let count;
  const timer = setInterval(() => (count ??= flush()), 100);
  return {
    finish: () => {
      clearInterval(timer);
      return (count ??= flush());
    },
  };
}

/** Tells what the host last said, for runs that ended before the tests did. */
function showHostLog() {
  const text = existsSync(hostLog) ? readFileSync(hostLog, 'utf8').trimEnd() : '';
  if (text === '') return;
  const lines = text.split('\n').slice(-HOST_LOG_LINES);
  console.error(`The last lines of ${hostLog}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

async function main() {
  const suites = chooseSuites(process.argv.slice(2));
  requireBuilt();
  const scratch = mkdtempSync(join(tmpdir(), 'policywright-e2e-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
  const [workspace, userData, reportFile] = ['workspace', 'user', 'report.txt'].map((name) => join(scratch, name));
  cpSync(join(projectDir, 'test/e2e/workspace'), workspace, { recursive: true });
  writeSettings(userData, QUIET_SETTINGS);
  rmSync(hostLog, { force: true });

  // runTests ends its VS Code on this signal only.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.kill(process.pid, 'SIGINT'));
  const report = followReport(reportFile);
  let failure;
  try {
    await runTests({
      vscodeExecutablePath: process.env.VSCODE_EXECUTABLE ?? join(projectDir, 'test/hosts/vscode-launcher'),
      extensionDevelopmentPath: projectDir,
      extensionTestsPath: testsFile,
      launchArgs: [
        workspace,
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
        '--disable-extensions',
        '--disable-telemetry',
      ],
      extensionTestsEnv: {
        POLICYWRIGHT_E2E: JSON.stringify({ suites, reportFile }),
        VSCODE_LAUNCHER_LOG: hostLog,
      },
    });
  } catch (error) {
    failure = error;
  }
  const count = report.finish();
  if (count === undefined) {
    showHostLog();
    throw new Error(`VS Code ended before the tests did${failure ? `: ${failure.message}` : ''}.`);
  }
  console.log(count);
  if (/^0 passed, 0 failed/.test(count)) throw new Error('No test ran.');
  if (failure) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error(`e2e: ${error.message}`);
  process.exitCode = 1;
}
