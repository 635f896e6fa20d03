// `npm run bench`: a warm full check, a keystroke, a rename, a hover and a cold command line, beside other tools in the same run.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePolicy, makePolicyWithTerm } from './policy.mjs';
import { hostileTexts } from './hostile.mjs';
import { startClient } from '../lsp/client.mjs';

const here = import.meta.dirname;
const root = join(here, '../..');
const bin = (name) => join(here, 'node_modules/.bin', name);
const sizes = [40 * 1024, 400 * 1024];
/** Runs that count, and runs before them that do not, by size: a warm tool is one whose code is compiled. */
const RUNS = [
  { counted: 15, warmUp: 25 },
  { counted: 5, warmUp: 5 },
];
const COLD = 5;
const KEYSTROKES = 100;
const REQUESTS = 50;
/** What the project promises itself, on the smaller text. */
const BUDGETS = {
  'full check': 'faster than markdownlint',
  keystroke: '15 ms at the median',
  rename: '30 ms',
  hover: '5 ms',
};

if (!existsSync(join(here, 'node_modules')))
  execFileSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: here, stdio: 'inherit' });
execFileSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: root, stdio: 'inherit' });
execFileSync(process.execPath, ['esbuild.mjs', '--bench'], { cwd: root, stdio: 'inherit' });

const scratch = mkdtempSync(join(tmpdir(), 'policywright-bench-'));
const files = sizes.map((size) => {
  const file = join(scratch, `privacy-policy-${size / 1024}k.md`);
  writeFileSync(file, makePolicy(size));
  return file;
});
const COMMANDS = {
  policywright: (file) => [process.execPath, join(root, 'dist/cli.js'), 'lint', file],
  markdownlint: (file) => [bin('markdownlint-cli2'), file],
  'write-good': (file) => [bin('write-good'), file],
  textlint: (file) => [bin('textlint'), '--config', join(here, 'textlintrc.json'), file],
  cspell: (file) => [bin('cspell'), 'lint', '--no-progress', file],
  alex: (file) => [bin('alex'), file],
};

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const at95 = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length * 0.95)];

/** Milliseconds of a whole process, from start to exit; tools exit with 1 where they find something. */
function cold([command, ...args]) {
  const times = [];
  for (let run = 0; run <= COLD; run += 1) {
    const start = performance.now();
    const { error } = spawnSync(command, args, { cwd: here, stdio: 'ignore' });
    if (error) throw error;
    if (run > 0) times.push(performance.now() - start);
  }
  return median(times);
}

/** Milliseconds from sending a change to receiving its findings, one letter at a time in the middle of the text. */
async function keystrokes(file, text) {
  const client = await startClient({ workspace: scratch });
  const uri = pathToFileURL(file).href;
  await client.open(uri, text);
  await client.diagnostics(uri, 1);
  const middle = text.slice(0, text.length / 2).split('\n').length;
  const line = text.split('\n').findIndex((content, index) => index >= middle && content.length > 60);
  const position = { line, character: 10 };
  const times = [];
  for (let version = 2; version < KEYSTROKES + 12; version += 1) {
    const published = client.diagnostics(uri, version);
    const sent = performance.now();
    void client.change(uri, version, { range: { start: position, end: position }, text: 'e' });
    await published;
    times.push(performance.now() - sent);
  }
  await client.stop();
  return times.slice(10);
}

/** Milliseconds from sending a request to receiving its answer, for a term with 40 uses. */
async function requests() {
  const client = await startClient({ workspace: scratch });
  const uri = pathToFileURL(join(scratch, 'terms-privacy-policy.md')).href;
  const text = makePolicyWithTerm(sizes[0]);
  await client.open(uri, text);
  await client.diagnostics(uri, 1);
  const line = text.split('\n').findIndex((content) => content.startsWith('Each Ledger Entry of sort 20 '));
  const place = { textDocument: { uri }, position: { line, character: 8 } };
  const time = async (method, params) => {
    const times = [];
    for (let run = 0; run < REQUESTS + 10; run += 1) {
      const sent = performance.now();
      if (!(await client.request(method, params))) throw new Error(`${method} found nothing`);
      times.push(performance.now() - sent);
    }
    return times.slice(10);
  };
  const rename = await time('textDocument/rename', { ...place, newName: 'Book Lines' });
  const hover = await time('textDocument/hover', place);
  await client.stop();
  return { 'rename of a term with 40 uses': rename, 'hover on it': hover };
}

const rows = [];
for (const tool of Object.keys(COMMANDS)) {
  const measured = files.map((file, index) => {
    const out = execFileSync(
      process.execPath,
      ['measure.mjs', tool, file, String(RUNS[index].counted), String(RUNS[index].warmUp)],
      {
        cwd: here,
        maxBuffer: 1 << 26,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    return JSON.parse(out);
  });
  rows.push({
    tool,
    warm: measured.map(({ warm }) => median(warm)),
    peak: Math.max(...measured.map(({ peak }) => peak)),
    cold: cold(COMMANDS[tool](files[0])),
  });
}
const [ours] = rows;
const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const ratio = (value, base) => `${(value / base).toFixed(1)}×`;
console.log(
  `\nNode ${process.version}; medians; ratios to Policywright; texts of ${sizes.map((size) => `${size / 1024} KB`).join(' and ')}\n`,
);
console.log('| Tool | full check, 40 KB | | full check, 400 KB | | command line, cold, 40 KB | | peak memory |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const { tool, warm, peak, cold: start } of rows) {
  const cells = [
    ms(warm[0]),
    ratio(warm[0], ours.warm[0]),
    ms(warm[1]),
    ratio(warm[1], ours.warm[1]),
    ms(start),
    ratio(start, ours.cold),
    `${Math.round(peak / 1e6)} MB`,
  ];
  console.log(`| ${tool} | ${cells.join(' | ')} |`);
}
console.log('\n| Keystroke (change sent → findings received) | median | 95 % |\n| --- | ---: | ---: |');
for (const [index, size] of sizes.entries()) {
  const times = await keystrokes(files[index], makePolicy(size));
  console.log(`| ${size / 1024} KB | ${ms(median(times))} | ${ms(at95(times))} |`);
}
console.log(`\n| Request (sent → answered), ${sizes[0] / 1024} KB | median | 95 % |\n| --- | ---: | ---: |`);
for (const [what, times] of Object.entries(await requests()))
  console.log(`| ${what} | ${ms(median(times))} | ${ms(at95(times))} |`);
/** Milliseconds of the first full check of a text, in a process whose code is warm. */
function firstChecks(size) {
  const { checkText } = createRequire(import.meta.url)(join(root, 'out/bench/check.js'));
  for (let run = 0; run < 10; run += 1) checkText(`${makePolicy(sizes[0])}\nRun ${run}.\n`);
  return hostileTexts(size).map(({ text }) => {
    const start = performance.now();
    checkText(text);
    return performance.now() - start;
  });
}
const [small, large] = [64 * 1024, 256 * 1024];
console.log(`\n| Full check of one piece again and again | 64 KB | 256 KB | |\n| --- | ---: | ---: | ---: |`);
const [atSmall, atLarge] = [firstChecks(small), firstChecks(large)];
for (const [index, { name }] of hostileTexts(small).entries())
  console.log(`| ${name} | ${ms(atSmall[index])} | ${ms(atLarge[index])} | ${ratio(atLarge[index], atSmall[index])} |`);
console.log(
  `\nBudgets on 40 KB: ${Object.entries(BUDGETS)
    .map(([what, budget]) => `${what} ${budget}`)
    .join('; ')}.`,
);
rmSync(scratch, { recursive: true });
