import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Low } from 'lowdb';
import { z } from 'zod';
import { WriteFailedError } from './durable-write.ts';
import { identify, sameFile } from './file-identity.ts';
import { DurableJsonFile, StaleFileError } from './json-file.ts';
import { UnreadableError } from './read-text.ts';

const format = {
  parse: (text: string) => {
    const words = z.array(z.string()).safeParse(text.startsWith('[') ? JSON.parse(text) : text);
    if (words.success) return words.data;
    throw new UnreadableError('holds no words');
  },
  serialise: (words: string[]) => `${JSON.stringify(words)}\n`,
  limit: 1_000,
};

async function newFile(t: TestContext): Promise<DurableJsonFile<string[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  t.after(() => rm(folder, { recursive: true }));
  return new DurableJsonFile(join(folder, 'deep/down/a.json'), format);
}

test('lowdb keeps its data in the file', async (t) => {
  const file = await newFile(t);
  const database = new Low<string[]>(file, []);
  await database.read();
  assert.deepEqual(database.data, []);
  await database.update((words) => words.push('“Žluť”', '🦊'));
  assert.equal(await readFile(file.path, 'utf8'), '["“Žluť”","🦊"]\n');
  await database.update((words) => words.push('more'));
  assert.deepEqual(new DurableJsonFile(file.path, format).load(), ['“Žluť”', '🦊', 'more']);
});

test('its identity is that of the file last read or written', async (t) => {
  const file = await newFile(t);
  assert.equal(file.identity, undefined);
  await file.write(['a']);
  assert.ok(sameFile(file.identity, identify(file.path)));
  const reader = new DurableJsonFile(file.path, format);
  reader.load();
  assert.ok(sameFile(reader.identity, file.identity));
});

test('what somebody else did to the file is never overwritten', async (t) => {
  const file = await newFile(t);
  const refuses = (change: string) =>
    assert.rejects(
      file.write(['mine']),
      (error) =>
        error instanceof StaleFileError && error.message.startsWith(`${file.path} has ${change} since`),
    );
  await mkdir(dirname(file.path), { recursive: true });
  await writeFile(file.path, '["theirs"]');
  await refuses('appeared');
  assert.deepEqual(await file.read(), ['theirs']);
  await writeFile(file.path, '["theirs again"]');
  await refuses('been changed');
  assert.equal(await readFile(file.path, 'utf8'), '["theirs again"]');
  file.load();
  await rm(file.path);
  await refuses('been removed');
  assert.deepEqual(await readdir(dirname(file.path)), []);
});

test('once read again, the file can be written', async (t) => {
  const file = await newFile(t);
  await file.write(['mine']);
  await rm(file.path);
  assert.equal(file.load(), null);
  await file.write(['mine']);
  await utimes(file.path, 1, 1);
  file.load();
  await file.write(['sane']);
  assert.equal(await readFile(file.path, 'utf8'), '["sane"]\n');
});

test('a file that cannot be read is left alone', async (t) => {
  const file = await newFile(t);
  await mkdir(dirname(file.path), { recursive: true });
  const notUtf8 = Buffer.from([0x5b, 0x22, 0xff, 0x22, 0x5d]);
  for (const content of ['', '[1]', `["${'long'.repeat(250)}"]`, notUtf8]) {
    await writeFile(file.path, content);
    assert.throws(() => file.load(), UnreadableError);
    await assert.rejects(file.write(['mine']), StaleFileError);
    assert.deepEqual(await readFile(file.path), Buffer.from(content));
  }
});

test('what could not be read again is not written', async (t) => {
  const file = await newFile(t);
  await file.write(['mine']);
  await assert.rejects(file.write(['long'.repeat(250)]), {
    name: 'WriteFailedError',
    message: `${file.path} could not be saved: it would be 0.0 MB large, and at most 0.0 MB are read`,
  });
  assert.deepEqual(file.load(), ['mine']);
});

test('what the system refuses is told, and nothing is changed', async (t) => {
  const file = await newFile(t);
  await mkdir(dirname(dirname(file.path)), { recursive: true });
  await writeFile(dirname(file.path), 'a file where a folder should be');
  await assert.rejects(file.write(['mine']), WriteFailedError);
  assert.equal(file.load(), null);
  await rm(dirname(file.path));
  await file.write(['mine']);
  assert.deepEqual(file.load(), ['mine']);
});
