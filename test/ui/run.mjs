// Runs the tests of this folder against the packaged extension:
//   node test/ui/run.mjs [--vsix=FILE] [--update-screenshots] [TEST…]
// Each TEST is the name of a `TEST.test.mjs`; without one, all of them run. Without --vsix the newest package in the
// project's folder or its `dist/` is taken. --update-screenshots writes the pictures to docs/screenshots/.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectDir } from '../hosts/layout.mjs';

const TEST_ENDING = '.test.mjs';
const testDir = join(projectDir, 'test/ui');

/** @returns {string} the newest package */
function newestPackage() {
  const packages = [projectDir, join(projectDir, 'dist')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.vsix'))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!packages[0]) throw new Error('There is no packaged extension (*.vsix): run npm run package first.');
  return packages[0];
}

/** @returns {string[]} the test files to run */
function chooseTests(wanted) {
  const all = readdirSync(testDir).filter((name) => name.endsWith(TEST_ENDING));
  const unknown = wanted.filter((name) => !all.includes(name + TEST_ENDING));
  if (unknown.length > 0) throw new Error(`No such test: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  if (all.length === 0) throw new Error(`There is no test in ${testDir}.`);
  const chosen = wanted.length > 0 ? wanted.map((name) => name + TEST_ENDING) : all.sort();
  return chosen.map((name) => join(testDir, name));
}

function main() {
  const { values, positionals } = parseArgs({
    options: { vsix: { type: 'string' }, 'update-screenshots': { type: 'boolean' } },
    allowPositionals: true,
  });
  const vsix = values.vsix ? resolve(values.vsix) : newestPackage();
  if (!existsSync(vsix)) throw new Error(`There is no ${vsix}.`);
  const tests = chooseTests(positionals);
  rmSync(join(projectDir, 'out/ui'), { recursive: true, force: true });
  console.log(`ui: ${tests.length} files against ${vsix}`);

  const env = { ...process.env, POLICYWRIGHT_VSIX: vsix };
  if (values['update-screenshots']) env.POLICYWRIGHT_UPDATE_SCREENSHOTS = '1';
  // One VS Code at a time: two at once would be slow enough to fail by the clock.
  const args = ['--test', '--test-concurrency=1', '--test-reporter=spec', ...tests];
  const runner = spawn(process.execPath, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => runner.kill(signal));
  runner.once('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

try {
  main();
} catch (error) {
  console.error(`ui: ${error.message}`);
  process.exitCode = 1;
}
