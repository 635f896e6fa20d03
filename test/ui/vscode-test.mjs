import { after, test } from 'node:test';
import { openVSCode } from './open-vscode.mjs';

const TEST_TIMEOUT_MS = 120_000;

/**
 * Gives a `test` function whose tests share one VS Code, started by the first of them and closed after the last.
 * A test that fails leaves a picture of the window in `out/ui/`, which the report names.
 * @param {Parameters<typeof openVSCode>[0]} options
 * @returns {(name: string, body: (vscode: import('./driver.mjs').VSCode) => Promise<void>) => void}
 */
export function testsInVSCode(options) {
  let opened;
  after(async () => (await opened?.catch(() => undefined))?.close());
  return (name, body) => {
    test(name, { timeout: TEST_TIMEOUT_MS }, async (t) => {
      const vscode = await (opened ??= openVSCode(options));
      try {
        await body(vscode);
      } catch (error) {
        const picture = await vscode.screenshotOfFailure(name).catch((reason) => `none: ${reason.message}`);
        t.diagnostic(`The window when "${name}" failed: ${picture}`);
        throw error;
      }
    });
  };
}
