// Runs the suites of this folder inside a real VS Code: `node test/e2e/run.mjs [SUITE…]`, each SUITE being the name of
// a `SUITE.e2e.ts`; without one, all of them. Needs the built extension and `node esbuild.mjs --e2e`.
// The host is the one of test/hosts; the environment's VSCODE_EXECUTABLE names another, such as desktop VS Code.
import { runTests } from '@vscode/test-electron';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { projectDir } from '../hosts/layout.mjs';
import { QUIET_SETTINGS, writeSettings } from '../hosts/settings.mjs';
import { CLOSING_COUNT, chooseSuites, requireBuilt, showHostLog } from './suites.mjs';

const testsFile = join(projectDir, 'out/e2e/index.js');
const hostLog = join(projectDir, 'out/e2e/host.log');

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
    const closing = CLOSING_COUNT.exec(text.slice(printed, end));
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

async function main() {
  const suites = chooseSuites(process.argv.slice(2));
  requireBuilt('main', testsFile);
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
        POLICYWRIGHT_E2E: JSON.stringify({ suites, forbidOnly: Boolean(process.env.CI), reportFile }),
        VSCODE_LAUNCHER_LOG: hostLog,
      },
    });
  } catch (error) {
    failure = error;
  }
  const count = report.finish();
  if (count === undefined) {
    showHostLog(hostLog);
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
