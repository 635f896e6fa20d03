import { settled, until, wait } from './waiting.mjs';

/** A view appears within this time of the click or key that opens it. */
const OPENING_MS = 400;

/** VS Code's view of what is wrong, read as a screen reader reads it: `Warning: MESSAGE at line 3 and character 12.…` */
export class ProblemsView {
  #page;

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** Opens the view, if it is not open or about to open. */
  async open() {
    const panel = this.#page.locator('.markers-panel');
    // The key closes an open view, so it is not pressed again before it can have worked.
    await until('the Problems view', async () => {
      await wait(OPENING_MS);
      if (!(await panel.isVisible())) await this.#page.keyboard.press('Control+Shift+m');
      await wait(OPENING_MS);
      return panel.isVisible();
    });
  }

  /**
   * Waits until the view lists something, or all that is wanted, and leaves it open.
   * @param {...string} messages texts that must each be part of a problem
   * @returns {Promise<string[]>} the problems in view
   */
  async waitFor(...messages) {
    await this.open();
    const filter = this.#page.locator('.part.panel .viewpane-filter input');
    // A long list shows only its beginning.
    for (const text of messages) {
      await filter.fill(text);
      await until(`the problem "${text}"`, async () => (await this.#inView()).some((each) => each.includes(text)), {
        instead: async () => {
          await filter.fill('');
          return this.#inView();
        },
      });
    }
    await filter.fill('');
    return until('a problem', () =>
      settled(
        () => this.#inView(),
        (found) => found.length > 0,
      ),
    );
  }

  /**
   * What the view lists when nothing has changed for a moment. To see that a problem is *not* there, wait for another
   * one of the same file first.
   * @param {string} [text] only problems with this text
   * @returns {Promise<string[]>} the problems in view
   */
  async list(text = '') {
    await this.open();
    const filter = this.#page.locator('.part.panel .viewpane-filter input');
    await filter.fill(text);
    const found = await until('the problems to settle', () =>
      settled(
        () => this.#inView(),
        () => true,
      ),
    );
    await filter.fill('');
    return found;
  }

  /** Clicks the code of the first problem of a rule. */
  async clickCode(rule) {
    await this.open();
    await this.#page.locator('.markers-panel .monaco-list-row a', { hasText: rule }).first().click();
  }

  #inView() {
    const rows = this.#page.locator('.markers-panel .monaco-list-row[aria-level="2"]');
    return rows.evaluateAll((found) => found.map((row) => row.getAttribute('aria-label') ?? ''));
  }
}
