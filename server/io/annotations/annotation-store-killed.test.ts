import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { removeAbandoned } from '../disk/durable-write.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { Child, evaluating } from '../testing/process.ts';
import { idsIn, put, sentence, target } from '../testing/store.ts';
import { AnnotationStore } from './annotation-store.ts';

const url = (name: string): string => JSON.stringify(new URL(name, import.meta.url));

/** Saves annotation after annotation, three at a time, and prints the id of each that is acknowledged. */
const writer = (folder: string): string => `
  import { writeSync } from 'node:fs';
  const { AnnotationStore } = await import(${url('annotation-store.ts')});
  const { put, sentence, target } = await import(${url('../testing/store.ts')});
  const store = new AnnotationStore(${JSON.stringify(folder)});
  const save = async (n) => {
    const { id } = sentence(n % 100);
    await store.edit(target, put({ ...sentence(n % 100), id: id + '-' + n, note: 'long'.repeat(100) }));
    writeSync(1, 'saved ' + id + '-' + n + '\\n');
  };
  for (let n = 0; ; n += 3) await Promise.all([save(n), save(n + 1), save(n + 2)]);`;

/** What a writer has acknowledged when it is killed after at least so many acknowledgements. */
async function killedAfter(t: TestContext, folder: string, count: number): Promise<string[]> {
  const child = new Child(t, process.execPath, evaluating(writer(folder)));
  await child.prints(new RegExp(`(saved .*\n){${count}}`));
  assert.equal(await child.kill('SIGKILL'), 'SIGKILL');
  return [...child.output.matchAll(/^saved (.*)\n/gm)].map(([, id]) => String(id));
}

async function losesNothing(t: TestContext, count: number): Promise<void> {
  const folder = await temporaryFolder(t);
  const saved = await killedAfter(t, folder, count);
  const ids = new Set(idsIn(folder));
  assert.ok(saved.length >= count);
  assert.deepEqual(
    saved.filter((id) => !ids.has(id)),
    [],
  );
  await removeAbandoned(folder);
  assert.deepEqual(await readdir(join(folder, 'a.txt')), ['ada.json']);
  const store = new AnnotationStore(folder);
  t.after(() => store.close());
  await store.edit(target, put(sentence(1)));
  assert.equal(idsIn(folder).length, ids.size + 1);
}

describe('a killed writer leaves a whole file, with all that it has acknowledged', { concurrency: 5 }, () => {
  for (const count of [1, 2, 3, 5, 8, 13, 21, 34, 55, 89])
    test(`after ${count} acknowledgements`, (t) => losesNothing(t, count));
});
