// A user at VS Code: opens files, hovers, clicks, types and looks, by mouse and keyboard only. Every wait has an end,
// and says what it waited for and what there was instead.
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { openChromium } from '../hosts/chromium.mjs';
import { startServer, workbenchUrl } from '../hosts/code-server.mjs';
import { projectDir } from '../hosts/layout.mjs';
import { findVisibleText } from './visible-text.mjs';
import { settled, until, wait } from './waiting.mjs';

const OPEN_TIMEOUT_MS = 60_000;

/** VS Code asks for code actions 250 ms after the cursor has moved; the rest is for their providers. */
const BULB_DELAY_MS = 1000;

/** For readable pictures that look alike on each run. */
const PICTURE_SETTINGS = {
  'editor.fontSize': 15,
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
 * @param {{ width: number, height: number }} [options.viewport] 1280 × 800 pixels if not given
 * @returns {Promise<VSCode>}
 */
export async function openVSCode({ folder, vsix = process.env.POLICYWRIGHT_VSIX, settings, viewport }) {
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
    browser = await openChromium(viewport);
    await browser.page.goto(workbenchUrl(server.url, workspace));
    await browser.page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: OPEN_TIMEOUT_MS });
    return new VSCode(browser.page, workspace, close);
  } catch (error) {
    await close();
    throw new Error(`The workbench did not open: ${error.message}\n${server.log.tail()}`);
  }
}

/** One VS Code window. Texts are matched as they stand in the editor; only single lines can be found. */
export class VSCode {
  #close;

  /**
   * @param {import('playwright-core').Page} page for what no method here does
   * @param {string} workspace absolute path of the folder that is open
   * @param {() => Promise<void>} close
   */
  constructor(page, workspace, close) {
    this.page = page;
    this.workspace = workspace;
    this.#close = close;
  }

  /** Ends VS Code and Chromium. */
  close() {
    return this.#close();
  }

  /**
   * Presses keys one after the other, such as `press('Control+Home', 'F2')`.
   * @param {...string} keys in playwright's notation
   */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types as a user does, a key at a time, so that completions and auto-closing take part. */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  /** Runs a command by its title in the command palette, such as `Policywright: Show Coverage`. */
  async runCommand(title) {
    await this.#pickQuickly('F1', title, (label) => label === title);
  }

  /** Opens a file of the workspace by its path in it, and waits until its editor has the focus. */
  async openFile(path) {
    const name = basename(path);
    await this.#pickQuickly('Control+p', path, (label) => label === name);
    const active = this.page.locator('.tab.active', { hasText: name });
    await until(`the editor of ${path}`, () => active.isVisible());
    await until(`the text of ${path}`, () => this.#editor().locator('.view-line').first().isVisible());
    await until(`the focus on ${path}`, () =>
      this.#editor().evaluate((editor) => editor.classList.contains('focused')),
    );
  }

  /** Chooses an entry of the list that `key` opens, typing `text` to find it. */
  async #pickQuickly(key, text, isWanted) {
    const input = this.page.locator('.quick-input-widget input[type=text]');
    // Keys pressed before the workbench listens are lost.
    await until(`the list that ${key} opens`, async () => {
      await this.press(key);
      await wait(300);
      return input.isVisible();
    });
    await input.press('End');
    await this.page.keyboard.insertText(text);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const labels = () => rows.locator('.quick-input-list-row:first-child .label-name').allTextContents();
    const index = await until(
      `"${text}" in the list that ${key} opens`,
      async () => (await labels()).findIndex(isWanted) + 1,
      { instead: labels },
    );
    await rows.nth(index - 1).click();
    await until('the list to close', () => input.isHidden());
  }

