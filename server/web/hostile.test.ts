import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentModel, LibraryPage } from '../core/wire.ts';
import { serve } from './testing/app.ts';

const SCRIPT = '<script>alert(1)</script>';
const names = [
  `${SCRIPT.replaceAll('/', '')}.txt`,
  '"onmouseover="alert(1)".txt',
  "'><img src=x onerror=alert(1)>.md",
  '</script><script>alert(1).md',
  '%2e%2e%2f%2e%2e%2fpackage.txt',
  '%3Cscript%3E.txt',
  '<%= process.exit() %>.txt',
  'a?b#c&d=e;f.txt',
  'back\\slash.txt',
  'new\nline.txt',
  'space at the end .txt',
  '\u202Efdp.txt',
  'ünï/cödé/🦊.md',
  'e\u0301.txt',
  'constructor.txt',
  '__proto__.md',
];

const content = (name: string): string =>
  name.endsWith('.md')
    ? `---\ntitle: '${SCRIPT}"'\nauthor: '"><b>'\nurl: 'javascript:alert(1)'\n---\n# ${SCRIPT}\n\n${SCRIPT}\n`
    : `${SCRIPT}</title><!--\n<%= 1 %>\n`;

const seeds = Object.fromEntries(names.map((name) => [`seeds/${name}`, content(name)]));
// Windows has no files of such names.
const skip = process.platform === 'win32';

/** The elements of a page as a browser finds them, each with the names of its attributes. */
function elementsOf(html: string): { name: string; attributes: string[] }[] {
  const tags = html.matchAll(/<([a-z!][^\s>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi);
  return [...tags].map(([, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: rest.replaceAll(/"[^"]*"|'[^']*'/g, '').match(/[^\s=/]+/g) ?? [],
  }));
}

/** What the hostile strings would make of a page, were they part of it. */
const injected = (html: string): string[] =>
  elementsOf(html).flatMap(({ name, attributes }) => [
    ...['script', 'img', 'b', '!--'].filter((one) => one === name),
    ...attributes.filter((attribute) => /^on|["'<>]/.test(attribute)),
  ]);

test('no title, text or file name becomes part of a page, and each leads to its document', {
  skip,
}, async (t) => {
  const harmless = await serve(t, { 'seeds/a.txt': 'harmless' });
  const server = await serve(t, seeds);
  const library = await server.get('/');
  assert.deepEqual(injected(library.text), injected((await harmless.get('/')).text));
  const links = [...library.text.matchAll(/href="(\/documents\/[^"]*)"/g)].map(([, href]) => String(href));
  assert.equal(links.length, names.length);
  const none = injected((await harmless.get('/documents/a.txt')).text);
  for (const link of links) {
    const page = await server.get(link.replaceAll('&#39;', "'"));
    assert.equal(page.status, 200, link);
    assert.deepEqual(injected(page.text), none, link);
    assert.match(page.text, /&lt;script&gt;alert\(1\)/);
    assert.doesNotMatch(page.text, /href="javascript:/);
  }
});

test('each of these ids is one document of the API', { skip }, async (t) => {
  const server = await serve(t, seeds);
  assert.equal((await server.read('/api/documents', LibraryPage)).total, names.length);
  for (const name of names) {
    const whole = await server.read(`/api/documents/${encodeURIComponent(name)}`, DocumentModel);
    assert.deepEqual([whole.id, whole.text], [name, content(name)]);
    const parts = name.split('/').map(encodeURIComponent).join('/');
    assert.equal((await server.read(`/api/documents/${parts}`, DocumentModel)).id, name);
  }
});

const ways = [
  '..%2f..%2fpackage.json',
  '..%2fsecret.txt',
  '%2e%2e/secret.txt',
  '%2e%2e%2fsecret.txt',
  '../secret.txt',
  'sub/../../secret.txt',
  'sub%2f..%2fa.txt',
  './a.txt',
  '/a.txt',
  '%2fa.txt',
  '..%5csecret.txt',
  '%252e%252e%252fsecret.txt',
  'a.txt%00',
  'a.txt/',
  'A.txt%2f.',
  'sub',
  '.hidden.txt',
  '__proto__',
  'constructor',
];

test('no address leads out of the documents', async (t) => {
  const files = { 'seeds/a.txt': 'a', 'seeds/sub/b.txt': 'b', 'seeds/.hidden.txt': 'secret' };
  const server = await serve(t, { ...files, 'secret.txt': 'secret' });
  const tails = ['', '/annotations'];
  for (const way of ways)
    for (const path of [`/documents/${way}`, ...tails.map((tail) => `/api/documents/${way}${tail}`)]) {
      const answer = await server.get(path);
      assert.ok([400, 404].includes(answer.status), `${path} ${answer.status}`);
      assert.doesNotMatch(answer.text, /secret(?!\.txt)|"name"/, path);
    }
});

test('no address makes a file anywhere but in the folder of its document', async (t) => {
  const server = await serve(t, { 'seeds/a.txt': 'a text', 'secret.txt': 'secret' });
  const draft = { label: 'sourced', quote: 'a text', start: 0, end: 6 };
  const create = (path: string) => server.put(`/api/documents/${path}`, draft, { 'If-None-Match': '*' });
  for (const way of ways)
    assert.notEqual((await create(`${way}/reviewers/ada/annotations/mark`)).status, 200);
  for (const reviewer of [
    '..',
    '%2e%2e',
    '..%2f..%2fx',
    'Ada',
    'a%2fb',
    'a.json',
    '',
    'x'.repeat(65),
    '-',
    'é',
  ])
    assert.notEqual((await create(`a.txt/reviewers/${reviewer}/annotations/mark`)).status, 200, reviewer);
  for (const id of ['..', '%2e%2e', 'abc', 'Mark', 'mark%2fx', 'mark.json', '-mark', 'x'.repeat(65)])
    assert.notEqual((await create(`a.txt/reviewers/ada/annotations/${id}`)).status, 200, id);
  assert.deepEqual(server.workspace.annotations.refreshOf('a.txt'), []);
  assert.equal((await create('a.txt/reviewers/ada/annotations/mark')).status, 200);
});
