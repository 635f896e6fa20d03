// `npm test`: every suite, one after the other; each prints its count. Stops at nothing, fails if any suite fails.
// `node test/run.mjs NAME…` runs only the suites named.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const node = process.execPath;
const reporter = '--test-reporter=./test/reporter.mjs';
const SUITES = {
  types: [['npx', 'tsc', '--noEmit']],
  lint: [
    ['npx', 'eslint', '.'],
    ['npx', 'prettier', '--check', '--log-level', 'warn', '.'],
  ],
  unit: [
    [node, 'esbuild.mjs', '--unit'],
    [node, '--enable-source-maps', reporter, 'out/unit.mjs'],
  ],
  build: [[node, 'esbuild.mjs', '--production']],
  cli: [[node, '--test', reporter, ...testsIn('test/cli')]],
  lsp: [[node, '--test', reporter, ...testsIn('test/lsp')]],
  hosts: [[node, 'test/hosts/install.mjs']],
  start: [[node, '--test', reporter, ...testsIn('test/hosts')]],
  e2e: [
    [node, 'esbuild.mjs', '--e2e'],
    [node, 'test/e2e/run.mjs'],
  ],
  web: [
    [node, 'esbuild.mjs', '--web'],
    [node, 'test/e2e/run-web.mjs'],
  ],
  ui: [
    ['npm', 'run', 'package'],
    [node, 'test/ui/run.mjs'],
  ],
};

if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) run(['npm', 'ci']);
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SUITES);
const unknown = wanted.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}
const results = wanted.map((name) => {
  console.log(`\n▶ ${name}`);
  const start = Date.now();
  const passed = SUITES[name].every((command) => run(command));
  return { name, passed, seconds: Math.round((Date.now() - start) / 1000) };
});
console.log('');
for (const { name, passed, seconds } of results) console.log(`${passed ? '✔' : '✖'} ${name} (${seconds} s)`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`suites: ${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** The tests of a folder by name: what a folder stands for differs between versions of Node. */
function testsIn(folder) {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.mjs'));
  return names.map((name) => `${folder}/${name}`);
}

function run([command, ...args]) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  return status === 0;
}
