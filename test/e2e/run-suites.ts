// Runs suites with mocha, in whichever extension host VS Code has loaded this.
import Mocha from 'mocha';
import { format } from 'node:util';
import { tidyUp } from './editor';

const TEST_TIMEOUT_MS = 20_000;

/** What the script that starts VS Code hands over. */
export interface Order {
  /** Names of `<name>.e2e.ts` files. */
  readonly suites: readonly string[];
  /** Whether `test.only` is an error. */
  readonly forbidOnly: boolean;
}

/**
 * Runs the suites.
 *
 * @param print takes each line of the report; the last one is the count.
 * @throws when a test failed, or none ran, so that VS Code ends with another exit code than 0
 */
export async function runSuites({ suites, forbidOnly }: Order, print: (line: string) => void): Promise<void> {
  showConsole(print);

  const mocha = new Mocha({ ui: 'tdd', timeout: TEST_TIMEOUT_MS, forbidOnly, reporter: Silent });
  mocha.rootHooks({ afterEach: tidyUp });
  for (const name of suites) {
    // With this event, `suite` and `test` imported from mocha belong to this run.
    mocha.suite.emit('pre-require', {}, name, mocha);
    await import(`./${name}.e2e.ts`);
  }
  const failures = await new Promise<number>((resolve) => {
    report(mocha.run(resolve), print);
  });
  if (failures > 0) throw new Error(`${failures} failed`);
  if (mocha.suite.total() === 0) throw new Error('no test ran');
}

/** In place of mocha's own reporter, which would print to the console. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {
    // `report` below says it all.
  }
}

/** Prints each test as it ends, and at the end the failures' errors and the count. */
function report(runner: Mocha.Runner, print: (line: string) => void): void {
  const failures: [Mocha.Runnable, Error][] = [];
  let passed = 0;
  let skipped = 0;
  runner.on('suite', (suite) => {
    if (suite.title) print(suite.title);
  });
  runner.on('pass', (test) => {
    passed++;
    print(`  ✔ ${test.title} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test) => {
    skipped++;
    print(`  - ${test.title} (skipped)`);
  });
  runner.on('fail', (test, error: Error) => {
    failures.push([test, error]);
    // The reason at once, too: the end may never come.
    print(`  ✖ ${test.title}: ${error.message.split('\n')[0] ?? ''}`);
  });
  runner.on('end', () => {
    for (const [test, error] of failures) print(`\n✖ ${test.fullTitle()}\n${error.stack ?? String(error)}`);
    print(`${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  });
}

/**
 * Shows what a test, or the extension, logs between the tests' lines, where it belongs. The console is replaced as a
 * whole because VS Code's own lets nobody set its functions.
 */
function showConsole(print: (line: string) => void): void {
  const value = (...args: unknown[]): void => {
    print(`    | ${format(...args).replaceAll('\n', '\n    | ')}`);
  };
  const shown = Object.fromEntries(['log', 'info', 'warn', 'error'].map((level) => [level, { value }]));
  globalThis.console = Object.create(console, shown) as Console;
}
