// Opens headless Chromium for the workbench; it is gone when this process is.
import { chromium } from 'playwright-core';
import { findChromium } from './layout.mjs';

/**
 * Starts headless Chromium with one empty page.
 * @param {{ width?: number, height?: number, scale?: number }} [window] its size, and how many pixels each of its own
 * pixels takes in a picture
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 * @throws {Error} when there is no Chromium or it does not start
 */
export async function openChromium({ width = 1280, height = 800, scale = 1 } = {}) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is not installed: run node test/hosts/install.mjs first.');
  // Playwright itself adds the flags for root, and against traffic in the background.
  const args = ['--disable-gpu', '--disable-quic'];
  const browser = await chromium.launch({ executablePath, args }).catch((error) => {
    const [reason] = error.message.split('\n');
    throw new Error(`Chromium (${executablePath}) did not start: ${reason}`);
  });
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: 'en-US',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return { page: await context.newPage(), close: () => browser.close() };
}
