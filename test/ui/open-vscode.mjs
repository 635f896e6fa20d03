// Opens the window that the tests use and that the README shows.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { openChromium } from '../hosts/chromium.mjs';
import { startServer, workbenchUrl } from '../hosts/code-server.mjs';
import { projectDir } from '../hosts/layout.mjs';
import { VSCode } from './driver.mjs';

const OPEN_TIMEOUT_MS = 60_000;

/** Published pictures are shown on screens of high resolution, too. */
const WINDOW = { width: 1120, height: 720, scale: process.env.POLICYWRIGHT_UPDATE_SCREENSHOTS ? 1.5 : 1 };

/** For readable pictures that look alike on each run. */
const PICTURE_SETTINGS = {
  'editor.fontSize': 14,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.occurrencesHighlight': 'off',
  'editor.stickyScroll.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'editor.find.seedSearchStringFromSelection': 'never',
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false,
  'problems.defaultViewMode': 'tree',
};

/**
 * Opens a copy of a folder in a new VS Code with the packaged extension.
 * @param {object} options
 * @param {string} options.folder the folder to open, from the project's root; tests may change files in it
 * @param {string} [options.vsix] the packaged extension; without it the one that run.mjs names
 * @param {object} [options.settings] user settings
 * @returns {Promise<VSCode>}
 */
export async function openVSCode({ folder, vsix = process.env.POLICYWRIGHT_VSIX, settings }) {
  if (!vsix) throw new Error('No packaged extension: start the tests with node test/ui/run.mjs.');
  const source = resolve(projectDir, folder);
  const workspace = join(mkdtempSync(join(tmpdir(), 'policywright-ui-')), basename(source));
  process.on('exit', () => rmSync(dirname(workspace), { recursive: true, force: true }));
  cpSync(source, workspace, { recursive: true });

  const server = await startServer({ vsix: [vsix], settings: { ...PICTURE_SETTINGS, ...settings } });
  let browser;
  // A server left running would keep the tests' process from ending.
  const close = async () => {
    await browser?.close();
    server.stop();
  };
  try {
    browser = await openChromium(WINDOW);
    await browser.page.goto(workbenchUrl(server.url, workspace));
    await browser.page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: OPEN_TIMEOUT_MS });
    return new VSCode(browser.page, workspace, close);
  } catch (error) {
    await close();
    throw new Error(`The workbench did not open: ${error.message}\n${server.log.tail()}`);
  }
}
