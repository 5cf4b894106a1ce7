import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConflictError } from '../../core/annotation/edit.ts';
import { blobId } from '../../core/annotation/hash.ts';
import { Text } from '../../core/text/text.ts';
import { identify, sameFile } from '../disk/file-identity.ts';
import { FILE, idsIn, put, readFile, remove, sentence, storeWith, TEXT, target } from '../testing/store.ts';
import { isUsable } from './annotation-files.ts';
import { AnnotationStore } from './annotation-store.ts';

test('an edit is on disk when it resolves, in canonical bytes, with nothing beside it', async (t) => {
  const [store, folder] = await storeWith(t);
  await store.edit(target, put(sentence(1)));
  await store.edit(target, put({ ...sentence(0, 'official'), via: ['Wire', 'Paper'], note: 'a “note”' }));
  const expected = `{
  "format": "sourcemark/1",
  "document": "a.txt",
  "textHash": "${blobId(TEXT)}",
  "unit": "code point",
  "reviewer": "ada",
  "complete": false,
  "annotations": [
    {
      "quote": "Sentence 0.",
      "label": "official",
      "via": ["Wire", "Paper"],
      "note": "a “note”",
      "start": 0,
      "end": 11,
      "prefix": "",
      "suffix": " was “said” 🦊 so.\\nSentence 1. wa",
      "id": "sentence-0"
    },
    {
      "quote": "Sentence 1.",
      "label": "sourced",
      "start": 29,
      "end": 40,
      "prefix": "Sentence 0. was “said” 🦊 so.\\n",
      "suffix": " was “said” 🦊 so.\\nSentence 2. wa",
      "id": "sentence-1"
    }
  ]
}
`;
  assert.equal(readFileSync(join(folder, FILE), 'utf8'), expected);
  assert.deepEqual(await readdir(folder, { recursive: true }), ['a.txt', FILE]);
});

test('what an edit resolves to is what the store tells, at once, and what another store finds', async (t) => {
  const [store, folder] = await storeWith(t);
  await store.edit(target, put(sentence(1)));
  const after = await store.edit({ ...target, document: 'x/y z.md' }, put(sentence(2)));
  const told = store.of('x/y z.md').map((stored) => isUsable(stored) && stored.file);
  assert.deepEqual(told, [after]);
  assert.equal([...store.all()].length, 2);
  const other = new AnnotationStore(folder);
  t.after(() => other.close());
  const found = other.of('x/y z.md').map((stored) => isUsable(stored) && stored.file);
  assert.deepEqual(found, [after]);
});

test('the annotation files of a document are told by reviewer, and no other document has them', async (t) => {
  const [store] = await storeWith(t);
  for (const reviewer of ['zoe', 'ada', 'bo-2']) await store.edit({ ...target, reviewer }, put(sentence(1)));
  await store.edit({ ...target, document: 'a.txt.txt' }, put(sentence(1)));
  assert.deepEqual(
    store.refreshOf('a.txt').map(({ reviewer }) => reviewer),
    ['ada', 'bo-2', 'zoe'],
  );
  assert.deepEqual(store.of('b.txt'), []);
});

test('what has changed nothing writes nothing', async (t) => {
  const [store, folder] = await storeWith(t);
  await store.edit(target, { kind: 'complete', complete: false });
  await store.edit(target, remove(sentence(9)));
  assert.deepEqual(await readdir(folder), []);
  await store.edit(target, put(sentence(1)));
  const first = identify(join(folder, FILE));
  await store.edit(target, put(sentence(1)));
  await store.edit(target, put(sentence(1), sentence(1, 'official')));
  await store.edit(target, { kind: 'complete', complete: false });
  assert.ok(sameFile(first, identify(join(folder, FILE))));
});

test('an annotation is changed and deleted by whoever knows its last state', async (t) => {
  const [store, folder] = await storeWith(t);
  const [first, second] = [sentence(1), sentence(1, 'speculative')];
  await store.edit(target, put(first));
  await store.edit(target, put(second, first));
  const conflict = (current: unknown) => (error: unknown) => {
    assert.ok(error instanceof ConflictError);
    assert.deepEqual(error.current, current);
    return true;
  };
  await assert.rejects(store.edit(target, put(sentence(1, 'official'), first)), conflict(second));
  await assert.rejects(store.edit(target, put(sentence(1, 'official'))), conflict(second));
  await assert.rejects(store.edit(target, remove(first)), conflict(second));
  assert.deepEqual(readFile(folder).annotations, [second]);
  await store.edit(target, remove(second));
  await store.edit(target, remove(second));
  await assert.rejects(store.edit(target, put(first, second)), conflict(null));
  assert.deepEqual(readFile(folder).annotations, []);
});

test('a file names a newer text only once all that it holds stands there', async (t) => {
  const [store, folder] = await storeWith(t);
  const moved = `One more line.\n${TEXT}`;
  const newer = { ...target, text: new Text(moved), textHash: blobId(moved) };
  const there = (n: number) => ({ ...sentence(n), start: sentence(n).start + 15, end: sentence(n).end + 15 });
  await store.edit(target, put(sentence(1)));
  await store.edit(target, put(sentence(2)));
  await store.edit(newer, put(there(3)));
  assert.equal(readFile(folder).textHash, target.textHash);
  await store.edit(newer, put(there(1), sentence(1)));
  assert.equal(readFile(folder).textHash, target.textHash);
  await store.edit(newer, put(there(2), sentence(2)));
  assert.equal(readFile(folder).textHash, newer.textHash);
  assert.deepEqual(idsIn(folder), ['sentence-1', 'sentence-2', 'sentence-3']);
});

test('an annotations folder that comes later, or goes and comes again, is used', async (t) => {
  const [, parent] = await storeWith(t);
  const folder = join(parent, 'annotations');
  const store = new AnnotationStore(folder);
  t.after(() => store.close());
  assert.deepEqual([...store.all()], []);
  await mkdir(join(folder, 'a.txt'), { recursive: true });
  await writeFile(join(folder, 'GUIDELINES.md'), '# Ours\n');
  await store.edit(target, put(sentence(1)));
  assert.equal([...store.all()].length, 1);
  await rm(folder, { recursive: true });
  await store.edit(target, put(sentence(2)));
  assert.deepEqual(idsIn(folder), ['sentence-2']);
  assert.equal([...store.all()].length, 1);
});
