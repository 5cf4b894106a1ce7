import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serve, type TestServer } from './testing/app.ts';
import { type Answer, ask } from './testing/client.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sourcemark lit-html',
];

const expected: Record<string, string | undefined> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': undefined,
  'access-control-allow-origin': undefined,
  'x-powered-by': undefined,
  etag: undefined,
  server: undefined,
};

const json = { 'Content-Type': 'application/json' };
const complete = '/api/documents/a.txt/reviewers/ada/complete';
const annotation = '/api/documents/a.txt/reviewers/ada/annotations/mark-1';
const large = JSON.stringify('x'.repeat(1_100_000));

type Kind = [status: number, type: RegExp | undefined, ask: (server: TestServer) => Promise<Answer>];
const PAGE = /^text\/html; charset=utf-8$/;
const JSON_TYPE = /^application\/json; charset=utf-8$/;
const kinds: Record<string, Kind> = {
  'a page': [200, PAGE, (server) => server.get('/')],
  'a document': [200, PAGE, (server) => server.get('/documents/a.txt')],
  'an address without a page': [404, PAGE, (server) => server.get('/nowhere', { Accept: 'text/html' })],
  'a page that cannot be shown': [422, PAGE, (server) => server.get('/documents/bad.txt')],
  'a page with a query that is none': [400, PAGE, (server) => server.get('/?label=none')],
  'an address that cannot be read': [400, PAGE, (server) => server.get('/documents/%ff')],
  data: [200, JSON_TYPE, (server) => server.get('/api/documents')],
  'an address without data': [404, JSON_TYPE, (server) => server.get('/api/nowhere')],
  'data that is read only': [404, JSON_TYPE, (server) => server.delete('/api/documents')],
  'a change': [200, JSON_TYPE, (server) => server.put(complete, { complete: true })],
  'a change that is none': [400, JSON_TYPE, (server) => server.put(complete, {})],
  'a change that is too large': [
    413,
    JSON_TYPE,
    ({ port }) => ask(port, 'PUT', complete, { headers: json, body: large }),
  ],
  'a change that is no JSON': [
    415,
    JSON_TYPE,
    ({ port }) => ask(port, 'PUT', complete, { headers: { 'Content-Type': 'text/plain' }, body: '{}' }),
  ],
  'a change from elsewhere': [
    403,
    JSON_TYPE,
    (server) => server.put(complete, {}, { Origin: 'http://rebound.example' }),
  ],
  'a deletion': [204, undefined, (server) => server.delete(annotation, { 'If-Match': '"00"' })],
  'another name': [421, PAGE, (server) => server.get('/', { Host: 'rebound.example' })],
  'another name for data': [
    421,
    JSON_TYPE,
    (server) => server.get('/api/documents', { Host: 'rebound.example' }),
  ],
};

for (const [name, [status, type, request]] of Object.entries(kinds))
  test(`the answer to ${name} keeps to itself`, async (t) => {
    const server = await serve(t, {
      'seeds/a.txt': 'A text.',
      'seeds/bad.txt': Uint8Array.from([0xff]),
    });
    const answer = await request(server);
    assert.equal(answer.status, status);
    if (type) assert.match(answer.headers['content-type'] ?? '', type);
    assert.deepEqual(String(answer.headers['content-security-policy']).split(';').sort(), policy.toSorted());
    assert.equal(answer.headers['cache-control'], 'no-store');
    for (const [header, value] of Object.entries(expected))
      assert.equal(answer.headers[header], value, header);
    assert.deepEqual(server.reported, []);
  });

test('a built file may be kept, since its address changes with it', async (t) => {
  const server = await serve(t, { 'seeds/a.txt': 'A text.' });
  const found = await server.get('/assets/main.css');
  assert.equal(found.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal(found.headers['content-type'], 'text/css; charset=utf-8');
  assert.equal(found.headers['x-content-type-options'], 'nosniff');
  assert.equal((await server.get('/assets/none.css')).headers['cache-control'], 'no-store');
  for (const path of ['/assets/..%2fmain.css', '/assets/../main.css', '/assets/', '/assets/a/main.css'])
    assert.equal((await server.get(path)).status, 404, path);
});

test('what is asked with HEAD is answered with the same headers', async (t) => {
  const { port } = await serve(t, { 'seeds/a.txt': 'A text.' });
  const { date: _one, ...get } = (await ask(port, 'GET', '/documents/a.txt')).headers;
  const { date: _two, ...head } = (await ask(port, 'HEAD', '/documents/a.txt')).headers;
  assert.deepEqual(head, get);
});
