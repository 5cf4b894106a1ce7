import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../../setup/browser.mjs';

// As in the end-to-end tests.
const ARGUMENTS = ['--disable-sync', '--disable-quic', '--disable-gpu'];

/** Does some work with a browser of its own. */
export async function inBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const found = findBrowser();
  if (!found) throw new Error('This needs Chromium or Chrome: "node server/setup/browser.mjs" gets one.');
  const browser = await chromium.launch({ executablePath: found.executablePath, args: ARGUMENTS });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
