import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const isWindows = process.platform === 'win32';

test('the package, installed elsewhere, serves an empty folder', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  npm(root, 'pack', '--silent', '--pack-destination', folder);
  const [packed] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  npm(folder, 'install', '--silent', '--prefix', folder, join(folder, packed ?? 'nothing was packed'));
  const empty = join(folder, 'empty');
  await mkdir(empty);
  const address = await serve(t, join(folder, 'node_modules/.bin/sourcemark'), empty);
  const library = await (await fetch(address)).text();
  assert.match(library, /No documents yet/);
  for (const [path] of library.matchAll(/\/assets\/[^"]+/g))
    assert.equal((await fetch(new URL(path, address))).status, 200, path);
});

const npm = (cwd: string, ...args: string[]): Buffer =>
  execFileSync(isWindows ? 'npm.cmd' : 'npm', args, { cwd, shell: isWindows });

async function serve(t: TestContext, program: string, folder: string): Promise<string> {
  const server = spawn(program, ['serve', '--port', '0'], { cwd: folder, shell: isWindows });
  t.after(() => server.kill());
  return addressOf(server);
}

async function addressOf(server: ChildProcessWithoutNullStreams): Promise<string> {
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('The server ended before it listened.');
}
