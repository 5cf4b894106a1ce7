import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { eventually, type Files, fill, folderWith } from '../testing/folder.ts';
import { isReadable } from './document-source.ts';
import { Documents } from './documents.ts';

async function documentsOf(t: TestContext, files: Files): Promise<[Documents, string]> {
  const root = await folderWith(t, {});
  await mkdir(join(root, 'seeds'));
  await fill(join(root, 'seeds'), files);
  const documents = new Documents(join(root, 'seeds'), root);
  t.after(() => documents.close());
  return [documents, root];
}

/** What is told of a document: its text, or why there is none. */
function told(documents: Documents, id: string): string | undefined {
  const document = documents.get(id);
  return document && (isReadable(document) ? document.value : document.reason);
}

const texts: Record<string, [content: string | Uint8Array, told: string]> = {
  'empty.txt': ['', ''],
  'mark.txt': ['\uFEFFa\r\nb\r\n', 'a\nb\n'],
  'old-mac.txt': ['a\rb', 'a\rb'],
  'two-marks.txt': ['\uFEFF\uFEFFa', '\uFEFFa'],
  'latin.txt': [Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), 'is not valid UTF-8'],
  'deep/er/ünï  c%2Fode 🦊.md': ['# Title\n', '# Title\n'],
};

test('texts are normalised, or told to be unreadable, without harm to the others', async (t) => {
  const files = Object.fromEntries(Object.entries(texts).map(([id, [content]]) => [id, content]));
  const [documents, root] = await documentsOf(t, {
    ...files,
    'large.txt': '',
    'photo.jpg': '',
    '.h.txt': '',
  });
  await truncate(join(root, 'seeds/large.txt'), 8_000_001);
  for (const [id, [, expected]] of Object.entries(texts)) assert.equal(told(documents, id), expected, id);
  assert.equal(told(documents, 'large.txt'), 'is 8.0 MB large, and at most 8.0 MB are read');
  const ids = [...documents.all()].map(({ id }) => id);
  assert.deepEqual(ids.sort(), [...Object.keys(texts), 'large.txt'].sort());
});

test('no id leads out of the folder, or to what is no document', async (t) => {
  const [documents, root] = await documentsOf(t, { 'a.txt': 'a', 'sub/b.txt': 'b' });
  await fill(root, { 'secret.txt': 'secret', 'seeds/.git/c.txt': 'c' });
  const ids = [
    '../secret.txt',
    'sub/../a.txt',
    './a.txt',
    '/a.txt',
    'sub//b.txt',
    '',
    '..',
    'sub',
    '.git/c.txt',
  ];
  for (const id of [...ids, join(root, 'secret.txt'), 'a.txt/', 'a.txt\0', 'constructor', '__proto__'])
    assert.equal(documents.get(id), undefined, id);
});

test('a link inside the workspace is followed; every other is told and stays unread', async (t) => {
  const outside = await folderWith(t, { 'secret.txt': 'secret', 'folder.txt/in.txt': 'in' });
  const [documents, root] = await documentsOf(t, { 'a.txt': 'a' });
  await fill(root, { 'notes/n.txt': '\uFEFFnote\r\n', 'notes/large.txt': '' });
  await truncate(join(root, 'notes/large.txt'), 8_000_001);
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(root, 'notes/pipe')]);
  await symlink(join(root, 'notes/n.txt'), join(root, 'notes/again'));
  const leaves = 'is a link that leaves the workspace, so it is not followed';
  const nowhere = 'is a link that leads to no file';
  const links: Record<string, [to: string, told: string]> = {
    'inside.txt': ['../notes/n.txt', 'note\n'],
    'twice.txt': ['../notes/again', 'note\n'],
    'large.txt': ['../notes/large.txt', 'is 8.0 MB large, and at most 8.0 MB are read'],
    'outside.txt': [join(outside, 'secret.txt'), leaves],
    'above.txt': ['../..', leaves],
    'root.txt': ['..', leaves],
    'device.txt': ['/dev/zero', leaves],
    'dangling.txt': ['nowhere', nowhere],
    'circle.txt': ['circle.txt', nowhere],
    'through-a-file.txt': ['a.txt/b', nowhere],
    'folder.txt': ['../notes', nowhere],
    'pipe.txt': ['../notes/pipe', nowhere],
  };
  for (const [name, [to]] of Object.entries(links)) await symlink(to, join(root, 'seeds', name));
  for (const [name, [, expected]] of Object.entries(links))
    if (process.platform !== 'win32' || !['device.txt', 'pipe.txt'].includes(name))
      await eventually(expected, () => told(documents, name));
});

test('the text behind a link is the one that stands there now', async (t) => {
  const [documents, root] = await documentsOf(t, {});
  await fill(root, { 'notes/n.txt': 'old' });
  await symlink('../notes/n.txt', join(root, 'seeds/l.txt'));
  await eventually('old', () => told(documents, 'l.txt'));
  await writeFile(join(root, 'notes/n.txt'), 'newer');
  assert.equal(told(documents, 'l.txt'), 'newer');
  await rm(join(root, 'notes/n.txt'));
  assert.equal(told(documents, 'l.txt'), 'is a link that leads to no file');
});

test('whoever asks for a document gets it as it is on disk now', async (t) => {
  const [documents, root] = await documentsOf(t, { 'a.txt': 'old' });
  const at = (path: string) => join(root, 'seeds', path);
  await writeFile(at('a.txt'), 'newer');
  assert.equal(told(documents, 'a.txt'), 'newer');
  await rename(at('a.txt'), at('b.txt'));
  assert.equal(told(documents, 'a.txt'), undefined);
  await eventually('newer', () => told(documents, 'b.txt'));
  await rm(at(''), { recursive: true });
  assert.equal(told(documents, 'b.txt'), undefined);
  await mkdir(at('b.txt'), { recursive: true });
  assert.equal(told(documents, 'b.txt'), undefined);
});
