import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith } from '../io/testing/folder.ts';
import { idsIn, sentence, TEXT } from '../io/testing/store.ts';
import { ask } from '../web/testing/client.ts';
import { portOf, serving } from './testing/server.ts';

const posix = { skip: process.platform === 'win32', timeout: 45_000 };

/** Saves an annotation of sentence n and tells whether that was acknowledged. */
async function save(port: number, n: number): Promise<boolean> {
  const { prefix: _before, suffix: _after, id, ...draft } = sentence(n);
  const path = `/api/documents/a.txt/reviewers/ada/annotations/${id}`;
  const headers = { 'Content-Type': 'application/json', 'If-None-Match': '*' };
  const answer = ask(port, 'PUT', path, { headers, body: JSON.stringify(draft) });
  return answer.then(
    ({ status }) => status === 200,
    () => false,
  );
}

test('SIGTERM lets what is under way be saved and answered, and then ends with 0', posix, async (t) => {
  const workspace = await folderWith(t, { 'seeds/a.txt': TEXT });
  const child = serving(t, workspace);
  const port = await portOf(child);
  await save(port, 0);
  const saves = Array.from({ length: 60 }, (_, n) => save(port, n + 1));
  await Promise.race(saves);
  assert.equal(await child.kill('SIGTERM'), 0, child.output);
  const saved = (await Promise.all(saves)).flatMap((done, n) => (done ? [`sentence-${n + 1}`] : []));
  assert.ok(saved.length > 0);
  const ids = new Set(idsIn(join(workspace, 'annotations')));
  assert.deepEqual(
    saved.filter((id) => !ids.has(id)),
    [],
  );
  assert.deepEqual(await readdir(join(workspace, 'annotations/a.txt')), ['ada.json']);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  test(`${signal} does not wait for connections that nobody uses`, posix, async (t) => {
    const child = serving(t, await folderWith(t, {}));
    const port = await portOf(child);
    const sockets = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
    for (const socket of sockets)
      await once(
        socket.on('error', () => {}),
        'connect',
      );
    sockets[1]?.write('GET / HTTP/1.1\r\n');
    sockets[2]?.write(`GET /codebook HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    if (sockets[2]) await once(sockets[2], 'data');
    assert.equal(await child.kill(signal), 0, child.output);
  });

test(
  'after it is killed it starts again at once, with every acknowledged save and without leftovers',
  posix,
  async (t) => {
    const leftover = 'annotations/a.txt/.ada.json.0123456789abcdef.tmp';
    const workspace = await folderWith(t, { 'seeds/a.txt': TEXT, [leftover]: '{ "format":' });
    const saved: string[] = [];
    for (let life = 0; life < 3; life++) {
      const child = serving(t, workspace);
      const port = await portOf(child);
      assert.deepEqual(
        (await readdir(join(workspace, 'annotations/a.txt'))).filter((name) => name.endsWith('.tmp')),
        [],
      );
      const saves = Array.from({ length: 20 }, async (_, n) => {
        if (await save(port, 20 * life + n)) saved.push(`sentence-${20 * life + n}`);
      });
      await Promise.race(saves);
      assert.equal(await child.kill('SIGKILL'), 'SIGKILL');
      await Promise.all(saves);
    }
    const ids = new Set(idsIn(join(workspace, 'annotations')));
    assert.ok(saved.length >= 3);
    assert.deepEqual(
      saved.filter((id) => !ids.has(id)),
      [],
    );
  },
);
