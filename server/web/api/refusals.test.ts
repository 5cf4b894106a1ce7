import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { annotationFile } from '../../io/testing/annotations.ts';
import { serve } from '../testing/app.ts';
import { ask, problemIn } from '../testing/client.ts';
import { annotationPath, basedOn, create, draftOf, NEW, TEXT } from '../testing/drafts.ts';

const files = { 'seeds/a.txt': TEXT, 'seeds/bad.txt': Uint8Array.from([0xff]) };
const PATH = annotationPath('a.txt', 'mark-1');
const draft = draftOf('It may rain.');

const bodies: Record<string, [body: unknown, where: string, message: RegExp]> = {
  'no object': [[draft], 'body', /expected object/],
  'no label': [{ ...draft, label: undefined }, 'body: label', /expected one of "sourced"\|"official"\|/],
  'a label of nobody': [{ ...draft, label: 'true' }, 'body: label', /expected one of/],
  'a field that nobody knows': [{ ...draft, color: 'red' }, 'body', /Unrecognized key: "color"/],
  'an id of its own': [{ ...draft, id: 'mark-2' }, 'body', /Unrecognized key: "id"/],
  'an empty quote': [{ ...draft, quote: '' }, 'body: quote', /expected string to have >=1 characters/],
  'a quote without end': [{ ...draft, quote: 'x'.repeat(50_001) }, 'body: quote', /<=50000 characters/],
  'half an offset': [{ ...draft, start: 1.5 }, 'body: start', /expected int/],
  'an offset before the text': [{ ...draft, start: -1 }, 'body: start', />=0/],
  'a number as a word': [{ ...draft, end: '42' }, 'body: end', /expected number/],
  'an empty source': [{ ...draft, source: '  ' }, 'body: source', />=1 characters/],
  'a source that is none': [{ ...draft, source: null }, 'body: source', /expected string/],
  'nobody between': [{ ...draft, via: [] }, 'body: via', />=1 items/],
  'a nobody between': [{ ...draft, via: ['Wire', ''] }, 'body: via[1]', />=1 characters/],
  'a grade beyond the last': [{ ...draft, credibility: 7 }, 'body: credibility', /<=6/],
  'a note without end': [{ ...draft, note: 'x'.repeat(5_001) }, 'body: note', /<=5000 characters/],
};

test('what a draft has wrong is told with its place, and nothing is saved', async (t) => {
  const server = await serve(t, files);
  for (const [name, [body, where, message]] of Object.entries(bodies)) {
    const answer = await server.put(PATH, body, NEW);
    assert.equal(answer.status, 400, name);
    const problem = problemIn(answer);
    assert.deepEqual([problem.code, problem.where], ['invalid', where], name);
    assert.match(problem.message, /^The request is not as expected \(body.*\.$/, name);
    assert.match(problem.message, message, name);
  }
  assert.equal(existsSync(join(server.folder, 'annotations')), false);
});

const preconditions: Record<string, Record<string, string>> = {
  nothing: {},
  'no quotation marks': { 'If-Match': '0123456789abcdef' },
  'a weak revision': { 'If-Match': 'W/"0123456789abcdef"' },
  'several revisions': { 'If-Match': '"00", "01"' },
  'any revision': { 'If-Match': '*' },
  'a revision that is none': { 'If-Match': '"xyz"' },
  'no revision': { 'If-Match': '""' },
  'a revision that must not be there': { 'If-None-Match': '"00"' },
};

test('a change has to say what it was made on', async (t) => {
  const server = await serve(t, files);
  for (const [name, headers] of Object.entries(preconditions))
    for (const answer of [await server.put(PATH, draft, headers), await server.delete(PATH, headers)]) {
      assert.equal(answer.status, 428, name);
      const { code, where, message } = problemIn(answer);
      assert.deepEqual([code, where], ['precondition-required', 'header: if-match'], name);
      assert.match(message, /^Say what the change was made on: If-Match: "<revision>"/);
    }
  assert.equal((await server.delete(PATH, NEW)).status, 428);
  assert.equal((await server.put(PATH, draft, { ...NEW, ...basedOn('00') })).status, 428);
  assert.equal(existsSync(join(server.folder, 'annotations')), false);
});

test('what is not there, or cannot be shown, is told apart', async (t) => {
  const server = await serve(t, files);
  for (const tail of ['', '/annotations']) {
    const none = await server.get(`/api/documents/none.txt${tail}`);
    assert.deepEqual([none.status, problemIn(none).code], [404, 'not-found']);
    assert.equal(problemIn(none).message, 'There is no document "none.txt" in this workspace.');
    const bad = await server.get(`/api/documents/bad.txt${tail}`);
    assert.deepEqual([bad.status, problemIn(bad).code], [422, 'unreadable']);
    assert.equal(problemIn(bad).message, 'The document "bad.txt" is not valid UTF-8.');
  }
  assert.equal((await server.put(annotationPath('none.txt', 'mark-1'), draft, NEW)).status, 404);
  assert.equal((await server.put(annotationPath('bad.txt', 'mark-1'), draft, NEW)).status, 422);
  assert.equal((await server.delete(annotationPath('bad.txt', 'mark-1'), basedOn('00'))).status, 422);
  assert.equal(
    (await ask(server.port, 'POST', '/api/documents', { headers: { 'Content-Type': 'application/json' } }))
      .status,
    404,
  );
});

test('ids and reviewers that cannot be are told with their place', async (t) => {
  const server = await serve(t, files);
  const id = await server.put(annotationPath('a.txt', 'Mark'), draft, NEW);
  assert.deepEqual([id.status, problemIn(id).where], [400, 'path: annotation']);
  const reviewer = await server.put(annotationPath('a.txt', 'mark-1', 'Ada'), draft, NEW);
  assert.deepEqual([reviewer.status, problemIn(reviewer).where], [400, 'path: reviewer']);
  assert.match(problemIn(reviewer).message, /expected a slug such as first-reader/);
});

test('what cannot be saved is told, is not kept in memory, and can be saved later', async (t) => {
  const server = await serve(t, { ...files, 'annotations/a.txt': 'a file where a folder should be' });
  const answer = await server.put(PATH, draft, NEW);
  assert.deepEqual([answer.status, problemIn(answer).code], [507, 'not-saved']);
  assert.deepEqual(server.reported, []);
  await rm(join(server.folder, 'annotations/a.txt'));
  assert.equal((await create(server, 'mark-1', 'It may rain.')).annotation.label, 'sourced');
});

test('a file holds as many annotations as it may, and says so', async (t) => {
  const full = annotationFile('a.txt', TEXT, 'ada', 50_000);
  const server = await serve(t, { ...files, 'annotations/a.txt/ada.json': full });
  const answer = await server.put(PATH, draft, NEW);
  assert.deepEqual([answer.status, problemIn(answer).code], [409, 'full']);
  await writeFile(
    join(server.folder, 'annotations/a.txt/ada.json'),
    annotationFile('a.txt', TEXT, 'ada', 49_999),
  );
  assert.equal((await server.put(PATH, draft, NEW)).status, 200);
});
