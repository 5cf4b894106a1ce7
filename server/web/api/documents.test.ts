import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { blobId } from '../../core/annotation/hash.ts';
import { DocumentModel, LibraryPage, ReviewerChoice, Sources } from '../../core/wire.ts';
import { serve } from '../testing/app.ts';
import { problemIn } from '../testing/client.ts';
import { annotationPath, draftOf, NEW, TEXT } from '../testing/drafts.ts';

test('a document is told with its text, and with blocks and sentences in code points of it', async (t) => {
  const server = await serve(t, { 'seeds/a.txt': `\uFEFF${TEXT.replaceAll('\n', '\r\n')}` });
  const document = await server.read('/api/documents/a.txt', DocumentModel);
  assert.deepEqual([document.id, document.text, document.textHash], ['a.txt', TEXT, blobId(TEXT)]);
  assert.equal(document.title, 'The ministry “said” 🦊 so.');
  const signs = [...TEXT];
  const sentences = document.blocks.flatMap((block) => block.sentences);
  assert.deepEqual(
    sentences.map(({ start, end }) => signs.slice(start, end).join('')),
    [
      'The ministry “said” 🦊 so.',
      'Nobody else did.',
      'It may rain.',
      'A source who asked not to be named agreed.',
    ],
  );
});

test('a document is told as it is now, and not once it is gone', async (t) => {
  const server = await serve(t, { 'seeds/a.txt': 'old' });
  await writeFile(join(server.folder, 'seeds/a.txt'), 'newer');
  assert.equal((await server.read('/api/documents/a.txt', DocumentModel)).text, 'newer');
  await rm(join(server.folder, 'seeds/a.txt'));
  assert.equal((await server.get('/api/documents/a.txt')).status, 404);
});

test('a list comes in pages of 50, and the last one stands for all beyond it', async (t) => {
  const files = Array.from({ length: 120 }, (_, n) => [`seeds/d${n}.txt`, `Document ${n}.`]);
  const server = await serve(t, Object.fromEntries(files));
  const page = (query: string) => server.read(`/api/documents${query}`, LibraryPage);
  const first = await page('');
  assert.deepEqual([first.documents.length, first.total, first.page, first.pages], [50, 120, 1, 3]);
  assert.deepEqual([first.documents[0]?.title, first.documents[49]?.title], ['Document 0.', 'Document 49.']);
  const last = await page('?page=3');
  assert.deepEqual([last.documents.length, last.documents[19]?.title], [20, 'Document 119.']);
  for (const beyond of ['4', '1000000', '9007199254740991'])
    assert.deepEqual(await page(`?page=${beyond}`), last);
  for (const none of ['0', '-1', '1.5', 'two', '', '1e99', '1&page=2'])
    assert.deepEqual(await page(`?page=${none}`), first, none);
});

test('an empty list is one page', async (t) => {
  const server = await serve(t, {});
  const none = { documents: [], total: 0, page: 1, pages: 1 };
  assert.deepEqual(await server.read('/api/documents', LibraryPage), none);
});

const refusals: Record<string, string> = {
  'label=none': 'query: label',
  'label=sourced&label=official': 'query: label',
  'state=none': 'query: state',
  'reviewer=a&reviewer=b': 'query: reviewer',
  [`search=${'x'.repeat(201)}`]: 'query: search',
};

test('a query that asks for what there is not is told with its field; an order that is none is the usual one', async (t) => {
  const server = await serve(t, {});
  for (const [query, where] of Object.entries(refusals)) {
    const answer = await server.get(`/api/documents?${query}`);
    assert.deepEqual([answer.status, problemIn(answer).where], [400, where]);
  }
  for (const fine of ['label=', 'sort=none', 'state=&search=&reviewer=', 'unknown=1'])
    assert.equal((await server.get(`/api/documents?${fine}`)).status, 200, fine);
});

test('the names in use are counted, those of the document that is asked about first', async (t) => {
  const server = await serve(t, { 'seeds/a.txt': TEXT, 'seeds/b.txt': TEXT });
  const name = (document: string, id: string, more: object) =>
    server.put(annotationPath(document, id), draftOf('It may rain.', more), NEW);
  await name('b.txt', 'mark-1', { source: 'Kim', sourceKind: 'person', via: ['Wire', 'Paper'] });
  await name('b.txt', 'mark-2', { source: 'Kim' });
  await name('b.txt', 'mark-3', { source: 'Ann', via: ['Wire'] });
  await name('a.txt', 'mark-1', { source: 'Zoe' });
  await name('a.txt', 'mark-2', {});
  const kim = { name: 'Kim', count: 2, here: false, sourceKind: 'person' };
  const ann = { name: 'Ann', count: 1, here: false };
  const zoe = { name: 'Zoe', count: 1, here: false };
  const wire = { name: 'Wire', count: 2, here: false };
  const paper = { name: 'Paper', count: 1, here: false };
  assert.deepEqual(await server.read('/api/sources', Sources), {
    sources: [kim, ann, zoe],
    outlets: [wire, paper],
  });
  assert.deepEqual(await server.read('/api/sources?document=a.txt', Sources), {
    sources: [{ ...zoe, here: true }, kim, ann],
    outlets: [wire, paper],
  });
});

test('who annotates is chosen for one browser and one server, by a cookie that no script sees', async (t) => {
  const server = await serve(t, {});
  const { port } = server;
  const reviewer = async (cookie?: string) => {
    const answer = await server.get('/api/reviewer', cookie === undefined ? {} : { Cookie: cookie });
    return ReviewerChoice.parse(JSON.parse(answer.text)).reviewer;
  };
  assert.equal(await reviewer(), 'ada');
  const chosen = await server.put('/api/reviewer', { reviewer: 'bo-2' });
  assert.deepEqual([chosen.status, JSON.parse(chosen.text)], [200, { reviewer: 'bo-2' }]);
  const pair = `reviewer-${port}=bo-2`;
  const attributes = 'Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict';
  assert.deepEqual(chosen.headers['set-cookie'], [`${pair}; ${attributes}`]);
  assert.equal(await reviewer(pair), 'bo-2');
  assert.equal(await reviewer(`other=1; ${pair}; more=2`), 'bo-2');
  const nobody = ['reviewer-1=bo', 'reviewer=bo', `x${pair}`, `reviewer-${port}=`, `reviewer-${port}=../x`];
  for (const cookie of [
    ...nobody,
    `reviewer-${port}="bo"`,
    `reviewer-${port}=B`,
    ';;=',
    '%',
    'a'.repeat(4_000),
  ])
    assert.equal(await reviewer(cookie), 'ada', cookie);
});

test('a reviewer that is no slug is not chosen', async (t) => {
  const server = await serve(t, {});
  for (const reviewer of ['', 'Bo', 'a b', '-a', 'a--b', 'a;b', 'x'.repeat(65), 7, null, '../x']) {
    const answer = await server.put('/api/reviewer', { reviewer });
    assert.deepEqual([answer.status, problemIn(answer).where], [400, 'body: reviewer'], String(reviewer));
    assert.equal(answer.headers['set-cookie'], undefined);
  }
});
