import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { eventually, fill, folderWith, temporaryFolder } from '../testing/folder.ts';
import { contentOf, namesIn, textTree } from '../testing/tree.ts';
import { identify } from './file-identity.ts';

const files = { 'a.txt': 'a', 'sub/c.txt': 'c', 'sub/skipped.pdf': 'no text', '.hidden.txt': '' };
const seen = { 'a.txt': 'a', 'sub/c.txt': 'c' };

test('a root that comes later is seen, folder by folder', async (t) => {
  const root = join(await temporaryFolder(t), 'deep/root');
  const tree = textTree(t, root);
  assert.deepEqual(contentOf(tree), {});
  await mkdir(root, { recursive: true });
  tree.refresh();
  await fill(root, { 'x/y/z.txt': 'z' });
  await eventually({ 'x/y/z.txt': 'z' }, () => contentOf(tree));
});

test('whoever asks for one path gets its last state, in a new folder too', async (t) => {
  const root = await folderWith(t, files);
  const tree = textTree(t, root);
  await fill(root, { 'a.txt': 'changed', 'new/in/n.txt': 'n', 'sub/e.txt': 'e' });
  for (const id of ['a.txt', 'new/in/n.txt', 'sub']) tree.refreshAt(id);
  assert.equal(tree.get('a.txt'), 'changed');
  assert.deepEqual(namesIn(tree, 'sub'), ['sub/c.txt', 'sub/e.txt']);
  assert.deepEqual(namesIn(tree, 'new/in'), ['new/in/n.txt']);
  await rm(join(root, 'new'), { recursive: true });
  tree.refreshAt('new/in/n.txt');
  assert.equal(tree.get('new/in/n.txt'), undefined);
  tree.refreshAt('sub/none.txt');
  assert.equal(tree.get('sub/none.txt'), undefined);
});

test('only files are read: nothing behind a linked folder, no named pipe', async (t) => {
  const root = await folderWith(t, files);
  const outside = await folderWith(t, { 'secret.txt': 'secret' });
  await symlink(outside, join(root, 'way'), 'junction');
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(root, 'pipe.txt')]);
  const tree = textTree(t, root);
  for (const id of ['way/secret.txt', 'way', 'pipe.txt']) tree.refreshAt(id);
  assert.deepEqual(contentOf(tree), seen);
});

test('what a caller puts in holds as long as its file stands there', async (t) => {
  const root = await folderWith(t, files);
  const tree = textTree(t, root);
  await fill(root, { 'new/n.txt': 'written' });
  const written = identify(join(root, 'new/n.txt'));
  assert.ok(written);
  tree.put('new/n.txt', written, 'put in');
  assert.deepEqual(namesIn(tree, 'new'), ['new/n.txt']);
  assert.deepEqual(contentOf(tree), { ...seen, 'new/n.txt': 'put in' });
  await fill(root, { 'new/n.txt': 'by another' });
  tree.refresh();
  tree.put('new/n.txt', written, 'put in');
  assert.deepEqual(contentOf(tree), { ...seen, 'new/n.txt': 'by another' });
  await rm(join(root, 'new'), { recursive: true });
  tree.put('new/n.txt', written, 'put in');
  assert.deepEqual(contentOf(tree), seen);
});
