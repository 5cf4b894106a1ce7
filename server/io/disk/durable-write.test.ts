import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { makeFolderDurably, removeAbandoned, WriteFailedError, writeDurably } from './durable-write.ts';
import { identify, sameFile } from './file-identity.ts';

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

test('a file is written and replaced, nothing is left beside it, and its identity is told', async (t) => {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'a.json');
  for (const content of ['old', 'new', Buffer.from('bytes'), '']) {
    const identity = await writeDurably(path, content);
    assert.equal(await readFile(path, 'utf8'), content.toString());
    assert.ok(sameFile(identity, identify(path)));
  }
  assert.deepEqual(await readdir(folder), ['a.json']);
});

test('a link at the path is replaced; what it points to stays as it was', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'target'), 'untouched');
  await symlink('target', join(folder, 'link'));
  await writeDurably(join(folder, 'link'), 'new');
  assert.equal(await readFile(join(folder, 'target'), 'utf8'), 'untouched');
  assert.equal(await readFile(join(folder, 'link'), 'utf8'), 'new');
  await assert.rejects(readlink(join(folder, 'link')));
});

test('what is not confirmed changes nothing', async (t) => {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'a.json');
  await writeFile(path, 'old');
  const refusal = new Error('no');
  const refuse = () => {
    throw refusal;
  };
  await assert.rejects(writeDurably(path, 'new', refuse), (error) => error === refusal);
  assert.equal(await readFile(path, 'utf8'), 'old');
  assert.deepEqual(await readdir(folder), ['a.json']);
});

test('what the system refuses is told with the path, and leaves nothing behind', async (t) => {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'a.json');
  await mkdir(join(path, 'inside'), { recursive: true });
  await assert.rejects(
    writeDurably(path, 'new'),
    (error) => error instanceof WriteFailedError && error.message.startsWith(`${path} could not be saved: E`),
  );
  await assert.rejects(writeDurably(join(folder, 'absent/a.json'), 'new'), WriteFailedError);
  assert.deepEqual(await readdir(folder), ['a.json']);
});

test('many writers of one file leave one whole content', async (t) => {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'a.json');
  const contents = Array.from({ length: 20 }, (_, each) => `${each}`.repeat(100_000));
  await Promise.all(contents.map((content) => writeDurably(path, content)));
  assert.ok(contents.includes(await readFile(path, 'utf8')));
  assert.deepEqual(await readdir(folder), ['a.json']);
});

test('a writer that is killed leaves a whole file, and its leftovers can be removed', async (t) => {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'a.json');
  const script = `
    const { writeDurably } = await import(${JSON.stringify(new URL('durable-write.ts', import.meta.url))});
    for (let n = 0; ; n = (n + 1) % 10) {
      await Promise.all([0, 1, 2].map(() => writeDurably(${JSON.stringify(path)}, String(n).repeat(3_000_000))));
      process.stdout.write('written ');
    }`;
  const writer = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(writer.stdout, 'data');
  writer.kill('SIGKILL');
  await once(writer, 'close');
  assert.match(await readFile(path, 'utf8'), /^(.)\1{2999999}$/);
  await removeAbandoned(folder);
  assert.deepEqual(await readdir(folder), ['a.json']);
});

test("only a writer's leftovers count as abandoned, in folders below too", async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'deep/.b.json.0123456789abcdef.tmp'), { recursive: true });
  const kept = ['.a.json.tmp', 'a.json', 'a.json.0123456789abcdef.tmp', 'deep/a.json'];
  const abandoned = ['.a.json.0123456789abcdef.tmp', 'deep/.a.json.fedcba9876543210.tmp'];
  for (const name of [...kept, ...abandoned]) await writeFile(join(folder, name), '');
  const removed = await removeAbandoned(folder);
  assert.deepEqual(
    removed.sort(),
    abandoned.map((name) => join(folder, name)),
  );
  assert.deepEqual(
    (await readdir(folder, { recursive: true })).sort(),
    [...kept, 'deep', 'deep/.b.json.0123456789abcdef.tmp'].sort(),
  );
});

test('a folder is made with those above it, once', async (t) => {
  const folder = await temporaryFolder(t);
  await makeFolderDurably(join(folder, 'a/b/c'));
  await makeFolderDurably(join(folder, 'a/b/c'));
  assert.deepEqual(await readdir(join(folder, 'a/b')), ['c']);
  await writeFile(join(folder, 'file'), '');
  await assert.rejects(makeFolderDurably(join(folder, 'file')), { code: 'EEXIST' });
});
