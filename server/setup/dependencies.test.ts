import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { installCommand, isTooOld, oldestNode } from './dependencies.mjs';

const script = 'server/setup/dependencies.mjs';
const machine = { platform: 'linux', arch: 'x64' };
const productionOnly = 'npm install --no-save --include=optional --omit=dev';
const everything = 'npm install --no-save --include=optional --include=dev';
const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/tool': { version: '2.0.0', dev: true },
  'node_modules/native-here': { version: '3.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
  'node_modules/native-elsewhere': { version: '3.0.0', optional: true, os: ['darwin'] },
  'node_modules/native-not-here': { version: '3.0.0', optional: true, os: ['!linux'] },
  'node_modules/native-libc': { version: '3.0.0', optional: true, os: ['linux'], libc: ['musl'] },
};
const production = {
  'node_modules/a': { version: '1.0.0' },
  'node_modules/native-here': { version: '3.0.0' },
};
const all = { ...production, 'node_modules/tool': { version: '2.0.0', dev: true } };

test('nothing is installed when all that this machine needs is there', () => {
  assert.equal(installCommand({ wanted, installed: production, dev: false, machine }), undefined);
  assert.equal(installCommand({ wanted, installed: all, dev: true, machine }), undefined);
});

test('development packages are installed when asked for, and never removed', () => {
  const other = { ...all, 'node_modules/a': { version: '0.9.0' } };
  assert.equal(installCommand({ wanted, installed: {}, dev: false, machine }), productionOnly);
  assert.equal(installCommand({ wanted, installed: production, dev: true, machine }), everything);
  assert.equal(installCommand({ wanted, installed: other, dev: false, machine }), everything);
});

test('a wrong version, and the native part of another machine, are missing packages', () => {
  const older = { ...production, 'node_modules/a': { version: '0.9.0' } };
  assert.equal(installCommand({ wanted, installed: older, dev: false, machine }), productionOnly);
  const mac = { platform: 'darwin', arch: 'arm64' };
  assert.equal(installCommand({ wanted, installed: production, dev: false, machine: mac }), productionOnly);
});

test('the oldest Node is the one that package.json names', async () => {
  const { engines } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.equal(engines.node, `>=${oldestNode}`);
  for (const old of ['18.20.4', '20.9.0', '20.18.3']) assert.ok(isTooOld(old), old);
  for (const recent of ['20.19.0', '22.1.0', '100.0.0']) assert.ok(!isTooOld(recent), recent);
});

test('a fresh copy is installed once, without a word the second time', async (t) => {
  const folder = await projectWithOnePackage();
  t.after(() => rm(folder, { recursive: true }));
  const run = () => execFileSync(process.execPath, [script], { cwd: folder, stdio: 'pipe' }).toString();
  assert.match(run(), /^Installing what is missing: npm install/);
  assert.ok((await stat(join(folder, 'node_modules/small/package.json'))).isFile());
  assert.equal(run(), '');
});

test('an installation that cannot be made is told in one sentence', async (t) => {
  const folder = await projectWithOnePackage();
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'package.json'), 'not JSON');
  assert.throws(
    () => execFileSync(process.execPath, [script], { cwd: folder, stdio: 'pipe' }),
    /could not be installed: "npm install --no-save --include=optional --omit=dev" in .* ended with exit code/,
  );
});

/** A project whose only dependency is an archive in its own folder, so that npm needs no network. */
async function projectWithOnePackage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  const write = (path: string, content: object) => writeFile(join(folder, path), JSON.stringify(content));
  await cp(new URL('.', import.meta.url), join(folder, 'server/setup'), { recursive: true });
  await mkdir(join(folder, 'small'));
  await write('small/package.json', { name: 'small', version: '1.0.0' });
  await write('package.json', {
    name: 'project',
    version: '1.0.0',
    dependencies: { small: 'file:small.tgz' },
  });
  const npm = (command: string) =>
    execFileSync(`npm ${command}`, { cwd: folder, shell: true, stdio: 'pipe' });
  npm('pack ./small');
  await cp(join(folder, 'small-1.0.0.tgz'), join(folder, 'small.tgz'));
  npm('install --package-lock-only --offline');
  return folder;
}
