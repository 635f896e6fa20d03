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

/** Holds all installed hosts; git ignores it. POLICYWRIGHT_HOSTS moves it, say to a folder that a CI caches. */
export const hostsDir = resolve(process.env.POLICYWRIGHT_HOSTS ?? join(projectDir, '.cache/hosts'));

export const codeServerDir = join(hostsDir, `code-server-${CODE_SERVER_VERSION}`);
export const stampFile = join(codeServerDir, 'installed.json');
export const nodeDir = join(codeServerDir, 'node_modules', NODE_PACKAGE);
export const nodeBinary = join(nodeDir, 'bin/node');
export const vscodeDir = join(codeServerDir, 'node_modules/code-server/lib/vscode');
export const serverMain = join(vscodeDir, 'out/server-main.js');

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
