import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { eventually } from '../../io/testing/folder.ts';
import { serve, type TestServer } from '../testing/app.ts';
import { annotationPath, create, draftOf, NEW, TEXT } from '../testing/drafts.ts';

/** The highlights of a page: whose, of what kind, and of which words. */
const marksIn = (html: string): string[] =>
  [...html.matchAll(/<mark class="([a-z-]+)[^"]*" data-key="([^"]*)">([^<]*)</g)].map(
    ([, label, key, words]) => `${key} ${label}: ${words}`,
  );

const page = async (server: TestServer, path = '/documents/a.txt', cookie = '') =>
  (await server.get(path, cookie === '' ? {} : { Cookie: cookie })).text;

/** The address behind a link that reads so, followed from a page. */
function linkIn(html: string, words: string): string | undefined {
  const href = new RegExp(`<a [^>]*href="([^"]*)"[^>]*>\\s*${words}\\b`).exec(html)?.[1];
  return href?.replaceAll('&amp;', '&');
}

async function annotated(server: TestServer): Promise<void> {
  await create(server, 'mark-1', 'Nobody else did.');
  for (const [reviewer, quote] of Object.entries({ bo: 'It may rain.', cy: 'agreed.' })) {
    const draft = draftOf(quote, { label: 'speculative' });
    await server.put(annotationPath('a.txt', 'mark-1', reviewer), draft, NEW);
  }
}

const own = 'ada/mark-1 sourced: Nobody else did.';
const bos = 'bo/mark-1 speculative: It may rain.';
const cys = 'cy/mark-1 speculative: agreed.';

test('without a script, a page shows the reader their own highlights, and links that show and hide others', async (t) => {
  const server = await serve(t, { 'seeds/a.txt': TEXT });
  await annotated(server);
  const first = await page(server);
  assert.deepEqual(marksIn(first), [own]);
  const withBo = await page(server, `/documents/a.txt${linkIn(first, 'Show bo')}`);
  assert.deepEqual(marksIn(withBo), [own, bos]);
  const withBoth = await page(server, `/documents/a.txt${linkIn(withBo, 'Show cy')}`);
  assert.deepEqual(marksIn(withBoth), [own, bos, cys]);
  const withCy = await page(server, `/documents/a.txt${linkIn(withBoth, 'Hide bo')}`);
  assert.deepEqual(marksIn(withCy), [own, cys]);
  const last = await page(server, `/documents/a.txt${linkIn(withCy, 'Hide cy')}`);
  assert.deepEqual(marksIn(last), [own]);
});

test('whoever reads sees their own highlights, and nobody has them who is nobody', async (t) => {
  const server = await serve(t, { 'seeds/a.txt': TEXT });
  await annotated(server);
  assert.deepEqual(marksIn(await page(server, '/documents/a.txt', `reviewer-${server.port}=bo`)), [bos]);
  assert.deepEqual(marksIn(await page(server, '/documents/a.txt', `reviewer-${server.port}=new`)), []);
  for (const query of ['?layer=', '?layer=zoe', '?layer=__proto__', '?layer[]=bo', '?other=bo'])
    assert.deepEqual(marksIn(await page(server, `/documents/a.txt${query}`)), [own], query);
});

test('a page tells its script who reads what, and what the labels mean', async (t) => {
  const guidelines = '# Ours\n\n## sourced\n\nA name </script> stands behind it.\n';
  const server = await serve(t, { 'seeds/<a>.txt': TEXT, 'annotations/GUIDELINES.md': guidelines });
  const html = await page(server, '/documents/%3Ca%3E.txt?layer=bo');
  const json = /<script type="application\/json" id="page-config">([^<]*)<\/script>/.exec(html)?.[1];
  const { document, reviewer, layers, labels } = JSON.parse(json ?? '');
  assert.deepEqual([document, reviewer, layers], ['<a>.txt', 'ada', ['bo']]);
  assert.deepEqual(labels[0], { label: 'sourced', key: 1, definition: 'A name </script> stands behind it.' });
  assert.equal(labels.length, 4);
});

test('what cannot be shown as it should be is told on the page', async (t) => {
  const server = await serve(t, {
    'seeds/a.txt': TEXT,
    'seeds/deep.md': `${'> '.repeat(2_048)}The last words.`,
    'annotations/a.txt/bo.json': '{',
  });
  assert.match(await page(server), /annotation file of bo is no .* It is left as it is\./);
  const deep = await page(server, '/documents/deep.md');
  assert.match(deep, /Shown as plain text: its Markdown cannot be followed/);
  assert.match(deep, /The last words\./);
});

test('in a changed text, highlights come back where they are found', async (t) => {
  const server = await serve(t, { 'seeds/a.txt': TEXT });
  await annotated(server);
  await writeFile(join(server.folder, 'seeds/a.txt'), `A new line.\n${TEXT.replace('It may rain.', '')}`);
  await eventually([own], async () => marksIn(await page(server, '/documents/a.txt?layer=bo')));
});

test('a document that is not there, or cannot be read, has a page that says so and leads back', async (t) => {
  const server = await serve(t, { 'seeds/bad.txt': Uint8Array.from([0xff]) });
  const absent = await server.get('/documents/none.txt', { Accept: 'text/html' });
  assert.deepEqual([absent.status, linkIn(absent.text, 'Back')], [404, '/']);
  assert.match(absent.text, /There is no document &#34;none\.txt&#34; in this workspace\./);
  const bad = await server.get('/documents/bad.txt', { Accept: 'text/html' });
  assert.equal(bad.status, 422);
  assert.match(bad.text, /is not valid UTF-8/);
});
