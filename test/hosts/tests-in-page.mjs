// Opens a workbench that runs an extension's tests, whichever server it comes from.

const WORKBENCH_TIMEOUT_MS = 60_000;

/**
 * Opens the workbench and waits for the exit code of the tests that its configuration or address names.
 * @param {import('playwright-core').Page} page
 * @param {object} run
 * @param {string} run.url
 * @param {(type: string, args: unknown[]) => void} run.onLog gets what the workbench and the extension host log
 * @param {number} run.timeoutMs bounds the whole run
 * @param {() => string} run.serverLog the end of the server's log, for errors
 * @returns {Promise<number>}
 * @throws {Error} when the page closes or the time is up before the tests ended
 */
export function runTestsInPage(page, { url, onLog, timeoutMs, serverLog }) {
  return new Promise((resolve, reject) => {
    const settle = (done, value) => {
      clearTimeout(timer);
      done(value);
    };
    const fail = (what) => settle(reject, new Error(`${what} ${serverLog()}`));
    const timer = setTimeout(() => fail(`The tests did not end within ${timeoutMs / 1000} s.`), timeoutMs);
    page.once('crash', () => fail('The page with the workbench crashed.'));
    page.once('close', () => fail('The page with the workbench was closed.'));
    const open = async () => {
      await page.exposeFunction('codeAutomationLog', onLog);
      await page.exposeFunction('codeAutomationExit', (code) => settle(resolve, code));
      await page.goto(url);
      await page.waitForSelector('.monaco-workbench', { timeout: WORKBENCH_TIMEOUT_MS });
    };
    open().catch((error) => fail(`The workbench did not open: ${error.message}.`));
  });
}
