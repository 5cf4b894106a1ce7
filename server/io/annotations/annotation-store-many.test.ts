import assert from 'node:assert/strict';
import { watch } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { eventually } from '../testing/folder.ts';
import { idsIn, put, sentence, storeWith, target } from '../testing/store.ts';

test('of 32 that write at once everything is kept, and they share the writes', async (t) => {
  const [store, folder] = await storeWith(t);
  await mkdir(join(folder, 'a.txt'));
  let writes = 0;
  let isOver = false;
  const watcher = watch(join(folder, 'a.txt'), (_event, name) => {
    if (name === 'ada.json') writes++;
    if (name === 'over') isOver = true;
  });
  t.after(() => watcher.close());
  const one = async (writer: number) => {
    for (let n = writer; n < 96; n += 32) await store.edit(target, put(sentence(n)));
  };
  await Promise.all(Array.from({ length: 32 }, (_, writer) => one(writer)));
  await writeFile(join(folder, 'a.txt/over'), '');
  await eventually(true, () => isOver);
  assert.deepEqual(new Set(idsIn(folder)).size, 96);
  assert.ok(writes > 0 && writes <= 16, `${writes} writes for 96 edits`);
});
