import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { serve } from './testing/app.ts';
import { ask, problemIn } from './testing/client.ts';

const files = { 'seeds/a.txt': 'The secret text. It was said so.' };
const annotation = '/api/documents/a.txt/reviewers/ada/annotations/mark-1';
const complete = '/api/documents/a.txt/reviewers/ada/complete';
const routes: [method: string, path: string][] = [
  ['GET', '/'],
  ['HEAD', '/'],
  ['GET', '/codebook'],
  ['GET', '/documents/a.txt'],
  ['GET', '/documents/none.txt'],
  ['GET', '/assets/main.css'],
  ['GET', '/assets/none.css'],
  ['GET', '/nowhere'],
  ['GET', '/api/documents'],
  ['GET', '/api/documents/a.txt'],
  ['GET', '/api/documents/a.txt/annotations'],
  ['GET', '/api/sources'],
  ['GET', '/api/reviewer'],
  ['GET', '/api/openapi.json'],
  ['GET', '/api/nowhere'],
  ['GET', '/%ff'],
  ['PUT', annotation],
  ['PUT', complete],
  ['PUT', '/api/reviewer'],
  ['DELETE', annotation],
  ['POST', '/'],
  ['OPTIONS', '/api/documents'],
];

const wrongHosts = (port: number): string[] => [
  'rebound.example',
  `rebound.example:${port}`,
  '127.0.0.1',
  'localhost',
  `127.0.0.1:${port + 1}`,
  `127.0.0.1:${port}.rebound.example`,
  `localhost.rebound.example:${port}`,
  `localhost.:${port}`,
  `x@127.0.0.1:${port}`,
  `127.0.0.2:${port}`,
  `[::1]:${port}`,
  `0:${port}`,
];

test('whoever asks under another name is told nothing, whatever they ask for', async (t) => {
  const { port } = await serve(t, files);
  for (const [method, path] of routes)
    for (const host of wrongHosts(port)) {
      const answer = await ask(port, method, path, { headers: { Host: host } });
      assert.equal(answer.status, 421, `${method} ${path} for ${host}`);
      assert.doesNotMatch(answer.text, /secret/);
    }
});

test('a request without a name is refused, with one in its address and another in its header too', async (t) => {
  const { port } = await serve(t, files);
  const raw = async (lines: string[]) => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.end(`${lines.join('\r\n')}\r\n\r\n`);
    return text(socket);
  };
  assert.match(await raw(['GET / HTTP/1.1', 'Connection: close']), /^HTTP\/1\.1 400 /);
  assert.match(await raw(['GET / HTTP/1.0']), /^HTTP\/1\.1 421 /);
  assert.match(await raw(['GET / HTTP/1.1', 'Host:', 'Connection: close']), /^HTTP\/1\.1 421 /);
  const rebound = `GET http://127.0.0.1:${port}/ HTTP/1.1`;
  assert.match(await raw([rebound, 'Host: rebound.example', 'Connection: close']), /^HTTP\/1\.1 421 /);
});

test('this machine is answered under each of its names', async (t) => {
  const { port } = await serve(t, files);
  for (const name of ['127.0.0.1', 'localhost'])
    assert.equal((await ask(port, 'GET', '/', { headers: { Host: `${name}:${port}` } })).status, 200);
});

test('changes come from a page of this server, to the letter of its origin', async (t) => {
  const server = await serve(t, files);
  const { port } = server;
  const body = { complete: true };
  const origins = ['null', '', 'http://rebound.example', `https://127.0.0.1:${port}`, 'http://127.0.0.1'];
  const alike = [`http://127.0.0.1:${port}/`, `http://localhost:${port}`, `http://127.0.0.1:${port}.example`];
  for (const Origin of [...origins, ...alike]) {
    assert.equal((await server.put(complete, body, { Origin })).status, 403, Origin);
    const removed = await server.delete(annotation, { Origin, 'If-Match': '"00"' });
    assert.equal(problemIn(removed).code, 'wrong-origin');
  }
  assert.equal(existsSync(join(server.folder, 'annotations')), false);
  const own = { Origin: `http://127.0.0.1:${port}` };
  assert.equal((await server.put(complete, body, own)).status, 200);
  const read = await server.get('/', { Origin: 'http://rebound.example' });
  assert.equal(read.headers['access-control-allow-origin'], undefined);
});

test('changes come as JSON, which a form of another site cannot send', async (t) => {
  const server = await serve(t, files);
  const body = '{"complete":true}';
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/json', ''];
  for (const type of types) {
    const answer = await ask(server.port, 'PUT', complete, { headers: { 'Content-Type': type }, body });
    assert.equal(answer.status, 415, type);
    assert.deepEqual(problemIn(answer).where, 'header: content-type');
  }
  assert.equal((await ask(server.port, 'PUT', complete, { body })).status, 415);
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  assert.equal((await ask(server.port, 'PUT', complete, { headers, body })).status, 200);
});

test('a body that is too large, packed or not, or that is no JSON, is refused and nothing is saved', async (t) => {
  const server = await serve(t, files);
  const json = { 'Content-Type': 'application/json' };
  const send = (body: string | Uint8Array, headers = {}) =>
    fetch(`http://127.0.0.1:${server.port}${complete}`, {
      method: 'PUT',
      headers: { ...json, ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
  const large = JSON.stringify({ complete: true, more: 'x'.repeat(1_100_000) });
  assert.equal((await send(large)).status, 413);
  assert.equal((await send(gzipSync(large), { 'Content-Encoding': 'gzip' })).status, 413);
  for (const broken of ['{"complete":', 'true', '"text"', '', '{"complete":true}}', '\uFEFF{}', '[]'])
    assert.equal((await send(broken)).status, 400, broken);
  assert.equal((await send('{}', { 'Content-Type': 'application/json; charset=latin1' })).status, 415);
  assert.equal((await send('{}', { 'Content-Encoding': 'br;x' })).status, 415);
  assert.equal(existsSync(join(server.folder, 'annotations')), false);
});
