import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { askHolder, close, createHolder, listen } from './lock-socket.ts';

/** An address for a local socket, on Windows too. */
async function freeAddress(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  t.after(() => rm(folder, { recursive: true }));
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\${folder.replaceAll('\\', '-')}`
    : join(folder, 'socket');
}

test('a holder says who it is, and only one can listen', async (t) => {
  const address = await freeAddress(t);
  const who = { pid: 1, says: 'Žluťoučký “kůň”' };
  const server = createHolder(() => who);
  assert.equal(await listen(server, address), true);
  assert.equal(
    await listen(
      createHolder(() => who),
      address,
    ),
    false,
  );
  assert.deepEqual(await Promise.all([askHolder(address), askHolder(address)]), [who, who]);
  await close(server);
  assert.equal(await askHolder(address), 'nobody');
});

for (const [what, answer] of Object.entries({ 'no JSON': 'hello\n', 'other JSON': '{}\n', nothing: '' }))
  test(`who answers with ${what} is no holder`, async (t) => {
    const address = await freeAddress(t);
    const server = createServer((socket) => socket.end(answer));
    await listen(server, address);
    assert.equal(await askHolder(address), 'unknown');
    await close(server);
  });

test('who never answers is not waited for', async (t) => {
  const address = await freeAddress(t);
  const server = createServer();
  await listen(server, address);
  assert.equal(await askHolder(address), 'unknown');
  await close(server);
});