  #editor() {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /**
   * Waits until the Problems view lists something, or all that is wanted, and leaves the view open.
   * @param {...string} messages texts that must each be part of a problem
   * @returns {Promise<string[]>} the problems in view, as `Warning: MESSAGE at line 3 and character 12.…`
   */
  async waitForProblems(...messages) {
    await this.showProblems();
    const problems = () => this.#problemsInView();
    const all = (found) => found.length > 0 && messages.every((text) => found.some((each) => each.includes(text)));
    const what = messages.length > 0 ? `the problems ${JSON.stringify(messages)}` : 'a problem';
    return until(what, () => settled(problems, all), { instead: problems });
  }

  /**
   * What the Problems view lists when nothing has changed for a moment. To see that a problem is *not* there, wait for
   * another one of the same file first.
   * @returns {Promise<string[]>} the problems in view
   */
  async problems() {
    await this.showProblems();
    return until('the problems to settle', () =>
      settled(
        () => this.#problemsInView(),
        () => true,
      ),
    );
  }

  #problemsInView() {
    const rows = this.page.locator('.markers-panel .monaco-list-row[aria-level="2"]');
    return rows.evaluateAll((found) => found.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  async showProblems() {
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.press('Control+Shift+m');
    await until('the Problems view', () => this.page.locator('.markers-panel').isVisible());
  }

  /** Closes the panel below the editor, and gives the editor the focus. */
  async closePanel() {
    if (await this.page.locator('.part.panel').isVisible()) await this.press('Control+j');
    await until('the panel to close', () => this.page.locator('.part.panel').isHidden());
    await this.press('Control+1');
  }

  /**
   * Puts the cursor at a text, scrolling there.
   * @param {string} text the first occurrence counts, upper and lower case alike
   * @param {'start' | 'end'} [side]
   */
  async placeCursor(text, side = 'start') {
    await this.press('Control+1', 'Control+Home', 'Control+f');
    const widget = this.page.locator('.find-widget.visible');
    await until('the find widget', () => widget.isVisible());
    await this.press('Control+a');
    await this.page.keyboard.insertText(text);
    const count = widget.locator('.matchesCount');
    await until(`"${text}" in the editor`, async () => /^1 of /.test((await count.textContent()) ?? ''), {
      instead: () => count.textContent(),
    });
    await this.press('Escape');
    await until('the find widget to close', () => widget.isHidden());
    await this.press(side === 'start' ? 'ArrowLeft' : 'ArrowRight');
  }

  /**
   * Moves the mouse over the middle of a text, scrolling there if need be, and waits for what pops up.
   * @param {string} text
   * @returns {Promise<string>} all that the hover says, a line a block
   */
  async hover(text) {
    let place = await this.#placeOf(text);
    if (!place) {
      await this.placeCursor(text);
      place = await until(`"${text}" to come into view`, () => this.#placeOf(text));
    }
    await this.#dismissHover();
    // In two steps, as an arriving mouse moves.
    await this.page.mouse.move(place.x - 2, place.y);
    await this.page.mouse.move(place.x, place.y);
    const hovers = this.page.locator('.monaco-editor .monaco-hover:visible');
    const said = async () => (await hovers.allInnerTexts()).join('\n').trim();
    return until(`a hover on "${text}"`, () => settled(said, (found) => found !== '' && !found.startsWith('Loading')), {
      instead: said,
    });
  }

  /** Takes the mouse out of the editor, so that no earlier hover can be taken for the next. */
  async #dismissHover() {
    await this.page.mouse.move(2, 2);
    await until('the earlier hover to close', () =>
      this.page
        .locator('.monaco-editor .monaco-hover:visible')
        .count()
        .then((n) => n === 0),
    );
  }

  #placeOf(text) {
    return this.#editor().evaluate(findVisibleText, text);
  }

