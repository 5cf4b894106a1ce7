import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { AnnotationFile } from '../../core/annotation/annotation.ts';
import { Layers, Saved, Sources } from '../../core/wire.ts';
import { serve } from '../testing/app.ts';
import { annotationPath, basedOn, draftOf, NEW, TEXT } from '../testing/drafts.ts';

const ids = [
  'a b.txt',
  'deep/er/a.txt',
  'deep/er/a.txt.txt',
  '100%.txt',
  '%2F.txt',
  'a%20b.md',
  'ünï “q” 🦊.md',
  'x/annotations/y.md',
  'x/reviewers/ada/annotations/mark-1.txt',
  'a+b&c=d#e.txt',
  "it's.txt",
  '(a) [b] {c}.txt',
  'annotations.txt',
];

test('whatever a document is called, its annotations are saved, told, changed and deleted under its id', async (t) => {
  const server = await serve(t, Object.fromEntries(ids.map((id) => [`seeds/${id}`, TEXT])));
  for (const id of ids) {
    const path = annotationPath(id, 'mark-1');
    const created = await server.put(path, draftOf('It may rain.', { source: id }), NEW);
    assert.equal(created.status, 200, id);
    const { annotation, revision } = Saved.parse(JSON.parse(created.text));
    const file = join(server.folder, 'annotations', id, 'ada.json');
    const onDisk = AnnotationFile.parse(JSON.parse(await readFile(file, 'utf8')));
    assert.deepEqual([onDisk.document, onDisk.annotations], [id, [annotation]]);
    for (const address of [encodeURIComponent(id), id.split('/').map(encodeURIComponent).join('/')]) {
      const { layers } = await server.read(`/api/documents/${address}/annotations`, Layers);
      assert.deepEqual(
        layers.map((layer) => layer.annotations.map((one) => one.revision)),
        [[revision]],
      );
    }
    const named = await server.read(`/api/sources?document=${encodeURIComponent(id)}`, Sources);
    assert.equal(named.sources[0]?.name, id);
    assert.equal((await server.get(`/documents/${encodeURIComponent(id)}`)).status, 200);
    assert.equal((await server.delete(path, basedOn(revision))).status, 204);
  }
  const made = await readdir(join(server.folder, 'annotations'), { recursive: true });
  assert.equal(made.filter((name) => name.endsWith('.json')).length, ids.length);
});
