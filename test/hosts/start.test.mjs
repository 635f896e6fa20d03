import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { projectDir } from './layout.mjs';

const script = join(projectDir, 'test/hosts/start.mjs');
const TIMEOUT_MS = 120_000;

/** A folder that is gone after the test. */
function scratch(t) {
  const folder = mkdtempSync(join(tmpdir(), 'policywright-start-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Follows what a process prints. */
function follow(child) {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
  const ended = new Promise((resolve) => {
    child.once('close', (code) => resolve(code));
  });
  return {
    ended,
    text: () => text,
    /** What the first line that matches captures. */
    async line(pattern) {
      for (;;) {
        const found = pattern.exec(text)?.[1];
        if (found) return found;
        const code = await Promise.race([ended, new Promise((done) => setTimeout(() => done('running'), 100))]);
        if (code !== 'running') throw new Error(`It ended with ${code} before it printed ${pattern}:\n${text}`);
      }
    },
  };
}

test('prints the findings of the examples, serves VS Code, and stops', { timeout: TIMEOUT_MS }, async (t) => {
  const child = spawn(process.execPath, [script, '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'] });
  t.after(() => child.kill('SIGKILL'));
  const output = follow(child);
  const address = await output.line(/^ {2}(http:\S+)$/m);
  assert.match(output.text(), /fernleaf-privacy-policy\.md[\s\S]*section-numbering/);

  // As a browser does it: the address lets in, a cookie keeps in.
  const entry = await fetch(address, { redirect: 'manual' });
  const [cookie] = entry.headers.getSetCookie().map((each) => each.split(';')[0]);
  const page = await fetch(new URL(entry.headers.get('location'), address), { headers: { cookie } });
  assert.equal(page.status, 200);
  assert.match(await page.text(), /vscode-workbench-web-configuration/);
  const stranger = await fetch(new URL(address).origin);
  assert.equal(stranger.status, 403, 'the server lets in who does not know the address');

  child.kill('SIGINT');
  assert.equal(await output.ended, 0, output.text());
  await assert.rejects(fetch(address), 'the server still answers');
});

test('opens the desktop’s VS Code when there is one', { timeout: TIMEOUT_MS }, async (t) => {
  const folder = scratch(t);
  const record = join(folder, 'arguments');
  writeFileSync(join(folder, 'code'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${record}'\n`);
  chmodSync(join(folder, 'code'), 0o755);
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  const output = follow(spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'], env }));
  assert.equal(await output.ended, 0, output.text());
  assert.match(output.text(), /fernleaf-privacy-policy\.md/);
  const [extension, opened] = readFileSync(record, 'utf8').split('\n');
  assert.equal(extension, `--extensionDevelopmentPath=${projectDir}`);
  assert.equal(opened, join(projectDir, 'examples'));
});

test('says what to install where it cannot', (t) => {
  const folder = scratch(t);
  symlinkSync(process.execPath, join(folder, 'node'));
  const env = { ...process.env, PATH: folder, POLICYWRIGHT_HOSTS: join(folder, 'hosts') };
  const install = join(projectDir, 'test/hosts/install.mjs');
  const { status, stderr } = spawnSync(process.execPath, [install, '--without-chromium'], { env, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /Install python3, make, g\+\+ .*then try again/);
});

test('refuses what it does not know', () => {
  const { status, stderr } = spawnSync(process.execPath, [script, '--port=home'], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /--port=home is no port\. Usage: npm start/);
});
