import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { blobId } from '../../core/annotation/hash.ts';
import { Layers, Saved } from '../../core/wire.ts';
import { serve, type TestServer } from '../testing/app.ts';
import { problemIn } from '../testing/client.ts';
import { annotationPath, basedOn, create, draftOf, NEW, TEXT } from '../testing/drafts.ts';

const files = { 'seeds/a.txt': TEXT };
const PATH = annotationPath('a.txt', 'mark-1');
const layersOf = (server: TestServer, document = 'a.txt') =>
  server.read(`/api/documents/${encodeURIComponent(document)}/annotations`, Layers);
const onDisk = (server: TestServer) =>
  JSON.parse(readFileSync(join(server.folder, 'annotations/a.txt/ada.json'), 'utf8'));

test('an annotation is created with its context, and is on disk when that is answered', async (t) => {
  const server = await serve(t, files);
  const draft = draftOf('Nobody else did.', {
    source: '  Kim  ',
    via: ['Wire'],
    note: 'really?',
    credibility: 3,
  });
  const answer = await server.put(PATH, draft, NEW);
  assert.equal(answer.status, 200);
  const saved = Saved.parse(JSON.parse(answer.text));
  assert.deepEqual(saved.annotation, {
    ...draft,
    source: 'Kim',
    prefix: 'The ministry “said” 🦊 so.\n',
    suffix: ' It may rain.\nA source who asked',
    id: 'mark-1',
  });
  assert.deepEqual(saved.place, { state: 'placed', start: 26, end: 42 });
  assert.equal(saved.textHash, blobId(TEXT));
  assert.deepEqual(onDisk(server).annotations, [saved.annotation]);
  const { textHash: _hash, ...stored } = saved;
  assert.deepEqual((await layersOf(server)).layers, [
    { reviewer: 'ada', complete: false, annotations: [stored] },
  ]);
});

test('to repeat a creation or a change is harmless', async (t) => {
  const server = await serve(t, files);
  const first = await create(server, 'mark-1', 'It may rain.');
  assert.deepEqual(await create(server, 'mark-1', 'It may rain.'), first);
  const relabel = draftOf('It may rain.', { label: 'speculative' });
  for (let times = 0; times < 2; times++) {
    const again = await server.put(PATH, relabel, basedOn(first.revision));
    assert.equal(again.status, 200);
  }
  assert.equal(onDisk(server).annotations.length, 1);
  assert.equal(onDisk(server).annotations[0].label, 'speculative');
});

test('a change made on another state is refused with what is there', async (t) => {
  const server = await serve(t, files);
  const first = await create(server, 'mark-1', 'It may rain.');
  const second = draftOf('It may rain.', { label: 'speculative' });
  assert.equal((await server.put(PATH, second, basedOn(first.revision))).status, 200);
  const current = (await layersOf(server)).layers[0]?.annotations[0];
  const third = draftOf('It may rain.', { label: 'official' });
  const attempts = [
    await server.put(PATH, third, basedOn(first.revision)),
    await server.put(PATH, third, NEW),
    await server.delete(PATH, basedOn(first.revision)),
  ];
  for (const attempt of attempts) {
    assert.equal(attempt.status, 412);
    const problem = problemIn(attempt);
    assert.deepEqual([problem.code, problem.current], ['conflict', current]);
    assert.match(problem.message, /^Annotation mark-1 was changed since you read it\. /);
  }
});

test('an annotation is deleted once, and to repeat that is harmless', async (t) => {
  const server = await serve(t, files);
  const { revision } = await create(server, 'mark-1', 'It may rain.');
  for (let times = 0; times < 2; times++) {
    const answer = await server.delete(PATH, basedOn(revision));
    assert.deepEqual([answer.status, answer.text], [204, '']);
  }
  assert.deepEqual(onDisk(server).annotations, []);
  const late = await server.put(PATH, draftOf('It may rain.'), basedOn(revision));
  assert.deepEqual([late.status, problemIn(late).current], [412, null]);
  assert.match(problemIn(late).message, /was deleted since you read it/);
});

test('a reviewer says that a document is complete, and takes it back', async (t) => {
  const server = await serve(t, files);
  const path = '/api/documents/a.txt/reviewers/bo/complete';
  for (const complete of [true, true, false]) {
    const answer = await server.put(path, { complete });
    assert.deepEqual([answer.status, JSON.parse(answer.text)], [200, { complete }]);
    assert.equal((await layersOf(server)).layers[0]?.complete, complete);
  }
});

test('a quote is found where the text has moved it to, and refused where it stands nowhere', async (t) => {
  const server = await serve(t, files);
  await create(server, 'mark-1', 'Nobody else did.');
  await writeFile(join(server.folder, 'seeds/a.txt'), `One more line.\n${TEXT.replace('It may rain.', '')}`);
  const answer = await server.put(
    annotationPath('a.txt', 'mark-2'),
    draftOf('A source who asked not to be named'),
    NEW,
  );
  assert.equal(answer.status, 200);
  assert.equal(Saved.parse(JSON.parse(answer.text)).annotation.start, 59);
  const gone = await server.put(annotationPath('a.txt', 'mark-3'), draftOf('It may rain.'), NEW);
  assert.deepEqual(
    [gone.status, problemIn(gone).code, problemIn(gone).where],
    [409, 'not-in-text', 'body: quote'],
  );
  const [first, second] = (await layersOf(server)).layers[0]?.annotations ?? [];
  assert.deepEqual(first?.place, { state: 'moved', start: 41, end: 57 });
  assert.equal(second?.place.state, 'placed');
});

test('the layers of all reviewers are told, and the files that cannot be used', async (t) => {
  const broken = { 'annotations/a.txt/cy.json': '{', 'annotations/a.txt/Dee.json': '{}' };
  const server = await serve(t, { ...files, ...broken });
  await create(server, 'mark-1', 'It may rain.');
  await server.put(annotationPath('a.txt', 'mark-1', 'bo'), draftOf('It may rain.'), NEW);
  const { layers, unreadable } = await layersOf(server);
  assert.deepEqual(
    layers.map(({ reviewer }) => reviewer),
    ['ada', 'bo'],
  );
  assert.deepEqual(
    unreadable.map(({ reviewer }) => reviewer),
    ['Dee', 'cy'],
  );
  const refused = await server.put(annotationPath('a.txt', 'mark-1', 'cy'), draftOf('It may rain.'), NEW);
  assert.deepEqual([refused.status, problemIn(refused).code], [409, 'unreadable-file']);
  assert.equal(readFileSync(join(server.folder, 'annotations/a.txt/cy.json'), 'utf8'), '{');
});
