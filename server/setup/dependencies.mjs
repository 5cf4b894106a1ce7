/**
 * Installs what is missing, so that `npm start` and `npm test` work from a fresh clone; says and does nothing
 * when all is there. With `--dev` the development packages too.
 *
 * Runs before anything is installed: plain JavaScript and Node's own modules.
 *
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[] }} Package as a lockfile describes it
 * @typedef {Record<string, Package>} Packages by folder, `node_modules/…`
 * @typedef {{ platform: string, arch: string }} Machine
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** As `engines` in package.json has it. */
export const oldestNode = '20.19';

/**
 * Whether a Node is older than `oldestNode`.
 * @param {string} version such as `20.19.0`
 */
export function isTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split('.').map(Number);
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

/**
 * The command that installs what `wanted` has and `installed` lacks, or undefined when nothing is missing.
 * @param {{ wanted: Packages, installed: Packages, dev: boolean, machine: Machine }} state
 */
export function installCommand({ wanted, installed, dev, machine }) {
  const needed = Object.keys(wanted).filter((folder) => isNeeded(folder, wanted[folder] ?? {}, dev, machine));
  if (needed.every((folder) => wanted[folder]?.version === installed[folder]?.version)) return undefined;
  // `--omit=dev` would remove the development packages of someone who has them.
  const withDev = dev || Object.values(installed).some((it) => it.dev);
  // It follows the lockfile and, with --no-save, leaves it as it is. `npm ci` would start from nothing, and
  // refuses a lockfile made where a registry lacks the native packages of other platforms. Optional packages
  // are those native ones; npm can be set to leave them out.
  return `npm install --no-save --include=optional ${withDev ? '--include=dev' : '--omit=dev'}`;
}

/**
 * Packages for one C library are npm's to choose: telling which this machine has takes more than it tells us.
 * @param {string} folder
 * @param {Package} it
 * @param {boolean} dev
 * @param {Machine} machine
 */
function isNeeded(folder, it, dev, { platform, arch }) {
  if (folder === '' || (it.dev && !dev)) return false;
  return !it.optional || (!it.libc && allows(it.os, platform) && allows(it.cpu, arch));
}

/**
 * npm's rule for `os` and `cpu`: names that are allowed, or names with `!` that are not.
 * @param {string[] | undefined} names
 * @param {string} name
 */
const allows = (names, name) =>
  !names || names.includes(name) || names.every((each) => each.startsWith('!') && each !== `!${name}`);

/**
 * npm writes the lockfile in node_modules last, so an installation that was cut short has none,
 * or one that is no JSON: both count as nothing installed.
 * @returns {Packages}
 */
function installedPackages() {
  const path = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** @returns {Packages} */
const wantedPackages = () => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;

/** @param {string} command */
function install(command) {
  console.log(`Installing what is missing: ${command}`);
  // A shell, because npm is a script with a name of its own on Windows; the command holds nothing foreign.
  const { status, signal, error } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit' });
  if (status !== 0)
    throw new Error(
      `The packages that Sourcemark needs could not be installed: "${command}" in ${root} ended with ` +
        `${error?.message ?? signal ?? `exit code ${status}`}. Its messages above say why.`,
    );
}

/** @param {boolean} dev */
function ensureInstalled(dev) {
  if (isTooOld(process.versions.node))
    throw new Error(`Sourcemark needs Node ${oldestNode} or newer; this is ${process.versions.node}.`);
  const machine = { platform: process.platform, arch: process.arch };
  const command = installCommand({ wanted: wantedPackages(), installed: installedPackages(), dev, machine });
  if (command) install(command);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    ensureInstalled(process.argv.includes('--dev'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
