import { defineConfig } from '@playwright/test';
import { findBrowser } from '../server/setup/browser.mjs';

const browser = findBrowser();
if (!browser)
  throw new Error('The end-to-end tests need Chromium or Chrome: "node server/setup/browser.mjs" gets one.');

/**
 * Each test starts a server of its own, on a workspace of its own. Playwright keeps Chromium's sandbox off
 * unless told otherwise, which root and most containers need; the tests open their own pages only.
 */
export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  use: {
    actionTimeout: 5_000,
    headless: true,
    launchOptions: {
      executablePath: browser.executablePath,
      // Playwright itself turns updates and background requests off; these do the rest.
      args: ['--disable-sync', '--disable-quic', '--disable-gpu'],
    },
  },
});
