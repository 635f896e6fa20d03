// What VS Code loads in a web worker extension host: reports to the console that run-web.mjs reads.
import * as vscode from 'vscode';
import { workspaceFolder } from './editor';
import { runSuites, type Order } from './run-suites';

/** Runs the suites; VS Code calls it. */
export async function run(): Promise<void> {
  const file = vscode.Uri.joinPath(workspaceFolder(), '.vscode/e2e.json');
  const order = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Order;
  const { log } = console;
  await runSuites(order, (line) => {
    log(`e2e: ${line}`);
  });
}
