import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConflictError } from '../../core/annotation/edit.ts';
import { annotationFile } from '../testing/annotations.ts';
import { fill, folderWith } from '../testing/folder.ts';
import {
  changeElsewhere,
  FILE,
  idsIn,
  put,
  readFile,
  remove,
  sentence,
  storeWith,
  TEXT,
  target,
} from '../testing/store.ts';
import { isUsable } from './annotation-files.ts';
import { UnusableFileError } from './annotation-saver.ts';

test('what somebody else did to other annotations is kept', async (t) => {
  const [store, folder] = await storeWith(t);
  await store.edit(target, put(sentence(1)));
  await store.edit(target, put(sentence(2)));
  changeElsewhere(folder, ([first]) => [first ?? sentence(1), sentence(3)]);
  const after = await store.edit(target, put(sentence(4)));
  assert.deepEqual(idsIn(folder), ['sentence-1', 'sentence-3', 'sentence-4']);
  assert.deepEqual(after, readFile(folder));
  await store.edit(target, { kind: 'complete', complete: true });
  assert.equal(readFile(folder).complete, true);
});

test('what somebody else did to the same annotation is a conflict, and stays', async (t) => {
  const [store, folder] = await storeWith(t);
  const [mine, theirs] = [sentence(1), sentence(1, 'official')];
  await store.edit(target, put(mine));
  changeElsewhere(folder, () => [theirs]);
  for (const edit of [put(sentence(1, 'speculative'), mine), remove(mine)])
    await assert.rejects(
      store.edit(target, edit),
      (error) => error instanceof ConflictError && error.current?.label === 'official',
    );
  assert.deepEqual(readFile(folder).annotations, [theirs]);
  changeElsewhere(folder, () => []);
  await assert.rejects(
    store.edit(target, put(mine, theirs)),
    (error) => error instanceof ConflictError && error.current === null,
  );
});

test('in a batch, a conflict refuses its own edit and no other', async (t) => {
  const [store, folder] = await storeWith(t);
  await store.edit(target, put(sentence(1)));
  changeElsewhere(folder, () => [sentence(1, 'official'), sentence(2)]);
  const edits = [put(sentence(3)), put(sentence(1, 'speculative'), sentence(1)), put(sentence(4))];
  const settled = await Promise.allSettled(edits.map((edit) => store.edit(target, edit)));
  assert.deepEqual(
    settled.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  assert.deepEqual(idsIn(folder), ['sentence-1', 'sentence-2', 'sentence-3', 'sentence-4']);
  assert.equal(readFile(folder).annotations[0]?.label, 'official');
});

const fine = annotationFile('a.txt', TEXT, 'ada', 2);
const neighbour = annotationFile('a.txt', TEXT, 'bob', 1);
const broken: Record<string, string | Uint8Array> = {
  'is empty': '',
  'is cut off': fine.slice(0, 200),
  'is not UTF-8': Uint8Array.from([0x7b, 0xff, 0x7d]),
  'holds the marks of a merge': fine.replace('  "complete"', '<<<<<<< HEAD\n  "complete"'),
  'has a field too many': fine.replace('"complete"', '"more": 1,\n  "complete"'),
  'is of a format to come': fine.replace('sourcemark/1', 'sourcemark/2'),
  'has an id twice': fine.replace('ada1', 'ada0'),
  "is another document's": annotationFile('b.txt', TEXT, 'ada', 2),
  "is another reviewer's": annotationFile('a.txt', TEXT, 'bob', 2),
};

for (const [name, content] of Object.entries(broken))
  test(`a file that ${name} takes no edit and stays to the byte; its neighbours go on`, async (t) => {
    const [store, folder] = await storeWith(t, { [FILE]: content, 'a.txt/bob.json': neighbour });
    const refused = {
      name: 'UnusableFileError',
      message: new RegExp(`${FILE} .*\\. It was left as it is\\.$`),
    };
    await assert.rejects(store.edit(target, put(sentence(1))), refused);
    await assert.rejects(store.edit(target, { kind: 'complete', complete: false }), refused);
    assert.deepEqual(readFileSync(join(folder, FILE)), Buffer.from(content));
    assert.deepEqual(store.of('a.txt').map(isUsable), [false, true]);
    await store.edit({ ...target, document: 'b.txt' }, put(sentence(1)));
    await writeFile(join(folder, FILE), fine);
    await store.edit(target, put(sentence(1)));
    assert.deepEqual(idsIn(folder), ['ada0', 'ada1', 'sentence-1']);
  });

test('no link is written through, neither in place of a file nor of a folder', async (t) => {
  const outside = await folderWith(t, { 'folder/keep.txt': '', 'file.json': fine });
  const [store, folder] = await storeWith(t);
  await mkdir(join(folder, 'a.txt'));
  await symlink(join(outside, 'file.json'), join(folder, FILE));
  await assert.rejects(store.edit(target, put(sentence(1))), UnusableFileError);
  await symlink(join(outside, 'folder'), join(folder, 'b.txt'), 'junction');
  await assert.rejects(store.edit({ ...target, document: 'b.txt' }, put(sentence(1))), UnusableFileError);
  await assert.rejects(
    store.edit({ ...target, document: 'b.txt/c.txt' }, put(sentence(1))),
    UnusableFileError,
  );
  assert.equal(readFileSync(join(outside, 'file.json'), 'utf8'), fine);
  assert.deepEqual(await readdir(join(outside, 'folder')), ['keep.txt']);
});

test('a file that is taken away, or comes back, is as it is now', async (t) => {
  const [store, folder] = await storeWith(t);
  await store.edit(target, put(sentence(1)));
  await rename(join(folder, FILE), join(folder, '.away'));
  await store.edit(target, put(sentence(2)));
  assert.deepEqual(idsIn(folder), ['sentence-2']);
  await rm(join(folder, FILE));
  await rename(join(folder, '.away'), join(folder, FILE));
  await store.edit(target, put(sentence(3)));
  assert.deepEqual(idsIn(folder), ['sentence-1', 'sentence-3']);
  await fill(folder, { [FILE]: fine });
  await store.edit(target, put(sentence(4)));
  assert.deepEqual(idsIn(folder), ['ada0', 'ada1', 'sentence-4']);
});
