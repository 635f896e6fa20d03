// What the scripts that start VS Code share: which suites there are, and what to say when none could run.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../hosts/layout.mjs';

const SUITE_ENDING = '.e2e.ts';
const HOST_LOG_LINES = 40;

/** The last line of a report. */
export const CLOSING_COUNT = /^\d+ passed, \d+ failed.*\n/m;

/**
 * @param {string[]} wanted names of suites; all, if there are none
 * @returns {string[]} the names of the suites to run
 * @throws {Error} when there is no such suite
 */
export function chooseSuites(wanted) {
  const all = readdirSync(join(projectDir, 'test/e2e'))
    .filter((name) => name.endsWith(SUITE_ENDING))
    .map((name) => name.slice(0, -SUITE_ENDING.length));
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`No such suite: ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  // In the same order always: "asleep" has to come first, then "awake".
  return (wanted.length > 0 ? wanted : all).toSorted();
}

/**
 * @param {'main' | 'browser'} entry the extension's, for the host
 * @param {string} testsFile the bundled suites
 * @throws {Error} when one of the two is not there
 */
export function requireBuilt(entry, testsFile) {
  const manifest = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'));
  const missing = [join(projectDir, manifest[entry]), testsFile].filter((file) => !existsSync(file));
  if (missing.length > 0)
    throw new Error(`Not built: ${missing.join(', ')}. Run node esbuild.mjs (and with --e2e or --web).`);
}

/** Tells what the host last said, for runs that ended before the tests did. */
export function showHostLog(hostLog) {
  const text = existsSync(hostLog) ? readFileSync(hostLog, 'utf8').trimEnd() : '';
  if (text === '') return;
  const lines = text.split('\n').slice(-HOST_LOG_LINES);
  console.error(`The last lines of ${hostLog}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}
