// Measures one tool in a process of its own: `node measure.mjs TOOL FILE RUNS WARM-UP-RUNS` prints {"warm":[ms…],"peak":bytes}.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** For each tool: makes a function that checks the text once, fully, and returns how much it found. */
const TOOLS = {
  async policywright() {
    const { checkText } = createRequire(import.meta.url)(join(import.meta.dirname, '../../out/bench/check.js'));
    return (text) => checkText(text).length;
  },
  async markdownlint() {
    const { lint } = await import('markdownlint/sync');
    return (text) => Object.values(lint({ strings: { text } })).flat().length;
  },
  async 'write-good'() {
    const { default: writeGood } = await import('write-good');
    return (text) => writeGood(text).length;
  },
  async textlint() {
    const { createLinter, loadTextlintrc } = await import('textlint');
    const descriptor = await loadTextlintrc({
      configFilePath: join(import.meta.dirname, 'textlintrc.json'),
      node_modulesDir: join(import.meta.dirname, 'node_modules'),
    });
    const linter = createLinter({ descriptor });
    return async (text) => (await linter.lintText(text, 'policy.md')).messages.length;
  },
  async cspell() {
    const { spellCheckDocument } = await import('cspell-lib');
    const settings = { language: 'en' };
    return async (text) =>
      (await spellCheckDocument({ uri: 'policy.md', text, languageId: 'markdown' }, { noConfigSearch: true }, settings))
        .issues.length;
  },
  async alex() {
    const { markdown } = await import('alex');
    return (text) => markdown(text).messages.length;
  },
};

const [tool, file, runs, warmUp] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const check = await TOOLS[tool]();
const warm = [];
let found = 0;
for (let run = -Number(warmUp); run < Number(runs); run += 1) {
  // Every paragraph changed each time, so that no tool answers from what it knows of the last run.
  const changed = text.replaceAll('.\n', ` in run ${run}.\n`);
  const start = performance.now();
  found = await check(changed);
  if (run >= 0) warm.push(performance.now() - start);
}
process.stdout.write(JSON.stringify({ warm, found, peak: process.resourceUsage().maxRSS * 1024 }));
