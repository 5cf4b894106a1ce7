import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { WriteFailedError } from '../disk/durable-write.ts';
import { StaleFileError } from '../disk/json-file.ts';
import { fill, folderWith } from '../testing/folder.ts';
import { Child, evaluating } from '../testing/process.ts';
import { FILE, idsIn, put, remove, sentence, storeWith, target } from '../testing/store.ts';
import { isUsable } from './annotation-files.ts';
import type { AnnotationStore } from './annotation-store.ts';

const told = (store: AnnotationStore) =>
  store
    .of('a.txt')
    .flatMap((stored) => (isUsable(stored) ? [stored.file.annotations.map(({ id }) => id)] : []));

test('what could not be saved is refused, forgotten, and can be saved later', async (t) => {
  const [store, folder] = await storeWith(t, { 'a.txt': 'a file where a folder should be' });
  const edits = [put(sentence(1)), put(sentence(2)), remove(sentence(3))];
  const settled = await Promise.allSettled(edits.map((edit) => store.edit(target, edit)));
  for (const each of settled)
    assert.ok(each.status === 'rejected' && each.reason instanceof WriteFailedError, each.status);
  assert.deepEqual([...store.all()], []);
  assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'a file where a folder should be');
  await rm(join(folder, 'a.txt'));
  await store.edit(target, put(sentence(2)));
  assert.deepEqual(idsIn(folder), ['sentence-2']);
});

test('the folder of a file that is replaced by a file keeps neither the old nor the new', async (t) => {
  const [store, folder] = await storeWith(t);
  await store.edit(target, put(sentence(1)));
  await rm(join(folder, 'a.txt'), { recursive: true });
  await fill(folder, { 'a.txt': '' });
  await assert.rejects(store.edit(target, put(sentence(2))), WriteFailedError);
  assert.deepEqual(told(store), []);
  await rm(folder, { recursive: true });
  await writeFile(folder, '');
  await assert.rejects(store.edit(target, put(sentence(2))), WriteFailedError);
});

test('a folder in place of the file is left where it is', async (t) => {
  const [store, folder] = await storeWith(t);
  await mkdir(join(folder, FILE), { recursive: true });
  await assert.rejects(store.edit(target, put(sentence(1))), StaleFileError);
  assert.deepEqual(await readdir(folder, { recursive: true }), ['a.txt', FILE]);
});

// A limit on the size of files stands for a full disk. A shell sets it, so this runs where there is one.
test('a full disk refuses the edit, and memory and disk stay as they were', {
  skip: process.platform === 'win32',
}, async (t) => {
  const folder = await folderWith(t, {});
  const url = (name: string) => JSON.stringify(new URL(name, import.meta.url));
  const script = `
    const { AnnotationStore } = await import(${url('annotation-store.ts')});
    const { put, sentence, target } = await import(${url('../testing/store.ts')});
    const store = new AnnotationStore(${JSON.stringify(folder)});
    await store.edit(target, put(sentence(1)));
    const large = { ...sentence(2), note: 'long'.repeat(1_000) };
    const edits = [put(large), put(sentence(1, 'official'), sentence(1))];
    for (const edit of edits) await store.edit(target, edit).then(
      () => console.log('saved'), (error) => console.log(error.name, error.cause.code));
    console.log(store.of('a.txt').map(({ file }) => file.annotations.map(({ label }) => label)).join());
    store.close();`;
  const limited = [
    '-c',
    'export TSX_DISABLE_CACHE=1; ulimit -f 4 && exec "$@"',
    'sh',
    process.execPath,
    ...evaluating(script),
  ];
  const child = new Child(t, 'sh', limited);
  assert.equal(await child.end(), 0, child.output);
  assert.equal(child.output, 'WriteFailedError EFBIG\nsaved\nofficial\n');
  assert.deepEqual(idsIn(folder), ['sentence-1']);
  assert.deepEqual(await readdir(join(folder, 'a.txt')), ['ada.json']);
});

test('a file in which a field stands twice is shown, but never written: half of it would be lost', async (t) => {
  const [store, folder] = await storeWith(t);
  await store.edit(target, put(sentence(1)));
  const twice = readFileSync(join(folder, FILE), 'utf8').replace(
    '"annotations": [',
    '"annotations": [],\n"annotations": [',
  );
  await writeFile(join(folder, FILE), twice);
  await assert.rejects(store.edit(target, put(sentence(2))), /“annotations” a second time.*left as it is/);
  assert.equal(readFileSync(join(folder, FILE), 'utf8'), twice);
});
