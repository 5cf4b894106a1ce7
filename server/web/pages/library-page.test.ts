import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve } from '../testing/app.ts';
import { create, TEXT } from '../testing/drafts.ts';

/** The documents that a page lists, by the addresses it links to. */
const listed = (html: string): string[] =>
  [...html.matchAll(/href="\/documents\/([^"]*)"/g)].map(([, address]) => String(address));

test('an empty workspace says where its documents belong', async (t) => {
  const server = await serve(t, {});
  const { status, text } = await server.get('/');
  assert.equal(status, 200);
  assert.match(text, /No documents yet/);
  assert.ok(text.includes(server.workspace.folders.documents), text);
});

test('the library lists the documents that a query asks for, and keeps the query in its form', async (t) => {
  const server = await serve(t, { 'seeds/a.txt': TEXT, 'seeds/deep/b c.md': '# Bees\n' });
  await create(server, 'mark-1', 'It may rain.');
  assert.deepEqual(listed((await server.get('/')).text), ['deep/b%20c.md', 'a.txt']);
  const filtered = (await server.get('/?label=sourced&search=%22rain&state=in-progress&sort=date')).text;
  assert.match(filtered, /Nothing matches/);
  assert.match(filtered, /value="&#34;rain"/);
  for (const chosen of ['sourced', 'in-progress', 'date'])
    assert.match(filtered, new RegExp(`<option[^>]* selected[^>]*>${chosen}<`));
  assert.deepEqual(listed((await server.get('/?label=sourced')).text), ['a.txt']);
  assert.deepEqual(listed((await server.get('/?label=official')).text), []);
});

test('the pages of a long library lead to each other and keep the query', async (t) => {
  const files = Array.from({ length: 420 }, (_, n) => [`seeds/d${n}.txt`, `Document ${n}.`]);
  const server = await serve(t, Object.fromEntries(files));
  const html = (await server.get('/?search=document&page=5')).text;
  assert.equal(listed(html).length, 50);
  const links = [...html.matchAll(/href="(\/\?[^"]*page=\d+)"/g)].map(([, href]) =>
    href?.replaceAll('&amp;', '&'),
  );
  const expected = [1, 3, 4, 5, 6, 7, 9].map((page) => `/?search=document&sort=title&page=${page}`);
  assert.deepEqual(links, expected);
  for (const link of links) assert.ok(listed((await server.get(link ?? '')).text).length > 0);
});

test('a query that is none is told on a page', async (t) => {
  const server = await serve(t, {});
  const answer = await server.get('/?label=none', { Accept: 'text/html' });
  assert.equal(answer.status, 400);
  assert.match(answer.text, /The request is not as expected \(query: label\)/);
});

test('the codebook is the team’s own, or says where it belongs', async (t) => {
  const none = await serve(t, {});
  assert.match((await none.get('/codebook')).text, /annotations\/GUIDELINES\.md/);
  const server = await serve(t, { 'annotations/GUIDELINES.md': '# Ours\n\n*Read* this <b>first</b>.\n' });
  const { text } = await server.get('/codebook');
  assert.match(text, />Ours</);
  assert.match(text, /<em>Read<\/em>/);
  assert.doesNotMatch(text, /<b>/);
});
