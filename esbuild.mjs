// Bundles the extension, the server, the command line and the test suites.
// `node esbuild.mjs [--unit|--e2e|--web|--bench] [--production] [--watch] [--outdir=DIR] [--only=NAME,…]`
import { build, context } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { webModulesDir } from './test/hosts/layout.mjs';

const flags = new Set(process.argv.slice(2));
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
const root = import.meta.dirname;

/** Knowledge is written as YAML and clauses as snippet files; both are parsed here, so that nothing parses them at start. */
const assets = {
  name: 'assets',
  setup(build) {
    build.onLoad({ filter: /\.(yaml|code-snippets)$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'))),
      loader: 'json',
      watchFiles: [path],
    }));
    // `import files from './laws/*.yaml'`: all files of a folder in the order of their names, so that one more needs no code.
    build.onResolve({ filter: /\/\*\.yaml$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.slice(0, -'/*.yaml'.length)),
      namespace: 'yaml-folder',
    }));
    build.onLoad({ filter: /.*/, namespace: 'yaml-folder' }, async ({ path: folder }) => {
      const files = filesBelow(relative(root, folder), '.yaml');
      const contents = await Promise.all(files.map(async (file) => parse(await readFile(file, 'utf8'))));
      return { contents: JSON.stringify(contents), loader: 'json', watchFiles: files, watchDirs: [folder] };
    });
  },
};

/** Every file below `folder` whose name ends in `ending`, sorted. */
function filesBelow(folder, ending) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** One entry that imports every unit test, so that the suite is one process and one start. */
const unitTests = {
  name: 'unit-tests',
  setup(build) {
    build.onResolve({ filter: /^unit-tests$/ }, () => ({ path: 'unit-tests', namespace: 'unit-tests' }));
    build.onLoad({ filter: /.*/, namespace: 'unit-tests' }, () => ({
      contents: [...filesBelow('server/src', '.test.ts'), ...filesBelow('client/src', '.test.ts')]
        .map((file) => `import './${relative(root, file)}';`)
        .join('\n'),
      resolveDir: root,
    }));
  },
};

/**
 * What the suites of a real editor import, for a web worker: mocha's build for browsers, which exports nothing but puts
 * itself on the global object, and npm's copies of Node's own modules (`node test/hosts/install.mjs` brings them).
 */
const webTests = {
  name: 'web-tests',
  setup(build) {
    const MODULES = {
      mocha: "require('mocha/mocha.js'); module.exports = globalThis.Mocha;",
      'node:assert/strict': "module.exports = require('assert').strict;",
      'node:util': "module.exports = require('util');",
    };
    build.onResolve({ filter: /./ }, ({ path }) => (path in MODULES ? { path, namespace: 'web-tests' } : undefined));
    build.onLoad({ filter: /.*/, namespace: 'web-tests' }, ({ path }) => ({
      contents: MODULES[path],
      resolveDir: root,
    }));
  },
};

const shared = {
  bundle: true,
  target: 'es2022',
  sourcemap: !flags.has('--production'),
  minify: flags.has('--production'),
  loader: { '.md': 'text' },
  plugins: [assets],
  logLevel: 'warning',
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
// The library's package has no browser export for this path; the worker build of it lies beside the node one.
const web = { ...shared, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

const product = [
  { ...node, entryPoints: { extension: 'client/src/extension.node.ts' }, external: ['vscode'] },
  { ...web, entryPoints: { 'extension.web': 'client/src/extension.web.ts' }, external: ['vscode'] },
  {
    ...node,
    entryPoints: { server: 'server/src/main.node.ts' },
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...node, entryPoints: { cli: 'server/src/cli.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { ...web, format: 'iife', entryPoints: { 'server.web': 'server/src/main.browser.ts' } },
];
const unit = [
  {
    ...node,
    format: 'esm',
    sourcemap: true,
    entryPoints: { unit: 'unit-tests' },
    plugins: [assets, unitTests],
    outdir: 'out',
    outExtension: { '.js': '.mjs' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  },
];
const e2e = [
  { ...node, entryPoints: { index: 'test/e2e/index.ts' }, external: ['vscode', 'mocha'], outdir: 'out/e2e' },
];
const webE2e = [
  {
    ...web,
    entryPoints: { index: 'test/e2e/index.web.ts' },
    // node:fs is for the suites that run-web.mjs leaves out.
    external: ['vscode', 'node:fs'],
    plugins: [assets, webTests],
    nodePaths: [webModulesDir],
    define: { global: 'globalThis', process: '{"env":{}}' },
    outdir: 'out/e2e-web',
  },
];

const bench = [{ ...node, entryPoints: { check: 'test/bench/check.ts' }, outdir: 'out/bench' }];

/** Writes the schema of policywright.yaml, made from the same definition that the program checks it against. */
async function writeSchema() {
  const entry = join(root, 'server/src/engine/configuration/export-schema.ts');
  const { outputFiles } = await build({ ...node, entryPoints: [entry], write: false, sourcemap: false, minify: false });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  await writeFile(join(dist, 'policywright.schema.json'), JSON.stringify(module.exports.schema, null, 1));
}

const dist = resolve(root, option('outdir') ?? 'dist');
const only = option('only')?.split(',');
const wanted = product
  .filter(({ entryPoints }) => !only || only.includes(Object.keys(entryPoints)[0]))
  .map((options) => ({ ...options, outdir: dist }));
const suites = { '--unit': unit, '--e2e': e2e, '--web': webE2e, '--bench': bench };
const chosen = Object.entries(suites).find(([flag]) => flags.has(flag))?.[1] ?? wanted;
if (chosen === wanted) {
  if (!only) await rm(dist, { recursive: true, force: true });
  await mkdir(join(dist, 'rules'), { recursive: true });
  for (const page of [...filesBelow('server/src/rules', '.md'), ...filesBelow('server/src/engine', '.md')])
    await cp(page, join(dist, 'rules', basename(page)));
}
if (chosen === wanted && !only) await writeSchema();
if (flags.has('--watch')) for (const options of chosen) await (await context(options)).watch();
else await Promise.all(chosen.map((options) => build(options)));
