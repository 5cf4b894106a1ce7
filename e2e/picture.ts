import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { findBrowser } from '../server/setup/browser.mjs';

// Takes the README's picture: the sample workspace as it is, on a copy, in a real browser.

const root = join(import.meta.dirname, '..');
const workspace = await mkdtemp(join(tmpdir(), 'sourcemark-picture-'));
for (const folder of ['seeds', 'annotations'])
  await cp(join(root, folder), join(workspace, folder), { recursive: true });

const server = spawn(
  process.execPath,
  [join(root, 'server/cli/sourcemark.mjs'), 'serve', '--workspace', workspace, '--port', '0'],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
try {
  await takePicture(await addressOf());
} finally {
  server.kill();
  await rm(workspace, { recursive: true, force: true });
}

async function addressOf(): Promise<string> {
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('The server ended before it listened.');
}

async function takePicture(address: string): Promise<void> {
  const found = findBrowser();
  const browser = await chromium.launch(found ? { executablePath: found.executablePath } : {});
  const page = await browser.newPage({
    viewport: { width: 1360, height: 860 },
    deviceScaleFactor: 2,
    colorScheme: 'light',
  });
  await page.request.put(new URL('/api/reviewer', address).href, { data: { reviewer: 'first-reader' } });
  await page.goto(new URL('/documents/002_caaa62f292038430.md', address).href);
  await page.locator('html.ready').waitFor();
  for (const key of ['n', 'n']) await page.keyboard.press(key);
  await page.locator('.card.open').waitFor();
  await page.screenshot({ path: join(root, 'docs/document-page.png') });
  await browser.close();
}
