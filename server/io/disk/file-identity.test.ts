import assert from 'node:assert/strict';
import { mkdtemp, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { identify, identityOf, sameFile } from './file-identity.ts';

test('an untouched file stays the same; a written, replaced or removed one does not', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'file');
  await writeFile(path, 'one');
  const first = identify(path);
  assert.ok(sameFile(first, identify(path)));
  assert.ok(sameFile(first, identityOf(await stat(path, { bigint: true }))));

  await writeFile(path, 'longer');
  const second = identify(path);
  assert.ok(!sameFile(first, second));

  await writeFile(`${path}.new`, 'longer');
  await rename(`${path}.new`, path);
  assert.ok(!sameFile(second, identify(path)));

  await rm(path);
  assert.ok(!sameFile(second, identify(path)));
});

test('each part of the identity counts', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  t.after(() => rm(folder, { recursive: true }));
  const identity = identityOf(await stat(folder, { bigint: true }));
  for (const part of ['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const)
    assert.ok(!sameFile(identity, { ...identity, [part]: identity[part] + 1n }), part);
});

test('no file is the same as no file, and a link is itself', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  t.after(() => rm(folder, { recursive: true }));
  assert.equal(identify(join(folder, 'absent')), undefined);
  assert.ok(sameFile(undefined, undefined));
  await writeFile(join(folder, 'file'), 'one');
  assert.equal(identify(join(folder, 'file/below')), undefined);
  await symlink('file', join(folder, 'link'));
  assert.ok(!sameFile(identify(join(folder, 'file')), identify(join(folder, 'link'))));
});