  /**
   * Puts the cursor at a text, clicks the light bulb that appears and waits for its menu.
   * @param {string} text
   * @returns {Promise<string[]>} the titles of the code actions
   */
  async openLightBulb(text) {
    await this.placeCursor(text);
    // Until VS Code has asked again for this place, the bulb that shows is the earlier place's.
    await wait(BULB_DELAY_MS);
    // The bulb stands beside the line, or in the margin when there is no room.
    const bulb = this.page.locator(
      '.lightBulbWidget[monaco-visible-content-widget]:visible, .cgmr[class*="codicon-gutter-lightbulb"]:visible',
    );
    await until(`the light bulb for "${text}"`, () => bulb.first().isVisible());
    await bulb.first().click();
    return until(`the code actions for "${text}"`, () =>
      settled(
        () => this.#codeActions().locator('.title').allTextContents(),
        (titles) => titles.length > 0,
      ),
    );
  }

  #codeActions() {
    return this.page.locator('.action-widget .monaco-list-row.action:visible');
  }

  /** Clicks a code action of the menu that `openLightBulb` opened. */
  async acceptCodeAction(title) {
    const titles = await this.#codeActions().locator('.title').allTextContents();
    const index = titles.indexOf(title);
    if (index < 0) throw new Error(`There is no code action "${title}". There are: ${JSON.stringify(titles)}`);
    await this.#codeActions().nth(index).click();
    await until('the menu of code actions to close', async () => (await this.#codeActions().count()) === 0);
  }

  /**
   * Asks for completions at the cursor.
   * @returns {Promise<string[]>} the labels in view
   */
  async triggerCompletion() {
    await this.press('Control+Space');
    const labels = () => this.#suggestions().locator('.label-name').allTextContents();
    return until('completions', () => settled(labels, (found) => found.length > 0));
  }

  #suggestions() {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** Clicks a completion that `triggerCompletion` brought. */
  async acceptCompletion(label) {
    const labels = await this.#suggestions().locator('.label-name').allTextContents();
    const index = labels.indexOf(label);
    if (index < 0) throw new Error(`There is no completion "${label}" in view. There are: ${JSON.stringify(labels)}`);
    await this.#suggestions().nth(index).click();
    await until('the completions to close', async () => (await this.#suggestions().count()) === 0);
  }

  /**
   * Saves the active editor until its file has a text; VS Code applies code actions and completions a little later.
   * @param {string} path the file's path in the workspace
   * @param {RegExp} wanted
   * @returns {Promise<string>} the whole text
   */
  waitForText(path, wanted) {
    const text = async () => readFileSync(join(this.workspace, path), 'utf8');
    const saved = async () => {
      await this.press('Control+s');
      await until(`${path} to be saved`, async () => (await this.page.locator('.tab.active.dirty').count()) === 0);
      const found = await text();
      return wanted.test(found) && found;
    };
    return until(`${wanted} in ${path}`, saved, { instead: text });
  }

  /** @returns {Promise<string[]>} the texts of the status bar's entries, as a screen reader says them */
  statusBar() {
    const items = this.page.locator('.part.statusbar .statusbar-item:visible');
    return items.evaluateAll((found) => found.map((item) => item.getAttribute('aria-label') ?? item.innerText));
  }

  /**
   * Takes a picture of the window, as it is, into `out/ui/`; under `run.mjs --update-screenshots` into `docs/screenshots/`.
   * @param {string} name without an ending
   * @returns {Promise<string>} the file's path
   * @throws {Error} when a notification covers the window
   */
  async screenshot(name) {
    const notices = await this.page.locator('.notification-toast:visible').allInnerTexts();
    if (notices.length > 0) throw new Error(`A notification covers the window: ${notices.join(' | ')}`);
    const picture = await this.#picture(name);
    if (!process.env.POLICYWRIGHT_UPDATE_SCREENSHOTS) return picture;
    const published = join(projectDir, 'docs/screenshots', `${name}.png`);
    mkdirSync(dirname(published), { recursive: true });
    copyFileSync(picture, published);
    return published;
  }

  /** Takes a picture, whatever it shows: evidence for a failure. */
  screenshotOfFailure(name) {
    return this.#picture(`failed-${name.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`);
  }

  async #picture(name) {
    const path = join(projectDir, 'out/ui', `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }
}
