// What VS Code loads in a Node extension host: reports to the file that run.mjs follows.
import { appendFileSync } from 'node:fs';
import { runSuites, type Order } from './run-suites';

/** Runs the suites; VS Code calls it. */
export async function run(): Promise<void> {
  const order = JSON.parse(process.env.POLICYWRIGHT_E2E ?? '{}') as Order & { readonly reportFile: string };
  await runSuites(order, (line) => {
    appendFileSync(order.reportFile, `${line}\n`);
  });
}
