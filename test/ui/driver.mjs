// A user at VS Code: opens files, hovers, clicks, types and looks, by mouse and keyboard only. Every wait has an end,
// and says what it waited for and what there was instead.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { projectDir } from '../hosts/layout.mjs';
import { ProblemsView } from './problems-view.mjs';
import { findVisibleText } from './visible-text.mjs';
import { settled, until, wait } from './waiting.mjs';

/** VS Code asks for code actions 250 ms after the cursor has moved; the rest is for their providers. */
const BULB_DELAY_MS = 1000;

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
    /** The view of that name, below the editor. */
    this.problems = new ProblemsView(page);
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
    // "> " for commands, nothing for files.
    const prefix = await input.inputValue();
    await input.fill(prefix + text);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const labels = () => rows.locator('.quick-input-list-row:first-child .label-name').allTextContents();
    const found = await until(
      `"${text}" in the list that ${key} opens`,
      async () => {
        const all = await settled(labels, (each) => each.some(isWanted));
        // A search for files that was too slow is not repeated by itself.
        if (!all && (await labels()).includes('No matching results')) {
          await input.fill(prefix);
          await input.fill(prefix + text);
        }
        return all;
      },
      { instead: labels },
    );
    await rows.nth(found.findIndex(isWanted)).click();
    // The entry may open a list of its own.
    await until(
      'the list to close',
      async () => (await input.isHidden()) || !(await input.inputValue()).endsWith(text),
    );
  }

  #editor() {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
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

  /** Turns the mouse wheel over the editor; widgets that are open stay. */
  async scroll(pixels) {
    const { x, y, width, height } = await this.#editor().boundingBox();
    await this.page.mouse.move(x + width - 40, y + height / 2);
    await this.page.mouse.wheel(0, pixels);
    await wait(200);
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
   * @param {'start' | 'end'} [side]
   * @returns {Promise<string[]>} the titles of the code actions
   */
  async openLightBulb(text, side) {
    await this.placeCursor(text, side);
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

  /** @returns {import('playwright-core').Locator} the entry of the status bar that a screen reader calls so */
  statusBarItem(name) {
    return this.page.locator(`.part.statusbar .statusbar-item:visible[aria-label^="${name}"]`);
  }

  /**
   * Clicks something that opens a list above the editor.
   * @param {import('playwright-core').Locator} what
   * @returns {Promise<string[]>} the labels in the list
   */
  async openList(what) {
    await what.click();
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const labels = () => rows.locator('.quick-input-list-row:first-child .label-name').allTextContents();
    return until('the list to open', () => settled(labels, (found) => found.length > 0));
  }

  /** Clicks the entry of a list that `openList` opened. */
  async choose(label) {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
  }

  /**
   * Closes the files' part of the side bar, opens the outline's there and reads it.
   * @returns {Promise<[number, string][]>} depth and title of each section
   */
  async openOutline() {
    const part = (name) =>
      this.page.locator('.pane', { has: this.page.locator(`.pane-header[aria-label^="${name}"]`) });
    const setOpen = async (pane, wanted) => {
      const header = pane.locator('.pane-header');
      if ((await header.getAttribute('aria-expanded')) !== String(wanted)) await header.click();
    };
    await setOpen(part(`Explorer Section`), false);
    const pane = part('Outline');
    await setOpen(pane, true);
    const entries = () =>
      pane
        .locator('.outline-tree .monaco-list-row')
        .evaluateAll((rows) =>
          rows.map((row) => [Number(row.ariaLevel), row.querySelector('.monaco-highlighted-label').textContent]),
        );
    return until('the outline', () => settled(entries, (found) => found.length > 0));
  }

  /**
   * Makes room in the side bar for the view "Policy Coverage" and opens it.
   * @returns {Promise<import('playwright-core').Locator>} the view
   */
  async openCoverage() {
    await this.runCommand('Explorer: Focus on Policy Coverage View');
    const part = (name) =>
      this.page.locator('.pane', { has: this.page.locator(`.pane-header[aria-label^="${name}"]`) });
    for (const name of ['Explorer Section', 'Outline', 'Timeline']) {
      const header = part(name).locator('.pane-header');
      if ((await header.count()) > 0 && (await header.getAttribute('aria-expanded')) === 'true') await header.click();
    }
    const view = part('Policy Coverage');
    const rows = view.locator('.monaco-list-row');
    await until('the lines of the coverage', async () => (await rows.count()) > 1);
    return view;
  }

  /**
   * Waits for a rendered Markdown page in the active tab.
   * @param {string} title of the tab
   * @returns {Promise<string>} its text
   */
  async waitForPage(title) {
    const tab = this.page.locator('.tab.active', { hasText: title });
    await until(`the tab ${title}`, () => tab.isVisible());
    const texts = async () => {
      const bodies = this.page.frames().map((frame) => frame.locator('.markdown-body').allInnerTexts());
      return (await Promise.allSettled(bodies)).flatMap(({ value }) => value ?? []);
    };
    const found = await until(`the page ${title}`, () => settled(texts, (all) => all.some((text) => text !== '')));
    return found.join('\n');
  }

  /** Waits for a notification that has a text; `button` is clicked then, if given. */
  async waitForNotification(wanted, button) {
    const toasts = this.page.locator('.notification-toast:visible', { hasText: wanted });
    const said = await until(`the notification ${wanted}`, async () => (await toasts.allInnerTexts())[0], {
      instead: () => this.page.locator('.notification-toast:visible').allInnerTexts(),
    });
    if (button) await toasts.getByRole('button', { name: button, exact: true }).click();
    return said;
  }

  /** Closes all editors without saving. */
  async closeEditors() {
    for (let left = 10; left > 0 && (await this.page.locator('.tab').count()) > 0; left -= 1) {
      await this.runCommand('View: Revert and Close Editor');
    }
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
