/**
 * Finds a Chromium for the end-to-end tests; run by itself, gets one where there is none and says which it is.
 *
 * @typedef {{ executablePath: string, from: string }} Browser
 */
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** A download that takes longer counts as failed: where the network is closed it can hang. */
const downloadMilliseconds = 120_000;
/** A browser that cannot tell its version in this time cannot run the tests either. */
const versionMilliseconds = 20_000;

/**
 * The browser to test with: Playwright's own Chromium, else a Chrome or Chromium of the machine.
 * @returns {Browser | undefined}
 */
export const findBrowser = () =>
  candidates().find(({ executablePath }) => existsSync(executablePath) && starts(executablePath));

/** @returns {Browser[]} */
const candidates = () => [
  { executablePath: chromium.executablePath(), from: "Playwright's own Chromium" },
  ...machinePaths().map((executablePath) => ({ executablePath, from: 'a browser of this machine' })),
];

function machinePaths() {
  if (process.platform === 'win32') return windowsPaths();
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.platform === 'darwin' ? [...macPaths, ...onPath] : [...onPath, '/opt/google/chrome/chrome'];
}

const macPaths = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

function windowsPaths() {
  const { PROGRAMFILES, 'PROGRAMFILES(X86)': programFiles32, LOCALAPPDATA } = process.env;
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  const folders = [PROGRAMFILES, programFiles32, LOCALAPPDATA].flatMap((folder) => folder ?? []);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/**
 * Whether it is more than a file: Ubuntu's `chromium-browser` only says how to install the real one, and a
 * downloaded browser may lack the machine's libraries. On Windows `--version` would open a window.
 * @param {string} path
 */
const starts = (path) =>
  process.platform === 'win32' ||
  spawnSync(path, ['--version'], { stdio: 'ignore', timeout: versionMilliseconds }).status === 0;

function installPlaywrights() {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  run([process.execPath, cli, 'install', 'chromium'], downloadMilliseconds);
}

function installDebians() {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' });
  const mayInstall = sudo.length === 0 || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  if (apt.status !== 0 || !mayInstall) return;
  run([...sudo, 'apt-get', 'update']);
  run([...sudo, 'apt-get', 'install', '-y', 'chromium']);
}

/**
 * What comes of it is judged by whether there is a browser afterwards; its messages are shown.
 * @param {string[]} commandLine
 * @param {number} [timeout] in milliseconds
 */
function run([command = '', ...args], timeout) {
  console.log(`There is no Chromium for the tests yet: ${[command, ...args].join(' ')}`);
  const { error } = spawnSync(command, args, { stdio: 'inherit', ...(timeout && { timeout }) });
  if (error) console.error(error.message);
}

function ensureBrowser() {
  let browser = findBrowser();
  for (const install of [installPlaywrights, installDebians]) {
    if (browser) break;
    install();
    browser = findBrowser();
  }
  return browser;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const browser = ensureBrowser();
  if (browser) console.log(`The tests use ${browser.from}: ${browser.executablePath}`);
  else {
    console.error(
      'The end-to-end tests need Chromium or Chrome: none was found, and none could be installed by ' +
        'Playwright or by apt-get. Install Chromium or Chrome and run this again.',
    );
    process.exitCode = 1;
  }
}
